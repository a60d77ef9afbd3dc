// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// A document as data, independent of the file format. Texts are UTF-8.
namespace homeward::paper {

enum class Emphasis {
    Plain,
    Strong,
    Changed, ///< a sentence whose figures have moved
};

/// A piece of a line. `note` is its footnote; empty = none.
struct Span {
    std::string text;
    Emphasis emphasis = Emphasis::Plain;
    std::string note = {};

    friend bool operator==(const Span&, const Span&) = default;
};
using Line = std::vector<Span>;

/// The text of a line without its marks.
[[nodiscard]] std::string plainText(const Line& line);

struct Heading {
    int level = 1; ///< 1 to 3
    std::string text;
    std::string id; ///< letters, digits and `-`: what contents lead to

    friend bool operator==(const Heading&, const Heading&) = default;
};

enum class ParagraphKind {
    Body,
    Title,
    Subtitle,
    Source, ///< below a picture or a table
};

struct Paragraph {
    Line line;
    ParagraphKind kind = ParagraphKind::Body;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct List {
    bool numbered = false;
    std::vector<Line> items;

    friend bool operator==(const List&, const List&) = default;
};

/// Terms and what they mean, or fields and what they hold.
struct Terms {
    std::vector<std::pair<std::string, Line>> items;

    friend bool operator==(const Terms&, const Terms&) = default;
};

/// How a spreadsheet shows a number.
enum class NumberForm { Whole, OneDecimal, Percent, ExactPercent, Pounds, PoundsAndPence, General };

/// A number with the ends of its interval. `mean` is none where it stands in a cell of its own.
struct Spread {
    std::optional<double> mean;
    double low = 0.0;
    double high = 0.0;

    friend bool operator==(const Spread&, const Spread&) = default;
};

/// A cell of a table: as people read it, and the number that is written in it, or those of a text that tells several.
struct Cell {
    std::string text;
    std::optional<double> value = std::nullopt;
    NumberForm form = NumberForm::General;
    bool strong = false;
    std::optional<Spread> spread = std::nullopt;

    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Column {
    std::string name;
    bool numeric = false; ///< set to the right
    int share = 1; ///< of the width, against the other columns

    friend bool operator==(const Column&, const Column&) = default;
};

/// A table with one row of headers. The first cell of a row is the row's header.
struct Table {
    std::string id; ///< letters, digits, `-` and `_`; unlike any other table's
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< as many cells as columns
    std::string source = {};

    friend bool operator==(const Table&, const Table&) = default;
};

/// A chart, which a `PictureSource` paints.
struct Picture {
    std::string id; ///< as of a table
    std::string chart; ///< the kind of chart
    std::string scenario; ///< the id of the scenario that it shows
    std::string caption;
    std::string altText;
    std::string source;
    std::vector<Table> numbers = {}; ///< the numbers of the chart, for readers who cannot see it

    friend bool operator==(const Picture&, const Picture&) = default;
};

/// The headings, with links to them.
struct Contents {
    std::string title;

    friend bool operator==(const Contents&, const Contents&) = default;
};

struct PageBreak {
    friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

using Block = std::variant<Heading, Paragraph, List, Terms, Table, Picture, Contents, PageBreak>;

/// One finding, for a meeting.
struct Slide {
    std::string title;
    std::vector<std::string> points;
    std::optional<Picture> picture = std::nullopt;

    friend bool operator==(const Slide&, const Slide&) = default;
};

/// Words that the writers add to a page, in the language of the document.
struct PageWords {
    std::string table = "Table"; ///< before its number
    std::string figure = "Figure";
    std::string page = "Page %1 of %2";
    std::string numbersOf = "The numbers of this chart";
    std::string sources = "Sources";
    std::string run = "Run";
    std::string skip = "Skip to the text";
    std::string back = "Back to note"; ///< before its number
    std::string mean = "%1: mean"; ///< columns of a workbook with the numbers that a text tells
    std::string low = "%1: low end";
    std::string high = "%1: high end";

    friend bool operator==(const PageWords&, const PageWords&) = default;
};

struct Document {
    std::string title;
    std::string subject;
    std::string author;
    std::string organisation;
    std::string language = "en-GB";
    std::string date; ///< ISO 8601; empty = not said
    std::string headerLeft;
    std::string headerRight;
    std::string paperId; ///< of the plan's paper
    std::string numberStyle; ///< how its numbers are written, for a program that checks them; empty = British English
    std::vector<std::string> notices =
        {}; ///< what must be said with its figures in every form: that inputs have changed
    std::string runLine; ///< from which others get the same numbers (run_line.h)
    PageWords words;
    std::vector<Block> blocks;
    std::vector<Slide> slides;

    friend bool operator==(const Document&, const Document&) = default;
};

/// The tables of the text in their order, without the numbers of charts.
[[nodiscard]] std::vector<const Table*> tablesOf(const Document& document);

/// A chart as painted, and its size on paper.
struct PictureBytes {
    std::string png; ///< 300 dots an inch
    std::string svg; ///< empty = none
    double widthMillimetres = 170.0;
    double heightMillimetres = 110.0;
};

/// Paints a picture; none where it cannot.
using PictureSource = std::function<std::optional<PictureBytes>(const Picture& picture)>;

} // namespace homeward::paper
