// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/kind.h"

#include <cmath>
#include <functional>
#include <utility>

namespace homeward::changes {

[[nodiscard]] std::vector<Option> settingOptions(const model::Plan& plan);
/// Settings and outcomes.
[[nodiscard]] std::vector<Option> placeOptions(const model::Plan& plan);
[[nodiscard]] std::vector<Option> cohortOptions(const model::Plan& plan);
/// Of a setting, outcome or cohort; an unknown id stands for itself, an empty one is `somewhere`.
[[nodiscard]] QString nameIn(const model::Plan& plan, const std::string& id);
[[nodiscard]] QString unitOf(const model::Plan& plan, const model::SettingId& id);

/// Places of a plan that a new change begins with.
[[nodiscard]] model::SettingId firstOf(const model::Plan& plan, model::Sphere sphere);
[[nodiscard]] model::SettingId firstInHours(const model::Plan& plan);
/// With a way out of its queue.
[[nodiscard]] model::SettingId firstQueue(const model::Plan& plan);
[[nodiscard]] model::SettingId firstWithCost(const model::Plan& plan);
/// The first route from a setting to one of the community, led home instead.
[[nodiscard]] model::RedirectDischargeEffect firstRedirect(const model::Plan& plan);

/// Makes the fields of one effect of type `E`. `of` is a member of it, or a function from it to a reference.
template <class E>
class Parts {
public:
    Parts(const E& effect, const model::Plan& plan) : m_effect(effect), m_plan(plan) { }

    template <class Of>
    [[nodiscard]] Field setting(const char* name, Of of, const QString& hint, const QString& order) const
    {
        return place(name, of, hint, order, settingOptions);
    }

    /// A setting or an outcome.
    template <class Of>
    [[nodiscard]] Field anyPlace(const char* name, Of of, const QString& hint, const QString& order) const
    {
        return place(name, of, hint, order, placeOptions);
    }

    /// One id of a list; an empty one reads as `whenEmpty`.
    template <class Of>
    [[nodiscard]] Field place(const char* name, Of of, const QString& hint, const QString& order,
                              std::vector<Option> (*options)(const model::Plan&), const QString& whenEmpty = {}) const
    {
        const std::string id = std::invoke(of, m_effect).value;
        const QString text = id.empty() && !whenEmpty.isEmpty() ? whenEmpty : nameIn(m_plan, id);
        return {QString::fromLatin1(name), hint, order,
                Choice{QString::fromStdString(id), text,
                       [&plan = m_plan, options, whenEmpty] {
                           std::vector<Option> all = options(plan);
                           if (!whenEmpty.isEmpty())
                               all.insert(all.begin(), Option{QString(), whenEmpty});
                           return all;
                       },
                       [of](model::Effect& effect, const std::string& chosen) {
                           std::invoke(of, std::get<E>(effect)).value = chosen;
                       }}};
    }

    /// One of the values of an enum, with the name of each; `put` takes it in.
    template <class Enum, class Put>
    [[nodiscard]] Field pick(const char* name, Enum current, const std::vector<std::pair<Enum, QString>>& names,
                             const QString& hint, const QString& order, Put put) const
    {
        QString text;
        std::vector<Option> options;
        for (const auto& [value, valueName] : names) {
            options.push_back({QString::number(static_cast<int>(value)), valueName});
            if (value == current)
                text = valueName;
        }
        return {QString::fromLatin1(name), hint, order,
                Choice{QString::number(static_cast<int>(current)), text, [options] { return options; },
                       [put](model::Effect& effect, const std::string& chosen) {
                           put(std::get<E>(effect), static_cast<Enum>(std::stoi(chosen)));
                       }}};
    }

    /// A factor, typed as a change in per cent: 0.9 is −10 %.
    template <class Of>
    [[nodiscard]] Field changeBy(const char* name, Of of, const QString& hint, const QString& order) const
    {
        return {QString::fromLatin1(name), hint, order,
                Number{std::invoke(of, m_effect) - 1.0, true, true, 3, -1.0, 99.0,
                       [of](model::Effect& e, double v) { std::invoke(of, std::get<E>(e)) = 1.0 + v; }}};
    }

    /// A share from `low` to `high` (1 = all), typed as per cent.
    template <class Of>
    [[nodiscard]] Field share(const char* name, Of of, const QString& hint, const QString& order, double low = 0.0,
                              double high = 1.0) const
    {
        return number(name, of, hint, order,
                      Number{.percent = true, .alwaysSigned = low < 0.0, .low = low, .high = high});
    }

    /// A number in the form that `form` gives.
    template <class Of>
    [[nodiscard]] Field number(const char* name, Of of, const QString& hint, const QString& order, Number form) const
    {
        using Value = std::remove_cvref_t<decltype(std::invoke(of, m_effect))>;
        form.value = static_cast<double>(std::invoke(of, m_effect));
        form.put = [of](model::Effect& e, double v) {
            if constexpr (std::is_integral_v<Value>)
                std::invoke(of, std::get<E>(e)) = static_cast<Value>(std::lround(v));
            else
                std::invoke(of, std::get<E>(e)) = v;
        };
        return {QString::fromLatin1(name), hint, order, std::move(form)};
    }

    template <class Press>
    [[nodiscard]] Field button(const char* name, const QString& text, const QString& hint, const QString& order,
                               Press press) const
    {
        return {QString::fromLatin1(name), hint, order,
                Button{text, [press](model::Effect& effect) { press(std::get<E>(effect)); }}};
    }

private:
    const E& m_effect;
    const model::Plan& m_plan;
};

} // namespace homeward::changes
