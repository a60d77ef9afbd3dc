// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/live_figures.h"
#include "ui/runner/job.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace homeward::ui {

/// Follows a scenario while it is changed: need at once, exact; headline figures shortly after the last change, refining.
/// The latest change wins. Need that is being worked out is finished first, so that lines move while moves come faster than
/// they can be followed.
class Live : public QObject {
    Q_OBJECT
public:
    explicit Live(QObject* parent = nullptr);

    /// Shows this order; does nothing where it is shown or on its way. `key` says which inputs it is of.
    void follow(const QString& key, study::LiveOrder order);
    /// Forgets what it shows.
    void stop();
    /// Null before the first.
    [[nodiscard]] std::shared_ptr<const study::NeedLines> need() const
    {
        return m_key.isEmpty() ? nullptr : m_need.value();
    }
    /// Those of the latest order so far; null until two futures are there.
    [[nodiscard]] std::shared_ptr<const study::LiveFigures> figures() const;
    [[nodiscard]] bool isRunning() const { return m_figures.isRunning() || m_wait.isActive(); }
    /// Milliseconds after the last change before figures are run.
    void setWait(int ms) { m_wait.setInterval(ms); }

signals:
    void needChanged();
    void figuresChanged();

private:
    void run();
    void nextNeed();

    runner::Job<study::LiveOrder, study::NeedLines> m_need;
    runner::Job<study::LiveOrder, study::LiveFigures> m_figures;
    QTimer m_wait;
    QString m_key;
    std::optional<study::LiveOrder> m_next;
    std::optional<study::LiveOrder> m_nextNeed; ///< what came while need was worked out, the latest alone
    bool m_fresh = false; ///< the figures that are there are of the latest order
};

} // namespace homeward::ui
