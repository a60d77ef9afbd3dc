// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runner/plan_runner.h"

namespace homeward::runner {

RunFunction engineRun()
{
    return [](const sim::RunRequest& request, const base::CancelToken& cancel, const sim::ProgressCallback& progress) {
        return sim::run(request, cancel, progress);
    };
}

} // namespace homeward::runner
