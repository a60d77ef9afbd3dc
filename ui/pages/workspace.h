// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/results/run_result.h"
#include "ui/pages/where_figures.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace homeward::document {
class PlanDocument;
class Prompt;
}
namespace homeward::runner {
class PlanRunner;
}
