// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/draw.h"

#include "core/stats/pert.h"
#include "core/stats/random.h"
#include "core/study/figures.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>

namespace homeward::study {

namespace {

using base::Error;
using base::ErrorCode;

/// Keeps the draws of inputs apart from those of people.
constexpr std::uint64_t inputsKey = 0x696e70757473ULL;

/// What a run may not vary: its own frame.
constexpr std::array<std::string_view, 3> frame{"/start", "/run", "/uncertainInputs"};

bool isOfFrame(std::string_view path)
{
    return std::ranges::any_of(frame, [&](std::string_view top) {
        return path.starts_with(top) && (path.size() == top.size() || path[top.size()] == '/');
    });
}

/// A figure that is given a value, within the plan that takes it.
struct Typed {
    Figure figure;
    double before = 0.0;
    double after = 0.0;
};

base::Result<Typed> locate(model::Plan& plan, const InputValue& input)
{
    if (isOfFrame(input.path))
        return Error{ErrorCode::NoSuchFigure, {}, input.path, input.path, 0};
    auto figure = findFigure(plan, input.path);
    if (!figure)
        return figure.error();
    const double before = figure.value().ref.get();
    const double after = figure.value().ref.isDate() ? before + std::round(input.value) : input.value;
    return Typed{std::move(figure.value()), before, after};
}

using Numbers = std::set<const double*>;

/// What is typed beside a mean or median and says with it how a distribution is spread; null where nothing is.
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

/// Whether the numbers of the figure's list have a sum that must stay; asked before any has changed.
bool hasFixedSum(const Figure& figure)
{
    constexpr double tolerance = 1e-6;
    if (figure.key == "monthFactors" || figure.key == "weekdayFactors")
        return true;
    return (figure.key == "probability" || figure.key == "share") && !figure.list.empty()
        && std::abs(sumOf(figure.list) - 1.0) < tolerance;
}

/// A list whose sum must stay as it was.
struct FixedSum {
    std::vector<double*> numbers;
    double sum = 0.0;
};

/// Scales the numbers of a list that were not chosen, or all where all were; false where that cannot be.
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

/// The plan with these values, not judged yet.
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
        const Figure& figure = found.value().figure;
        chosen.insert(figure.ref.number());
        if (hasFixedSum(figure)
            && std::ranges::none_of(fixed, [&](const FixedSum& f) { return f.numbers == figure.list; }))
            fixed.push_back({figure.list, sumOf(figure.list)});
        typed.push_back(std::move(found.value()));
    }
    for (const Typed& one : typed)
        one.figure.ref.set(one.after);
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

/// The first input that makes no plan by itself; the first of all where only several together do.
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

base::Status checkInputs(const model::Plan& plan, int first, int end)
{
    if (plan.uncertainInputs.empty())
        return base::done();
    for (int replication = first; replication < end; ++replication)
        if (const auto made = withInputs(plan, drawn(plan, replication)); !made) {
            Error error = made.error();
            error.number = replication + 1;
            return error;
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

std::vector<validation::Problem> inputProblems(const model::Plan& plan)
{
    std::vector<validation::Problem> problems;
    model::Plan copy = plan;
    for (std::size_t i = 0; i < plan.uncertainInputs.size(); ++i) {
        const model::UncertainInput& input = plan.uncertainInputs[i];
        if (!locate(copy, {input.path, 0.0}))
            problems.push_back({validation::ProblemCode::NoSuchFigure, validation::Severity::Error,
                                "/uncertainInputs/" + std::to_string(i) + "/path", input.name, input.path});
    }
    return problems;
}

} // namespace homeward::study
