// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/draw.h"

#include "core/model/node.h"
#include "core/stats/pert.h"
#include "core/stats/random.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <set>

namespace homeward::study {

namespace {

using base::Error;
using base::ErrorCode;

/// Separates the draws of inputs from those of people.
constexpr std::uint64_t inputsKey = 0x696e70757473ULL;

/// A figure of a plan that is varied, with the figures beside it. Its pointers lead into the plan.
struct Figure {
    model::MutableNode value;
    std::string key;                               ///< its member name: `mean`; in a plain list, the name of the list
    model::Distribution* distribution = nullptr;   ///< the distribution that it is a member of, or null
    std::vector<double*> list;                     ///< the same member of every item of its list, including itself

    /// Null for a count or a date.
    [[nodiscard]] double* number() { return value.as<double>(); }
};

/// The number at `key` in each item of a list; the items themselves for an empty key.
std::vector<double*> numbersOf(model::MutableNode list, const std::string& key)
{
    std::vector<double*> numbers;
    for (std::size_t i = 0; i < list.size(); ++i) {
        model::MutableNode item = list.item(i);
        model::MutableNode member = key.empty() ? item : item.child(key);
        if (double* const number = member.as<double>())
            numbers.push_back(number);
    }
    return numbers;
}

base::Result<Figure> findFigure(model::Plan& plan, const model::Path& path)
{
    auto nodes = walkMutable(plan, path);
    if (!nodes)
        return nodes.error();
    std::vector<model::MutableNode>& way = nodes.value();
    const std::size_t last = way.size() - 1;
    if (!validation::mayVary(plan, path))
        return Error{ErrorCode::NoSuchFigure, {}, path.text(), path.last(), 0};
    Figure figure{way[last], model::keysOf(path).back(), nullptr, {}};
    if (way[last - 1].kind() == model::NodeKind::List)
        figure.list = numbersOf(way[last - 1], {});
    else if (last > 1 && way[last - 2].kind() == model::NodeKind::List)
        figure.list = numbersOf(way[last - 2], figure.key);
    figure.distribution = way[last - 1].as<model::Distribution>();
    return figure;
}

/// Sets a figure; counts and dates are rounded.
void setFigure(Figure& figure, double value)
{
    constexpr double mostDays = 1e7; // beyond all calendars
    if (int* const count = figure.value.as<int>())
        *count = static_cast<int>(std::lround(std::clamp(value, -2e9, 2e9)));
    else if (auto* const date = figure.value.as<base::Date>())
        *date = base::Date::fromDays(std::llround(std::clamp(value, -mostDays, mostDays)));
    else if (double* const number = figure.number())
        *number = value;
}

/// A figure of the new plan, and the value that it gets.
struct Typed {
    Figure figure;
    double before = 0.0;
    double after = 0.0;
};

base::Result<Typed> locate(model::Plan& plan, const InputValue& input)
{
    auto figure = findFigure(plan, model::Path(input.path));
    if (!figure)
        return figure.error();
    const double before = model::figureOf(figure.value().value).value_or(0.0);
    const bool isDate = figure.value().value.as<base::Date>() != nullptr;
    return Typed{std::move(figure.value()), before, isDate ? before + std::round(input.value) : input.value};
}

using Numbers = std::set<const double*>;

/// The figure beside a mean or median that sets the spread of the distribution; null where there is none.
double* spreadOf(const Figure& figure)
{
    model::Distribution* const shape = figure.distribution;
    if (!shape)
        return nullptr;
    if (figure.key == "mean" && shape->given == model::Given::MeanSd)
        return &shape->sd;
    if (figure.key == "mean" && shape->given == model::Given::MeanMedian)
        return &shape->median;
    return figure.key == "median" && shape->given == model::Given::MedianP90 ? &shape->p90 : nullptr;
}

void keepShape(const Typed& typed, const Numbers& chosen)
{
    double* const spread = spreadOf(typed.figure);
    if (spread && !chosen.contains(spread) && typed.before > 0.0)
        *spread *= typed.after / typed.before;
}

double sumOf(const std::vector<double*>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0, [](double sum, const double* n) { return sum + *n; });
}

/// Whether the figure's list has a sum to be kept. To be asked before any number changes.
bool hasFixedSum(const Figure& figure)
{
    constexpr double tolerance = 1e-6;
    if (figure.key == "monthFactors" || figure.key == "weekdayFactors" || figure.key == "hourFactors")
        return true;
    return (figure.key == "probability" || figure.key == "share") && !figure.list.empty()
        && std::abs(sumOf(figure.list) - 1.0) < tolerance;
}

/// A list whose sum must be kept.
struct FixedSum {
    std::vector<double*> numbers;
    double sum = 0.0;
};

/// Scales the numbers of a list that were not chosen, or all if all were; false where that is impossible.
bool restore(const FixedSum& list, const Numbers& chosen)
{
    std::vector<double*> free;
    std::ranges::copy_if(list.numbers, std::back_inserter(free), [&](const double* n) { return !chosen.contains(n); });
    if (free.empty())
        free = list.numbers;
    const double now = sumOf(list.numbers);
    const double others = sumOf(free);
    const double room = list.sum - (now - others);
    constexpr double rounding = 1e-12;
    if (room < -rounding || (others <= 0.0 && room > rounding))
        return false;
    for (double* const number : free)
        *number *= others > 0.0 ? std::max(room, 0.0) / others : 0.0;
    return true;
}

/// The plan with these values, not yet validated.
base::Result<model::Plan> applied(const model::Plan& plan, const std::vector<InputValue>& values)
{
    model::Plan changed = plan;
    std::vector<Typed> typed;
    std::vector<FixedSum> fixed;
    Numbers chosen;
    for (const InputValue& input : values) {
        auto found = locate(changed, input);
        if (!found)
            return found.error();
        Figure& figure = found.value().figure;
        chosen.insert(figure.number());
        if (hasFixedSum(figure)
            && std::ranges::none_of(fixed, [&](const FixedSum& f) { return f.numbers == figure.list; }))
            fixed.push_back({figure.list, sumOf(figure.list)});
        typed.push_back(std::move(found.value()));
    }
    for (Typed& one : typed)
        setFigure(one.figure, one.after);
    for (const Typed& one : typed)
        keepShape(one, chosen);
    for (const FixedSum& list : fixed)
        if (!restore(list, chosen))
            for (std::size_t i = 0; i < typed.size(); ++i)
                if (typed[i].figure.list == list.numbers)
                    return Error{ErrorCode::InputNotPossible, {}, values[i].path, values[i].path, 0};
    changed.uncertainInputs.clear();
    return changed;
}

template <class Value> std::vector<InputValue> valuesOf(const model::Plan& plan, Value value)
{
    std::vector<InputValue> values;
    for (const model::UncertainInput& input : plan.uncertainInputs)
        values.push_back({input.path, value(input)});
    return values;
}

/// The first input that makes the plan invalid by itself; the first of all where only several together do.
std::string culpritOf(const model::Plan& plan, const std::vector<InputValue>& values)
{
    for (const InputValue& input : values)
        if (const auto alone = applied(plan, {input});
            !alone || validation::hasErrors(validation::validate(alone.value())))
            return input.path;
    return values.empty() ? std::string() : values.front().path;
}

} // namespace

double drawnValue(const model::UncertainInput& input, std::uint64_t seed, int replication)
{
    std::uint64_t key = stats::keyed(stats::keyed(inputsKey, seed), static_cast<std::uint64_t>(replication));
    for (const char letter : input.path)
        key = stats::keyed(key, static_cast<unsigned char>(letter));
    return stats::pertQuantile(input.low, input.mostLikely, input.high, stats::uniform(key));
}

base::Result<model::Plan> withInputs(const model::Plan& plan, const std::vector<InputValue>& values)
{
    auto changed = applied(plan, values);
    if (!changed)
        return changed;
    for (const validation::Problem& problem : validation::validate(changed.value()))
        if (problem.severity == validation::Severity::Error)
            return Error{ErrorCode::InputNotPossible, {}, culpritOf(plan, values), problem.path, 0};
    return changed;
}

std::vector<InputValue> mostLikely(const model::Plan& plan)
{
    return valuesOf(plan, [](const model::UncertainInput& input) { return input.mostLikely; });
}

std::vector<InputValue> drawn(const model::Plan& plan, int replication)
{
    return valuesOf(plan,
                    [&](const model::UncertainInput& input) { return drawnValue(input, plan.run.seed, replication); });
}

base::Status checkInputs(const model::Plan& plan, int first, int end, const base::CancelToken& cancel)
{
    if (plan.uncertainInputs.empty())
        return base::done();
    for (int replication = first; replication < end; ++replication) {
        if (cancel.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}, 0};
        if (const auto made = withInputs(plan, drawn(plan, replication)); !made) {
            Error error = made.error();
            error.number = replication + 1;
            return error;
        }
    }
    return base::done();
}

std::function<model::Plan(const model::Plan&, int)> inputsOf(const model::Plan& plan)
{
    if (plan.uncertainInputs.empty())
        return {};
    return [](const model::Plan& given, int replication) {
        auto made = applied(given, drawn(given, replication));
        assert(made.ok());
        return made ? std::move(made.value()) : given;
    };
}

} // namespace homeward::study
