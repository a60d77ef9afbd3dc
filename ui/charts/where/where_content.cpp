// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_content.h"

#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_tables.h"

namespace homeward::charts {

WhereChartContent contentFor(const results::RunResult& result, int scenario, int against, const results::Choice& areas,
                             const WhereChoices& choices)
{
    WhereChartContent content{careFigures(result, scenario, against, areas, choices), {}, {}, {}};
    if (content.empty())
        return content;
    content.title = chartTitle(content);
    content.subtitle = chartSubtitle(content);
    content.tables = whereTables(result, content, areas);
    return content;
}

} // namespace homeward::charts
