// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/live.h"

#include <utility>

namespace homeward::ui {

namespace {

constexpr int afterLastMove = 150; // milliseconds

} // namespace

Live::Live(QObject* parent)
    : QObject(parent),
      m_need([follower = std::make_shared<study::NeedFollower>()](const study::LiveOrder& order, const auto& control) {
          return follower->follow(order, control.cancel);
      }),
      m_figures([](const study::LiveOrder& order, const auto& control) {
          return study::liveFigures(order, control.cancel, [&](const study::LiveFigures& soFar) {
              control.report({soFar.futures, soFar.asked, 0.0, 0.0}, std::make_shared<const study::LiveFigures>(soFar));
          });
      })
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(afterLastMove);
    connect(&m_wait, &QTimer::timeout, this, &Live::run);
    connect(&m_need, &runner::JobBase::finished, this, [this] {
        emit needChanged();
        nextNeed();
    });
    connect(&m_need, &runner::JobBase::failed, this, &Live::nextNeed);
    const auto arrived = [this] {
        m_fresh = true;
        emit figuresChanged();
    };
    connect(&m_figures, &runner::JobBase::partialArrived, this, arrived);
    connect(&m_figures, &runner::JobBase::finished, this, arrived);
    connect(&m_figures, &runner::JobBase::failed, this, &Live::figuresChanged);
}

void Live::follow(const QString& key, study::LiveOrder order)
{
    if (key == m_key)
        return;
    m_key = key;
    m_fresh = false;
    m_figures.cancel();
    m_nextNeed = order;
    if (!m_need.isRunning())
        nextNeed();
    m_next = std::move(order);
    m_wait.start();
    emit figuresChanged();
}

void Live::nextNeed()
{
    if (m_nextNeed)
        m_need.start(*std::exchange(m_nextNeed, std::nullopt));
}

void Live::run()
{
    if (m_next)
        m_figures.start(*std::exchange(m_next, std::nullopt));
}

void Live::stop()
{
    m_key.clear();
    m_fresh = false;
    m_next.reset();
    m_nextNeed.reset();
    m_wait.stop();
    m_need.cancel();
    m_figures.cancel();
    emit needChanged();
    emit figuresChanged();
}

std::shared_ptr<const study::LiveFigures> Live::figures() const
{
    if (!m_fresh)
        return nullptr;
    return m_figures.partial() ? m_figures.partial() : m_figures.value();
}

} // namespace homeward::ui
