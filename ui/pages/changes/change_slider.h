// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/changes/kind.h"

#include <QSlider>
#include <QWidget>

#include <optional>

class QLabel;

namespace homeward::ui {

class StrengthSlider;

/// The main number of a change as a slider, with what it was and the range that is plausible. Knows no document.
class ChangeSlider : public QWidget {
    Q_OBJECT
public:
    explicit ChangeSlider(QWidget* parent = nullptr);

    /// Shows the main number of a change; hides where it has none.
    void show(const model::Plan& plan, const model::Scenario& scenario, const model::Change& change);
    /// From here on the number counts as what it was.
    void forgetWas();
    [[nodiscard]] QSlider& slider() const;
    /// "Was 25 %"; empty where it is as it was.
    [[nodiscard]] QString was() const;

signals:
    /// The number is another; `name` is its field.
    void moved(const homeward::model::Effect& effect, const QString& name);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void moveTo(int step);
    void showWords();

    StrengthSlider* m_slider;
    QLabel* m_low;
    QLabel* m_now;
    QLabel* m_high;
    std::optional<model::Change> m_change;
    std::optional<changes::Field> m_field;
    std::optional<double> m_was;
    double m_from = 0.0;
    double m_to = 1.0;
};

} // namespace homeward::ui
