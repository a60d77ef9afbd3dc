// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes/change_slider.h"

#include "core/edit/draft.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

/// A slider that marks a place and shades a range.
class StrengthSlider : public QSlider {
public:
    explicit StrengthSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) { }

    void setMarks(std::optional<int> was, std::optional<std::pair<int, int>> plausible)
    {
        m_was = was;
        m_plausible = plausible;
        update();
    }

    void forgetWas()
    {
        m_was.reset();
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        const style::Tokens& colours = style::tokens();
        if (m_plausible) {
            QPainter painter(this);
            const double left = placeOf(m_plausible->first);
            painter.fillRect(QRectF(left, height() / 2.0 - 7.0, placeOf(m_plausible->second) - left, 14.0),
                             colours.select);
        }
        QSlider::paintEvent(event);
        if (!m_was)
            return;
        QPainter painter(this);
        painter.setPen(QPen(colours.text2, 1.4, Qt::DotLine));
        const double x = placeOf(*m_was);
        painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
    }

private:
    /// Pixels across of a step, as the style draws its handle.
    [[nodiscard]] double placeOf(int step) const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const int handle = this->style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
        return handle / 2.0 + QStyle::sliderPositionFromValue(minimum(), maximum(), step, width() - handle);
    }

    std::optional<int> m_was;
    std::optional<std::pair<int, int>> m_plausible;
};

namespace {

constexpr int steps = 200;

using changes::Field;
using changes::Number;

/// The first number of a kind's sentence; none where it has none.
std::optional<Field> mainNumber(const model::Plan& plan, const model::Effect& effect)
{
    const changes::Kind kind = changes::kindOf(effect, plan);
    for (const changes::Piece& piece : changes::piecesOf(kind.sentence))
        if (const Field* field = piece.isField ? changes::fieldNamed(kind.fields, piece.text) : nullptr;
            field && std::holds_alternative<Number>(field->part))
            return *field;
    return std::nullopt;
}

/// A step of the slider that reads well: a whole per cent, or a round number of units.
double roundStep(double span)
{
    const double raw = span / steps;
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(raw, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * decade >= raw)
            return factor * decade;
    return raw;
}

/// The ends of the slider: shares from nothing to all, changes of a figure to either side, units to either side of none.
std::pair<double, double> endsOf(const Number& number, double most)
{
    if (number.percent)
        return number.alwaysSigned ? std::pair(std::max(number.low, -0.5), std::min(number.high, 0.5))
                                   : std::pair(0.0, std::min(number.high, 1.0));
    const double size = std::max({10.0, 0.5 * most, 2.0 * std::abs(number.value)});
    return number.low < 0.0 ? std::pair(std::max(number.low, -size), std::min(number.high, size))
                            : std::pair(number.low, std::min(number.high, std::max(2.0 * number.value, most)));
}

/// The units of the setting that a change of room works on, as a measure of the slider.
double unitsOf(const model::Plan& plan, const model::Effect& effect)
{
    const auto* capacity = std::get_if<model::CapacityEffect>(&effect);
    if (!capacity)
        return 10.0;
    double most = 0.0;
    const auto look = [&](const model::Capacity& one) {
        for (const model::CapacityStep& step : one.steps)
            most = std::max(most, step.units);
    };
    for (const model::Setting& setting : plan.settings)
        if (setting.id == capacity->setting)
            look(setting.capacity);
    for (const model::Area& area : plan.areas)
        for (const model::AreaSetting& own : area.settings)
            if (own.setting == capacity->setting && own.capacity)
                look(*own.capacity);
    return most;
}

} // namespace

ChangeSlider::ChangeSlider(QWidget* parent)
    : QWidget(parent),
      m_slider(new StrengthSlider(this)),
      m_low(plainLabel({}, "small", this)),
      m_now(plainLabel({}, "captionStrong", this)),
      m_high(plainLabel({}, "small", this))
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_slider, 0, 0, 1, 3);
    layout->addWidget(m_low, 1, 0, Qt::AlignLeft);
    layout->addWidget(m_now, 1, 1, Qt::AlignHCenter);
    layout->addWidget(m_high, 1, 2, Qt::AlignRight);
    layout->setColumnStretch(1, 1);
    setFocusProxy(m_slider);
    m_slider->installEventFilter(this);
    connect(m_slider, &QSlider::valueChanged, this, &ChangeSlider::moveTo);
}

QSlider& ChangeSlider::slider() const { return *m_slider; }

void ChangeSlider::show(const model::Plan& plan, const model::Scenario& scenario, const model::Change& change)
{
    const bool other = !m_change || m_change->id != change.id;
    m_field = mainNumber(plan, change.effect);
    setVisible(m_field.has_value());
    m_change = change;
    if (!m_field) {
        m_was.reset();
        return;
    }
    const auto& number = std::get<Number>(m_field->part);
    if (other)
        m_was = number.value;
    const auto [low, high] = endsOf(number, unitsOf(plan, change.effect));
    // While it is dragged its ends stay.
    if (other || number.value < m_from || number.value > m_to || !m_slider->isSliderDown()) {
        m_from = std::min(low, number.value);
        m_to = std::max(high, number.value);
    }
    const double step = roundStep(m_to - m_from);
    const auto stepOf = [&](double value) { return qRound((value - m_from) / step); };
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(1, stepOf(m_to)));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_slider->setValue(stepOf(number.value));
    m_slider->setAccessibleName(m_field->hint);
    std::optional<std::pair<int, int>> plausible;
    const std::string path = (edit::pathOf(scenario.id, change.id) / "effect" / m_field->name.toStdString()).text();
    for (const model::UncertainInput& input : plan.uncertainInputs)
        if (input.path == path) {
            // A factor is shown as the change that it makes.
            const double shift = number.percent && number.alwaysSigned ? 1.0 : 0.0;
            plausible = std::pair(stepOf(input.low - shift), stepOf(input.high - shift));
        }
    m_slider->setMarks(m_was && *m_was != number.value ? std::optional(stepOf(*m_was)) : std::nullopt, plausible);
    showWords();
}

void ChangeSlider::showWords()
{
    const auto textAt = [&](double value) {
        Field at = *m_field;
        std::get<Number>(at.part).value = value;
        return changes::textOf(at);
    };
    m_low->setText(textAt(m_from));
    m_high->setText(textAt(m_to));
    const double now = std::get<Number>(m_field->part).value;
    m_now->setText(m_was && *m_was != now ? tr("from %1 to %2").arg(textAt(*m_was), textAt(now)) : textAt(now));
    m_slider->setAccessibleDescription(m_now->text());
}

QString ChangeSlider::was() const
{
    return m_field && m_was && *m_was != std::get<Number>(m_field->part).value ? m_now->text() : QString();
}

void ChangeSlider::forgetWas()
{
    if (m_field)
        m_was = std::get<Number>(m_field->part).value;
    m_slider->forgetWas();
    if (m_field)
        showWords();
}

void ChangeSlider::moveTo(int step)
{
    if (!m_field || !m_change)
        return;
    const auto& number = std::get<Number>(m_field->part);
    const double value = std::clamp(m_from + step * roundStep(m_to - m_from), m_from, m_to);
    // The step is round, its product not quite.
    const double round = std::round(value * 1e6) / 1e6;
    model::Effect effect = m_change->effect;
    number.put(effect, round);
    if (effect != m_change->effect)
        emit moved(effect, m_field->name);
}

bool ChangeSlider::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_slider && event->type() == QEvent::FocusOut)
        forgetWas();
    return QWidget::eventFilter(object, event);
}

} // namespace homeward::ui
