// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/areas_page.h"
#include "ui/pages/assumptions_page.h"
#include "ui/pages/changes_page.h"
#include "ui/pages/checks_page.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/least_page.h"
#include "ui/pages/map/map_page.h"
#include "ui/pages/money/money_page.h"
#include "ui/pages/money/priorities_page.h"
#include "ui/pages/page.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/pages/people_page.h"
#include "ui/pages/sensitivity_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/start_page.h"
#include "ui/pages/stays_page.h"
#include "ui/pages/where_page.h"

namespace homeward::ui {

const std::vector<PageRow>& pageRows()
{
    static const std::vector<PageRow> rows{
        {pages::start, [](const PageServices& s, QWidget* parent) { return new StartPage(s, parent); }},
        {pages::where, [](const PageServices& s, QWidget* parent) { return new WherePage(s.workspace, parent); }},
        {pages::map, [](const PageServices& s, QWidget* parent) { return new MapPage(s.workspace, parent); }},
        {QStringLiteral("people"),
         [](const PageServices& s, QWidget* parent) { return new PeoplePage(s.workspace, parent); }},
        {QStringLiteral("settings"),
         [](const PageServices& s, QWidget* parent) { return new SettingsPage(s.workspace, parent); }},
        {QStringLiteral("stays"),
         [](const PageServices& s, QWidget* parent) { return new StaysPage(s.workspace, parent); }},
        {pages::assumptions,
         [](const PageServices& s, QWidget* parent) { return new AssumptionsPage(s.workspace, s.files, parent); }},
        {pages::changes, [](const PageServices& s, QWidget* parent) { return new ChangesPage(s.workspace, parent); }},
        {pages::compare, [](const PageServices& s, QWidget* parent) { return new ComparePage(s.workspace, parent); }},
        {QStringLiteral("money"),
         [](const PageServices& s, QWidget* parent) { return new MoneyPage(s.workspace, parent); }},
        {QStringLiteral("priorities"),
         [](const PageServices& s, QWidget* parent) { return new PrioritiesPage(s.workspace, parent); }},
        {pages::sensitivity,
         [](const PageServices& s, QWidget* parent) { return new SensitivityPage(s.workspace, parent); }},
        {pages::least, [](const PageServices& s, QWidget* parent) { return new LeastPage(s.workspace, parent); }},
        {pages::areas, [](const PageServices& s, QWidget* parent) { return new AreasPage(s.workspace, parent); }},
        {QStringLiteral("paper"),
         [](const PageServices& s, QWidget* parent) { return new PaperPage(s.workspace, parent); }},
        {pages::checks,
         [](const PageServices& s, QWidget* parent) { return new ChecksPage(s.workspace, s.problems, parent); }},
    };
    return rows;
}

QKeySequence pageKey(int place)
{
    constexpr int oneRow = 9;
    if (place < oneRow)
        return QKeySequence(QStringLiteral("Ctrl+%1").arg(place + 1), QKeySequence::PortableText);
    if (place == oneRow)
        return QKeySequence(QStringLiteral("Ctrl+0"), QKeySequence::PortableText);
    if (place > 2 * oneRow)
        return {};
#ifdef Q_OS_MACOS
    const QString second = QStringLiteral("Ctrl+Alt+%1");   // Shift with Command and a digit takes a picture there
#else
    const QString second = QStringLiteral("Ctrl+Shift+%1");
#endif
    return QKeySequence(second.arg(place - oneRow), QKeySequence::PortableText);
}

} // namespace homeward::ui
