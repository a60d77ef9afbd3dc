// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/map/inspector_lines.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace homeward::ui {

class PageScroll;

/// The figures of what is chosen on the map, to read and to type. Knows no document: what is typed goes out.
class MapInspector : public QFrame {
    Q_OBJECT
public:
    explicit MapInspector(QWidget* parent = nullptr);

    void setContent(const InspectorContent& content);
    /// The groups of people that the stays and routes may be of, and the one that is shown.
    void setCohorts(const std::vector<model::Cohort>& cohorts, const model::CohortId& shown);
    /// To the first figure that can be typed; to the name where there is none.
    void takeFocus();
    void focusName();
    [[nodiscard]] const InspectorContent& content() const { return m_content; }
    /// The field of a cell, by row and column; null where it is not shown.
    [[nodiscard]] QWidget* field(const std::string& row, const std::string& column) const;

signals:
    void entered(const homeward::ui::CellPlace& cell, const homeward::tables::CellValue& value, const QString& label);
    void renamed(const QString& name);
    void cohortChosen(const QString& id);
    void figuresAsked(const QString& path);
    void removeAsked();
    /// Esc: back to the map.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// The widgets of a line.
    struct Shown {
        QLabel* label = nullptr;
        QLabel* figure = nullptr;
        QWidget* field = nullptr;
    };

    void rebuild();
    void fill();
    Shown buildLine(const InspectorLine& line);
    QWidget* buildField(std::size_t place);
    void fillChoice(QComboBox& box, const CellPlace& cell) const;

    InspectorContent m_content;
    QLineEdit* m_name;
    QLabel* m_under;
    QComboBox* m_cohorts;
    QWidget* m_body;
    PageScroll* m_scroll;
    QVBoxLayout* m_lines = nullptr;
    std::vector<Shown> m_shown;
    QLabel* m_problem;
    QPushButton* m_figures;
    QPushButton* m_remove;
};

} // namespace homeward::ui
