// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_choice.h"

#include "core/model/lookup.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/figure_range.h"
#include "ui/workspace/workspace.h"

namespace homeward::ui {

using charts::ChartWidget;
using charts::MarkPlace;

namespace {

/// The setting at a place of the run in view; none where it has no such place.
model::SettingId settingAt(const Workspace& workspace, int place)
{
    const Runs::Result result = workspace.runs().result();
    return result && place >= 0 && place < static_cast<int>(result->settings.size())
        ? result->settings[static_cast<std::size_t>(place)].id
        : model::SettingId();
}

MarkPlace placeOf(const Workspace& workspace, std::optional<int> year, const model::SettingId& setting)
{
    const Runs::Result result = workspace.runs().result();
    return {year.value_or(-1), result && !setting.empty() ? model::indexById(result->settings, setting) : -1};
}

/// What is chosen: a setting in the year shown. A year alone is marked by the charts themselves.
MarkPlace chosenPlace(const Workspace& workspace)
{
    const auto question = workspace.question();
    const model::SettingId& setting = workspace.selection().setting();
    return question && !setting.empty() ? placeOf(workspace, question->year, setting) : MarkPlace();
}

/// A second click on what is chosen lets go of the setting.
void choose(Workspace& workspace, const MarkPlace& place)
{
    Selection& selection = workspace.selection();
    const model::SettingId setting = settingAt(workspace, place.setting);
    const auto question = workspace.question();
    const bool sameYear = place.year < 0 || (question && question->year == place.year);
    const bool again = sameYear && !setting.empty() && setting == selection.setting();
    if (place.year >= 0)
        selection.chooseYear(place.year);
    if (place.setting >= 0)
        selection.chooseSetting(again ? model::SettingId() : setting);
}

} // namespace

void joinLight(ChartWidget& chart, Workspace& workspace)
{
    QObject::connect(&chart, &ChartWidget::placeHovered, &chart, [&workspace](const MarkPlace& place) {
        const auto year = place.year >= 0 ? std::optional(place.year) : std::nullopt;
        workspace.selection().shine({year, settingAt(workspace, place.setting)});
    });
    QObject::connect(&workspace.selection(), &Selection::lightChanged, &chart, [&chart, &workspace] {
        const Light& light = workspace.selection().light();
        chart.setLit(placeOf(workspace, light.year, light.setting));
    });
    chart.setTeller(
        [&workspace](const charts::ChartMark& mark) { return charts::rangeOf(mark, workspace.runs().result().get()); });
}

void joinChoice(ChartWidget& chart, Workspace& workspace)
{
    joinLight(chart, workspace);
    QObject::connect(&chart, &ChartWidget::placeChosen, &chart,
                     [&workspace](const MarkPlace& place) { choose(workspace, place); });
    const auto show = [&chart, &workspace] { chart.setChosen(chosenPlace(workspace)); };
    QObject::connect(&workspace.selection(), &Selection::changed, &chart, show);
    QObject::connect(&workspace.runs(), &Runs::resultChanged, &chart, show);
}

} // namespace homeward::ui
