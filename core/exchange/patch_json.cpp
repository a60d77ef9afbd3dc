// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/patch_json.h"

#include "core/exchange/json_text.h"
#include "core/exchange/value_json.h"

namespace homeward::exchange {

using edit::ChangeKind;
using edit::PlanPatch;
using edit::ValueChange;
using model::Path;

namespace {

using Json = nlohmann::ordered_json;

const char* signOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Set: return "=";
    case ChangeKind::Insert: return "+";
    case ChangeKind::Remove: return "-";
    case ChangeKind::Move: return "~";
    }
    return "";
}

/// Adds a set value. If the one before lies beneath the same path, it joins that list.
void addSet(Json& list, const ValueChange& change)
{
    const std::string parent = change.path.parent().text();
    if (list.empty() || list.back()[0] != "=" || list.back()[1] != parent)
        list.push_back(Json::array({"=", parent}));
    Json& entry = list.back();
    entry.push_back(change.path.last());
    entry.push_back(valueToJson(change.before));
    entry.push_back(valueToJson(change.after));
}

void addChange(Json& list, const ValueChange& change)
{
    const Json head = Json::array({signOf(change.kind), change.path.text(), change.place});
    switch (change.kind) {
    case ChangeKind::Set: return addSet(list, change);
    case ChangeKind::Insert: list.push_back(head); break;
    case ChangeKind::Remove: list.push_back(head); break;
    case ChangeKind::Move: list.push_back(head); break;
    }
    Json& entry = list.back();
    if (change.kind == ChangeKind::Move)
        entry.push_back(change.to);
    else
        entry.push_back(valueToJson(change.kind == ChangeKind::Insert ? change.after : change.before));
}

/// Reads one entry of the list; fails where it has another form.
class EntryReader {
public:
    EntryReader(const Json& entry, PlanPatch& patch) : m_entry(entry), m_patch(patch) { }

    bool read()
    {
        if (!m_entry.is_array() || m_entry.size() < 4 || !m_entry[0].is_string() || !m_entry[1].is_string())
            return false;
        const auto& sign = m_entry[0].get_ref<const std::string&>();
        const Path path(m_entry[1].get<std::string>());
        if (sign == "=")
            return readSets(path);
        if (m_entry.size() != 4 || !m_entry[2].is_number_unsigned())
            return false;
        ValueChange change{.path = path, .before = {}, .after = {}, .place = m_entry[2].get<std::size_t>()};
        return readItem(sign, change);
    }

private:
    bool readSets(const Path& parent)
    {
        for (std::size_t i = 2; i < m_entry.size(); i += 3) {
            if (i + 2 >= m_entry.size() || !m_entry[i].is_string())
                return false;
            m_patch.changes.push_back({.path = parent / m_entry[i].get_ref<const std::string&>(),
                                       .before = valueFromJson(m_entry[i + 1]),
                                       .after = valueFromJson(m_entry[i + 2])});
        }
        return true;
    }

    bool readItem(const std::string& sign, ValueChange& change)
    {
        const Json& last = m_entry[3];
        if (sign == "+") {
            change.kind = ChangeKind::Insert;
            change.after = valueFromJson(last);
        } else if (sign == "-") {
            change.kind = ChangeKind::Remove;
            change.before = valueFromJson(last);
        } else if (sign == "~" && last.is_number_unsigned()) {
            change.kind = ChangeKind::Move;
            change.to = last.get<std::size_t>();
        } else {
            return false;
        }
        m_patch.changes.push_back(std::move(change));
        return true;
    }

    const Json& m_entry;
    PlanPatch& m_patch;
};

} // namespace

std::string patchToText(const PlanPatch& patch)
{
    Json list = Json::array();
    for (const ValueChange& change : patch.changes)
        addChange(list, change);
    return compactJsonText(list);
}

base::Result<PlanPatch> patchFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return json.error();
    const Json& list = json.value();
    PlanPatch patch;
    if (!list.is_array())
        return base::Error{base::ErrorCode::BadField, {}, {}, {}, 0};
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!EntryReader(list[i], patch).read())
            return base::Error{base::ErrorCode::BadField, {}, '/' + std::to_string(i), {}, 0};
    return patch;
}

} // namespace homeward::exchange
