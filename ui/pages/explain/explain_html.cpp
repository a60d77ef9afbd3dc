// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/explain_html.h"

#include "core/model/lookup.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/explain_text.h"
#include "ui/wording/from_to_text.h"
#include "ui/wording/headline_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace homeward::ui {

namespace {

using document::translated;
using explain::Explanation;
using explain::Part;
using explain::Parting;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString safe(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString muted(const QString& html)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(style::tokens().text2.name(), html);
}

QString heading(const QString& text)
{
    return QStringLiteral("<p style='margin-top:10px;margin-bottom:2px'><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& html)
{
    return QStringLiteral("<p style='margin-top:2px;margin-bottom:4px'>%1</p>").arg(html);
}

QString link(const QString& scheme, const std::string& target, const QString& html)
{
    const QString address = scheme + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(target), "/"));
    return QStringLiteral("<a href='%1'>%2</a>").arg(address, html);
}

QString row(const QStringList& cells, const char* tag = "td")
{
    QString made = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i)
        made += QStringLiteral("<%1 align='%2' valign='top' style='padding:1px 4px 1px 0px'>%3</%1>")
                    .arg(QLatin1String(tag), i == 0 ? QStringLiteral("left") : QStringLiteral("right"), cells[i]);
    return made + QStringLiteral("</tr>");
}

QString table(const QString& rows)
{
    return QStringLiteral("<table width='98%' cellspacing='0' style='font-size:12px'>%1</table>").arg(rows);
}

QString difference(const explain::Figure& figure, const std::optional<results::Summary>& moved)
{
    return moved ? safe(wording::figureDifference(figure, *moved, translated)) : QString();
}

QString range(const explain::Figure& figure, const std::optional<results::Summary>& moved)
{
    return moved ? safe(wording::figureRange(figure, *moved, translated)) : QString();
}

QStringList cellsOf(const Explanation& of, const QString& name, const std::optional<results::Summary>& now,
                    const std::optional<results::Summary>& moved)
{
    return {name, now ? safe(wording::figureValue(of.figure, now->mean)) : QString(), difference(of.figure, moved),
            muted(range(of.figure, moved))};
}

/// What a change of either scenario makes of the figure that it works on; empty where there is nothing to tell.
QString changeText(const ExplainedFigure& figure, const Part& part, const model::Plan& plan)
{
    const results::Question& question = figure.explanation.question;
    const int place = part.piece == explain::Piece::ChangeOfOther ? question.against : question.scenario;
    const auto* scenario = model::findById(plan.scenarios, figure.run->scenarios[static_cast<std::size_t>(place)].id);
    if (!scenario)
        return {};
    const auto change = std::ranges::find(scenario->changes, part.name, &model::Change::name);
    return change == scenario->changes.end() ? QString()
                                             : safe(wording::fromToText(plan, *scenario, *change, translated));
}

QString partingHtml(const ExplainedFigure& figure, const Parting& parting, const model::Plan& plan)
{
    const Explanation& of = figure.explanation;
    const bool hasLevels = !parting.parts.empty() && parting.parts.front().now;
    QString rows = row({QString(), muted(hasLevels ? Words::tr("now") : QString()),
                        muted(of.change ? Words::tr("difference") : QString()),
                        muted(of.change ? Words::tr("95 % sure") : QString())});
    for (const Part& part : parting.parts) {
        QString name = safe(wording::partName(*figure.run, parting.axis, part, translated));
        if (const QString made = parting.axis == explain::Axis::Change ? changeText(figure, part, plan) : QString();
            !made.isEmpty())
            name += QStringLiteral("<br>") + muted(made);
        rows += row(cellsOf(of, name, part.now, part.difference));
    }
    rows += row(cellsOf(of, QStringLiteral("<b>%1</b>").arg(Words::tr("in all")),
                        hasLevels ? std::optional(of.now) : std::nullopt,
                        of.change ? std::optional(of.change->difference) : std::nullopt));
    QString html = heading(QString::fromStdString(wording::axisName(parting.axis, translated)));
    if (const std::string note = wording::axisNote(parting.axis, translated); !note.empty())
        html += paragraph(muted(safe(note)));
    return html + table(rows);
}

/// The whole, which comes last, is in bold.
QString toldPartingHtml(const charts::ToldParting& parting)
{
    const bool compared = std::ranges::any_of(
        parting.parts, [](const charts::ToldPart& part) { return !part.then.isEmpty() || !part.difference.isEmpty(); });
    QString rows = row({QString(), muted(Words::tr("now")), muted(compared ? Words::tr("compared with") : QString()),
                        muted(compared ? Words::tr("difference") : QString())});
    for (const charts::ToldPart& part : parting.parts) {
        const QString name = part.name.toHtmlEscaped();
        rows += row({&part == &parting.parts.back() ? QStringLiteral("<b>%1</b>").arg(name) : name,
                     part.now.toHtmlEscaped(), part.then.toHtmlEscaped(), part.difference.toHtmlEscaped()});
    }
    return heading(parting.name) + table(rows);
}

QString headHtml(const ExplainedFigure& figure)
{
    const Explanation& of = figure.explanation;
    QString value = QStringLiteral("<span style='font-size:22px;font-weight:600'>%1</span>")
                        .arg(safe(wording::figureValue(of.figure, of.now.mean)));
    if (of.change)
        value += QStringLiteral(" &nbsp;%1 %2")
                     .arg(difference(of.figure, of.change->difference),
                          muted(safe(wording::comparedWithText(*figure.run, of.change->with, translated))));
    QString html = paragraph(value);
    const std::string reason = wording::reasonText(*figure.run, of, translated);
    if (!reason.empty())
        html += heading(Words::tr("Why")) + paragraph(safe(reason));
    html += heading(Words::tr("What it means"))
        + paragraph(safe(wording::figureDefinition(of.figure, translated)) + QLatin1Char(' ')
                    + link(links::help, "figures", Words::tr("More in help")));
    return html;
}

QString groundHtml(const explain::Ground& ground, const Explanation& of, const model::Plan& plan)
{
    const assumptions::Assumption& one = ground.assumption;
    const std::string path = one.path.text();
    QString html = link(links::assumption, path, safe(wording::assumptionName(one, plan, translated)));
    html += QStringLiteral(": %1 %2").arg(safe(wording::assumptionValue(one, translated)),
                                          safe(wording::assumptionUnit(one, plan, translated)));
    QStringList notes{safe(wording::kindName(one.kind, translated)),
                      safe(wording::surenessName(one.sureness, translated)),
                      one.hasSource() ? safe(one.sourceTitle) : Words::tr("no source")};
    if (ground.swing)
        notes << Words::tr("its range moves this by %1").arg(difference(of.figure, ground.swing));
    return paragraph(html + QStringLiteral("<br>") + muted(notes.join(QStringLiteral(" · "))) + QStringLiteral(" · ")
                     + link(links::field, path, Words::tr("go to it")));
}

QString groundsHtml(const Explanation& of, const model::Plan& plan)
{
    constexpr std::size_t shown = 12;
    QString html = heading(Words::tr("What it rests on"))
        + paragraph(muted(safe(wording::groundsText(of.grounds, translated) + ' '
                               + wording::groundsOrderText(of.groundsAreRanked, translated))));
    for (std::size_t i = 0; i < std::min(shown, of.grounds.size()); ++i)
        html += groundHtml(of.grounds[i], of, plan);
    if (of.grounds.size() > shown)
        html += paragraph(link(links::assumption, "", Words::tr("All of them")));
    return html;
}

/// The changes first, since they are what a planner asks about.
std::vector<const Parting*> inOrder(const Explanation& of)
{
    std::vector<const Parting*> partings;
    for (const explain::Axis axis : {explain::Axis::Change, explain::Axis::Flow})
        if (const Parting* found = explain::partingBy(of, axis))
            partings.push_back(found);
    for (const Parting& parting : of.partings)
        if (std::ranges::find(partings, &parting) == partings.end())
            partings.push_back(&parting);
    return partings;
}

} // namespace

QString explanationHtml(const ExplainedFigure& figure, const model::Plan& plan, bool working)
{
    QString html = headHtml(figure);
    if (working)
        html += paragraph(muted(Words::tr("Working out which people and which changes…")));
    const std::vector<const Parting*> partings = inOrder(figure.explanation);
    for (const Parting* parting : partings)
        html += partingHtml(figure, *parting, plan);
    if (!partings.empty())
        html += paragraph(muted(Words::tr("Parts add up exactly; each is rounded where it is shown.")));
    return html + groundsHtml(figure.explanation, plan);
}

QString cellHtml(const CellExplanation& cell, const model::Plan& plan, const QString& shown)
{
    const assumptions::Assumption& one = cell.assumption;
    const std::string path = one.path.text();
    const QString value =
        QStringLiteral("<span style='font-size:22px;font-weight:600'>%1</span> %2")
            .arg(safe(wording::assumptionValue(one, translated)), safe(wording::assumptionUnit(one, plan, translated)));
    QString html = paragraph(value);
    if (!shown.isEmpty())
        html += paragraph(Words::tr("In this cell: %1").arg(shown.toHtmlEscaped()));
    if (const std::string between = wording::assumptionRange(one, translated); !between.empty())
        html += paragraph(Words::tr("Range: %1").arg(safe(between)));
    if (!cell.kind.isEmpty())
        html += heading(Words::tr("What kind of change it is")) + paragraph(cell.kind.toHtmlEscaped());
    if (!cell.fromTo.isEmpty())
        html += heading(Words::tr("What it makes of the figure")) + paragraph(cell.fromTo.toHtmlEscaped());
    const QString source = one.hasSource() ? safe(one.sourceTitle) : Words::tr("no source");
    html += heading(Words::tr("Where it comes from"))
        + paragraph(QStringList{safe(wording::kindName(one.kind, translated)),
                                safe(wording::surenessName(one.sureness, translated)), source, safe(one.publisher),
                                safe(one.year)}
                        .filter(QRegularExpression(QStringLiteral(".")))
                        .join(QStringLiteral(" · ")))
        + paragraph(one.owner.empty() ? Words::tr("Nobody answers for it yet.")
                                      : Words::tr("%1 answers for it.").arg(safe(one.owner)))
        + paragraph(link(links::assumption, path, Words::tr("Source, owner and range in Assumptions")));
    html += heading(Words::tr("What it moves"))
        + paragraph(cell.swing.isEmpty()
                        ? Words::tr("No sensitivity study has looked at it yet. Give it a range and run Sensitivity.")
                        : cell.swing.toHtmlEscaped());
    html += heading(Words::tr("Where it is used"));
    const model::Scenario* scenario = model::findById(plan.scenarios, one.scenario);
    html += paragraph(scenario ? Words::tr("In the scenario “%1”.").arg(safe(scenario->name))
                               : Words::tr("In every scenario."));
    for (const assumptions::Use& use : cell.uses)
        html += paragraph(link(links::field, use.path.text(), safe(wording::useName(use, translated))));
    html += heading(Words::tr("History"));
    if (cell.history.isEmpty())
        html += paragraph(muted(Words::tr("It has not been edited in this plan.")));
    for (const QString& step : cell.history)
        html += paragraph(step.toHtmlEscaped());
    return html + paragraph(link(links::field, path, Words::tr("Go to it")));
}

QString toldHtml(const charts::ToldFigure& figure)
{
    QString html;
    if (!figure.value.isEmpty())
        html += paragraph(
            QStringLiteral("<span style='font-size:22px;font-weight:600'>%1</span>").arg(figure.value.toHtmlEscaped()));
    if (!figure.range.isEmpty())
        html += paragraph(muted(figure.range.toHtmlEscaped()));
    if (!figure.why.isEmpty())
        html += heading(Words::tr("Why")) + paragraph(figure.why.toHtmlEscaped());
    const std::string page = figure.help.isEmpty() ? "figures" : figure.help.toStdString();
    html += heading(Words::tr("What it means"))
        + paragraph(figure.meaning.toHtmlEscaped() + QLatin1Char(' ')
                    + link(links::help, page, Words::tr("More in help")));
    for (const charts::ToldParting& parting : figure.partings)
        html += toldPartingHtml(parting);
    if (!figure.source.isEmpty())
        html += heading(Words::tr("What it rests on")) + paragraph(figure.source.toHtmlEscaped());
    return html;
}

QString sentenceHtml(const QString& sentence) { return paragraph(sentence.toHtmlEscaped()); }

} // namespace homeward::ui
