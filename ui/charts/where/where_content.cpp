// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_content.h"

#include "ui/charts/where/where_capacity.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_tables.h"

namespace homeward::charts {

std::vector<const results::CapacityLine*> WhereChartContent::capacity() const
{
    std::vector<const results::CapacityLine*> shown;
    if (choices.capacity == CapacityShown::None || series.options.span == results::Span::OneYear)
        return shown;
    for (const results::CapacityLine& line : series.capacity)
        if (choices.capacity == CapacityShown::All || line.inHours || line.sphere == model::Sphere::Hospital)
            shown.push_back(&line);
    return shown;
}

WhereChartContent contentFor(const results::RunResult& result, int scenario, int against, const results::Choice& areas,
                             const WhereChoices& choices)
{
    WhereChartContent content{careFigures(result, scenario, against, areas, choices), {}, {}, {}};
    if (content.empty())
        return content;
    content.tables = whereTables(result, content, areas);
    content.title = chartTitle(content);
    content.subtitle = chartSubtitle(content);
    content.source = QStringList{capacityNote(content), content.source}.join(QLatin1Char(' ')).trimmed();
    return content;
}

} // namespace homeward::charts
