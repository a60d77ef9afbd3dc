// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QString>

#include <functional>
#include <limits>
#include <variant>
#include <vector>

// What is said of a kind of change, and the fields it has. The rows are in kinds.cpp, one for each effect.
namespace homeward::changes {

/// One entry of a drop-down list: the id that is kept and the name that is read.
struct Option {
    QString id;
    QString name;
};

/// A part of an effect that is chosen from a list.
struct Choice {
    QString current;                                 ///< an id; may be unknown to the list
    QString text;                                    ///< the name of what is chosen now
    std::function<std::vector<Option>()> options;
    std::function<void(model::Effect&, const std::string& id)> put;
};

/// A part that is typed as a number.
struct Number {
    double value = 0.0;
    bool percent = false;                            ///< 0.35 is shown and typed as 35 %
    bool alwaysSigned = false;                       ///< a plus sign above zero
    int decimals = 3;
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    std::function<void(model::Effect&, double)> put = {};
};

/// A button that adds or removes a part.
struct Button {
    QString text;
    std::function<void(model::Effect&)> press;
};

/// A word of the plan that follows from another field, such as a setting's unit.
struct Word {
    QString text;
};

/// One field of a sentence.
struct Field {
    QString name;                                    ///< as in the plan's JSON form; those of a list with its number
    QString hint;                                    ///< what it is, for tool tips and screen readers
    QString order;                                   ///< an edit of it, for undo; `%1` is the new value
    std::variant<Choice, Number, Button, Word> part;
};

/// One kind of change as it is with one effect. `{name}` in a sentence or summary stands for a field.
struct Kind {
    QString name;
    QString help;                                    ///< what it is for, in one line
    QString sentence;                                ///< the form
    QString summary;                                 ///< one line of a list
    std::vector<Field> fields;
    model::Effect offered;                           ///< a new one: real places of the plan, and no effect yet
};

inline constexpr std::size_t kindCount = std::variant_size_v<model::Effect>;

/// Must not outlive the plan. An effect without a row in kinds.cpp does not compile.
[[nodiscard]] Kind kindOf(const model::Effect& effect, const model::Plan& plan);
/// The kind with this place in `model::Effect`.
[[nodiscard]] Kind kindAt(std::size_t place, const model::Plan& plan);

/// A change of a kind as it is first offered: without effect yet, from the plan's second year.
[[nodiscard]] model::Change newChange(std::size_t place, const model::Plan& plan);

/// The value of a field as it is read.
[[nodiscard]] QString textOf(const Field& field);

/// A sentence cut at its fields.
struct Piece {
    QString text;                                    ///< words, or the name of a field
    bool isField = false;
};
[[nodiscard]] std::vector<Piece> piecesOf(const QString& sentence);

/// The sentence with the values in the places of its fields.
[[nodiscard]] QString filled(const QString& sentence, const std::vector<Field>& fields);

/// The setting that an effect works on, or whose people it moves; empty where it is of none.
[[nodiscard]] model::SettingId settingOf(const model::Effect& effect);

[[nodiscard]] const Field* fieldNamed(const std::vector<Field>& fields, const QString& name);

} // namespace homeward::changes
