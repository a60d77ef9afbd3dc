// SPDX-License-Identifier: GPL-3.0-or-later
// Every page is walked as a board would: each number on it is asked why.
#include "tests/help/number_walk.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/sensitivity/tornado_chart.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/explain/explain_html.h"
#include "ui/pages/least_page.h"
#include "ui/pages/sensitivity_page.h"
#include "ui/shell/actions.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/figure_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace homeward;
using namespace homeward::tests;

namespace {

constexpr std::size_t byHand = 20; ///< numbers that are asked by mouse or key on each page

/// What the drawer says of a figure.
struct Answer {
    ui::FigureAsked asked;
    QString text;
};

/// A page that waits for nothing more.
std::vector<ShownNumber> settled(ui::Page& page, const QStringList& names)
{
    std::vector<ShownNumber> before;
    for (int turn = 0; turn < 40; ++turn) {
        QTest::qWait(150);
        page.refreshIfSeen();
        if (auto* changes = qobject_cast<ui::ChangesPage*>(&page)) // their figures refine
            (void)waitUntil([&] { return !changes->live().isRunning() && changes->live().need(); }, 60'000);
        std::vector<ShownNumber> now = numbersOn(page, names);
        const bool same = turn > 3 && now.size() == before.size()
            && std::ranges::equal(now, before, {}, &ShownNumber::text, &ShownNumber::text);
        before = std::move(now);
        if (same)
            break;
    }
    return before;
}

/// Asks as a planner does: a click or two where that asks, else Ctrl+E at the focus.
bool ask(WindowDesk& desk, QWidget& page, const ShownNumber& number)
{
    QWidget* under = number.under;
    const QPoint at = under->mapFrom(&page, number.where.center().toPoint());
    for (QWidget* one = under; one != &page; one = one->parentWidget()) {
        const QPoint here = under->mapTo(one, at);
        if (auto* chart = qobject_cast<charts::ChartWidget*>(one)) {
            if (chart->clickAsks())
                QTest::mouseClick(under, Qt::LeftButton, {}, at);
            else
                QTest::mouseDClick(under, Qt::LeftButton, {}, at);
            return true;
        }
        if (auto* view = qobject_cast<QAbstractItemView*>(one)) {
            view->setCurrentIndex(view->indexAt(view->viewport()->mapFrom(&page, number.where.center().toPoint())));
            view->setFocus();
            desk.window.actions().explain->trigger();
            return true;
        }
        if (ui::explainsOnClick(one)) {
            QTest::mouseClick(one, Qt::LeftButton, {}, here);
            return true;
        }
    }
    for (QWidget* one = under; one != &page; one = one->parentWidget())
        if (one->focusPolicy() != Qt::NoFocus) {
            one->setFocus();
            desk.window.actions().explain->trigger();
            return true;
        }
    return desk.window.explainDrawer().answer(*number.asked);
}

double sumOf(const explain::Parting& parting, std::optional<results::Summary> explain::Part::* side)
{
    double sum = 0.0;
    for (const explain::Part& part : parting.parts)
        sum += part.*side ? (part.*side)->mean : 0.0;
    return sum;
}

/// The parts add up to the whole: now, then and the difference.
void checkParts(const explain::Explanation& found)
{
    const double rounding = 1e-7 * std::max(1.0, std::abs(found.now.mean));
    for (const explain::Parting& parting : found.partings) {
        INFO(explain::nameOf(parting.axis));
        if (parting.parts.front().now)
            CHECK(std::abs(sumOf(parting, &explain::Part::now) - found.now.mean) < rounding);
        if (found.change && parting.parts.front().then)
            CHECK(std::abs(sumOf(parting, &explain::Part::then) - found.change->then.mean) < rounding);
        if (found.change)
            CHECK(std::abs(sumOf(parting, &explain::Part::difference) - found.change->difference.mean) < rounding);
    }
}

/// What the sentence names as reasons are parts of the explanation, and each moves it the way that is said.
void checkReason(const explain::Explanation& found)
{
    const explain::Reason& reason = found.reason;
    if (reason.kind != explain::ReasonKind::Because)
        return;
    REQUIRE(found.change);
    const double whole = found.change->difference.mean;
    const auto isPart = [&](const explain::Cause& cause) {
        const explain::Parting* parting = explain::partingBy(found, cause.axis);
        return parting && std::ranges::find(parting->parts, cause.part) != parting->parts.end();
    };
    for (const auto* cause : {&reason.first, &reason.second, &reason.place, &reason.change})
        if (*cause) {
            CHECK(isPart(**cause));
            CHECK((*cause)->part.difference->mean * whole > 0.0);
        }
    if (reason.opposing) {
        CHECK(isPart(*reason.opposing));
        CHECK(reason.opposing->part.difference->mean * whole < 0.0);
    }
}

/// Of the same scenarios, year and areas, each by the places of its own run.
void checkQuestion(const ui::ExplainedFigure& found, const results::RunResult& shown, const results::Question& asked)
{
    const results::Question& told = found.explanation.question;
    const auto scenario = [](const results::RunResult& run, int place) {
        return run.scenarios[static_cast<std::size_t>(place)].id;
    };
    CHECK(scenario(*found.run, told.scenario) == scenario(shown, asked.scenario));
    CHECK(scenario(*found.run, told.against) == scenario(shown, asked.against));
    CHECK(found.run->financialYears[static_cast<std::size_t>(told.year)].label
          == shown.financialYears[static_cast<std::size_t>(asked.year)].label);
    const auto areas = [](const results::RunResult& run, const results::Choice& chosen) {
        std::vector<model::AreaId> ids;
        for (const int area : chosen.of(run.areas.size()))
            ids.push_back(run.areas[static_cast<std::size_t>(area)].id);
        return ids;
    };
    CHECK(areas(*found.run, told.areas) == areas(shown, asked.areas));
}

/// The drawer is open on the figure that was asked, with its parts, its sentence and its inputs.
void checkFigure(WindowDesk& desk, const explain::AskedFigure& asked)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    const bool known = waitUntil([&] { return drawer.explainer().known() && !drawer.explainer().isWorking(); }, 60'000);
    CHECK(known);
    if (!known)
        return;
    const explain::Explanation& found = drawer.explainer().known()->explanation;
    CHECK(found.figure == asked.figure);
    checkQuestion(*drawer.explainer().known(), *desk.session.runs.result(), asked.question);
    checkParts(found);
    checkReason(found);
    CHECK_FALSE(found.grounds.empty());
    const QString html = drawer.html();
    for (std::size_t i = 0; i < std::min<std::size_t>(12, found.grounds.size()); ++i) {
        const auto& one = found.grounds[i].assumption;
        CHECK(html.contains(QString::fromStdString(one.hasSource() ? one.sourceTitle : "no source").toHtmlEscaped()));
    }
}

/// A figure as it is written, and half of its last digit.
struct Written {
    double value = 0.0;
    double rounding = 0.0;
};
std::optional<Written> writtenAs(QString text)
{
    static const QRegularExpression figure(
        QStringLiteral("^([+\\-\\x{2212}]?)\\s*\\x{00A3}?([0-9][0-9,]*)(\\.[0-9]+)?\\s*([km])?(?![a-zA-Z])"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto found = figure.match(text.replace(QChar::Nbsp, QLatin1Char(' ')).trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    const double scale = found.captured(4) == QLatin1String("m") ? 1e6
        : found.captured(4) == QLatin1String("k")                ? 1e3
                                                                 : 1.0;
    const double size = QString(found.captured(2).remove(QLatin1Char(',')) + found.captured(3)).toDouble() * scale;
    const auto decimals = static_cast<double>(std::max<qsizetype>(0, found.captured(3).size() - 1));
    const bool negative = found.captured(1) == QLatin1String("-") || found.captured(1) == QString(QChar(0x2212));
    return Written{negative ? -size : size, 0.5 * scale * std::pow(10.0, -decimals)};
}

/// What a chart or a page tells itself adds up too, as far as its digits go: the last part is the whole.
void checkToldParts(const charts::ToldFigure& told)
{
    for (const charts::ToldParting& parting : told.partings) {
        INFO(told.title.toStdString() << ": " << parting.name.toStdString());
        REQUIRE(parting.parts.size() >= 2);
        double sum = 0.0, rounding = 1e-9;
        bool known = true;
        for (std::size_t i = 0; i + 1 < parting.parts.size(); ++i) {
            const charts::ToldPart& part = parting.parts[i];
            const auto one = writtenAs(part.now.isEmpty() ? part.difference : part.now);
            INFO(part.name.toStdString() << ": " << part.now.toStdString() << " " << part.difference.toStdString());
            known = known && one;
            sum += one ? one->value : 0.0;
            rounding += one ? one->rounding : 0.0;
        }
        const charts::ToldPart& whole = parting.parts.back();
        const auto all = writtenAs(whole.now.isEmpty() ? whole.difference : whole.now);
        INFO("parts: " << sum << ", whole: " << whole.now.toStdString() << " " << whole.difference.toStdString());
        CHECK((!known || (all && std::abs(sum - all->value) <= rounding + all->rounding)));
    }
}

/// All that the drawer says; closes it, and gives the page its room back.
QString saidBy(WindowDesk& desk, QWidget& page)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    const QString text = drawer.title() + QLatin1Char('\n') + drawer.under() + QLatin1Char('\n') + drawer.text();
    drawer.closeDrawer();
    const int whole = desk.window.width();
    (void)waitUntil([&] { return page.mapTo(&desk.window, QPoint(page.width(), 0)).x() >= whole - 2; }, 2'000);
    return text;
}

Answer answered(WindowDesk& desk, QWidget& page, const ShownNumber& number)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    INFO("asked at " << number.text.toStdString() << " of " << number.under->metaObject()->className());
    CHECK(ask(desk, page, number));
    CHECK(drawer.isVisible());
    if (!drawer.isVisible())
        return {*number.asked, {}};
    if (const auto* asked = std::get_if<explain::AskedFigure>(&*number.asked))
        checkFigure(desk, *asked);
    if (const auto* told = std::get_if<charts::ToldFigure>(&*number.asked)) {
        CHECK(drawer.title() == told->title);
        CHECK_FALSE(told->meaning.isEmpty());
        CHECK_FALSE(told->source.isEmpty());
        checkToldParts(*told);
    }
    return {*number.asked, saidBy(desk, page)};
}

/// The same without a hand: what the result itself tells.
Answer told(WindowDesk& desk, QWidget& page, const ShownNumber& number)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    INFO("asked about " << number.text.toStdString());
    if (!drawer.answer(*number.asked))
        return {*number.asked, {}};
    if (std::holds_alternative<explain::AskedFigure>(*number.asked)
        || std::holds_alternative<ui::FigureInView>(*number.asked))
        CHECK(waitUntil([&] { return drawer.explainer().known() != nullptr; }, 60'000));
    return {*number.asked, saidBy(desk, page)};
}

double valueOf(QString figure) { return figure.remove(QLatin1Char(',')).toDouble(); }

/// Whether a figure is another to its own digits; a mean of shares and a share of means may lie one of the last digit apart.
bool isRounded(const QString& figure, const QString& exact)
{
    const qsizetype point = figure.indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0.0 : static_cast<double>(figure.size() - point - 1);
    return std::abs(valueOf(figure) - valueOf(exact))
        <= (decimals > 0.0 ? 1.0 : 0.5) * std::pow(10.0, -decimals) + 1e-9;
}

/// Those that a text has neither as they are nor, where that is enough, with more digits.
QStringList missing(const QStringList& figures, const QString& text, const QStringList& names, bool rounded)
{
    const QStringList there = figuresIn(text, names);
    QStringList lacking;
    for (const QString& figure : figures)
        if (!there.contains(figure)
            && !(rounded && std::ranges::any_of(there, [&](const QString& one) { return isRounded(figure, one); })))
            lacking << figure;
    return lacking;
}

/// Walks a page, and says what of it cannot be defended. Gives how many numbers could be asked.
int walk(WindowDesk& desk, const QString& id, QStringList& undefended)
{
    desk.window.showPage(id);
    ui::Page& page = *desk.window.page(id);
    const QStringList names = namesWithDigits(desk.plan());
    std::vector<ShownNumber> all = settled(page, names);
    // Those of lists come last: to ask one is to choose its row, and the page follows.
    std::ranges::stable_partition(all, [](const ShownNumber& number) {
        for (const QWidget* at = number.under; at != nullptr; at = at->parentWidget())
            if (qobject_cast<const QAbstractItemView*>(at))
                return false;
        return true;
    });
    std::vector<Answer> answers;
    int asked = 0;
    std::size_t askable = 0;
    for (const ShownNumber& number : all)
        askable += number.asked ? 1 : 0;
    // Twenty are asked by hand, spread over the page.
    const std::size_t every = std::max<std::size_t>(1, askable / byHand);
    std::size_t turn = 0;
    std::vector<std::pair<const ShownNumber*, QStringList>> open; // with the figures that their own answer has not
    for (const ShownNumber& number : all) {
        const QStringList figures = figuresIn(number.text, names);
        if (!number.asked) {
            open.emplace_back(&number, figures);
            continue;
        }
        const auto known = std::ranges::find(answers, *number.asked, &Answer::asked);
        const bool isByHand = turn++ % every == 0;
        const Answer& answer = known != answers.end() ? *known
            : isByHand                                ? answers.emplace_back(answered(desk, page, number))
                                                      : answers.emplace_back(told(desk, page, number));
        const QStringList lacking = missing(figures, answer.text, names, true);
        ++asked;
        if (!lacking.isEmpty())
            open.emplace_back(&number, lacking);
    }
    QStringList whole;
    for (const Answer& answer : answers)
        whole << answer.text;
    const QString said = whole.join(QLatin1Char('\n'));
    for (const auto& [number, figures] : open) {
        // A sentence repeats figures that are asked elsewhere on the page.
        const QStringList lacking = missing(figures, said, names, false);
        if (!lacking.isEmpty() && plainKind(*number, all, names).isEmpty())
            undefended << QStringLiteral("%1: “%2” at %3,%4 (%5)%6")
                              .arg(id, number->text, QString::number(number->where.center().x()),
                                   QString::number(number->where.center().y()), lacking.join(QStringLiteral("; ")),
                                   number->asked ? QStringLiteral(" is asked, and not told") : QString());
    }
    return asked;
}

/// What a page shows only when it was asked for: a study of the first ranges of the plan, a search.
void makeStudy(WindowDesk& desk, const QString& id)
{
    const auto inFirstYear = [](ui::Page& page) {
        page.refreshIfSeen();
        if (auto* year = page.findChild<QComboBox*>(QStringLiteral("year")))
            year->setCurrentIndex(0);
        page.markStale();
        page.refreshIfSeen();
    };
    if (id == ui::pages::sensitivity) {
        constexpr std::size_t few = 3;
        auto& page = desk.page<ui::SensitivityPage>();
        model::Plan plan = desk.plan();
        REQUIRE(plan.uncertainInputs.size() >= few);
        plan.uncertainInputs.resize(few);
        plan.run.years = 1;
        plan.run.replications = 12;
        desk.session.studies.ranges.start(
            {{plan}, desk.session.selection.scenario(), desk.session.selection.against(), {}, 3});
        REQUIRE(waitUntil([&] { return !desk.session.studies.ranges.isRunning(); }, 300'000));
        inFirstYear(page);
        REQUIRE(page.tornado().tornado() != nullptr);
    }
    if (id == ui::pages::least) {
        auto& page = desk.page<ui::LeastPage>();
        inFirstYear(page);
        page.moves().setCurrent(ui::LeastPage::Strength);
        page.start();
        REQUIRE(waitUntil([&] { return !desk.session.studies.strength.isRunning(); }, 300'000));
        page.refreshIfSeen();
        REQUIRE(page.picture().chart() != nullptr);
    }
}

/// Walks pages; what cannot be defended is said, but for what is known to be open.
void walkAll(const QStringList& pages, const QRegularExpression& open)
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1600, 2400);
    QStringList undefended;
    for (const QString& id : pages) {
        INFO(id.toStdString());
        makeStudy(desk, id);
        const auto askable = static_cast<std::size_t>(walk(desk, id, undefended));
        // A page without a plan's results of its own has fewer, and Start has none.
        CHECK((askable >= byHand || id == ui::pages::start || id == ui::pages::least || id == QStringLiteral("paper")));
    }
    undefended.removeIf([&](const QString& one) { return open.match(one).hasMatch(); });
    CHECK(undefended.join(QLatin1Char('\n')).toStdString() == "");
}

} // namespace

TEST_CASE("every number of the map, of money and of the tables can be asked why, and the answer is of that number",
          "[explain]")
{
    // Findings that add up what no other figure of the page says.
    const QRegularExpression open(
        QStringLiteral("fewer people live|more people live|Costs (grow|fall)|^stays: \u201c0\u201d"));
    walkAll({QStringLiteral("map"), QStringLiteral("settings"), QStringLiteral("money")}, open);
}

TEST_CASE("every number of every page can be asked why", "[.numbers]")
{
    for (const ui::PageRow& row : ui::pageRows())
        SECTION(row.id.toStdString())
    walkAll({row.id}, QRegularExpression(QStringLiteral("^$")));
}
