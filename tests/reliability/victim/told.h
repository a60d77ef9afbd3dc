// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash.h"
#include "core/exchange/plan_json.h"

#include <chrono>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// What a planner program tells of its work, line by line, so that the test knows after its end what must be there. Each
// state of the plan has a number, in order.
namespace homeward::tests {

[[nodiscard]] inline std::uint64_t hashOf(const model::Plan& plan) { return base::hashOf(exchange::planToText(plan)); }

/// Milliseconds of the clock that measures time, the same for both programs; that of the day may jump.
[[nodiscard]] inline std::int64_t millisecondsNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What was told, read back.
struct Told {
    struct State {
        std::uint64_t hash = 0;
        std::int64_t at = 0; ///< milliseconds
    };
    std::vector<State> states;
    int kept = -1; ///< the last state said to be kept
    int saved = -1; ///< the last state said to be in the plan's file
    int begun = -1; ///< the state that the last program began with
    int programs = 0; ///< how many have begun
    bool lost = false; ///< edits were last said not to be kept
    bool refused = false; ///< a saving failed
    int calibrated = 0; ///< how often demand was solved
    bool ended = false; ///< the program did all its work
    struct Use {
        long kilobytes = 0; ///< resident
        int handles = 0;
        long heapKilobytes = 0; ///< allocated and not freed; -1 where that is not known
    };
    std::vector<Use> days = {}; ///< what was in use at the end of each day

    /// The last state of a hash, from state `from` on; -1 where there is none.
    [[nodiscard]] int find(std::uint64_t hash, int from = 0) const
    {
        for (int i = static_cast<int>(states.size()) - 1; i >= std::max(from, 0); --i)
            if (states[static_cast<std::size_t>(i)].hash == hash)
                return i;
        return -1;
    }
    /// The last state that was there before a moment; -1 where there is none.
    [[nodiscard]] int lastBefore(std::int64_t moment) const
    {
        int last = -1;
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i].at < moment)
                last = static_cast<int>(i);
        return last;
    }
};

/// A line that was cut short by the end of the program is passed over.
[[nodiscard]] inline Told readTold(const std::string& path)
{
    Told told;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line) && !file.eof();) {
        const int last = static_cast<int>(told.states.size()) - 1;
        switch (line.front()) {
        case 'B':
            told.begun = last + 1;
            ++told.programs;
            [[fallthrough]];
        case 'S': {
            const std::size_t space = line.find(' ', 2);
            told.states.push_back({std::stoull(line.substr(2, space - 2)), std::stoll(line.substr(space + 1))});
            break;
        }
        case 'K':
            told.kept = last;
            told.lost = false;
            break;
        case 'C': ++told.calibrated; break;
        case 'L': told.lost = true; break;
        case 'V': told.saved = last; break;
        case 'R': told.refused = true; break;
        case 'M': {
            Told::Use use;
            std::istringstream(line.substr(2)) >> use.kilobytes >> use.handles >> use.heapKilobytes;
            told.days.push_back(use);
            break;
        }
        default: told.ended = true;
        }
    }
    return told;
}

} // namespace homeward::tests
