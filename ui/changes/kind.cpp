// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/kind.h"

#include "ui/numbers/numbers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace homeward::changes {

namespace {

QString partText(const Choice& choice) { return choice.text; }

QString partText(const Number& number)
{
    if (number.percent)
        return number.alwaysSigned ? numbers::factor(1.0 + number.value) : numbers::percent(number.value);
    return number.alwaysSigned ? numbers::signedTyped(number.value) : numbers::typed(number.value);
}

QString partText(const Button&) { return {}; }

QString partText(const Word& word) { return word.text; }

/// An effect of each kind, in the order of `model::Effect`.
template <std::size_t... place>
std::array<model::Effect, sizeof...(place)> oneOfEach(std::index_sequence<place...>)
{
    return {model::Effect(std::in_place_index<place>)...};
}

} // namespace

Kind kindAt(std::size_t place, const model::Plan& plan)
{
    static const auto effects = oneOfEach(std::make_index_sequence<kindCount>());
    return kindOf(effects.at(place), plan);
}

model::Change newChange(std::size_t place, const model::Plan& plan)
{
    const Kind kind = kindAt(place, plan);
    model::Change change;
    change.name = kind.name.toStdString();
    change.start = plan.start.plusYears(1);
    change.effect = kind.offered;
    return change;
}

model::SettingId settingOf(const model::Effect& effect)
{
    return std::visit(
        [](const auto& e) {
            if constexpr (requires { e.setting; })
                return e.setting;
            else if constexpr (requires { e.to; })
                return model::SettingId(e.to.value);
            else
                return model::SettingId();
        },
        effect);
}

QString textOf(const Field& field)
{
    return std::visit([](const auto& part) { return partText(part); }, field.part);
}

std::vector<Piece> piecesOf(const QString& sentence)
{
    std::vector<Piece> pieces;
    const auto add = [&](const QString& text, bool isField) {
        if (!text.isEmpty())
            pieces.push_back({text, isField});
    };
    qsizetype from = 0;
    for (qsizetype open = sentence.indexOf(u'{'); open >= 0; open = sentence.indexOf(u'{', from)) {
        const qsizetype close = sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        add(sentence.mid(from, open - from), false);
        add(sentence.mid(open + 1, close - open - 1), true);
        from = close + 1;
    }
    add(sentence.mid(from), false);
    return pieces;
}

QString filled(const QString& sentence, const std::vector<Field>& fields)
{
    QString text;
    for (const Piece& piece : piecesOf(sentence)) {
        const Field* field = piece.isField ? fieldNamed(fields, piece.text) : nullptr;
        text += piece.isField ? (field ? textOf(*field) : QString()) : piece.text;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

const Field* fieldNamed(const std::vector<Field>& fields, const QString& name)
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace homeward::changes
