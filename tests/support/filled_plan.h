// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"
#include "core/model/lookup.h"
#include "core/model/words.h"

#include <bit>
#include <cmath>
#include <random>

namespace homeward::tests {

/// Fills every member of a plan that its JSON form has: with chance values, or (`sparse` false) with nothing left out.
class Filler {
public:
    Filler(unsigned seed, bool sparse) : m_random(seed), m_sparse(sparse) { }

    template <class T> void must(std::string_view, T& value) { fill(value); }
    template <class T> void label(std::string_view, T& value) { fill(value); }
    template <class T> void aside(std::string_view, T& value) { may({}, value); }
    template <class T> void may(std::string_view, T& value, const T& = T{})
    {
        if (!m_sparse || chance(2))
            fill(value);
    }

private:
    bool chance(int oneIn) { return m_random() % static_cast<unsigned>(oneIn) == 0; }

    void fill(std::string& value)
    {
        static const char* const pieces[] = {"a", "\"", "\\", "/", "~", "\n", "é", "85+", " ", "\x01", "£", "日"};
        value.clear();
        for (unsigned i = 0; i < 1 + m_random() % 6; ++i)
            value += pieces[m_random() % std::size(pieces)];
    }
    void fill(bool& value) { value = !m_sparse ? !value : chance(2); }
    void fill(int& value) { value = 1 + static_cast<int>(m_random() % 2'000'000'000); }
    void fill(std::uint64_t& value) { value = (std::uint64_t{m_random()} << 32) | m_random(); }
    void fill(double& value)
    {
        do
            value = std::bit_cast<double>((std::uint64_t{m_random()} << 32) | m_random());
        while (!std::isfinite(value) || value == 0.0);
    }
    void fill(base::Date& value) { value = base::Date::fromDays(static_cast<std::int64_t>(m_random() % 60'000)); }
    template <class Tag> void fill(base::Id<Tag>& id) { fill(id.value); }
    template <class T> void fill(std::optional<T>& value) { fill(value.emplace()); }
    void fill(std::vector<bool>& values)
    {
        values.assign(1 + m_random() % 3, false);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = chance(2);
    }
    template <class T> void fill(std::vector<T>& values)
    {
        values.resize(m_sparse ? 1 + m_random() % 3 : 1);   // whole plans grow fast
        for (T& value : values)
            fill(value);
    }
    void fill(std::vector<model::Change>& values)
    {
        values.resize(std::variant_size_v<model::Effect>);
        for (model::Change& value : values)
            fill(value);
    }
    void fill(model::Effect& effect)
    {
        setKind(effect, m_kind++ % std::variant_size_v<model::Effect>);
        std::visit([&](auto& one) { model::fields(*this, one); }, effect);
    }
    template <std::size_t index = 0> static void setKind(model::Effect& effect, std::size_t kind)
    {
        if constexpr (index < std::variant_size_v<model::Effect>) {
            if (kind == index)
                effect.emplace<index>();
            else
                setKind<index + 1>(effect, kind);
        }
    }
    template <class T> void fill(T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            const auto words = model::wordsOf(value);
            value = words[m_sparse ? m_random() % words.size() : words.size() - 2].first;
        } else {
            model::fields(*this, value);
        }
    }

    std::mt19937 m_random;
    bool m_sparse;
    std::size_t m_kind = 0;
};

/// A plan of nonsense with a base scenario; the JSON form must carry it all the same.
inline model::Plan randomPlan(unsigned seed)
{
    model::Plan plan;
    Filler filler(seed, true);
    model::fields(filler, plan);
    model::ensureBaseScenario(plan);
    return plan;
}

/// A plan in which no member has its default value.
inline model::Plan filledPlan()
{
    model::Plan plan;
    Filler filler(7, false);
    model::fields(filler, plan);
    model::ensureBaseScenario(plan);
    return plan;
}

} // namespace homeward::tests
