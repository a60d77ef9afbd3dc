// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/draft.h"

#include <random>

namespace homeward::tests {

/// Edits of any value of a plan, found by reflection alone: a value set, an optional one given or taken away, an item of
/// a list copied, removed or moved.
class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) { }

    /// One edit; the plan may come to make no sense.
    void edit(edit::Draft& draft)
    {
        model::Path path;
        model::Node node = model::nodeOf(draft.plan());
        while (goOn(node, path)) { }
        change(draft, node, path);
    }

    /// A patch of one to four edits.
    edit::PlanPatch patch(const model::Plan& plan)
    {
        edit::Draft draft(plan);
        for (std::size_t edits = 1 + below(4); edits > 0; --edits)
            edit(draft);
        return draft.patch();
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }

    /// Goes one step down; false at the value to edit.
    bool goOn(model::Node& node, model::Path& path)
    {
        if (node.kind() == model::NodeKind::Record) {
            const auto members = node.members();
            const auto& member = members[below(members.size())];
            path = path / member.key;
            node = member.node;
            return true;
        }
        if (node.kind() != model::NodeKind::List || node.size() == 0 || below(4) == 0)
            return false;
        const std::size_t place = below(node.size());
        const auto step = node.stepTo(place);
        if (step) {
            path = path / *step;
            node = node.item(place);
        }
        return step.has_value();
    }

    void change(edit::Draft& draft, const model::Node& node, const model::Path& path)
    {
        if (node.kind() == model::NodeKind::List && node.size() > 0)
            changeList(draft, node, path);
        else if (node.kind() == model::NodeKind::Leaf && !path.empty())
            (void)draft.set(path, other(node.value()));
        else if (node.kind() == model::NodeKind::Nothing)
            give(draft, path);
    }

    void changeList(edit::Draft& draft, const model::Node& list, const model::Path& path)
    {
        const std::size_t place = below(list.size());
        const auto step = list.stepTo(place);
        const std::size_t what = below(4);
        if (what == 0)
            (void)draft.insert(path, below(list.size() + 1), renamed(list.item(place).value()));
        else if (what == 1 && step)
            (void)draft.remove(path / *step);
        else if (what == 2 && step)
            (void)draft.move(path / *step, below(list.size()));
        else if (below(8) == 0)
            (void)draft.set(path, model::Value::List{});
    }

    /// A value of some type that the optional one may be of.
    void give(edit::Draft& draft, const model::Path& path)
    {
        for (const model::Value& value :
             {model::Value(number()), model::Value("2031-02-03"), model::Value("home"), model::Value("code9"),
              model::Value(static_cast<int>(below(9))), model::Value(model::Value::List{})})
            if (draft.set(path, value))
                return;
    }

    double number() { return static_cast<double>(below(1'000)) / 8.0; }

    std::string word()
    {
        static const char* const pieces[] = {"a", "b", "/", "~", "+", "7", "é", " "};
        std::string text;
        for (std::size_t i = below(4); i > 0; --i)
            text += pieces[below(std::size(pieces))];
        return text;
    }

    /// Another value of the same form; of a choice or a date by chance one that does not fit.
    model::Value other(const model::Value& value)
    {
        if (const auto* yes = value.as<bool>())
            return !*yes;
        if (value.as<double>())
            return number();
        if (value.as<std::int64_t>() || value.as<std::uint64_t>())
            return static_cast<int>(below(2'000));
        if (const auto* text = value.as<std::string>())
            return base::Date::fromIso(*text) ? model::Value("2032-01-0" + std::to_string(1 + below(9)))
                                              : model::Value(word());
        return value;
    }

    /// The item under another id or name, mostly.
    model::Value renamed(const model::Value& item)
    {
        const auto* record = item.as<model::Value::Record>();
        if (!record)
            return other(item);
        model::Value::Record copy = *record;
        if (copy.front().value.as<std::string>() && below(8) > 0)
            copy.front().value = "copy " + std::to_string(below(100));
        return copy;
    }

    std::mt19937 m_random;
};

} // namespace homeward::tests
