// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/sentences.h"

#include "core/assumptions/assumptions.h"
#include "core/results/comparison.h"
#include "core/results/run_notes.h"
#include "ui/papers/cost_figures.h"
#include "ui/papers/sentence_writer.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

namespace homeward::papers {

namespace {

using model::PaperPartKind;
using results::Headline;
using results::HeadlineId;
using results::Judgement;
using results::Question;

/// Writes the sentences of one part.
class Writer {
public:
    explicit Writer(SentenceWriter& out) : m_out(out), m_material(out.material()), m_question(out.question()) { }

    void summary()
    {
        whereNow("summary.now");
        ifNothingChanges("summary.base");
        underScenario("summary.scenario");
        beds("summary.beds");
        if (accountsIn(m_material))
            writeCost(m_out, "summary.money");
        else
            money("summary.money");
        howSure("summary.sure");
        illustrative("summary.illustrative");
    }

    void whereCareIsHeld()
    {
        homeShareNow();
        homeShare();
        peopleBySphere();
    }

    void scenarios()
    {
        const results::ComparisonTable table = results::compareKnown(
            m_material.result, {{}, 0, m_question.areas, m_question.year, {HeadlineId::DelayedInHospital}});
        if (table.rows.size() < 2) {
            add("scenarios.one",
                QT_TRANSLATE_NOOP("wording", "The plan has one scenario, so there is none to compare."), {}, true);
            return;
        }
        const results::JudgementCount count = results::countJudgements(table, 0);
        if (table.rows.size() == 2) {
            const char* const words = count.better > 0
                ? QT_TRANSLATE_NOOP("wording", "“%1” surely has fewer people delayed in hospital in %2 than “%3”.")
                : count.worse > 0
                ? QT_TRANSLATE_NOOP("wording", "“%1” surely has more people delayed in hospital in %2 than “%3”.")
                : QT_TRANSLATE_NOOP(
                      "wording", "Whether “%1” has fewer people delayed in hospital in %2 than “%3”, we cannot tell.");
            add("scenarios.delayed", words,
                {scenarioName(m_material, 1), yearLabel(m_material, m_question.year), scenarioName(m_material, 0)},
                true);
            best(table);
            return;
        }
        const auto others = table.rows.size() - 1;
        add("scenarios.delayed", delayedWords(count, others),
            {std::to_string(others), scenarioName(m_material, 0), std::to_string(count.better),
             yearLabel(m_material, m_question.year), std::to_string(count.worse), std::to_string(count.cannotTell)},
            true);
        best(table);
    }

    void areas()
    {
        const std::size_t count = m_material.result.areas.size();
        if (count < 2) {
            add("areas.one", QT_TRANSLATE_NOOP("wording", "The plan is for one area."), {}, true);
            return;
        }
        int better = 0;
        for (std::size_t a = 0; a < count; ++a) {
            const auto figure = in(m_question.scenario, m_question.year, HeadlineId::DelayedInHospital,
                                   results::Choice(std::vector<int>{static_cast<int>(a)}));
            better += figure && figure->change && figure->change->judgement == Judgement::Better ? 1 : 0;
        }
        add("areas.better",
            QT_TRANSLATE_NOOP(
                "wording",
                "Under “%1”, %2 of %3 areas surely have fewer people delayed in hospital in %4 than in “%5”."),
            {scenarioName(m_material, m_question.scenario), std::to_string(better), std::to_string(count),
             yearLabel(m_material, m_question.year), scenarioName(m_material, 0)},
            true);
    }

    void moneyAndStaff()
    {
        if (accountsIn(m_material))
            writeMoney(m_out);
        else
            costs();
        writeStaff(m_out);
    }

    void costs()
    {
        if (!in(0, 0, HeadlineId::CareCost, m_question.areas)) {
            add("money.none", QT_TRANSLATE_NOOP("wording", "The plan has no unit costs, so it says nothing of money."),
                {}, true);
            return;
        }
        money("money.cost");
        add("money.kind",
            QT_TRANSLATE_NOOP("wording",
                              "These are costs of the units in use at the plan’s unit costs; a bed that is not used "
                              "saves no money until it is closed."),
            {}, true);
    }

    void risks()
    {
        const auto& inputs = m_material.plan.uncertainInputs;
        if (inputs.empty())
            add("risks.norange",
                QT_TRANSLATE_NOOP(
                    "wording",
                    "No figure of the plan has a range yet, so the intervals say what chance does to people, "
                    "and nothing of how sure the figures themselves are."),
                {}, true);
        else
            add("risks.ranges",
                QT_TRANSLATE_NOOP(
                    "wording",
                    "Figures of the plan that are given as a range: %1. They are drawn anew in every future, "
                    "so the intervals include what is not known of them."),
                {std::to_string(inputs.size())}, true);
        const auto notes = results::notesOf(m_material.result);
        if (!notes.overloads.empty())
            add("risks.loads",
                QT_TRANSLATE_NOOP("wording",
                                  "Settings asked for 95 % of their capacity or more in some scenario: %1; with queues "
                                  "that grow over "
                                  "the years: %2. There small differences in demand make large ones in waiting."),
                {std::to_string(notes.overloads.size()),
                 std::to_string(std::ranges::count_if(
                     notes.overloads,
                     [](const results::OverloadNote& note) { return note.anyoneWaits && note.grows; }))},
                true);
        writeStudies(m_out);
    }

    void assumptions()
    {
        const auto rows = homeward::assumptions::assumptionsOf(m_material.plan);
        const auto counts = homeward::assumptions::countsOf(rows, m_material.plan.start.year());
        addText("assumptions.counts", wording::registerHeadline(counts, m_material.say),
                {countText(rows.size()), countText(counts[homeward::assumptions::Filter::Illustrative])}, true);
        if (counts.ownedHere > 0)
            addText("assumptions.owned", wording::involvementText(counts, m_material.say),
                    {countText(counts.ownedHere)}, false);
    }

    void method()
    {
        const results::RunResult& run = m_material.result;
        add("method.short",
            QT_TRANSLATE_NOOP(
                "wording",
                "Homeward follows people day by day through hospital, community and home settings of limited "
                "capacity, %1 times over for each scenario. Chance is different each time, and the same for every "
                "scenario: each meets the same people with the same luck."),
            {std::to_string(run.replicationsDone)}, true);
    }

private:
    [[nodiscard]] std::optional<Headline> in(int scenario, int year, HeadlineId id, const results::Choice& areas) const
    {
        return results::headline(m_material.result, id, {scenario, 0, areas, year});
    }

    void add(const char* key, const char* text, std::vector<std::string> arguments, bool opens = false)
    {
        m_out.add(key, text, std::move(arguments), opens);
    }
    void addText(const char* key, std::string text, const std::vector<std::string>& arguments, bool opens)
    {
        m_out.addText(key, std::move(text), arguments, opens);
    }

    [[nodiscard]] static std::string value(const Headline& headline)
    {
        return wording::headlineValue(headline.id, headline.now.mean);
    }

    void whereNow(const char* key)
    {
        const auto home = in(0, 0, HeadlineId::PeopleAtHome, m_question.areas);
        const auto hospital = in(0, 0, HeadlineId::PeopleInHospital, m_question.areas);
        if (home && hospital)
            add(key,
                QT_TRANSLATE_NOOP(
                    "wording",
                    "On an average day in %1, %2 people are cared for at home and %3 people are in hospital "
                    "in %4."),
                {yearLabel(m_material, 0), value(*home), value(*hospital), areaName(m_material, m_question)}, true);
        else if (hospital)
            add(key, QT_TRANSLATE_NOOP("wording", "On an average day in %1, %2 people are in hospital in %3."),
                {yearLabel(m_material, 0), value(*hospital), areaName(m_material, m_question)}, true);
        else if (home)
            add(key, QT_TRANSLATE_NOOP("wording", "On an average day in %1, %2 people are cared for at home in %3."),
                {yearLabel(m_material, 0), value(*home), areaName(m_material, m_question)}, true);
    }

    void ifNothingChanges(const char* key)
    {
        const auto now = in(0, 0, HeadlineId::DelayedInHospital, m_question.areas);
        const auto then = in(0, m_question.year, HeadlineId::DelayedInHospital, m_question.areas);
        if (now && then)
            add(key,
                QT_TRANSLATE_NOOP("wording",
                                  "Under “%1”, %2 people a day are ready to leave hospital and still in a bed in %3, "
                                  "against %4 in %5."),
                {scenarioName(m_material, 0), value(*then), yearLabel(m_material, m_question.year), value(*now),
                 yearLabel(m_material, 0)});
    }

    /// `11.0 to 14.4 fewer (95 % sure)`, or that we cannot tell.
    [[nodiscard]] std::string sureOf(const Headline& figure) const
    {
        const results::HeadlineChange& change = *figure.change;
        const std::string size = wording::changeText(figure.id, change, m_material.say);
        if (change.judgement == Judgement::CannotTell)
            return m_material.words(QT_TRANSLATE_NOOP("wording", "a difference that we cannot tell from chance"));
        if (change.judgement == Judgement::Same)
            return m_material.words(QT_TRANSLATE_NOOP("wording", "no difference"));
        return m_material.words(QT_TRANSLATE_NOOP("wording", "%1 (95 % sure: %2)"),
                                {size, wording::changeRange(figure.id, change, m_material.say)});
    }

    void changed(const char* key, HeadlineId id, const char* text)
    {
        const auto figure = in(m_question.scenario, m_question.year, id, m_question.areas);
        if (m_question.scenario != 0 && figure && figure->change)
            add(key, text,
                {scenarioName(m_material, m_question.scenario), value(*figure),
                 wording::headlineValue(id, figure->change->then.mean), sureOf(*figure),
                 yearLabel(m_material, m_question.year)});
    }

    void underScenario(const char* key)
    {
        changed(key, HeadlineId::DelayedInHospital,
                QT_TRANSLATE_NOOP("wording", "Under “%1” that number is %2 in place of %3 in %5: %4."));
    }

    void beds(const char* key)
    {
        changed(key, HeadlineId::HospitalBedsInUse,
                QT_TRANSLATE_NOOP("wording",
                                  "“%1” has %2 hospital beds in use on an average day of %5 in place of %3: %4."));
    }

    void money(const char* key)
    {
        changed(key, HeadlineId::CareCost,
                QT_TRANSLATE_NOOP("wording", "Care under “%1” costs %2 in %5 in place of %3: %4."));
    }

    void homeShareNow()
    {
        const auto now = in(0, 0, HeadlineId::HomeAndCommunityShare, m_question.areas);
        const auto then = in(0, m_question.year, HeadlineId::HomeAndCommunityShare, m_question.areas);
        if (now && then)
            add("where.now",
                QT_TRANSLATE_NOOP("wording",
                                  "Of all days of care in %1, %2 are at home or in the community, and %3 in %4 under "
                                  "“%5”."),
                {yearLabel(m_material, 0), value(*now), value(*then), yearLabel(m_material, m_question.year),
                 scenarioName(m_material, 0)},
                true);
    }

    void homeShare()
    {
        changed("where.share", HeadlineId::HomeAndCommunityShare,
                QT_TRANSLATE_NOOP("wording", "Under “%1” that share is %2 in %5: %4."));
    }

    void peopleBySphere()
    {
        changed("where.home", HeadlineId::PeopleAtHome,
                QT_TRANSLATE_NOOP("wording",
                                  "It has %2 people cared for at home on an average day of %5, in place of %3: %4."));
        changed("where.hospital", HeadlineId::PeopleInHospital,
                QT_TRANSLATE_NOOP("wording", "In hospital it has %2 people, in place of %3: %4."));
    }

    void howSure(const char* key)
    {
        add(key,
            QT_TRANSLATE_NOOP(
                "wording",
                "The figures are averages over %1 possible futures. “95 % sure” is how closely they are known "
                "from so many; it is no promise of what one year will bring."),
            {std::to_string(m_material.result.replicationsDone)}, true);
    }

    void illustrative(const char* key)
    {
        const auto rows = homeward::assumptions::assumptionsOf(m_material.plan);
        const auto counts = homeward::assumptions::countsOf(rows, m_material.plan.start.year());
        const std::size_t count = counts[homeward::assumptions::Filter::Illustrative];
        if (count > 0)
            add(key,
                QT_TRANSLATE_NOOP(
                    "wording",
                    "%1 of the %2 figures that they rest on are illustrative: assumptions without a published "
                    "source."),
                {countText(count), countText(rows.size())});
    }

    static const char* delayedWords(const results::JudgementCount& count, std::size_t others)
    {
        const auto is = [others](auto number) { return static_cast<std::size_t>(number) == others; };
        if (is(count.better) && others == 2)
            return QT_TRANSLATE_NOOP(
                "wording", "Both scenarios beside “%2” surely lower the number of people delayed in hospital in %4.");
        if (is(count.better))
            return QT_TRANSLATE_NOOP(
                "wording", "All %1 scenarios beside “%2” surely lower the number of people delayed in hospital in %4.");
        if (is(count.worse))
            return QT_TRANSLATE_NOOP(
                "wording", "All %1 scenarios beside “%2” surely raise the number of people delayed in hospital in %4.");
        if (is(count.cannotTell))
            return QT_TRANSLATE_NOOP(
                "wording",
                "Of none of the %1 scenarios beside “%2” can we tell whether it changes the number "
                "of people delayed in hospital in %4.");
        if (is(count.better + count.cannotTell))
            return QT_TRANSLATE_NOOP("wording",
                                     "Of %1 scenarios beside “%2”, %3 surely lower the number of people delayed in "
                                     "hospital in %4; of the others we cannot tell.");
        if (is(count.worse + count.cannotTell))
            return QT_TRANSLATE_NOOP("wording",
                                     "Of %1 scenarios beside “%2”, %5 surely raise the number of people delayed in "
                                     "hospital in %4; of the others we cannot tell.");
        return QT_TRANSLATE_NOOP(
            "wording",
            "Of %1 scenarios beside “%2”, %3 surely lower the number of people delayed in hospital "
            "in %4, %5 surely raise it, and of %6 we cannot tell.");
    }

    void best(const results::ComparisonTable& table)
    {
        const results::ComparisonRow* best = nullptr;
        const auto sizeOf = [](const results::ComparisonRow& row) { return row.figures[0]->change->difference.mean; };
        for (const results::ComparisonRow& row : table.rows)
            if (row.figures[0] && row.figures[0]->change && row.figures[0]->change->judgement == Judgement::Better
                && (!best || sizeOf(row) < sizeOf(*best)))
                best = &row;
        if (best)
            add("scenarios.best", QT_TRANSLATE_NOOP("wording", "The largest fall is under “%1”: %2."),
                {scenarioName(m_material, best->scenario), sureOf(*best->figures[0])});
    }

    SentenceWriter& m_out;
    const Material& m_material;
    const Question& m_question;
};

} // namespace

std::string Sentence::joinedFigures() const
{
    std::string joined;
    for (const std::string& figure : figures)
        joined += (joined.empty() ? "" : "; ") + figure;
    return joined;
}

std::vector<Sentence> sentencesOf(const Material& material, const model::Paper& paper, const model::PaperPart& part)
{
    SentenceWriter out(material, questionOf(material, paper, part));
    Writer writer(out);
    switch (part.kind) {
    case PaperPartKind::Summary: writer.summary(); break;
    case PaperPartKind::WhereCareIsHeld: writer.whereCareIsHeld(); break;
    case PaperPartKind::ScenariosCompared: writer.scenarios(); break;
    case PaperPartKind::Areas: writer.areas(); break;
    case PaperPartKind::MoneyAndStaff: writer.moneyAndStaff(); break;
    case PaperPartKind::Risks: writer.risks(); break;
    case PaperPartKind::Method: writer.method(); break;
    case PaperPartKind::Assumptions: writer.assumptions(); break;
    case PaperPartKind::Priorities: writePriorities(out); break;
    case PaperPartKind::Definitions:
    case PaperPartKind::Own: break;
    }
    return out.take();
}

} // namespace homeward::papers
