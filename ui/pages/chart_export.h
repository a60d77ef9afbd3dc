// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"

#include <functional>
#include <memory>

class QMenu;

namespace homeward::ui {

class Workspace;

/// A chart to be exported and the name that its file is suggested to have, without ending.
struct Exported {
    std::shared_ptr<const charts::ChartContent> chart;   ///< null where nothing is shown
    QString name;
};

/// Fills a menu with every way out of a chart: picture, drawing, page, clipboard, words, and its tables as CSV.
/// `shown` gives the chart of the moment. Each asks where to where a file is wanted, and says what came of it.
void fillExportMenu(QMenu& menu, Workspace& workspace, const std::function<Exported()>& shown);

} // namespace homeward::ui
