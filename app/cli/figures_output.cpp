// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures_output.h"

#include "app/cli/text_table.h"
#include "core/exchange/value_text.h"
#include "ui/wording/import_text.h"

namespace homeward::cli {

namespace {

using imports::Weight;
using model::Value;

std::string_view wordOf(Weight weight)
{
    switch (weight) {
    case Weight::Refused: return "refused";
    case Weight::Stop: return "stop";
    case Weight::Warning: return "warning";
    case Weight::Note: break;
    }
    return "note";
}

std::string columnsTable(const imports::Import& import)
{
    TextTable table({1, 2, 3});
    for (const imports::Column& column : import.columns)
        table.add({std::string("  ").append(sheets::columnName(column.column)), column.heading,
                   wording::roleText(column.role), wording::whyText(column)});
    return table.text();
}

std::string changesTable(const imports::Import& import, const model::Plan& plan)
{
    TextTable table({0, 3, 4});
    table.add({"Figure", "now", "new", "year", "cell"});
    for (const imports::Change& change : import.changes)
        table.add({wording::figureName(change, plan), wording::figureText(change.before),
                   wording::figureText(change.after), change.period, wording::cellText(change)});
    return table.text();
}

Value whole(std::size_t number) { return {static_cast<std::int64_t>(number)}; }

Value valueOf(const imports::Change& change)
{
    return Value::Record{{"path", change.path.text()},  {"old", change.before},
                         {"new", change.after},         {"year", change.period},
                         {"sheet", change.sheet},       {"cell", sheets::cellName(change.row, change.column)},
                         {"cells", whole(change.cells)}};
}

Value valueOf(const imports::Finding& finding, const std::string& file)
{
    return Value::Record{{"weight", std::string(wordOf(imports::weightOf(finding.kind)))},
                         {"sheet", finding.sheet},
                         {"row", static_cast<std::int64_t>(finding.row)},
                         {"column", finding.column},
                         {"heading", finding.heading},
                         {"found", finding.found},
                         {"expected", finding.expected},
                         {"count", whole(finding.count)},
                         {"text", wording::findingText(finding, file)}};
}

Value valueOf(const imports::Column& column)
{
    return Value::Record{{"column", sheets::columnName(column.column)},
                         {"heading", column.heading},
                         {"role", std::string(imports::wordOf(column.role))},
                         {"why", wording::whyText(column)}};
}

} // namespace

std::string importTable(const imports::Import& import, const model::Plan& plan, const std::string& file)
{
    std::string text = file + ": " + wording::shapeText(import.shape);
    text += import.title.empty() ? "" : ": " + import.title;
    text += import.sheet.empty() || import.shape == imports::Shape::Workbook ? "" : ", sheet " + import.sheet;
    text += import.rows > 0 ? std::string(", ") + std::to_string(import.rows) + " rows\n" : "\n";
    text += columnsTable(import);
    if (import.changes.empty())
        return text + "No figure of the plan would change.\n";
    return text + '\n' + std::to_string(import.changes.size())
        + (import.changes.size() == 1 ? " figure would change\n" : " figures would change\n")
        + changesTable(import, plan);
}

std::string importJson(const imports::Import& import, const std::string& file)
{
    Value::List columns;
    for (const imports::Column& column : import.columns)
        columns.push_back(valueOf(column));
    Value::List changes;
    for (const imports::Change& change : import.changes)
        changes.push_back(valueOf(change));
    Value::List findings;
    for (const imports::Finding& finding : import.findings.all())
        findings.push_back(valueOf(finding, file));
    return exchange::valueToText(Value::Record{{"file", file},
                                               {"sheet", import.sheet},
                                               {"shape", std::string(imports::wordOf(import.shape))},
                                               {"title", import.title},
                                               {"rows", whole(import.rows)},
                                               {"columns", std::move(columns)},
                                               {"changes", std::move(changes)},
                                               {"findings", std::move(findings)}});
}

std::string lineOf(const imports::Finding& finding, const std::string& file)
{
    return std::string(wordOf(imports::weightOf(finding.kind))) + ": " + wording::findingText(finding, file);
}

} // namespace homeward::cli
