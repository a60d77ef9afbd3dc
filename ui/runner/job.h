// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runner/job_base.h"

#include <utility>

namespace homeward::runner {

/// What the work of a job is given besides its parameters. Belongs to the worker thread and those it starts.
template <class Partial>
struct JobControl {
    /// The work returns soon after this is cancelled, best with `Cancelled`.
    base::CancelToken cancel;
    /// Reports how far the work is and what it has so far, which may be null. Thread-safe and cheap; call it as often as
    /// is handy.
    std::function<void(const JobProgress&, std::shared_ptr<const Partial>)> report;

    /// Reports only how much of the work is done, 0 to 1.
    void reportShare(double share) const { report({0, 0, share, 0.0}, nullptr); }
};

/// Work on one thread of its own: parameters in, a value or an error out, both by value. The latest start wins. An
/// exception ends the work with an error (`OutOfMemory`, `ProgramFault`). Made, used and destroyed on one thread with an
/// event loop; the destructor cancels and waits. Connections to its signals name their receiver as context.
///
///     runner::Job<need::NeedRequest, need::NeedResult> m_need{needOf};
///     connect(&m_need, &runner::JobBase::finished, this, [this] { show(*m_need.value()); });
///     connect(&m_need, &runner::JobBase::failed, this, &Page::complain);
///     m_need.start(request);
template <class Params, class Value, class Partial = Value>
class Job : public JobBase {
public:
    using Control = JobControl<Partial>;
    /// Must not refer to what may go or change while it works.
    using Work = std::function<base::Result<Value>(const Params&, const Control&)>;

    explicit Job(Work work, QObject* parent = nullptr) : JobBase(parent), m_work(std::move(work)) { }

    /// Starts on these parameters; work that is still going on is cancelled and never heard of again.
    void start(Params params)
    {
        launch([work = m_work, params = std::move(params)](const base::CancelToken& cancel,
                                                           const Report& report) -> base::Result<AnyValue> {
            base::Result<Value> value = work(params, Control{cancel, report});
            if (!value)
                return value.error();
            return AnyValue(std::make_shared<const Value>(std::move(value.value())));
        });
    }

    /// What the last finished start gave; null before.
    [[nodiscard]] std::shared_ptr<const Value> value() const
    {
        return std::static_pointer_cast<const Value>(anyValue());
    }
    /// What the latest start has reported last; null where it has reported nothing or has finished.
    [[nodiscard]] std::shared_ptr<const Partial> partial() const
    {
        return std::static_pointer_cast<const Partial>(anyPartial());
    }

private:
    Work m_work;
};

} // namespace homeward::runner
