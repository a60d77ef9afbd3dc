// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_bar.h"

#include "ui/numbers/numbers.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

namespace {

QPushButton* actionButton(QAction* action, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    button->setIconSize(QSize(16, 16));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
    return button;
}

constexpr int widestText = 110;   // beside it chips have more to tell; its tip has the whole

QString runningText(const RunView& view)
{
    const bool begun = view.done > 0;
    if (view.secondsLeft < 0.5)
        return begun ? RunBar::tr("Refining: %1 of %2 futures").arg(view.done).arg(view.asked)
                     : RunBar::tr("Running %n futures", nullptr, view.asked);
    const QString left = numbers::whole(std::ceil(view.secondsLeft));
    return begun ? RunBar::tr("Refining: %1 of %2 futures · about %3 s left").arg(view.done).arg(view.asked).arg(left)
                 : RunBar::tr("Running %n futures · about %1 s left", nullptr, view.asked).arg(left);
}

} // namespace

RunBar::RunBar(QAction* run, QAction* cancel, QWidget* parent)
    : QWidget(parent),
      m_run(run),
      m_cancel(cancel),
      m_text(new ElidedLabel({}, this)),
      m_bar(new QProgressBar(this)),
      m_runButton(actionButton(run, tr("Run  F5"), this)),
      m_cancelButton(actionButton(cancel, tr("Cancel"), this))
{
    style::setKind(m_text, "captionStrong");
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(3);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the run"));
    auto* words = new QVBoxLayout;
    words->setSpacing(5);
    words->addStretch(1);
    words->addWidget(m_text);
    words->addWidget(m_bar);
    words->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_runButton);
    layout->addWidget(m_cancelButton);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &RunBar::refreshIcons);
    setView({});
}

void RunBar::setView(const RunView& view)
{
    const bool running = view.state == RunView::State::Running;
    const bool urgent = view.state == RunView::State::Stale || view.state == RunView::State::NotRun
        || view.state == RunView::State::OtherVersion || view.state == RunView::State::Partial;
    const bool again = view.state == RunView::State::Stale || view.state == RunView::State::OtherVersion;
    QString text;
    switch (view.state) {
    case RunView::State::Nothing: break;
    case RunView::State::NotRun: text = tr("Not run yet"); break;
    case RunView::State::OtherVersion: text = tr("Results of an earlier version: run again"); break;
    case RunView::State::Running: text = runningText(view); break;
    case RunView::State::Fresh:
        text = view.most > view.done ? tr("%1 to %2 futures by area").arg(view.done).arg(view.most)
                                     : tr("%n futures", nullptr, view.done);
        break;
    case RunView::State::Partial: text = tr("Stopped at %1 of %2 futures").arg(view.done).arg(view.asked); break;
    case RunView::State::Stale: text = tr("Inputs have changed since this run"); break;
    case RunView::State::Failed: text = view.message; break;
    }
    style::setKind(m_text,
                   view.state == RunView::State::Failed      ? "error"
                       : view.state == RunView::State::Fresh ? "caption"
                                                             : "captionStrong");
    m_text->setText(text);
    // The state of the run is read before the names of scenarios that are not in view.
    m_text->setMinimumWidth(std::min(widestText, m_text->sizeHint().width()));
    m_bar->setVisible(running);
    m_bar->setValue(static_cast<int>(std::lround(view.share * 1000.0)));
    const bool hadFocus = m_runButton->hasFocus() || m_cancelButton->hasFocus();
    m_runButton->setText(again ? tr("Run again  F5") : tr("Run  F5"));
    style::setKind(m_runButton, urgent ? "primary" : "");
    m_runButton->setVisible(!running);
    m_cancelButton->setVisible(running);
    if (hadFocus)
        (running ? m_cancelButton : m_runButton)->setFocus();
    refreshIcons();
}

QString RunBar::text() const { return m_text->text(); }

void RunBar::refreshIcons()
{
    const bool primary = m_runButton->property("kind").toString() == QLatin1String("primary");
    m_runButton->setIcon(style::icon(QStringLiteral("run"), primary ? style::tokens().inkText : QColor()));
    m_cancelButton->setIcon(style::icon(QStringLiteral("stop")));
}

} // namespace homeward::ui
