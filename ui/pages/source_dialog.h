// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace homeward::ui {

/// Asks who says so: the title, publisher and year of a new source, or that it is an assumption.
class SourceDialog : public QDialog {
    Q_OBJECT
public:
    explicit SourceDialog(const model::Plan& plan, QWidget* parent = nullptr);

    /// With an id that no source of the plan has.
    [[nodiscard]] model::Source source() const;

private:
    model::SourceId m_id;
    QLineEdit* m_title;
    QLineEdit* m_publisher;
    QLineEdit* m_year;
    QLineEdit* m_note;
    QCheckBox* m_illustrative;
};

} // namespace homeward::ui
