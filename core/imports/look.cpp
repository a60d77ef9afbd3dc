// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
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

/// A public file that is known by its columns; population is read by its ages, so that it fits any bands.
const reference::Shape* publishedShape(const sheets::Sheet& sheet, const Layout& layout, const std::string& file)
{
    Layout head = layout;
    head.endRow = head.firstRow; // its headings are enough
    const reference::Likeness like = reference::likenessOf(referenceTable(sheet, head, file));
    const bool isPeople = like.shape && (like.shape->id == "nrs" || like.shape->id == "projection");
    return like.shape && !isPeople ? like.shape : nullptr;
}

bool hasAnyWord(std::string_view heading, std::initializer_list<std::string_view> wanted)
{
    const std::string plain = plainWords(heading);
    return std::ranges::any_of(wanted, [&](std::string_view word) { return hasWord(plain, word); });
}

/// Whether a table by age counts the people who live somewhere: admissions and bed days by age are no population.
bool countsPeople(const std::vector<Column>& columns, bool byAge)
{
    bool hasKinds = false;
    bool saysPeople = byAge;
    bool saysOther = false;
    for (const Column& column : columns) {
        hasKinds = hasKinds
            || (column.role == Role::Kind && column.kinds > 1
                && !hasAnyWord(column.heading, {"projection", "variant", "type", "name"}));
        if (column.role != Role::Value && column.role != Role::People)
            continue;
        const bool isPlain = column.period || hasAnyWord(column.heading, {"value", "count", "number"});
        const bool isPeople =
            hasAnyWord(column.heading, {"population", "people", "persons", "estimate", "estimates", "residents"});
        saysPeople = saysPeople || isPeople || (isPlain && !hasKinds);
        saysOther = saysOther || (!isPlain && !isPeople && !column.ages);
    }
    return saysPeople && !hasKinds && (byAge || !saysOther);
}

Shape shapeOf(const std::vector<Column>& columns, const Choices& choices)
{
    const auto has = [&](Role role) { return columnWith(columns, role) != nullptr; };
    const bool hasSetting = has(Role::Setting) || !choices.setting.empty();
    const auto isWide = [&](auto member) {
        return std::ranges::count_if(columns, [&](const Column& c) { return c.role == Role::Value && member(c); }) > 1;
    };
    const bool byAge = isWide([](const Column& column) { return column.ages.has_value(); });
    const bool byPlace = isWide([](const Column& column) { return !column.member.empty(); });
    if (has(Role::Came) && (has(Role::Left) || has(Role::Ready)))
        return Shape::Stays;
    if (has(Role::From) && (has(Role::To) || byPlace))
        return Shape::Moves;
    if (hasSetting && (has(Role::Units) || has(Role::Cost)))
        return Shape::Room;
    if (hasSetting && has(Role::People))
        return Shape::People;
    const bool hasAges = byAge || (has(Role::Age) && (has(Role::Value) || has(Role::People)));
    if (hasAges && countsPeople(columns, byAge))
        return Shape::Population;
    if (hasSetting && has(Role::Value))
        return Shape::Room;
    return byPlace ? Shape::Room : Shape::Unknown;
}

void countFormulas(const sheets::Sheet& sheet, const Layout& layout, Findings& findings)
{
    std::size_t count = 0;
    for (std::size_t row = layout.firstRow; row < layout.endRow; ++row)
        for (const sheets::Cell& cell : sheet.row(row))
            count += cell.isFormula && cell.kind != sheets::CellKind::Error ? 1 : 0;
    if (count > 0)
        findings.add({FindingKind::FormulaValues, sheet.name(), 0, {}, {}, {}, {}, {}, count});
}

/// Writes the proposals into a draft and says what changed, each figure once with the cell that it comes from.
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
    std::set<std::string> told; // a figure may stand in two tables of a workbook
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

const sheets::Sheet* likelySheet(const sheets::Book& book)
{
    const sheets::Sheet* best = nullptr;
    std::size_t most = 0;
    for (const sheets::Sheet& sheet : book.sheets) {
        const auto tables = layoutsOf(sheet);
        // A hidden sheet is taken where nothing else is there.
        const std::size_t size =
            tables.empty() ? 0 : tables.front().rows() * tables.front().columns() * (sheet.isHidden ? 1 : 1'000);
        if (size > most) {
            most = size;
            best = &sheet;
        }
    }
    return best ? best : book.sheets.empty() ? nullptr : &book.sheets.front();
}

namespace {

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
    std::string headings;
    for (const Column& column : import.columns)
        if (headings.size() < 120)
            headings += (headings.empty() ? "" : ", ") + column.heading;
    rows.say(FindingKind::NoPlace, headings);
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

void nameSource(Import& import, const reference::Shape& shape, const reference::ReferenceSet& set)
{
    import.title = shape.title;
    for (const reference::Publication& source : set.sources())
        if (source.key == shape.id)
            import.publisher = source.publisher;
}

void lookAtTable(Import& import, const sheets::Book& book, const sheets::Sheet& sheet, const model::Plan& plan,
                 const Choices& choices, const reference::ReferenceSet& set, const base::CancelToken& cancel)
{
    import.columns = columnsOf(sheet, import.layout, plan, set.areas(), choices.roles, import.findings);
    import.rows = import.layout.rows();
    const reference::Shape* const published = publishedShape(sheet, import.layout, book.file);
    import.shape = choices.shape.value_or(published ? Shape::Published : shapeOf(import.columns, choices));
    if (published && import.shape == Shape::Published)
        nameSource(import, *published, set);
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
        const sheets::Sheet* const sheet = choices.sheet.empty() ? likelySheet(book) : book.sheet(choices.sheet);
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
