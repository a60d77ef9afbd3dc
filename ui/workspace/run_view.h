// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::ui {

/// Where the run stands, as the window shows it.
struct RunView {
    enum class State {
        Nothing,        ///< no plan
        NotRun,
        OtherVersion,   ///< there are results, of another version, that cannot be shown
        Running,
        Fresh,
        Partial,
        Stale,
        Failed
    };
    State state = State::Nothing;
    int done = 0;              ///< futures
    int asked = 0;
    double share = 0.0;        ///< of all the work, 0 to 1
    double secondsLeft = 0.0;  ///< 0 when not known
    QString message;           ///< for `Failed`
    int most = 0;              ///< futures of the area that has most; 0 where there is no result

    friend bool operator==(const RunView&, const RunView&) = default;
};

} // namespace homeward::ui
