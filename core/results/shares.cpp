// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/shares.h"

#include "core/results/query.h"

namespace homeward::results {

SharesOfAll::SharesOfAll(const RunResult& result, int scenario, Measure measure, const Choice& areas, FigurePeriod when)
    : m_result(&result),
      m_scenario(scenario),
      m_measure(measure),
      m_areas(areas),
      m_when(when),
      m_whole(perReplication(result, scenario, measure, {areas, all}, when))
{
}

ValueList SharesOfAll::of(const Choice& settings) const
{
    return perReplication(*m_result, m_scenario, m_measure, {m_areas, settings}, m_when) / m_whole;
}

ValueList shareOfAll(const RunResult& result, int scenario, Measure measure, const Selection& selection,
                     FigurePeriod when)
{
    return SharesOfAll(result, scenario, measure, selection.areas, when).of(selection.settings);
}

} // namespace homeward::results
