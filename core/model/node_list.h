// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/item_name.h"
#include "core/model/node_type.h"

#include <algorithm>
#include <vector>

// The node functions of lists.
namespace homeward::model::detail {

template <class T> struct ListFunctions {
    using List = std::vector<T>;
    using Functions = NodeFunctions<List>;
    using Difference = typename List::difference_type;

    static typename List::iterator iterator(List& list, std::size_t place)
    {
        return list.begin() + static_cast<Difference>(place);
    }

    static std::optional<std::size_t> named(const void* where, std::string_view step)
    {
        const List& list = Functions::at(where);
        if (step.empty())
            return std::nullopt;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (itemName(list[i]) == step)
                return i;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (beginsName(list[i], step))
                return i;
        return std::nullopt;
    }

    static bool insert(void* where, std::size_t place, const Value& value)
    {
        List& list = Functions::at(where);
        T item{};
        if (place > list.size() || !readValue(item, value))
            return false;
        list.insert(iterator(list, place), std::move(item));
        return true;
    }

    static bool remove(void* where, std::size_t place)
    {
        List& list = Functions::at(where);
        if (place >= list.size())
            return false;
        list.erase(iterator(list, place));
        return true;
    }

    static bool move(void* where, std::size_t from, std::size_t to)
    {
        List& list = Functions::at(where);
        if (from >= list.size() || to >= list.size())
            return false;
        if (from < to)
            std::rotate(iterator(list, from), iterator(list, from + 1), iterator(list, to + 1));
        else
            std::rotate(iterator(list, to), iterator(list, from), iterator(list, from + 1));
        return true;
    }
};

template <class T> Node blankNode();

template <class T> NodeType listType()
{
    using Functions = NodeFunctions<std::vector<T>>;
    using Lists = ListFunctions<T>;
    NodeType type = Functions::common([](const void*) { return NodeKind::List; });
    type.size = [](const void* where) { return Functions::at(where).size(); };
    type.item = [](void* where, std::size_t place) { return Node(&Functions::at(where)[place], nodeType<T>()); };
    type.nameOf = [](const void* where, std::size_t place, char separator) {
        return itemName(Functions::at(where)[place], separator);
    };
    type.named = Lists::named;
    type.blankInner = blankNode<T>;
    type.insert = Lists::insert;
    type.remove = Lists::remove;
    type.move = Lists::move;
    return type;
}

} // namespace homeward::model::detail
