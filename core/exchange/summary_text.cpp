// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/summary_text.h"

#include "core/exchange/csv.h"

namespace homeward::exchange {

void appendSummary(std::string& line, const results::Summary* summary)
{
    for (const auto member : {&results::Summary::mean, &results::Summary::ci95Low, &results::Summary::ci95High}) {
        line += ',';
        if (summary != nullptr)
            appendCsvNumber(line, summary->*member);
    }
}

nlohmann::ordered_json jsonOf(const results::Summary& summary)
{
    return {{"mean", summary.mean}, {"ci95Low", summary.ci95Low}, {"ci95High", summary.ci95High}};
}

} // namespace homeward::exchange
