// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_writer.h"

#include <variant>

namespace homeward::exchange {

void PlanWriter::put(std::string_view key, Json&& value) { m_json[std::string(key)] = std::move(value); }
void PlanWriter::append(Json& list, Json&& value) { list.push_back(std::move(value)); }
PlanWriter::Json PlanWriter::emptyList() { return Json::array(); }

PlanWriter::Json PlanWriter::json(const std::string& value) { return value; }
PlanWriter::Json PlanWriter::json(bool value) { return value; }
PlanWriter::Json PlanWriter::json(double value) { return value; }
PlanWriter::Json PlanWriter::json(int value) { return value; }
PlanWriter::Json PlanWriter::json(std::uint64_t value) { return value; }
PlanWriter::Json PlanWriter::json(base::Date value) { return value.iso(); }
PlanWriter::Json PlanWriter::word(std::string_view word) { return std::string(word); }

PlanWriter::Json PlanWriter::json(const model::Effect& effect)
{
    return std::visit([&](const auto& one) { return object(one, {{"kind", model::effectKinds[effect.index()]}}); },
                      effect);
}

} // namespace homeward::exchange
