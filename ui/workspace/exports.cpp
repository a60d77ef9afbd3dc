// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/exports.h"

#include <utility>

namespace homeward::ui {

using runner::JobBase;

Exports::Exports(QObject* parent)
    : QObject(parent),
      m_job([](const Write& write, const auto& /*control*/) -> base::Result<std::monostate> {
          if (const base::Status status = write(); !status)
              return status.error();
          return std::monostate();
      })
{
    connect(&m_job, &JobBase::finished, this, [this] {
        emit written(m_orders.front().path);
        next();
    });
    connect(&m_job, &JobBase::failed, this, [this](const base::Error& error) {
        emit failed(error);
        next();
    });
}

void Exports::write(const QString& path, Write write)
{
    m_orders.push_back({path, std::move(write)});
    if (m_orders.size() == 1)
        m_job.start(m_orders.front().write);
}

void Exports::next()
{
    m_orders.pop_front();
    if (!m_orders.empty())
        m_job.start(m_orders.front().write);
}

} // namespace homeward::ui
