// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_sentence.h"

#include "ui/pages/change_fields.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace homeward::ui {

ChangeSentence::ChangeSentence(const model::Plan& plan, const model::Effect& effect, Edited edited, QWidget* parent)
    : QWidget(parent),
      m_effect(effect),
      m_edited(std::move(edited)),
      m_flow(new FlowLayout(this, 7, 6))
{
    const changes::Kind kind = changes::kindOf(effect, plan);
    for (const changes::Piece& piece : changes::piecesOf(kind.sentence)) {
        if (!piece.isField)
            addWords(piece.text.trimmed());
        else if (const changes::Field* field = changes::fieldNamed(kind.fields, piece.text))
            addField(*field);
    }
}

void ChangeSentence::showNumbers(const model::Plan& plan, const model::Effect& effect)
{
    m_effect = effect;
    for (const changes::Field& field : changes::kindOf(effect, plan).fields)
        if (const auto* number = std::get_if<changes::Number>(&field.part))
            if (auto* widget = findChild<NumberField*>(field.name)) {
                widget->setRange(number->low, number->high);
                widget->setValue(number->value);
                if (widget->hasFocus())
                    widget->selectAll(); // the next number typed takes its place
            }
}

void ChangeSentence::addWords(const QString& text)
{
    if (text.isEmpty())
        return;
    // A full stop stays with the field before it; the sentence after it may begin a line.
    const bool attached = QStringLiteral(".,:;").contains(text.front());
    auto* label = new QLabel(attached ? text.left(1) : text, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("attached", attached);
    m_flow->addWidget(label);
    if (attached)
        addWords(text.mid(1).trimmed());
}

void ChangeSentence::addField(const changes::Field& field)
{
    QWidget* widget = std::visit([&](const auto& part) { return widgetFor(field, part); }, field.part);
    widget->setObjectName(field.name);
    m_flow->addWidget(widget);
}

QWidget* ChangeSentence::widgetFor(const changes::Field& field, const changes::Choice& choice)
{
    return choiceBox(
        choice.options(), choice.current, field.hint,
        [this, put = choice.put](const std::string& id) { edit(put, id); }, this);
}

QWidget* ChangeSentence::widgetFor(const changes::Field& field, const changes::Number& number)
{
    auto* widget = new NumberField(this);
    widget->setDecimals(number.decimals);
    if (number.percent) {
        widget->setScale(100.0);
        widget->setSuffix(QStringLiteral("%"));
    }
    widget->setRange(number.low, number.high);
    widget->setAlwaysSigned(number.alwaysSigned);
    widget->setValue(number.value);
    widget->setAccessibleName(field.hint);
    connect(widget, &NumberField::valueCommitted, this, [this, put = number.put](double value) { edit(put, value); });
    connect(widget, &NumberField::problemChanged, this, &ChangeSentence::problemChanged);
    return widget;
}

QWidget* ChangeSentence::widgetFor(const changes::Field& field, const changes::Button& button)
{
    auto* widget = new QPushButton(button.text, this);
    widget->setAccessibleName(field.hint);
    style::setKind(widget, "flat");
    connect(widget, &QPushButton::clicked, this, [this, press = button.press] {
        press(m_effect);
        m_edited(m_effect);
    });
    return widget;
}

QWidget* ChangeSentence::widgetFor(const changes::Field&, const changes::Word& word)
{
    return plainLabel(word.text, "", this);
}

bool sameWords(const model::Plan& plan, const model::Effect& a, const model::Effect& b)
{
    const changes::Kind one = changes::kindOf(a, plan);
    const changes::Kind other = changes::kindOf(b, plan);
    const auto same = [](const changes::Field& x, const changes::Field& y) {
        return x.name == y.name
            && (std::holds_alternative<changes::Number>(x.part) || changes::textOf(x) == changes::textOf(y));
    };
    return a.index() == b.index() && one.sentence == other.sentence
        && std::ranges::equal(one.fields, other.fields, same);
}

} // namespace homeward::ui
