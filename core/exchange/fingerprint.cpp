// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fingerprint.h"

#include "core/base/hash.h"
#include "core/model/fields.h"
#include "core/model/node.h"

#include <bit>
#include <concepts>
#include <set>
#include <string_view>
#include <type_traits>

namespace homeward::exchange {

using base::hashOf;
using edit::ChangeKind;
using edit::PlanPatch;
using edit::ValueChange;
using model::Path;
using model::Plan;

namespace {

/// Mixes the next word into a hash with the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t hash, std::uint64_t next)
{
    hash = (hash ^ next) + 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

/// Hashes the members of one record that a run depends on. Members with their fallback value add nothing, so that a new
/// member does not change the fingerprints of plans without it.
class InputsHash {
public:
    [[nodiscard]] std::uint64_t hash() const { return m_hash; }

    template <class T> void must(std::string_view key, const T& value) { add(mixed(hashOf(key), of(value))); }
    template <class T> void may(std::string_view key, const T& value, const std::type_identity_t<T>& fallback)
    {
        if (!(value == fallback))
            must(key, value);
    }
    template <class T> void may(std::string_view key, const T& value) { may(key, value, T{}); }
    template <class T> void label(std::string_view, const T&) { }
    template <class T> void aside(std::string_view, const T&) { }

    void add(std::uint64_t next) { m_hash = mixed(m_hash, next); }

    static std::uint64_t of(const std::string& text) { return hashOf(text); }
    template <class Tag> static std::uint64_t of(const base::Id<Tag>& id) { return hashOf(id.value); }
    /// Zero and minus zero are equal.
    static std::uint64_t of(double value) { return std::bit_cast<std::uint64_t>(value == 0.0 ? 0.0 : value); }
    static std::uint64_t of(base::Date date) { return static_cast<std::uint64_t>(date.days()); }
    static std::uint64_t of(const model::Effect& effect)
    {
        return std::visit([&](const auto& one) { return mixed(hashOf(one.kind.word), of(one)); }, effect);
    }
    template <class T> static std::uint64_t of(const std::optional<T>& value) { return value ? of(*value) : 0; }
    template <class T> static std::uint64_t of(const std::vector<T>& values)
    {
        InputsHash list;
        list.add(values.size());
        for (const T& value : values)
            list.add(of(value));
        return list.hash();
    }
    template <class T> static std::uint64_t of(const T& value)
    {
        if constexpr (std::integral<T> || std::is_enum_v<T>) {
            return static_cast<std::uint64_t>(value);
        } else {
            InputsHash record;
            fields(record, value);
            return record.hash();
        }
    }

private:
    std::uint64_t m_hash = 0;
};

using Hashes = std::map<std::string, std::uint64_t>;

/// Hashes the members of the plan, using remembered hashes of list items.
class PlanHash {
public:
    explicit PlanHash(Hashes& remembered) : m_remembered(remembered) { }

    [[nodiscard]] std::uint64_t hash() const { return m_plan.hash(); }

    template <class T> void must(std::string_view key, const T& value) { m_plan.must(key, value); }
    template <class T> void may(std::string_view key, const T& value) { m_plan.may(key, value); }
    template <class T> void label(std::string_view, const T&) { }
    template <class T> void aside(std::string_view, const T&) { }

    template <class T> void may(std::string_view key, const std::vector<T>& items)
    {
        if (items.empty())
            return;
        InputsHash list;
        list.add(items.size());
        std::set<std::string> met;
        for (const T& item : items)
            list.add(of(key, item, met));
        m_plan.add(mixed(hashOf(key), list.hash()));
    }

private:
    template <class T> std::uint64_t of(std::string_view key, const T& item, std::set<std::string>& met)
    {
        if constexpr (requires { item.id; }) {
            const std::string path = (Path() / key / item.id).text();
            if (item.id.empty() || !met.insert(path).second)
                return InputsHash::of(item);
            const auto known = m_remembered.find(path);
            return known != m_remembered.end() ? known->second
                                               : m_remembered.emplace(path, InputsHash::of(item)).first->second;
        }
        return InputsHash::of(item);
    }

    Hashes& m_remembered;
    InputsHash m_plan;
};

std::string digitsOf(std::uint64_t hash)
{
    std::string digits(16, '0');
    for (std::size_t i = digits.size(); i-- > 0; hash >>= 4)
        digits[i] = "0123456789abcdef"[hash & 15];
    return digits;
}

/// The path of the item of a plan's list that contains the value at a path.
Path itemOf(Path path)
{
    for (Path above = path.parent(); !above.parent().empty(); above = path.parent())
        path = above;
    return path;
}

} // namespace

std::string inputsFingerprint(const Plan& plan) { return InputsFingerprint().of(plan); }

void InputsFingerprint::forget(const PlanPatch& patch)
{
    for (const ValueChange& change : patch.changes) {
        const Path item = itemOf(change.path);
        const bool known = m_hashes.erase(item.text()) > 0;
        // A path by index (ids are missing or duplicated), or to a whole list, may mean any of the items.
        const Path list = item.parent().empty() ? item : item.parent();
        if (!known && change.kind != ChangeKind::Insert)
            std::erase_if(m_hashes, [&](const auto& hash) { return Path(hash.first).isWithin(list); });
    }
}

std::string InputsFingerprint::of(const Plan& plan)
{
    PlanHash hash(m_hashes);
    fields(hash, plan);
    return digitsOf(hash.hash());
}

} // namespace homeward::exchange
