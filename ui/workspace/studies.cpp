// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/studies.h"

#include "core/model/lookup.h"
#include "core/need/fullness.h"

#include <algorithm>
#include <memory>

namespace homeward::ui {

namespace {

int dayOf(std::int64_t second) { return static_cast<int>(second / base::secondsPerDay); }

/// Adds the need of one area to that of the others.
void addArea(YearNeed& sum, const need::NeedRequest& request, const need::NeedResult& found, const base::Period& year)
{
    for (std::size_t s = 0; s < sum.settings.size(); ++s) {
        const need::Fullness full =
            need::fullnessOf(request, found, static_cast<int>(s), dayOf(year.firstSecond), dayOf(year.endSecond));
        SettingNeed& setting = sum.settings[s];
        setting.needed += full.people * full.unitsPerPerson;
        setting.available =
            setting.available && full.available ? std::optional(*setting.available + *full.available) : std::nullopt;
    }
}

template <class JobType, class Work>
typename JobType::Work working(Work work)
{
    return [work](const auto& order, const typename JobType::Control& control) { return work(order, control); };
}

} // namespace

base::Result<YearNeed> needOf(const NeedOrder& order, const base::CancelToken& cancel)
{
    const auto years = base::financialYearsFrom(order.plan.start, order.plan.run.years);
    const bool hasYear = order.year && *order.year >= 0 && static_cast<std::size_t>(*order.year) < years.size();
    const base::Period year = hasYear ? years[static_cast<std::size_t>(*order.year)] : years.back();
    YearNeed sum{year.label, {}};
    for (const model::Setting& setting : order.plan.settings)
        sum.settings.push_back({setting.id, setting.name, setting.unit, 0.0, 0.0});
    for (const model::Area& area : order.plan.areas) {
        if (!order.areas.empty() && std::ranges::find(order.areas, area.id) == order.areas.end())
            continue;
        if (cancel.cancelled())
            return base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
        const need::NeedRequest request{order.plan, order.scenario, area.id};
        const auto found = need::need(request);
        if (!found)
            return found.error();
        addArea(sum, request, found.value(), year);
    }
    return sum;
}

Studies::Studies()
    : need(working<NeedJob>([](const NeedOrder& order, const auto& control) { return needOf(order, control.cancel); })),
      ranges(working<RangeStudyJob>([](const study::RangeStudyRequest& order, const auto& control) {
          return study::runRangeStudy(order, control.cancel, [&](const sim::RunProgress& progress) {
              control.report(
                  {progress.replicationsDone, progress.replicationsAsked, progress.share, progress.secondsLeft},
                  nullptr);
          });
      })),
      suggest(working<SuggestJob>([](const RangeOrder& order, const auto& control) {
          return base::Result<std::vector<study::SuggestedRange>>(
              study::suggestRanges(order.plan, order.wishes, control.cancel));
      })),
      least(working<LeastJob>([](const study::LeastRequest& order, const auto& control) {
          return study::leastCapacity(order, control.cancel, [&](const std::vector<study::CapacityTried>& path) {
              auto soFar = std::make_shared<study::LeastCapacity>();
              soFar->path = path;
              control.report({static_cast<int>(path.size()), 0, 0.0, 0.0}, std::move(soFar));
          });
      })),
      strength(working<StrengthJob>([](const study::StrengthRequest& order, const auto& control) {
          return study::leastStrength(order, control.cancel, [&](const std::vector<study::StrengthTried>& path) {
              auto soFar = std::make_shared<study::LeastStrength>();
              soFar->path = path;
              control.report({static_cast<int>(path.size()), 0, 0.0, 0.0}, std::move(soFar));
          });
      }))
{
}

} // namespace homeward::ui
