// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes_page.h"
#include "ui/pages/page.h"
#include "ui/pages/start_page.h"
#include "ui/pages/where_page.h"

namespace homeward::ui {

const std::vector<PageMaker>& pageMakers()
{
    static const std::vector<PageMaker> makers{
        [](const PageServices& s, QWidget* parent) { return new StartPage(s.workspace, s.recent, s.keeper, parent); },
        [](const PageServices& s, QWidget* parent) { return new WherePage(s.workspace, parent); },
        [](const PageServices& s, QWidget* parent) { return new ChangesPage(s.workspace, parent); },
    };
    return makers;
}

} // namespace homeward::ui
