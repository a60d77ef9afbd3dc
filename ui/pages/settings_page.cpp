// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/tables/hours_table.h"
#include "core/tables/list_tables.h"
#include "core/tables/settings_table.h"
#include "core/tables/shared_tables.h"
#include "core/tables/week_table.h"
#include "ui/document/plan_document.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/thing_menu.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/selection.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace homeward::ui {

namespace {

constexpr double over = 1.0;
constexpr double tight = 0.9;

QString shown(const std::string& text) { return QString::fromStdString(text); }

} // namespace

SettingsPage::SettingsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_loads([](const NeedOrder& order, const LoadsJob::Control& control) { return loadsOf(order, control.cancel); }),
      m_title(plainLabel({}, "pageTitle", this)),
      m_subtitle(plainLabel(tr("Room, people there and costs before any change. A figure that is changed here shows in "
                               "the load at once; results follow with the next run."),
                            "caption", this))
{
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(buildCard(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageScroll(content, this));
    connect(&workspace.document(), &document::PlanDocument::planReplaced, this, &SettingsPage::forgetLoads);
    connect(&workspace.selection(), &Selection::lightChanged, this, &SettingsPage::markRows);
    connect(&m_loads, &LoadsJob::finished, this, &SettingsPage::takeLoads);
    connect(&m_loads, &LoadsJob::failed, this, [this] { m_loadsOf.clear(); });
    // At once, so that the next cell is typed over what there is.
    connect(&workspace.document(), &document::PlanDocument::planEdited, this, &Page::refreshIfSeen);
}

QWidget* SettingsPage::buildCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_parts = new QComboBox(card);
    m_parts->setAccessibleName(tr("Which figures of the settings"));
    m_parts->addItems({tr("Room and cost"), tr("Rules"), tr("Days of the week"), tr("Pools"), tr("Room over time"),
                       tr("Room by hour"), tr("Ways out of the queue"), tr("Order of the queue"),
                       tr("Shared between areas")});
    m_settings = new QComboBox(card);
    m_settings->setAccessibleName(tr("Setting"));
    m_areas = new QComboBox(card);
    m_areas->setAccessibleName(tr("Areas"));
    m_things = new ThingMenu(m_workspace, edit::Thing::Setting, [this] { return currentSetting().value; }, card);
    m_grid = new PlanGrid(m_workspace, tr("Settings"), card);
    m_grid->setMinimumHeight(qRound(style::scaled(220)));
    auto* tools = new QWidget(card);
    auto* flow = new FlowLayout(tools, 8, 6);
    for (QWidget* each : {static_cast<QWidget*>(m_parts), static_cast<QWidget*>(m_settings),
                          static_cast<QWidget*>(m_areas), static_cast<QWidget*>(m_things)})
        flow->addWidget(each);
    auto* undo = new QWidget(tools);
    auto* undoRow = new QHBoxLayout(undo);
    undoRow->setContentsMargins(0, 0, 0, 0);
    new UndoButtons(m_workspace, undoRow, undo);
    flow->addWidget(undo);
    flow->addWidget(plainLabel(tr("◤ own value; italic: the plan's value, Del goes back to it; ≡ several figures"),
                               "caption", tools));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(tools);
    layout->addWidget(m_grid, 1);
    connect(m_parts, &QComboBox::currentIndexChanged, this, [this](int part) {
        m_setting = currentSetting();
        m_part = static_cast<Part>(part);
        showPart();
    });
    connect(m_settings, &QComboBox::currentIndexChanged, this, [this](int place) {
        if (place >= 0)
            m_setting = model::SettingId(m_settings->itemData(place).toString().toStdString());
        showPart();
    });
    connect(m_areas, &QComboBox::currentIndexChanged, this, &SettingsPage::showPart);
    return card;
}

std::vector<model::AreaId> SettingsPage::shownAreas() const
{
    const QString area = m_areas->currentData().toString();
    return area.isEmpty() ? std::vector<model::AreaId>() : std::vector{model::AreaId(area.toStdString())};
}

model::SettingId SettingsPage::currentSetting() const
{
    if (!isOfOne(m_part) && m_part != Pools)
        return tables::settingRowOf(m_grid->currentRow()).setting;
    return m_setting;
}

std::shared_ptr<const tables::TableView> SettingsPage::viewOf(Part part) const
{
    const auto areas = shownAreas();
    switch (part) {
    case Rules: return tables::settingRulesTable();
    case Week: return std::make_shared<tables::WeekTable>();
    case Pools: return std::make_shared<tables::PoolsTable>();
    case OverTime: return tables::roomOverTime(m_setting, areas.empty() ? model::AreaId() : areas.front());
    case ByHour: return std::make_shared<tables::RoomByHourTable>(m_setting);
    case WaysOut: return tables::queueExitsTable(m_setting);
    case Order: return tables::prioritiesTable(m_setting);
    case SharedBy: return std::make_shared<tables::SharedTable>(m_setting);
    default: return std::make_shared<tables::SettingsTable>(areas);
    }
}

void SettingsPage::showPart()
{
    const bool ofOne = isOfOne(m_part);
    const model::Setting* setting = model::findById(m_workspace.plan().settings, m_setting);
    if (ofOne && !setting && !m_workspace.plan().settings.empty()) {
        m_setting = m_workspace.plan().settings.front().id;
        setting = &m_workspace.plan().settings.front();
    }
    m_settings->setVisible(ofOne);
    {
        const QSignalBlocker quiet(m_settings);
        m_settings->setCurrentIndex(m_settings->findData(shown(m_setting.value)));
    }
    m_areas->setVisible((m_part == Rooms || m_part == OverTime) && m_workspace.plan().areas.size() > 1);
    m_grid->setView(viewOf(m_part),
                    m_part == Pools ? tr("Pool")
                        : !ofOne    ? tr("Setting, area")
                        : setting   ? shown(setting->name)
                                    : QString());
    markRows();
}

/// Goes to a setting that was chosen on another page.
void SettingsPage::followChoice()
{
    const model::SettingId& setting = m_workspace.selection().setting();
    if (std::exchange(m_followed, setting) == setting || setting.empty() || m_part == Pools)
        return;
    if (isOfOne(m_part)) {
        m_setting = setting;
        return showPart();
    }
    const auto& rows = m_grid->model().table().rows;
    const auto row =
        std::ranges::find(rows, setting, [](const auto& each) { return tables::settingRowOf(each.key).setting; });
    const QModelIndex now = m_grid->view().currentIndex();
    if (row != rows.end())
        m_grid->view().goTo(m_grid->model().indexOf(static_cast<std::size_t>(row - rows.begin()),
                                                    static_cast<std::size_t>(std::max(0, now.column()))));
}

/// Marks the rows of the setting that is chosen or pointed at.
void SettingsPage::markRows()
{
    const Selection& selection = m_workspace.selection();
    std::set<std::string> marked;
    if (!isOfOne(m_part) && m_part != Pools)
        for (const auto& row : m_grid->model().table().rows)
            if (const auto setting = tables::settingRowOf(row.key).setting;
                !setting.empty() && (setting == selection.setting() || setting == selection.light().setting))
                marked.insert(row.key);
    m_grid->model().setMarked(std::move(marked));
}

void SettingsPage::refreshSettings()
{
    const model::Plan& plan = m_workspace.plan();
    const auto refill = [](QComboBox& box, const auto& list, const QString& all) {
        const QSignalBlocker quiet(&box);
        const QVariant before = box.currentData();
        box.clear();
        if (!all.isEmpty())
            box.addItem(all, QString());
        for (const auto& item : list)
            box.addItem(shown(item.name), shown(item.id.value));
        box.setCurrentIndex(std::max(0, box.findData(before)));
    };
    refill(*m_settings, plan.settings, {});
    refill(*m_areas, plan.areas, tr("All areas"));
}

void SettingsPage::forgetLoads()
{
    m_loads.cancel();
    m_loadsOf.clear();
    m_shownLoads.reset();
    m_grid->model().setComputed("load", {});
}

void SettingsPage::refresh()
{
    refreshSettings();
    showPart();
    followChoice();
    refreshLoads();
    refreshHead();
}

void SettingsPage::refreshLoads()
{
    auto& document = m_workspace.document();
    if (document.hasErrors() || m_workspace.plan().scenarios.empty())
        return;
    const std::string inputs = document.fingerprint() + std::to_string(m_workspace.selection().year().value_or(-1));
    if (inputs == m_loadsOf)
        return;
    m_loadsOf = inputs;
    m_loads.start({m_workspace.plan(), m_workspace.plan().scenarios.front().id, {}, m_workspace.selection().year()});
}

void SettingsPage::takeLoads()
{
    m_shownLoads = m_loads.value();
    std::map<std::string, double> figures;
    for (const auto& [where, load] : m_shownLoads->of)
        figures[where.first.value + "/" + where.second.value] = load;
    m_grid->model().setComputed("load", std::move(figures), shown(m_shownLoads->year));
    refreshHead();
}

QString SettingsPage::finding() const
{
    const auto& loads = m_shownLoads;
    if (!loads)
        return tr("Settings: room, people there and costs");
    QStringList overNames;
    QStringList tightNames;
    for (const model::Setting& setting : m_workspace.plan().settings) {
        double most = 0.0;
        for (const auto& [where, load] : loads->of)
            if (where.first == setting.id)
                most = std::max(most, load);
        if (most >= over)
            overNames << shown(setting.name);
        else if (most >= tight)
            tightNames << shown(setting.name);
    }
    const auto list = [](const QStringList& names) {
        return names.size() < 2
            ? names.join(QString())
            : tr("%1 and %2").arg(QStringList(names.mid(0, names.size() - 1)).join(QStringLiteral(", ")), names.back());
    };
    if (!overNames.isEmpty())
        return tr("More is asked than there is room for in %1: %2.").arg(shown(loads->year), list(overNames));
    if (!tightNames.isEmpty())
        return tr("Room is tight in %1: %2.").arg(shown(loads->year), list(tightNames));
    return tr("Every setting has room for what is asked of it in %1.").arg(shown(loads->year));
}

void SettingsPage::refreshHead() { m_title->setText(finding()); }

bool SettingsPage::hasField(const QString& path) const
{
    const model::Path place(path.toStdString());
    const auto steps = place.steps();
    if (steps.size() < 2)
        return false;
    return steps[0] == "settings" || steps[0] == "pools"
        || (steps[0] == "areas" && steps.size() > 3 && (steps[2] == "settings" || steps[2] == "dayOne"));
}

void SettingsPage::showField(const QString& path)
{
    // The set of columns that has the figure: rooms, rules, then those of the setting.
    const auto nodes = model::namedPath(m_workspace.plan(), model::Path(path.toStdString()));
    const QString named = shown(nodes.text());
    const auto steps = nodes.steps();
    if (steps.size() > 1 && steps[0] == "settings")
        m_setting = model::SettingId(steps[1]);
    else if (steps.size() > 3 && steps[2] == "settings")
        m_setting = model::SettingId(steps[3]);
    m_areas->setCurrentIndex(0);
    for (int part = 0; part < parts; ++part) {
        m_part = static_cast<Part>(part);
        const QSignalBlocker quiet(m_parts);
        m_parts->setCurrentIndex(part);
        showPart();
        if (m_grid->goToPath(named))
            return;
    }
    m_part = Rooms;
    m_parts->setCurrentIndex(Rooms);
    showPart();
    takeFocus();
}

void SettingsPage::takeFocus() { m_grid->view().setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
