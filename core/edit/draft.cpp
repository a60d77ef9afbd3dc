// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"

namespace homeward::edit {

using base::Error;
using base::ErrorCode;
using model::MutableNode;
using model::Path;
using model::Value;

namespace {

base::Status misfit(const Path& path) { return Error{ErrorCode::BadField, {}, path.text(), {}, 0}; }

/// Edits the list that contains an item.
template <class Edit> base::Status inListOf(model::Plan& plan, const Path& item, Edit edit)
{
    auto list = findNode(plan, item.parent());
    if (!list)
        return list.error();
    const auto place = list.value().find(item.last());
    if (!place)
        return Error{ErrorCode::NoSuchFigure, {}, item.text(), item.last(), 0};
    return edit(list.value(), *place) ? base::done() : misfit(item);
}

} // namespace

base::Status Draft::set(const Path& path, const Value& value)
{
    auto node = findNode(m_after, path);
    if (!node)
        return node.error();
    return node.value().set(value) ? base::done() : misfit(path);
}

base::Status Draft::insert(const Path& list, std::size_t place, const Value& item)
{
    auto node = findNode(m_after, list);
    if (!node)
        return node.error();
    return node.value().insert(place, item) ? base::done() : misfit(list);
}

base::Status Draft::remove(const Path& item)
{
    return inListOf(m_after, item, [](MutableNode& list, std::size_t at) { return list.remove(at); });
}

base::Status Draft::move(const Path& item, std::size_t place)
{
    return inListOf(m_after, item, [place](MutableNode& list, std::size_t at) { return list.move(at, place); });
}

Path pathOf(const model::ScenarioId& scenario) { return Path() / "scenarios" / scenario; }

Path pathOf(const model::ScenarioId& scenario, const model::ChangeId& change)
{
    return pathOf(scenario) / "changes" / change;
}

Path pathOf(const model::AreaId& area) { return Path() / "areas" / area; }

Path pathOf(const model::AreaId& area, const model::SettingId& setting) { return pathOf(area) / "settings" / setting; }

} // namespace homeward::edit
