// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/imports/counted.h"
#include "core/imports/guess.h"
#include "core/imports/import.h"
#include "core/imports/plan_workbook.h"
#include "core/imports/published.h"
#include "core/imports/reading.h"
#include "core/imports/sources.h"
#include "core/model/node.h"
#include "core/reference/reference_set.h"
#include "core/reference/shapes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace homeward::imports {

namespace {

constexpr std::array<std::pair<Shape, std::string_view>, 8> words{{{Shape::Unknown, "unknown"},
                                                                   {Shape::Workbook, "workbook"},
                                                                   {Shape::Published, "published"},
                                                                   {Shape::Population, "population"},
                                                                   {Shape::People, "people"},
                                                                   {Shape::Room, "room"},
                                                                   {Shape::Stays, "stays"},
                                                                   {Shape::Moves, "moves"}}};

void countFormulas(const sheets::Sheet& sheet, const Layout& layout, Findings& findings)
{
    std::size_t count = 0;
    for (std::size_t row = layout.firstRow; row < layout.endRow; ++row)
        for (const sheets::Cell& cell : sheet.row(row))
            count += cell.isFormula && cell.kind != sheets::CellKind::Error ? 1 : 0;
    if (count > 0)
        findings.add({FindingKind::FormulaValues, sheet.name(), 0, {}, {}, {}, {}, {}, count});
}

std::string shortNumber(double value)
{
    constexpr int digits = 6;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits);
    return {text.data(), end.ptr};
}

/// Reports figures that are less than half or more than twice the plan's: they may be of another place, in thousands,
/// or of something else.
void compareWithPlan(Import& import)
{
    constexpr double farFactor = 2.0;
    const Change* first = nullptr;
    std::size_t count = 0;
    for (const Change& change : import.changes) {
        const auto* before = change.before.as<double>();
        const auto* after = change.after.as<double>();
        const bool isFar =
            before && after && *before > 0.0 && (*after > farFactor * *before || farFactor * *after < *before);
        first = isFar && !first ? &change : first;
        count += isFar ? 1 : 0;
    }
    if (first)
        import.findings.add({FindingKind::FarFromPlan,
                             first->sheet,
                             first->row,
                             sheets::columnName(first->column),
                             {},
                             shortNumber(*first->after.as<double>()),
                             shortNumber(*first->before.as<double>()),
                             {},
                             count});
}

/// Writes the proposals into a draft and lists what changed, each figure once with the cell that it comes from.
void write(Import& import, const model::Plan& plan, const Proposals& proposals,
           const std::vector<std::string>& sheetsOf)
{
    edit::Draft draft(plan);
    struct Written {
        model::Path path;
        std::size_t proposal = 0;
    };
    std::vector<Written> written;
    for (std::size_t i = 0; i < proposals.size(); ++i)
        for (model::Path& path : proposals[i].write(draft.plan()))
            if (!path.empty())
                written.push_back({std::move(path), i});
    std::size_t same = 0;
    std::set<std::string> told; // a figure may occur in two tables of a workbook
    for (const Written& one : written) {
        if (!told.insert(one.path.text()).second)
            continue;
        const auto before = model::valueAt(plan, one.path);
        const auto after = model::valueAt(draft.plan(), one.path);
        const model::Value old = before ? before.value() : model::Value();
        const model::Value now = after ? after.value() : model::Value();
        if (old == now) {
            ++same;
            continue;
        }
        const Origin& origin = proposals[one.proposal].origin;
        import.changes.push_back({one.path, old, now, sheetsOf.empty() ? import.sheet : sheetsOf[one.proposal],
                                  origin.row, origin.column, origin.cells, origin.period});
    }
    if (same > 0)
        import.findings.add({FindingKind::Same, import.sheet, 0, {}, {}, {}, {}, {}, same});
    if (import.changes.empty())
        return;
    compareWithPlan(import);
    import.patch = draft.patch();
}

} // namespace

const std::vector<std::string>& shapeNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& [shape, word] : words)
            if (shape != Shape::Unknown)
                all.emplace_back(word);
        return all;
    }();
    return names;
}

std::string_view wordOf(Shape shape)
{
    return std::ranges::find(words, shape, &std::pair<Shape, std::string_view>::first)->second;
}

std::optional<Shape> shapeNamed(std::string_view word)
{
    const auto found = std::ranges::find(words, word, &std::pair<Shape, std::string_view>::second);
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

namespace {

/// Reports what is missing in a table that was not recognised.
void sayUnknown(Rows& rows, const Import& import)
{
    const std::vector<Column>& columns = import.columns;
    if (hasBareFigures(columns, rows.choices())) {
        if (!rows.chooseKinds())
            return; // the kind that will be chosen may say what is counted
        const Saying saying = sayingOf(columns, rows.choices(), wordsAbout(import), rows.plan());
        const bool isOther = saying.counted == Counted::Other;
        rows.say(isOther ? FindingKind::OtherMeasure : FindingKind::NoMeasure, saying.line);
        return;
    }
    const auto isOfSetting = [](const Column& column) {
        return column.role == Role::Units || column.role == Role::People || column.role == Role::Cost
            || column.role == Role::Budget;
    };
    if (lacksSetting(columns, rows.choices()) && std::ranges::any_of(columns, isOfSetting)) {
        rows.say(FindingKind::NoColumn, {}, "setting");
        return;
    }
    std::string headings;
    for (const Column& column : columns)
        if (headings.size() < 120)
            headings += (headings.empty() ? "" : ", ") + column.heading;
    rows.say(FindingKind::NoPlace, headings);
}

void readShape(Rows& rows, Import& import, const std::string& file, const reference::ReferenceSet& set,
               Proposals& proposals)
{
    switch (import.shape) {
    case Shape::Published: return readPublished(rows, file, set, proposals);
    case Shape::Population: return readPopulation(rows, proposals);
    case Shape::People:
    case Shape::Room: return readSettings(rows, import.shape, proposals);
    case Shape::Stays: return readStays(rows, proposals);
    case Shape::Moves: return readMoves(rows, proposals);
    case Shape::Workbook:
    case Shape::Unknown: break;
    }
    sayUnknown(rows, import);
}

/// Finds the table on the sheet; false, with a finding, where there is none.
bool findTable(Import& import, const sheets::Sheet& sheet, const Choices& choices)
{
    import.sheet = sheet.name();
    import.tables = layoutsOf(sheet);
    const std::size_t table = choices.table.value_or(0);
    if (choices.headerRow)
        import.layout = layoutFrom(sheet, *choices.headerRow, choices.headerRows);
    else if (table < import.tables.size())
        import.layout = import.tables[table];
    const bool found = import.layout.rows() > 0 && import.layout.columns() > 0 && import.layout.endRow <= sheet.rows();
    if (!found)
        import.findings.add({FindingKind::NoHeader, sheet.name()});
    return found;
}

/// Reports other tables and sheets where nobody has chosen, so that none is overlooked.
void sayOthers(Import& import, const sheets::Book& book, const sheets::Sheet& sheet, const Choices& choices)
{
    constexpr std::size_t mostNamed = 20;
    std::string others;
    std::size_t count = 0;
    const auto add = [&](const std::string& name) {
        if (++count <= mostNamed + 1)
            others.append(others.empty() ? "" : ", ").append(count <= mostNamed ? name : "…");
    };
    if (!choices.table && !choices.headerRow)
        for (const Layout& table : import.tables)
            if (table != import.layout)
                add(sheets::cellName(sheet.number(table.headerRow), table.firstColumn));
    if (choices.sheet.empty())
        for (const sheets::Sheet& other : book.sheets)
            if (&other != &sheet && !layoutsOf(other).empty())
                add(other.name());
    if (count > 0)
        import.findings.add({FindingKind::OtherTables, sheet.name(), 0, {}, {}, others, {}, {}, count});
}

void nameSource(Import& import, const reference::Shape& shape, const reference::ReferenceSet& set)
{
    import.title = shape.title;
    for (const reference::Publication& source : set.sources())
        if (source.key == shape.id)
            import.publisher = source.publisher;
}

/// Takes figures of a setting that count pounds for yearly sums of the setting.
void takePounds(std::vector<Column>& columns, const Choices& choices)
{
    if (columnWith(columns, Role::Budget) || !hasBareFigures(columns, choices))
        return;
    for (Column& column : columns)
        if (column.role == Role::Value)
            column.role = Role::Budget;
}

/// Guesses what a table is. If nothing else gives the setting, the words around the table do.
void guessShape(Import& import, Choices& choices, const model::Plan& plan, const reference::Likeness& published)
{
    const Saying saying = sayingOf(import.columns, choices, wordsAbout(import), plan);
    Choices named = choices;
    if (lacksSetting(import.columns, choices))
        named.setting = saying.setting;
    const Shape guessed = guessedShape(import.columns, named, saying);
    const bool isKnown = published.shape && published.missing.empty();
    // A public file that lacks a column may be another file, which is then guessed by its columns.
    import.shape = choices.shape.value_or(isKnown                                        ? Shape::Published
                                              : guessed != Shape::Unknown                ? guessed
                                              : published.shape && named.setting.empty() ? Shape::Published
                                                                                         : Shape::Unknown);
    const bool isOfSetting =
        import.shape == Shape::Unknown || import.shape == Shape::People || import.shape == Shape::Room;
    if (isOfSetting && named.setting != choices.setting) {
        choices.setting = named.setting;
        import.findings.add({FindingKind::SettingInTitle, import.sheet, 0, {}, {}, choices.setting});
    }
    if (import.shape == Shape::Room && saying.counted == Counted::Pounds)
        takePounds(import.columns, choices);
}

void lookAtTable(Import& import, const sheets::Book& book, const sheets::Sheet& sheet, const model::Plan& plan,
                 Choices choices, const reference::ReferenceSet& set, const base::CancelToken& cancel)
{
    import.columns = columnsOf(sheet, import.layout, plan, set.areas(), choices.roles, import.findings);
    import.rows = import.layout.rows();
    import.titles = titlesOf(sheet, import.layout);
    const reference::Likeness published = publishedLikeness(sheet, import.layout, book.file);
    guessShape(import, choices, plan, published);
    if (published.shape && import.shape == Shape::Published)
        nameSource(import, *published.shape, set);
    sayOthers(import, book, sheet, choices);
    countFormulas(sheet, import.layout, import.findings);
    Rows rows(sheet, import, plan, choices, set.areas(), import.findings, cancel);
    Proposals proposals;
    readShape(rows, import, book.file, set, proposals);
    write(import, plan, proposals, {});
}

} // namespace

Import lookAt(const sheets::Book& book, const model::Plan& plan, const Choices& choices,
              const reference::ReferenceSet& set, const tables::TypingForm& typing, const base::CancelToken& cancel)
{
    Import import;
    import.file = book.file;
    if (cancel.cancelled())
        return import;
    const bool isOurs = isPlanWorkbook(book) && (choices.sheet.empty() || choices.sheet == listSheet);
    if (isOurs && choices.shape.value_or(Shape::Workbook) == Shape::Workbook) {
        import.shape = Shape::Workbook;
        import.sheet = listSheet;
        Proposals proposals;
        std::vector<std::string> sheetsOf;
        readWorkbook(book, plan, typing, import.findings, proposals, sheetsOf);
        write(import, plan, proposals, sheetsOf);
    } else {
        const sheets::Sheet* const sheet =
            choices.sheet.empty() ? likelySheet(book, plan, set.areas()) : book.sheet(choices.sheet);
        if (!sheet)
            import.findings.add({FindingKind::NoHeader, choices.sheet});
        else if (findTable(import, *sheet, choices))
            lookAtTable(import, book, *sheet, plan, choices, set, cancel);
    }
    if (cancel.cancelled())
        return {};
    if (!import.changes.empty())
        giveSources(import, plan, book, choices);
    return import;
}

} // namespace homeward::imports
