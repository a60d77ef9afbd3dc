// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runner/job.h"

#include <QEventLoop>

#include <functional>
#include <utility>
#include <variant>

namespace homeward::document {

/// Does work that waits for a disk as a job, and gives its value or its error. The window paints on meanwhile; what is
/// typed and clicked comes after, so that nothing is edited, opened or closed in between. `work` refers to nothing that
/// the window's thread may change; an exception in it is an error.
template <class Value>
[[nodiscard]] base::Result<Value> awayFromWindow(std::function<base::Result<Value>()> work)
{
    using AwayJob = runner::Job<std::monostate, Value>;
    AwayJob job([work = std::move(work)](std::monostate, const typename AwayJob::Control&) { return work(); });
    QEventLoop loop;
    base::Error error;
    QObject::connect(&job, &runner::JobBase::finished, &loop, &QEventLoop::quit);
    QObject::connect(&job, &runner::JobBase::failed, &loop, [&](const base::Error& why) {
        error = why;
        loop.quit();
    });
    QObject::connect(&job, &runner::JobBase::cancelled, &loop, [&] {
        error = {base::ErrorCode::Cancelled, {}, {}, {}, 0};
        loop.quit();
    });
    job.start({});
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return job.value() ? base::Result<Value>(*job.value()) : base::Result<Value>(std::move(error));
}

} // namespace homeward::document
