// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/suggest_ranges.h"

#include <QDialog>

#include <array>

class QCheckBox;

namespace homeward::ui {

class NumberField;

/// Asks which figures are to get a range, and how wide by where they come from.
class RangesDialog : public QDialog {
    Q_OBJECT
public:
    /// `scenario` is the one whose changes are meant.
    RangesDialog(const model::ScenarioId& scenario, const QString& scenarioName, QWidget* parent = nullptr);

    [[nodiscard]] study::RangeWishes wishes() const;

private:
    model::ScenarioId m_scenario;
    std::array<QCheckBox*, assumptions::groupCount> m_groups{};
    NumberField* m_derived;
    NumberField* m_local;
    NumberField* m_illustrative;
};

} // namespace homeward::ui
