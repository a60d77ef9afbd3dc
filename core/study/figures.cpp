// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/figures.h"

#include "core/model/fields.h"
#include "core/model/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>

namespace homeward::study {

namespace {

using Steps = std::span<const std::string>;

/// Names an item of a list: takes the members that tell it from others.
class ItemName {
public:
    template <class T> void must(std::string_view key, const T& value) { take(key, value); }
    template <class T> void may(std::string_view key, const T& value) { take(key, value); }
    template <class T> void may(std::string_view key, const T& value, const T&) { take(key, value); }
    template <class T> void aside(std::string_view, const T&) { }
    void label(std::string_view, const std::string& text) { m_label = m_label.empty() ? text : m_label; }

    [[nodiscard]] bool fits(const std::string& step) const
    {
        const std::string& name = !m_id.empty() ? m_id : !m_keys.empty() ? m_keys : m_label;
        return !step.empty() && (name == step || (m_id.empty() && name.starts_with(step + '+')));
    }

private:
    static constexpr std::array<std::string_view, 10> telling{"cohort",      "setting", "band", "pool", "to",
                                                              "destination", "reason",  "year", "from", "path"};

    template <class Tag> static std::string text(const base::Id<Tag>& id) { return id.value; }
    static std::string text(const std::string& value) { return value; }
    static std::string text(int value) { return std::to_string(value); }
    static std::string text(base::Date value) { return value.iso(); }
    template <class T> static std::string text(const std::optional<T>& value) { return value ? text(*value) : ""; }
    template <class T> static std::string text(const T& value)
    {
        if constexpr (std::is_enum_v<T>)
            for (const auto& [choice, word] : model::wordsOf(value))
                if (choice == value)
                    return std::string(word);
        return {};
    }

    template <class T> void take(std::string_view key, const T& value)
    {
        if (key == "id")
            m_id = text(value);
        else if (std::ranges::find(telling, key) != telling.end())
            if (const std::string word = text(value); !word.empty())
                m_keys += (m_keys.empty() ? "" : "+") + word;
    }

    std::string m_id;
    std::string m_keys;
    std::string m_label;
};

/// The place of an item in a list, or none.
template <class T> std::optional<std::size_t> placeOf(std::vector<T>& items, const std::string& step)
{
    if constexpr (std::is_class_v<T> && requires(ItemName& name, T& item) { model::fields(name, item); }) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            ItemName name;
            model::fields(name, items[i]);
            if (name.fits(step))
                return i;
        }
    }
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), place);
    const bool whole = error == std::errc() && end == step.data() + step.size();
    return whole && place < items.size() ? std::optional(place) : std::nullopt;
}

/// What a walk has come to.
struct Found {
    Figure figure;
    std::size_t stepsLeft = 0;
};

/// Looks for the next step among the members of one object, and goes on from there.
class Walk {
public:
    Walk(Steps steps, Found& found) : m_steps(steps), m_found(found) { }

    template <class T> void must(std::string_view key, T& value) { member(key, value); }
    template <class T> void may(std::string_view key, T& value) { member(key, value); }
    template <class T> void may(std::string_view key, T& value, const std::type_identity_t<T>&) { member(key, value); }
    template <class T> void aside(std::string_view key, T& value) { member(key, value); }
    void label(std::string_view, const std::string&) { }

    template <class T> static void enter(T& value, Steps rest, Found& found)
    {
        found.stepsLeft = rest.size();
        if constexpr (std::is_same_v<T, double> || std::is_same_v<T, int> || std::is_same_v<T, base::Date>) {
            if (rest.empty())
                found.figure.ref = FigureRef(value);
        } else if constexpr (requires { model::fields(std::declval<Walk&>(), value); }) {
            Walk walk(rest, found);
            model::fields(walk, value);
            if constexpr (std::is_same_v<T, model::Distribution>)
                if (found.figure.ref.leads() && rest.size() == 1)
                    found.figure.distribution = &value;
        }
    }

    template <class T> static void enter(std::optional<T>& value, Steps rest, Found& found)
    {
        if (value)
            enter(*value, rest, found);
    }

    static void enter(model::Effect& effect, Steps rest, Found& found)
    {
        std::visit([&](auto& one) { enter(one, rest, found); }, effect);
    }

    static void enter(std::vector<bool>&, Steps rest, Found& found) { found.stepsLeft = rest.size(); }

    template <class T> static void enter(std::vector<T>& items, Steps rest, Found& found)
    {
        found.stepsLeft = rest.size();
        const auto place = rest.empty() ? std::nullopt : placeOf(items, rest.front());
        if (!place)
            return;
        enter(items[*place], rest.subspan(1), found);
        if (found.figure.ref.leads() && rest.size() <= 2)
            found.figure.list = sameOfAll(items, rest.subspan(1));
    }

private:
    template <class T> void member(std::string_view key, T& value)
    {
        if (m_steps.empty() || m_steps.front() != key)
            return;
        m_found.figure.key = key;
        enter(value, m_steps.subspan(1), m_found);
    }

    /// The number that `rest` leads to in each of the items; none where it is no number.
    template <class T> static std::vector<double*> sameOfAll(std::vector<T>& items, Steps rest)
    {
        std::vector<double*> numbers;
        for (T& item : items) {
            Found found;
            enter(item, rest, found);
            if (double* const number = found.figure.ref.number())
                numbers.push_back(number);
        }
        return numbers;
    }

    Steps m_steps;
    Found& m_found;
};

/// The steps of a path, unescaped.
std::vector<std::string> stepsOf(std::string_view path)
{
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/') {
            steps.emplace_back();
            continue;
        }
        if (steps.empty())
            return {};
        const bool escaped = path[i] == '~' && i + 1 < path.size() && (path[i + 1] == '0' || path[i + 1] == '1');
        steps.back() += escaped ? (path[++i] == '0' ? '~' : '/') : path[i];
    }
    return steps;
}

} // namespace

double FigureRef::get() const
{
    if (auto* const* count = std::get_if<int*>(&m_where))
        return **count;
    if (auto* const* date = std::get_if<base::Date*>(&m_where))
        return static_cast<double>((*date)->days());
    return leads() ? *number() : 0.0;
}

void FigureRef::set(double value) const
{
    constexpr double mostDays = 1e7;   // beyond any calendar that people use
    if (auto* const* count = std::get_if<int*>(&m_where))
        **count = static_cast<int>(std::lround(std::clamp(value, -2e9, 2e9)));
    else if (auto* const* date = std::get_if<base::Date*>(&m_where))
        **date = base::Date::fromDays(std::llround(std::clamp(value, -mostDays, mostDays)));
    else if (leads())
        *number() = value;
}

double* FigureRef::number() const
{
    auto* const* number = std::get_if<double*>(&m_where);
    return number ? *number : nullptr;
}

base::Result<Figure> findFigure(model::Plan& plan, std::string_view path)
{
    const std::vector<std::string> steps = stepsOf(path);
    Found found;
    Walk::enter(plan, steps, found);
    if (found.figure.ref.leads())
        return std::move(found.figure);
    const std::size_t at = steps.size() - std::max<std::size_t>(found.stepsLeft, 1);
    return base::Error{
        base::ErrorCode::NoSuchFigure, {}, std::string(path), steps.empty() ? std::string(path) : steps[at]};
}

base::Result<double> figureAt(const model::Plan& plan, std::string_view path)
{
    model::Plan copy = plan;
    const auto figure = findFigure(copy, path);
    if (!figure)
        return figure.error();
    return figure.value().ref.get();
}

} // namespace homeward::study
