// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// How much was tried and how much of it came out right. `packaging/reliability.sh` joins the counts of all tests.
namespace homeward::tests {

/// Counts trials of one kind, and adds them to the file that HOMEWARD_RELIABILITY_TALLY names when the test ends.
class Tally {
public:
    /// `kind` is `kills`, `faults` or `hostile`.
    explicit Tally(std::string kind) : m_kind(std::move(kind)) { }
    ~Tally();
    Tally(const Tally&) = delete;
    Tally& operator=(const Tally&) = delete;

    /// Counts a trial; gives back whether it came out right.
    bool count(bool right);
    [[nodiscard]] int tried() const { return m_tried; }

private:
    std::string m_kind;
    int m_tried = 0;
    int m_right = 0;
};

/// Whether the long form was asked for (HOMEWARD_RELIABILITY_LONG=1).
[[nodiscard]] bool isLongForm();

} // namespace homeward::tests
