// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/paper.h"

#include <QFrame>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace homeward::ui {

class PaperDesk;
class Workspace;

/// "Front page": what the paper is about, and the fields that reports to a board have. Edits are made as a field is left.
class FrontEditor : public QFrame {
    Q_OBJECT
public:
    FrontEditor(PaperDesk& desk, Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the front as it is now; what is being typed stays.
    void refresh();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Field {
        QWidget* widget;
        std::function<void()> show;
        std::function<void()> take;
    };
    void addDate(QFormLayout& form);
    void addTexts(QFormLayout& form);
    void addChoices(QFormLayout& form);
    void refreshChoices();
    void refreshHouseStyles(const model::Paper& paper);
    void takeDate();
    void takeHouseStyle(int row);

    PaperDesk& m_desk;
    Workspace& m_workspace;
    std::vector<Field> m_fields;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_date = nullptr;
    QLabel* m_dateFault = nullptr;
    QComboBox* m_scenario = nullptr;
    QComboBox* m_area = nullptr;
    QComboBox* m_year = nullptr;
    QComboBox* m_houseStyle = nullptr;
};

} // namespace homeward::ui
