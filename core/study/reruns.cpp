// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/reruns.h"

#include "core/model/lookup.h"
#include "core/model/path.h"

#include <algorithm>
#include <optional>

namespace homeward::study {

namespace {

using model::Path;
using model::Plan;

/// Whether a path leads into an item of a list of the plan that is not among those given.
template <class Item>
bool leadsElsewhere(const Path& path, const char* list, const std::vector<Item>& here)
{
    return path.isWithin(Path() / list)
        && std::ranges::none_of(here, [&](const Item& item) { return path.isWithin(Path() / list / item.id); });
}

/// Makes extracts of a plan: only what the results of one scenario in one group of areas depend on.
class Extracts {
public:
    explicit Extracts(const Plan& plan) : m_plan(plan), m_extract(plan)
    {
        m_extract.areas.clear();
        m_extract.scenarios.clear();
    }

    [[nodiscard]] const Plan& of(const model::Scenario& scenario, const std::vector<int>& group)
    {
        m_extract.scenarios = {scenario};
        m_extract.areas.clear();
        for (const int area : group)
            m_extract.areas.push_back(m_plan.areas[static_cast<std::size_t>(area)]);
        m_extract.uncertainInputs = m_plan.uncertainInputs;
        std::erase_if(m_extract.uncertainInputs, [this](const model::UncertainInput& input) {
            const Path path(input.path);
            return leadsElsewhere(path, "areas", m_extract.areas)
                || leadsElsewhere(path, "scenarios", m_extract.scenarios);
        });
        return m_extract;
    }

private:
    const Plan& m_plan;
    Plan m_extract;
};

/// The choices of a request on what to report, as text.
std::string reportedOf(const sim::RunRequest& request)
{
    std::string text = ' ' + std::to_string(static_cast<int>(request.grid)) + (request.byCohort ? 'c' : '-')
        + (request.inputsOf ? 'd' : '-');
    for (const results::Window& window : request.windows)
        text += ' ' + std::to_string(window.from.days()) + '/' + std::to_string(window.to.days());
    return text;
}

template <class Item, class Id>
bool isAsked(const std::vector<Id>& ids, const Item& item)
{
    return ids.empty() || std::ranges::find(ids, item.id) != ids.end();
}

/// The group of areas of each area.
std::vector<std::vector<int>> groupOfEach(const Plan& plan)
{
    std::vector<std::vector<int>> groups(plan.areas.size());
    for (const std::vector<int>& group : model::areaGroups(plan))
        for (const int area : group)
            groups[static_cast<std::size_t>(area)] = group;
    return groups;
}

} // namespace

std::vector<std::string> blockKeys(const sim::RunRequest& request)
{
    const Plan& plan = request.plan;
    const auto groups = groupOfEach(plan);
    const std::string reported = reportedOf(request);
    Extracts extracts(plan);
    exchange::InputsFingerprint fingerprint;
    std::vector<std::string> keys;
    for (const model::Scenario& scenario : plan.scenarios) {
        if (!isAsked(request.scenarios, scenario))
            continue;
        for (std::size_t area = 0; area < plan.areas.size(); ++area)
            if (isAsked(request.areas, plan.areas[area]))
                keys.push_back(fingerprint.of(extracts.of(scenario, groups[area])) + ' ' + plan.areas[area].id.value
                               + reported);
    }
    return keys;
}

base::Result<Reruns::Run> Reruns::run(Plan plan, const RunChoice& choice, const base::CancelToken& cancel,
                                      const sim::ProgressCallback& progress)
{
    RunChoice asked = choice;
    asked.until.clear();
    const auto request = runRequestOf(std::move(plan), asked, cancel);
    if (!request)
        return request.error();
    const std::vector<std::string> keys = blockKeys(request.value());
    sim::TakenOver taken{m_last, {}};
    for (const std::string& key : keys) {
        const auto place = m_places.find(key);
        taken.places.push_back(place == m_places.end() ? std::nullopt : std::optional(place->second));
    }
    auto kept = sim::runKeeping(request.value(), taken, cancel, progress);
    if (!kept)
        return kept.error();
    m_takenOver = static_cast<std::size_t>(
        std::ranges::count_if(taken.places, [](const auto& place) { return place.has_value(); }));
    m_last = std::move(kept.value());
    m_places.clear();
    for (std::size_t place = 0; place < keys.size(); ++place)
        m_places.emplace(keys[place], place);
    return m_last.result;
}

} // namespace homeward::study
