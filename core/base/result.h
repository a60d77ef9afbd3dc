// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace homeward::base {

/// An error of the outside world (a file, a disk, a text that is not a plan).
enum class ErrorCode {
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileChangedOnDisk,  ///< someone else saved it since it was read
    FileInUse,          ///< another Homeward has it open
    NotAHomewardFile,
    NewerVersion,       ///< written by a newer Homeward; `number` is its file version
    Damaged,
    NotJson,            ///< `number` is the line, `field` is empty
    BadField,           ///< a JSON field has the wrong type or an unknown word; `field` is its path
    MissingField,
    UnknownField,
    PlanHasProblems,
    UnknownName, ///< `detail` is a scenario, area or measure that the plan does not have
    Cancelled,
    OutOfSpace,
    OutOfMemory,
    ProgramFault, ///< an exception that should not happen; `detail` is its text
    PartOfOtherRun, ///< of another plan, seed, choice or program version; `number` is its place among the parts, from 0
    PartMissing, ///< `detail` is the first that is missing, as `3/16`
    PartTwice, ///< holds what another part holds; `number` is its place among the parts, from 0
    NoSuchFigure, ///< the path leads to no number or date of the plan; `detail` is the step at which it ends
    InputNotPossible, ///< a value drawn for the figure `field` makes the plan invalid; `number` is the future, from 1
    GridTooFine, ///< weeks or days of a run that is longer than `number` years
    /// `detail` is a window of dates, as `2026-12-01/2027-02-28`, not in order or without a day of the run
    WindowOutsideRun,
    DoesNotAdd, ///< `detail` is a measure that has no value over several settings, areas or years
};

/// An error with its place; the interface turns it into a sentence.
struct Error {
    ErrorCode code{};
    std::string file; ///< path, where there is one
    std::string field; ///< path to the field, for example `/cohorts/2/demand/trendPerYear`
    std::string detail; ///< what was found, or the system's own words
    long number = 0; ///< line or version, where the code says so
    /// What the interface needs to suggest a remedy: the kind of value that was expected (core/exchange/plan_reader.h),
    /// or the kind of failure (`permission`, `quota`, `latin`, ...). Empty where the code is enough.
    std::string hint = {};

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the error why there is none. `value()` may be read only if `ok()`.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) { }
    Result(Error error) : m_state(std::move(error)) { }

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] T& value()
    {
        assert(ok());
        return *std::get_if<T>(&m_state);
    }
    [[nodiscard]] const T& value() const
    {
        assert(ok());
        return *std::get_if<T>(&m_state);
    }
    [[nodiscard]] const Error& error() const
    {
        assert(!ok());
        return *std::get_if<Error>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// For work that returns nothing but may fail.
using Status = Result<std::monostate>;
inline Status done() { return std::monostate{}; }

} // namespace homeward::base
