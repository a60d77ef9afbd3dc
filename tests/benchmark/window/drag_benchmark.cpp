// SPDX-License-Identifier: GPL-3.0-or-later
// A slider of Changes is dragged in the window: how long until the need line is painted, how many lines are painted a
// second, and how long after the last move the simulated figures are there, the first and all. On the screen where there is
// one (QT_QPA_PLATFORM=xcb), in memory otherwise. HOMEWARD_PLANS names further plans, with colons between.
#include "core/exchange/plan_json.h"
#include "tests/benchmark/plans.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/changes/need_line_view.h"
#include "ui/shell/translations.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QSlider>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <functional>
#include <iostream>

namespace {

using namespace homeward;

constexpr int sizeOfFife = 16; ///< times the people of Shetland
constexpr int moves = 180;
constexpr int everyMs = 16; ///< a move a frame

/// A change that touches every setting, the most that a slider can move, last in the last scenario.
model::Plan withDragged(model::Plan plan)
{
    model::Change change;
    change.id = model::ChangeId{"dragged"};
    change.name = "Dragged";
    change.start = plan.start;
    change.effect = model::DemandEffect{0.95};
    plan.scenarios.back().changes.push_back(change);
    return plan;
}

/// Sees when a need line of the latest need is painted.
class Watch : public QObject {
public:
    explicit Watch(ui::ChangesPage& page)
    {
        page.livePanel().lines().front()->installEventFilter(this);
        connect(&page.live(), &ui::Live::needChanged, this, [this] { m_fresh = true; });
    }
    std::function<void()> painted;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_fresh) {
            m_fresh = false;
            QTimer::singleShot(0, this, [this] { // after it is painted
                if (painted)
                    painted();
            });
        }
        return false;
    }

private:
    bool m_fresh = false;
};

/// A window with Changes before it, the slider in hand.
class Drag {
public:
    explicit Drag(const model::Plan& plan)
    {
        if (!m_desk.window.openNew(withDragged(plan)))
            std::exit(3);
        tests::waitUntil([this] { return !m_desk.session.runs.isRunning(); }, 600'000);
        m_desk.window.resize(1366, 740);
        m_desk.session.selection.chooseScenario(m_desk.plan().scenarios.back().id);
        m_page = &m_desk.page<ui::ChangesPage>();
        m_page->list().setCurrentIndex(m_page->list().model()->index(m_page->list().model()->rowCount() - 1, 0));
        waitForAll();
        m_watch = std::make_unique<Watch>(*m_page);
        slider().setSliderDown(true);
    }

    /// The next move of the slider.
    void move()
    {
        m_value = (m_value + 7) % slider().maximum();
        slider().setValue(m_value);
    }
    /// Returns when the need line of the latest move is painted.
    void waitForLine()
    {
        QEventLoop loop;
        m_watch->painted = [&loop] { loop.quit(); };
        loop.exec();
        m_watch->painted = {};
    }
    /// Returns when figures of the latest move are there, the first or all.
    void waitForFigures(bool first)
    {
        QEventLoop loop;
        const auto look = [&] {
            const auto figures = m_page->live().figures();
            if (figures && (first || figures->futures == figures->asked))
                loop.quit();
        };
        QObject::connect(&m_page->live(), &ui::Live::figuresChanged, &loop, look);
        loop.exec();
    }
    Watch& watch() { return *m_watch; }

private:
    QSlider& slider() { return m_page->slider().slider(); }
    void waitForAll()
    {
        tests::waitUntil(
            [this] {
                const auto figures = m_page->live().figures();
                return figures && figures->futures == figures->asked;
            },
            600'000);
    }

    tests::WindowDesk m_desk;
    ui::ChangesPage* m_page = nullptr;
    std::unique_ptr<Watch> m_watch;
    int m_value = 0;
};

/// From a move to its painted need line, one move after another.
void lineOfMove(benchmark::State& state, const model::Plan& plan)
{
    Drag drag(plan);
    double longest = 0.0;
    QElapsedTimer clock;
    for ([[maybe_unused]] auto _ : state) {
        clock.start();
        drag.move();
        drag.waitForLine();
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    state.counters["longest_ms"] = longest;
}

/// A move every frame for three seconds: need lines painted, and the longest time without a new one.
void framesOfDrag(benchmark::State& state, const model::Plan& plan)
{
    Drag drag(plan);
    int painted = 0;
    double longest = 0.0, seconds = 0.0;
    for ([[maybe_unused]] auto _ : state) {
        QEventLoop loop;
        QElapsedTimer whole, since;
        QTimer timer;
        int left = moves;
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(everyMs);
        QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
            if (left-- > 0)
                drag.move();
            else
                loop.quit();
        });
        drag.watch().painted = [&] {
            ++painted;
            longest = std::max(longest, static_cast<double>(since.nsecsElapsed()) / 1e6);
            since.start();
        };
        whole.start();
        since.start();
        timer.start();
        loop.exec();
        drag.watch().painted = {};
        seconds += static_cast<double>(whole.nsecsElapsed()) / 1e9;
    }
    state.counters["lines_a_second"] = painted / seconds;
    state.counters["moves_a_second"] = static_cast<double>(moves) * static_cast<double>(state.iterations()) / seconds;
    state.counters["longest_ms"] = longest;
}

/// From the last move to the simulated figures, the wait for a further move and all painting counted.
void figuresAfterMove(benchmark::State& state, const model::Plan& plan, bool first)
{
    Drag drag(plan);
    for ([[maybe_unused]] auto _ : state) {
        drag.move();
        drag.waitForFigures(first);
    }
}

void measure(const std::string& name, const model::Plan& plan)
{
    using benchmark::RegisterBenchmark;
    const auto named = [&name](const char* what) {
        return std::string("window/").append(what).append("/").append(name);
    };
    const auto add = [&](const char* what, auto work) {
        return RegisterBenchmark(named(what).c_str(), work)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    add("line_of_a_move", [plan](benchmark::State& state) { lineOfMove(state, plan); });
    add("frames_of_a_drag", [plan](benchmark::State& state) { framesOfDrag(state, plan); })->Iterations(1);
    add("first_figures", [plan](benchmark::State& state) { figuresAfterMove(state, plan, true); });
    add("all_figures", [plan](benchmark::State& state) { figuresAfterMove(state, plan, false); });
}

void measureNamed(const QStringList& files)
{
    for (const QString& file : files) {
        const auto plan = exchange::readPlanFile(file.toStdString());
        if (plan)
            measure(file.section(QLatin1Char('/'), -1).toStdString(), plan.value());
        else
            std::cerr << file.toStdString() << " cannot be read.\n";
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("homeward-window-benchmark"));
    style::applyTheme(*qApp, style::Theme::Light);
    measure("shetland", benchmarks::example("shetland"));
    measure("size_of_fife", benchmarks::larger(benchmarks::example("shetland"), sizeOfFife));
    measure("seven_partnerships", benchmarks::example("seven_partnerships"));
    measureNamed(qEnvironmentVariable("HOMEWARD_PLANS").split(QLatin1Char(':'), Qt::SkipEmptyParts));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
