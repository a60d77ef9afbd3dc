// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sure_runs.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::study {

namespace {

constexpr int glanceReplications = 2;

/// The key of a group's results: the keys of its blocks and the precision wanted.
std::string keyOf(const std::vector<std::string>& blocks, const results::RunResult& whole,
                  const std::vector<model::AreaId>& areas, const ComparisonRequest& request)
{
    const ComparisonPrecision& precision = *request.precision;
    std::string key = std::to_string(precision.halfWidth) + (precision.relative ? "%" : "") + ' '
        + std::to_string(precision.most) + ' ' + request.against.value + ' '
        + std::to_string(request.year.value_or(-1));
    for (const results::HeadlineId id : request.indicators)
        key += ' ' + std::to_string(static_cast<int>(id));
    for (std::size_t block = 0; block < blocks.size(); ++block)
        if (std::ranges::find(areas, whole.areas[block % whole.areas.size()].id) != areas.end())
            key += '\n' + blocks[block];
    return key;
}

/// Copies a group into the whole result, with the blocks that `from` has of its areas.
void put(const results::RunResult& group, const results::RunResult& from, results::RunResult& whole)
{
    for (std::size_t s = 0; s < whole.scenarios.size(); ++s)
        for (const results::AreaAxis& area : group.areas)
            whole.blocks[s * whole.areas.size() + static_cast<std::size_t>(model::indexById(whole.areas, area.id))] =
                from.block(static_cast<int>(s), model::indexById(from.areas, area.id));
    whole.checks.peopleConserved = whole.checks.peopleConserved && group.checks.peopleConserved;
    whole.checks.settingsConserved = whole.checks.settingsConserved && group.checks.settingsConserved;
    whole.checks.littlesLawWorst = std::max(whole.checks.littlesLawWorst, group.checks.littlesLawWorst);
    whole.timing.events += group.timing.events;
    whole.timing.seconds += group.timing.seconds;
    whole.replicationsDone =
        whole.replicationsDone == 0 ? group.replicationsDone : std::min(whole.replicationsDone, group.replicationsDone);
}

/// The first result that is reported, of few futures.
std::shared_ptr<const results::RunResult> firstOf(const results::RunResult& glance)
{
    auto first = std::make_shared<results::RunResult>(glance);
    first->replicationsAsked = PrecisionRequest{}.least;
    return first;
}

/// Reports the progress of one group as its share of the whole.
sim::ProgressCallback partOf(const sim::ProgressCallback& progress, std::size_t group, std::size_t groups)
{
    if (!progress)
        return {};
    return [&progress, group, groups](const sim::RunProgress& own) {
        const double share = (static_cast<double>(group) + own.share) / static_cast<double>(groups);
        progress({glanceReplications, own.replicationsAsked, share, 0.0, nullptr});
    };
}

} // namespace

base::Result<SureRuns::Run> SureRuns::run(const model::Plan& plan, const ComparisonRequest& request,
                                          const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    const auto groups = areasRunTogether(plan, request.run.areas);
    if (!groups)
        return groups.error();
    RunChoice choice = request.run;
    choice.scenarios = scenariosOf(plan, request);
    choice.until.clear();
    RunChoice few = choice;
    few.replications = glanceReplications;
    const auto glance = m_glances.run(plan, few, cancel, progress);
    if (!glance)
        return glance.error();
    const auto asked = runRequestOf(plan, choice, cancel);
    if (!asked)
        return asked.error();
    if (progress)
        progress({glanceReplications, PrecisionRequest{}.least, 0.0, 0.0, firstOf(*glance.value())});

    auto whole = std::make_shared<results::RunResult>(*glance.value());
    whole->fingerprint = asked.value().fingerprint;
    whole->replicationsDone = 0;
    whole->checks = {};
    whole->timing = {0, 0.0, glance.value()->timing.threads};
    const std::vector<std::string> blocks = blockKeys(asked.value());
    std::map<std::string, results::RunResult> made;
    std::size_t takenOver = 0;
    for (std::size_t at = 0; at < groups.value().size(); ++at) {
        choice.areas = groups.value()[at];
        const std::string key = keyOf(blocks, *whole, choice.areas, request);
        if (const auto last = m_groups.find(key); last != m_groups.end()) {
            put(last->second, *m_last, *whole);
            made.insert(*last);
            ++takenOver;
            continue;
        }
        auto group =
            runGroup(plan, request, choice, *glance.value(), cancel, partOf(progress, at, groups.value().size()));
        if (!group)
            return group.error();
        results::RunResult& run = group.value().run;
        put(run, run, *whole);
        run.blocks.clear();
        made.emplace(key, std::move(run));
    }
    whole->replicationsAsked = whole->replicationsDone;
    m_last = std::move(whole);
    m_groups = std::move(made);
    m_takenOver = takenOver;
    return m_last;
}

} // namespace homeward::study
