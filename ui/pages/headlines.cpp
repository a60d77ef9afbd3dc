// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/headlines.h"

#include "core/results/query.h"
#include "ui/charts/format.h"

#include <QCoreApplication>

#include <cmath>

namespace homeward::ui {

using charts::formatFixed;
using charts::formatPeople;
using results::Measure;
using results::RunResult;
using style::Judgement;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Figures", text); }

enum class Scale { Count, Share };

/// The values of a figure per replication, for a scenario and a year.
struct Series {
    results::ValueList now;
    results::ValueList then;
};

/// How one figure is worded, and which way is better.
struct Wording {
    QString title;
    QString unit;
    Scale scale = Scale::Count;
    bool moreIsBetter = true;
    bool lessIsNeutral = false;   ///< fewer people at home may be fewer who need care
};

results::ValueList hospitalDelayed(const RunResult& result, int scenario, const results::Choice& areas, int year)
{
    const results::ValueList days =
        results::perReplication(result, scenario, Measure::DelayedDischargeDays,
                                {areas, results::settingsIn(result, model::Sphere::Hospital)}, year);
    const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
    const double length =
        static_cast<double>(period.endSecond - period.firstSecond) / static_cast<double>(base::secondsPerDay);
    return days * (1.0 / length);
}

std::vector<int> bedSettings(const RunResult& result)
{
    std::vector<int> found;
    for (const int setting : results::settingsIn(result, model::Sphere::Hospital))
        if (!result.settings[static_cast<std::size_t>(setting)].countedInHours)
            found.push_back(setting);
    return found;
}

QString wordOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Better: return tr("better");
    case Judgement::Worse: return tr("worse");
    case Judgement::CannotTell: return tr("cannot tell");
    }
    return {};
}

QString differenceText(double mean, Scale scale)
{
    if (scale == Scale::Share) {
        const QString points = formatFixed(std::abs(mean) * 100.0, 1);
        return mean < 0.0 ? tr("%1 points down").arg(points) : tr("%1 points up").arg(points);
    }
    const QString count = formatPeople(std::abs(mean));
    return mean < 0.0 ? tr("%1 fewer").arg(count) : tr("%1 more").arg(count);
}

QString rangeOf(const results::Summary& change, Scale scale)
{
    double low = change.ci95Low;
    double high = change.ci95High;
    if (high <= 0.0) {
        const double swap = -low;
        low = -high;
        high = swap;
    }
    if (scale == Scale::Share)
        return tr("%1 to %2").arg(formatFixed(low * 100.0, 1), formatFixed(high * 100.0, 1));
    return charts::formatRange(low, high);
}

Headline headlineOf(const Wording& wording, const Series& series, bool comparable, const QString& comparedWith)
{
    Headline line;
    line.title = wording.title;
    line.unit = wording.unit;
    const auto figure = results::summarise(series.now);
    if (!figure) {
        line.value = tr("none");
        line.explanation = tr("%1: the plan has none.").arg(line.title);
        return line;
    }
    line.figure = *figure;
    line.value = wording.scale == Scale::Share ? charts::formatShare(line.figure.mean) : formatPeople(line.figure.mean);
    const auto against = results::summarise(series.then);
    const auto change = results::summarise(series.now - series.then);
    line.against = against ? against->mean : 0.0;
    if (!comparable || !change) {
        line.explanation = tr("%1: %2.").arg(line.title, QString(line.value + u' ' + line.unit).trimmed());
        return line;
    }
    line.comparable = true;
    line.change = *change;
    const auto verdict = results::verdictOf(line.change);
    if (line.change.ci95Low == 0.0 && line.change.ci95High == 0.0) {
        line.difference = tr("no difference");
        line.judgement = Judgement::CannotTell;
        line.word = tr("the same");
    } else {
        line.judgement = verdict == results::Verdict::CannotTell          ? Judgement::CannotTell
            : (verdict == results::Verdict::More) == wording.moreIsBetter ? Judgement::Better
                                                                          : Judgement::Worse;
        if (wording.lessIsNeutral && verdict == results::Verdict::Fewer)
            line.judgement = Judgement::CannotTell;
        else
            line.word = wordOf(line.judgement);
        line.difference = differenceText(line.change.mean, wording.scale);
        line.range = rangeOf(line.change, wording.scale);
    }
    line.explanation =
        tr("%1: %2. %3 than %4, 95 % sure: %5. %6.")
            .arg(line.title, QString(line.value + u' ' + line.unit).trimmed(), line.difference, comparedWith,
                 line.range.isEmpty() ? tr("exactly") : line.range,
                 line.word.isEmpty() ? tr("Neither better nor worse by itself: fewer people may need care")
                                     : line.word);
    return line;
}

/// The page's five figures, computed.
class Figures {
public:
    Figures(const RunResult& result, const WhereQuestion& question)
        : m_result(result),
          m_question(question),
          m_itself(question.scenario == question.against)
    {
    }

    [[nodiscard]] bool comparable() const { return !m_itself || m_question.year > 0; }

    [[nodiscard]] QString comparedWith() const
    {
        if (m_itself)
            return tr("in %1").arg(QString::fromStdString(m_result.financialYears.front().label));
        const QString name = scenarioName(m_question.against);
        if (m_question.against == 0 && name == tr("If nothing changes"))
            return tr("if nothing changes");
        return tr("with “%1”").arg(name);
    }

    [[nodiscard]] QString scenarioName(int scenario) const
    {
        return QString::fromStdString(m_result.scenarios[static_cast<std::size_t>(scenario)].name);
    }

    /// `figure(scenario, year)` gives a value per replication.
    template <class Figure>
    [[nodiscard]] Series series(const Figure& figure) const
    {
        return {figure(m_question.scenario, m_question.year),
                figure(m_question.against, m_itself ? 0 : m_question.year)};
    }

    [[nodiscard]] Series present(model::Sphere sphere) const
    {
        const results::Selection selection{m_question.areas, results::settingsIn(m_result, sphere)};
        return series([&](int scenario, int year) {
            return results::perReplication(m_result, scenario, Measure::PeoplePresent, selection, year);
        });
    }

    [[nodiscard]] Series beds() const
    {
        const results::Selection selection{m_question.areas, bedSettings(m_result)};
        return series([&](int scenario, int year) {
            return results::perReplication(m_result, scenario, Measure::UnitsInUse, selection, year);
        });
    }

    [[nodiscard]] double bedsThere() const
    {
        const auto there = results::summaryOf(m_result, m_question.scenario, Measure::UnitsAvailable,
                                              {m_question.areas, bedSettings(m_result)}, m_question.year);
        return there ? there->mean : 0.0;
    }

    [[nodiscard]] Series delayed() const
    {
        return series(
            [&](int scenario, int year) { return hospitalDelayed(m_result, scenario, m_question.areas, year); });
    }

    [[nodiscard]] Series shareOutside() const
    {
        return series([&](int scenario, int year) {
            return results::shareAtHomeAndCommunity(m_result, scenario, m_question.areas, year);
        });
    }

    [[nodiscard]] Series rightPlace() const
    {
        return series([&](int scenario, int year) {
            return results::rightPlaceShare(m_result, scenario, m_question.areas, year);
        });
    }

private:
    const RunResult& m_result;
    const WhereQuestion& m_question;
    bool m_itself;
};

} // namespace

std::vector<Headline> headlines(const RunResult& result, const WhereQuestion& question)
{
    const Figures source(result, question);
    const double beds = source.bedsThere();
    const std::vector<Wording> wordings{
        {tr("People cared for at home, a day"), tr("people"), Scale::Count, true, true},
        {tr("Delayed in hospital, a day"), tr("people"), Scale::Count, false},
        {tr("Home and community days"), QString(), Scale::Share, true},
        {tr("Right-place days"), QString(), Scale::Share, true},
        {tr("Hospital beds in use, a day"), beds > 0.0 ? tr("of %1").arg(formatPeople(beds)) : tr("beds"), Scale::Count,
         false},
    };
    const std::vector<Series> series{source.present(model::Sphere::Home), source.delayed(), source.shareOutside(),
                                     source.rightPlace(), source.beds()};
    std::vector<Headline> lines;
    for (std::size_t i = 0; i < wordings.size(); ++i)
        lines.push_back(headlineOf(wordings[i], series[i], source.comparable(), source.comparedWith()));
    return lines;
}

} // namespace homeward::ui
