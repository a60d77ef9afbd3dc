// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/compose.h"

#include "core/exchange/ranges_drawn.h"
#include "core/paper/no_break.h"
#include "core/paper/run_line.h"
#include "core/results/run_notes.h"
#include "ui/papers/front.h"
#include "ui/papers/method.h"
#include "ui/papers/parts.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/tables.h"
#include "ui/wording/number_style.h"
#include "ui/wording/run_notes_text.h"

#include <numeric>
#include <set>
#include <utility>

namespace homeward::papers {

namespace {

using model::Paper;
using model::PaperPart;
using model::PaperPartKind;

constexpr const char* knowFirst = QT_TRANSLATE_NOOP("wording", "To know of these figures");

/// Makes one document.
class Composer {
public:
    Composer(const Material& material, const Paper& paper) : m_material(material), m_paper(paper) { }

    Composition take()
    {
        head();
        add(frontBlocks(m_material, m_paper));
        sayNotices();
        if (m_paper.parts.size() > 2)
            add(paper::Contents{m_material.words(QT_TRANSLATE_NOOP("wording", "Contents"))});
        for (const PaperPart& one : m_paper.parts)
            part(one);
        foot();
        noteMoved();
        paper::holdSigns(document());
        return std::move(m_made);
    }

private:
    paper::Document& document() { return m_made.document; }
    void add(paper::Block block) { document().blocks.push_back(std::move(block)); }
    void add(std::vector<paper::Block> blocks)
    {
        for (paper::Block& block : blocks)
            add(std::move(block));
    }
    [[nodiscard]] std::string words(const char* text, std::initializer_list<std::string> arguments = {}) const
    {
        return m_material.words(text, arguments);
    }

    void head()
    {
        const model::PaperFront& front = m_paper.front;
        paper::Document& made = document();
        made.title = front.title.empty() ? m_paper.name : front.title;
        made.subject = m_material.plan.name;
        made.author = front.author;
        made.organisation = front.board;
        made.date = front.date ? front.date->iso() : std::string();
        made.paperId = m_paper.id.value;
        made.numberStyle = wording::textOf(wording::styleOf(wording::numbers()));
        made.headerLeft =
            joined({front.board, front.date ? wording::numbers().date(*front.date) : std::string(),
                    front.item.empty() ? std::string() : words(QT_TRANSLATE_NOOP("wording", "Item %1"), {front.item})});
        made.headerRight = made.title;
        if (m_paper.runLine)
            made.runLine = paper::textOf(paper::runLineOf(m_material.result));
        made.words = {words(QT_TRANSLATE_NOOP("wording", "Table")),
                      words(QT_TRANSLATE_NOOP("wording", "Figure")),
                      m_material.say(QT_TRANSLATE_NOOP("wording", "Page %1 of %2")),
                      words(QT_TRANSLATE_NOOP("wording", "The numbers of this chart")),
                      words(QT_TRANSLATE_NOOP("wording", "Notes and sources")),
                      words(QT_TRANSLATE_NOOP("wording", "Run")),
                      words(QT_TRANSLATE_NOOP("wording", "Skip to the text")),
                      words(QT_TRANSLATE_NOOP("wording", "Back to note"))};
        made.slides.push_back({made.title, firstPoints()});
        for (const wording::RunNoteText& note : wording::runNoteTexts(notes(), m_material.say))
            made.notices.push_back(note.sentence);
        if (!made.notices.empty())
            made.slides.push_back({words(knowFirst), made.notices});
    }

    /// What must be said of the run.
    [[nodiscard]] results::RunNotes notes() const
    {
        results::RunNotes notes = results::notesOf(m_material.result);
        notes.inputsChanged = m_material.inputsChanged;
        notes.rangesNotDrawn = exchange::rangesNotDrawn(m_material.plan, m_material.result.fingerprint);
        return notes;
    }

    /// It stands before the parts, since a reader of any of them must know it.
    void sayNotices()
    {
        if (document().notices.empty())
            return;
        add(paper::Paragraph{{{words(knowFirst), paper::Emphasis::Strong}}});
        paper::List list{false, {}};
        for (const std::string& notice : document().notices)
            list.items.push_back(
                {{notice,
                  m_material.inputsChanged && list.items.empty() ? paper::Emphasis::Changed : paper::Emphasis::Plain}});
        add(std::move(list));
    }

    /// What stands below the title of the first slide.
    [[nodiscard]] std::vector<std::string> firstPoints() const
    {
        const results::Question question = questionOf(m_material, m_paper, {});
        std::vector<std::string> points;
        if (!m_made.document.headerLeft.empty())
            points.push_back(m_made.document.headerLeft);
        if (question.scenario != question.against)
            points.push_back(
                words(QT_TRANSLATE_NOOP("wording", "“%1” against “%2”, figures for %3, %4"),
                      {scenarioName(m_material, question.scenario), scenarioName(m_material, question.against),
                       yearLabel(m_material, question.year), areaName(m_material, question)}));
        return points;
    }

    /// For the forms that have no text to mark.
    void noteMoved()
    {
        if (const std::size_t moved = m_made.moved(); moved > 0)
            document().notices.push_back(
                words(QT_TRANSLATE_NOOP("wording", "Figures have moved in so many sentences since they were kept: %1."),
                      {std::to_string(moved)}));
    }

    static std::string joined(std::initializer_list<std::string> texts)
    {
        std::string text;
        for (const std::string& one : texts)
            if (!one.empty())
                text += (text.empty() ? "" : " \xC2\xB7 ") + one;
        return text;
    }

    void part(const PaperPart& part)
    {
        const auto now = sentencesOf(m_material, m_paper, part);
        ComposedPart composed{part.id, headingOf(part, m_material.say), part.included, document().blocks.size(),
                              standingOf(part, now)};
        for (StandingSentence& one : composed.text) {
            one.moved = one.moved && (m_material.risks || !isOfStudies(one.sentence.key)); // else nobody knows
            composed.moved += one.moved && part.included ? 1 : 0;
            composed.own += one.sentence.own ? 1 : 0;
        }
        if (part.included) {
            composed.heading = std::to_string(++m_number) + "  " + composed.heading;
            add(paper::Heading{1, composed.heading, std::string(partMark).append(std::to_string(m_number))});
            text(composed.text, isFromRun(part.kind));
            contents(part);
            if (part.kind == PaperPartKind::Summary)
                document().slides.push_back({headingOf(part, m_material.say), pointsOf(composed.text)});
        }
        m_made.parts.push_back(std::move(composed));
    }

    static bool isFromRun(PaperPartKind kind)
    {
        return kind == PaperPartKind::Summary || kind == PaperPartKind::WhereCareIsHeld
            || kind == PaperPartKind::ScenariosCompared || kind == PaperPartKind::Areas
            || kind == PaperPartKind::MoneyAndStaff || kind == PaperPartKind::Priorities;
    }

    /// Where figures of a run come from, for the foot of the page: the run, and who publishes what it rests on.
    [[nodiscard]] std::string sourceNote() const
    {
        std::string publishers;
        std::set<std::string> met;
        for (const model::Source& source : m_material.plan.sources)
            if (!source.publisher.empty() && !source.illustrative && !source.publisher.starts_with("Homeward")
                && met.insert(source.publisher).second) // what Homeward solved nobody publishes
                publishers += (publishers.empty() ? "" : ", ") + source.publisher;
        const std::string run =
            words(QT_TRANSLATE_NOOP("wording", "Modelled with Homeward %1, means of %2 futures."),
                  {m_material.result.programVersion, std::to_string(m_material.result.replicationsDone)});
        return publishers.empty()
            ? run
            : run + ' ' + words(QT_TRANSLATE_NOOP("wording", "It rests on figures of: %1."), {publishers});
    }

    /// The run stands as a note at the first sentence of the paper that Homeward wrote from it.
    void text(const std::vector<StandingSentence>& sentences, bool fromRun)
    {
        paper::Line line;
        const auto end = [&] {
            if (!line.empty())
                add(paper::Paragraph{std::move(line)});
            line.clear();
        };
        for (const StandingSentence& one : sentences) {
            if (one.sentence.opens)
                end();
            paper::Span span{(line.empty() ? "" : " ") + one.sentence.text};
            if (one.moved) {
                span.emphasis = paper::Emphasis::Changed;
                span.note = one.now.empty()
                    ? words(QT_TRANSLATE_NOOP("wording", "Homeward would not write this sentence now."))
                    : words(QT_TRANSLATE_NOOP("wording", "These figures have moved. Before: %1 Now: %2"),
                            {one.before, one.now});
            } else if (fromRun && !m_sourced && !one.sentence.key.empty()) {
                span.note = sourceNote();
                m_sourced = true;
            }
            line.push_back(std::move(span));
        }
        end();
    }

    static std::vector<std::string> pointsOf(const std::vector<StandingSentence>& sentences)
    {
        std::vector<std::string> points;
        for (const StandingSentence& one : sentences)
            points.push_back(one.sentence.text);
        return points;
    }

    void contents(const PaperPart& part)
    {
        const results::Question question = questionOf(m_material, m_paper, part);
        for (const std::string& chart : chartsOf(part))
            picture(chart, question);
        studiesMissing(part);
        for (const std::string& id : tablesOf(part))
            if (auto table = tableOf(id, m_material, m_paper, question)) {
                table->id = unlike(table->id);
                add(std::move(*table));
            }
        if (part.kind == PaperPartKind::Method)
            add(stressStatement(m_material));
        if (part.kind == PaperPartKind::Definitions)
            add(definitions(m_material, question));
    }

    /// Says of a part with studies that they are not there.
    void studiesMissing(const PaperPart& part)
    {
        const auto asked = showsRisks(part) ? riskQuestionOf(m_material, m_paper) : std::nullopt;
        if (!asked)
            return;
        if (!m_material.risks)
            add(paper::Paragraph{{{words(QT_TRANSLATE_NOOP(
                                     "wording",
                                     "What each range moves, and what it would take, has not been worked out for these "
                                     "figures."))}},
                                 paper::ParagraphKind::Source});
        else if ((asked->ranges && !m_material.risks->ranges) || (asked->least && !m_material.risks->least))
            add(paper::Paragraph{{{words(QT_TRANSLATE_NOOP(
                                     "wording",
                                     "What each range moves, or what it would take, could not be worked out: a figure "
                                     "at an end of its range makes no plan that can run."))}},
                                 paper::ParagraphKind::Source});
    }

    void picture(const std::string& chart, const results::Question& question)
    {
        const auto facts = m_material.charts ? m_material.charts(chart, question) : std::nullopt;
        if (!facts)
            return;
        paper::Picture picture{unlike("chart-" + chart),
                               chart,
                               m_material.result.scenarios[static_cast<std::size_t>(question.scenario)].id.value,
                               facts->title,
                               facts->altText,
                               facts->source,
                               facts->numbers};
        for (paper::Table& numbers : picture.numbers)
            numbers.id = unlike(picture.id + "-" + numbers.id);
        document().slides.push_back({facts->title, {}, picture});
        add(std::move(picture));
    }

    /// The id, with a number where it is taken.
    std::string unlike(const std::string& id)
    {
        std::string free = id;
        for (int n = 2; !m_ids.insert(free).second; ++n)
            free = id + "-" + std::to_string(n);
        return free;
    }

    void foot()
    {
        if (document().runLine.empty())
            return;
        add(paper::Paragraph{
            {{words(QT_TRANSLATE_NOOP("wording",
                                      "To get the same numbers: %1. The command “homeward-cli verify”, given this "
                                      "paper as a Word document and the plan, runs it again and compares."),
                    {document().runLine})}},
            paper::ParagraphKind::Source});
        document().slides.push_back(
            {words(QT_TRANSLATE_NOOP("wording", "How to get the same numbers")), {document().runLine}});
    }

    const Material& m_material;
    const Paper& m_paper;
    Composition m_made;
    std::set<std::string> m_ids;
    int m_number = 0;
    bool m_sourced = false; ///< the run has been named in a note
};

} // namespace

std::size_t Composition::moved() const
{
    return std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                           [](std::size_t sum, const ComposedPart& part) { return sum + part.moved; });
}

Composition compose(const Material& material, const Paper& paper) { return Composer(material, paper).take(); }

} // namespace homeward::papers
