// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/method.h"

#include "core/assumptions/assumptions.h"
#include "core/model/lookup.h"
#include "ui/papers/cost_figures.h"
#include "ui/wording/change_kind_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/money_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <set>

namespace homeward::papers {

namespace {

using paper::Block;

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "; ") + name; // names hold commas
    return text;
}

/// Collects headings and paragraphs.
class Statement {
public:
    explicit Statement(const Material& material) : m_material(material) { }

    std::vector<Block> take() { return std::move(m_blocks); }

    void heading(const char* id, const char* text) { m_blocks.push_back(paper::Heading{2, m_material.say(text), id}); }
    void say(const char* text, std::initializer_list<std::string> arguments = {})
    {
        m_blocks.push_back(paper::Paragraph{{{m_material.words(text, arguments)}}});
    }

    /// A text of the plan, whole.
    void quote(const std::string& text) { m_blocks.push_back(paper::Paragraph{{{text}}}); }

private:
    const Material& m_material;
    std::vector<Block> m_blocks;
};

void objectives(Statement& out, const Material& material)
{
    std::vector<std::string> outputs;
    for (const results::HeadlineKind& kind : results::headlineKinds())
        outputs.push_back(kind.id == results::HeadlineId::CareCost && accountsIn(material)
                              ? costName(material)
                              : wording::headlineName(kind.id, material.say));
    out.heading("stress-objectives", QT_TRANSLATE_NOOP("wording", "Purpose and outputs"));
    if (!material.plan.description.empty())
        out.quote(material.plan.description);
    const std::size_t others = material.result.scenarios.size() - 1;
    const char* const asks = others == 0 ? QT_TRANSLATE_NOOP("wording", "The plan asks where care is held under “%2”.")
        : others == 1
        ? QT_TRANSLATE_NOOP("wording",
                            "The plan asks where care is held, and what one scenario would change against "
                            "“%2”.")
        : QT_TRANSLATE_NOOP("wording",
                            "The plan asks where care is held, and what %1 scenarios would change against "
                            "“%2”.");
    out.say(asks, {std::to_string(others), scenarioName(material, 0)});
    out.say(QT_TRANSLATE_NOOP("wording", "Its outputs, by month and financial year, are: %1."), {joined(outputs)});
}

void logic(Statement& out, const model::Plan& plan)
{
    std::vector<std::string> settings, cohorts;
    for (const model::Setting& setting : plan.settings)
        settings.push_back(setting.name);
    for (const model::Cohort& cohort : plan.cohorts)
        cohorts.push_back(cohort.name);
    out.heading("stress-logic", QT_TRANSLATE_NOOP("wording", "Logic"));
    out.say(QT_TRANSLATE_NOOP("wording",
                              "A discrete-event simulation follows each person through the settings: %1. The groups of "
                              "people are: %2."),
            {joined(settings), joined(cohorts)});
    out.say(
        QT_TRANSLATE_NOOP("wording",
                          "People come at random times at rates that follow the population and the season. Each stays "
                          "for a length drawn from a distribution and goes on by a route drawn from shares. Where the "
                          "next setting is full they wait by its rule: in the place that they have (which then takes "
                          "nobody else in), at home, or elsewhere."));
}

void data(Statement& out, const Material& material)
{
    const auto rows = assumptions::assumptionsOf(material.plan);
    const auto counts = assumptions::countsOf(rows, material.plan.start.year());
    out.heading("stress-data", QT_TRANSLATE_NOOP("wording", "Data"));
    out.say(QT_TRANSLATE_NOOP("wording",
                              "The plan rests on %1 figures from %2 sources: %3 published, %4 derived, %5 local and %6 "
                              "illustrative. They are listed below with their sources."),
            {countText(rows.size()), countText(material.plan.sources.size()),
             countText(counts[assumptions::Filter::Published]), countText(counts[assumptions::Filter::Derived]),
             countText(counts[assumptions::Filter::Local]), countText(counts[assumptions::Filter::Illustrative])});
    const auto& fits = material.plan.calibration.fits;
    if (!fits.empty())
        out.say(
            fits.size() == 1
                ? QT_TRANSLATE_NOOP("wording",
                                    "What is not known was solved so that the base year meets %1 observed figures.")
                : QT_TRANSLATE_NOOP("wording",
                                    "What is not known was solved so that the base year meets %1 observed figures in "
                                    "each of %2 areas."),
            {std::to_string(fits.front().targets.size()), std::to_string(fits.size())});
}

void experimentation(Statement& out, const Material& material)
{
    const results::RunResult& run = material.result;
    out.heading("stress-experimentation", QT_TRANSLATE_NOOP("wording", "Experimentation"));
    const auto& calibrated = material.plan.calibratedFrom;
    const bool runsBefore = calibrated && *calibrated < run.start;
    const char* const begins = runsBefore
        ? QT_TRANSLATE_NOOP("wording",
                            "Each run begins on %3 with the people expected to be there that day; results are those of "
                            "the %2 years from %1 on.")
        : QT_TRANSLATE_NOOP("wording",
                            "Each run begins on %1 with the people who are there that day and covers %2 years.");
    out.say(begins,
            {wording::numbers().date(run.start), std::to_string(run.years),
             runsBefore ? wording::numbers().date(*calibrated) : std::string()});
    out.say(QT_TRANSLATE_NOOP("wording",
                              "Each of %1 scenarios was run %2 times. Scenarios share their random numbers, so that a "
                              "difference is between the same people with the same luck."),
            {std::to_string(run.scenarios.size()), std::to_string(run.replicationsDone)});
    out.say(QT_TRANSLATE_NOOP(
        "wording",
        "Intervals are 95 % intervals of the mean by Student’s t distribution; differences are paired "
        "run by run. “Cannot tell” means that the interval of the difference holds zero."));
    out.say(
        run.checks.peopleConserved && run.checks.settingsConserved
            ? QT_TRANSLATE_NOOP("wording", "Every run checked that no person was lost or made, and none was.")
            : QT_TRANSLATE_NOOP("wording", "A run did not keep count of its people: its figures must not be used."));
}

void implementation(Statement& out, const Material& material)
{
    out.heading("stress-implementation", QT_TRANSLATE_NOOP("wording", "Implementation and code access"));
    out.say(
        QT_TRANSLATE_NOOP("wording",
                          "Homeward %1, a program in C++ under the GNU General Public License 3 or later; its source "
                          "code comes with it. Random numbers begin at the seed %2; the same plan, seed, version and "
                          "number of futures give the same figures on any computer."),
        {material.result.programVersion, std::to_string(material.result.seed)});
}

} // namespace

std::vector<Block> stressStatement(const Material& material)
{
    Statement out(material);
    objectives(out, material);
    logic(out, material.plan);
    data(out, material);
    experimentation(out, material);
    implementation(out, material);
    return out.take();
}

namespace {

/// Of the scenarios that were run, by their places in `model::Effect`.
std::set<std::size_t> kindsOfChange(const Material& material)
{
    std::set<std::size_t> kinds;
    for (const results::ScenarioAxis& run : material.result.scenarios)
        if (const auto* scenario = model::findById(material.plan.scenarios, run.id))
            for (const model::Change& change : scenario->changes)
                if (change.on)
                    kinds.insert(change.effect.index());
    return kinds;
}

} // namespace

paper::Terms definitions(const Material& material, const results::Question& question)
{
    paper::Terms terms;
    const auto add = [&](std::string term, std::string meaning) {
        terms.items.push_back({std::move(term), {{std::move(meaning)}}});
    };
    for (const results::HeadlineKind& kind : results::headlineKinds())
        if (!(kind.id == results::HeadlineId::CareCost && accountsIn(material)) // a paper has one cost
            && results::headline(material.result, kind.id, question))
            add(wording::headlineName(kind.id, material.say), wording::headlineDefinition(kind.id, material.say));
    for (const std::size_t kind : kindsOfChange(material))
        add(wording::changeKindName(kind, material.say), wording::changeKindHelp(kind, material.say));
    if (accountsIn(material)) {
        add(costName(material), costDefinition(material));
        for (const money::Day day : {money::Day::RightPlace, money::Day::Delayed})
            add(wording::dayName(day, material.say), wording::dayDefinition(day, material.say));
    }
    add(material.words(QT_TRANSLATE_NOOP("wording", "Future")),
        material.words(QT_TRANSLATE_NOOP(
            "wording", "One run of a scenario with its own luck: who comes when, and how long each stays.")));
    add(material.words(QT_TRANSLATE_NOOP("wording", "95 % sure")),
        material.words(QT_TRANSLATE_NOOP(
            "wording", "Of a hundred such intervals about 95 hold the mean that endless futures would give.")));
    add(material.words(QT_TRANSLATE_NOOP("wording", "Cannot tell")),
        material.words(QT_TRANSLATE_NOOP("wording", "The difference is so small that chance alone may have made it.")));
    add(material.words(QT_TRANSLATE_NOOP("wording", "Illustrative")),
        material.words(QT_TRANSLATE_NOOP("wording", "Resting on an assumption without a published source.")));
    std::ranges::sort(terms.items, {}, [](const auto& item) { return item.first; });
    return terms;
}

} // namespace homeward::papers
