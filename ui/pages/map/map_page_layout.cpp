// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_widget.h"
#include "ui/charts/where/year_slider.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/map/map_edits.h"
#include "ui/pages/map/map_inspector.h"
#include "ui/pages/map/map_page.h"
#include "ui/pages/thing_menu.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

// The widgets of the map page.
namespace homeward::ui {

using charts::MapView;
using charts::MapWidget;

namespace {

constexpr std::array thresholds{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 50.0};

} // namespace

QWidget* MapPage::buildContent()
{
    auto* content = new QWidget(this);
    m_inspector = new MapInspector(content);
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(buildCard(), 1);
    layout->addWidget(m_inspector);
    return content;
}

QWidget* MapPage::buildCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_edits = new MapEdits(m_workspace, card);
    m_map = new MapWidget(card);
    m_scroll = new QScrollArea(card);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_map);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_map->setAutoFillBackground(false);
    m_hint = plainLabel({}, "captionStrong", card);
    m_hint->setWordWrap(true);
    m_hint->hide();
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(buildTools(card));
    layout->addWidget(m_hint);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildFoot(card));
    return card;
}

/// The three stay together where the tools take a second line.
QWidget* MapPage::buildZooms(QWidget* card)
{
    m_smaller = new QPushButton(card);
    m_smaller->setAccessibleName(tr("Smaller"));
    m_fit = new QPushButton(tr("&Fit"), card);
    m_larger = new QPushButton(card);
    m_larger->setAccessibleName(tr("Larger"));
    auto* zooms = new QWidget(card);
    auto* sizes = new QHBoxLayout(zooms);
    sizes->setContentsMargins(0, 0, 0, 0);
    sizes->setSpacing(0);
    for (QPushButton* button : {m_smaller, m_fit, m_larger}) {
        style::setKind(button, "flat");
        sizes->addWidget(button);
    }
    return zooms;
}

QWidget* MapPage::buildTools(QWidget* card)
{
    m_route = new QPushButton(tr("&Route"), card);
    m_route->setCheckable(true);
    m_route->setToolTip(tr("Draw a route: drag from a setting to where it leads, or press R on the map"));
    m_view = new Segmented(tr("How scenarios are shown"), card);
    m_view->addChoice(static_cast<int>(MapView::Scenario), tr("Scenario"), tr("The chosen scenario"));
    m_view->addChoice(static_cast<int>(MapView::Both), tr("Side by side"), tr("Each figure of both scenarios"));
    m_view->addChoice(static_cast<int>(MapView::Difference), tr("Difference"), tr("What is more and what is fewer"));
    m_atLeast = new QComboBox(card);
    m_atLeast->setAccessibleName(tr("Routes that are drawn"));
    m_atLeast->addItem(tr("Main routes"), -1.0);
    m_atLeast->addItem(tr("All routes"), 0.0);
    for (const double least : thresholds)
        m_atLeast->addItem(tr("Routes from %1 a week").arg(numbers::typed(least)), least);
    m_atLeast->setMaximumWidth(qRound(style::scaled(132)));
    QWidget* zooms = buildZooms(card);
    m_details = new QPushButton(tr("&Details"), card);
    m_details->setCheckable(true);
    m_details->setToolTip(tr("Shows what is chosen on the map beside it (Enter on the map)"));
    m_export = new QPushButton(tr("E&xport…"), card);
    buildExport(*m_export);
    auto* tools = new QWidget(card);
    auto* flow = new FlowLayout(tools, 7, 4);
    for (QWidget* each :
         {static_cast<QWidget*>(&m_edits->settings()), static_cast<QWidget*>(m_route), static_cast<QWidget*>(m_view),
          static_cast<QWidget*>(m_atLeast), zooms, static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_details)})
        flow->addWidget(each);
    return tools;
}

QWidget* MapPage::buildFoot(QWidget* card)
{
    auto* foot = new QWidget(card);
    m_years = new charts::YearSlider(foot);
    m_years->setAccessibleName(tr("Year"));
    m_year = plainLabel({}, "captionStrong", foot);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_years, 1);
    layout->addWidget(m_year);
    connect(m_years, &QSlider::valueChanged, &m_workspace.selection(), &Selection::chooseYear);
    return foot;
}

void MapPage::buildExport(QPushButton& button)
{
    auto* menu = new QMenu(&button);
    fillExportMenu(*menu, m_workspace, [this] {
        const auto* now = content();
        return Exported{m_map->shared(), now ? tr("Pathway map, %1").arg(now->subject().scenario) : QString()};
    });
    button.setMenu(menu);
}

} // namespace homeward::ui
