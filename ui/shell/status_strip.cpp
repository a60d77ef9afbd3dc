// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/models/problem_list_model.h"
#include "ui/style/style.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/session.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTime>
#include <QTimer>

namespace homeward::ui {

using document::PlanDocument;

StatusStrip::StatusStrip(Session& session, models::ProblemListModel& problems, QAction* showProblems, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_problems(problems),
      m_trust(new ElidedLabel({}, this)),
      m_problemButton(new QPushButton(this)),
      m_kept(new ElidedLabel({}, this)),
      m_messageTimer(new QTimer(this))
{
    style::setKind(this, "statusbar");
    style::setKind(m_trust, "caption");
    style::setKind(m_kept, "caption");
    style::setKind(m_problemButton, "flat");
    setFixedHeight(static_cast<int>(style::scaled(28.0)));
    m_messageTimer->setSingleShot(true);
    m_messageTimer->setInterval(6000);
    m_problemButton->setIconSize(QSize(15, 15));
    m_problemButton->setToolTip(showProblems->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 12, 0);
    layout->setSpacing(14);
    layout->addWidget(m_trust, 1);
    layout->addWidget(m_problemButton);
    layout->addWidget(m_kept);
    connect(m_messageTimer, &QTimer::timeout, this, &StatusStrip::refreshTrust);
    connect(m_problemButton, &QPushButton::clicked, showProblems, &QAction::trigger);
    connect(&problems, &models::ProblemListModel::countsChanged, this, &StatusStrip::refreshProblems);
    for (const auto signal : {&Runs::resultChanged, &Runs::stateChanged, &Runs::progressed})
        connect(&session.runs, signal, this, &StatusStrip::refreshTrust);
    connect(&session.document, &PlanDocument::planReplaced, this, [this] {
        m_savedAt.clear();
        refreshKept();
        refreshProblems();
    });
    connect(&session.document, &PlanDocument::modifiedChanged, this, &StatusStrip::refreshKept);
    connect(&session.document, &PlanDocument::pathChanged, this, &StatusStrip::refreshKept);
    connect(&session.files, &document::PlanFiles::saved, this, [this] {
        m_savedAt = QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm"));
        refreshKept();
    });
    connect(&session.files, &document::PlanFiles::unguarded, this, [this] {
        tell(tr("This folder has no locks: Homeward cannot notice when someone else has the plan open too."));
    });
    connect(&session.keeper, &document::RecoveryKeeper::kept, this, &StatusStrip::refreshKept);
    connect(&session.keeper, &document::RecoveryKeeper::failed, this, &StatusStrip::refreshKept);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &StatusStrip::refreshProblems);
    refreshTrust();
    refreshProblems();
    refreshKept();
}

void StatusStrip::tell(const QString& message)
{
    m_trust->setText(message);
    m_messageTimer->start();
    announce(m_trust, message);
}

QString StatusStrip::trust() const
{
    const RunView view = m_session.runs.view();
    QString text;
    switch (view.state) {
    case RunView::State::Nothing: return tr("Works without a network: nothing leaves this computer");
    case RunView::State::NotRun: return tr("Not run yet");
    case RunView::State::OtherVersion: return tr("Results of an earlier version: run again");
    case RunView::State::Failed: return tr("The last run did not finish");
    case RunView::State::Running:
        text = view.done < 2
            ? tr("Running")
            : tr("Provisional: %1 of %2 futures, intervals will narrow").arg(view.done).arg(view.asked);
        break;
    case RunView::State::Partial:
        text = tr("Provisional: stopped at %1 of %2 futures").arg(view.done).arg(view.asked);
        break;
    case RunView::State::Stale: text = tr("Inputs have changed since this run"); break;
    case RunView::State::Fresh: text = tr("%n futures", nullptr, view.done); break;
    }
    const auto result = m_session.runs.result();
    if (!result)
        return text;
    if (view.state == RunView::State::Fresh)
        text = result->checks.peopleConserved && result->checks.settingsConserved
            ? tr("%n futures, every person accounted for", nullptr, view.done)
            : tr("%n futures, but the numbers of people do not add up: do not rely on this run", nullptr, view.done);
    return tr("%1      Seed %2").arg(text).arg(result->seed);
}

void StatusStrip::refreshTrust()
{
    if (!m_messageTimer->isActive())
        m_trust->setText(trust());
}

void StatusStrip::refreshProblems()
{
    const int errors = m_problems.errors();
    const int warnings = m_problems.warnings();
    QString text = tr("No problems");
    if (errors > 0)
        text = tr("%n problems", nullptr, errors);
    if (warnings > 0) {
        const QString words = tr("%n warnings", nullptr, warnings);
        text = errors > 0 ? tr("%1, %2").arg(text, words) : words;
    }
    m_problemButton->setText(text);
    const style::Tokens& colours = style::tokens();
    m_problemButton->setIcon(errors > 0         ? style::icon(QStringLiteral("warn"), colours.red)
                                 : warnings > 0 ? style::icon(QStringLiteral("warn"), colours.text2)
                                                : style::icon(QStringLiteral("checks"), colours.text2));
    m_problemButton->setVisible(m_session.document.hasPlan());
}

void StatusStrip::showLicence(bool on)
{
    m_licence = on;
    refreshKept();
}

void StatusStrip::refreshKept()
{
    const PlanDocument& document = m_session.document;
    const bool isKeeping = m_session.keeper.isKeeping();
    const bool isPlans = document.hasPlan() && !(m_licence && isKeeping);
    style::setKind(m_kept, isKeeping || !isPlans ? "caption" : "error");
    if (!isPlans)
        m_kept->setText(tr("Contains public sector information licensed under the Open Government Licence v3.0"));
    else if (!isKeeping)
        m_kept->setText(tr("Edits cannot be kept on this disk: save the plan now"));
    else if (document.isReadOnly())
        m_kept->setText(tr("Read-only: save under another name to keep edits"));
    else if (document.path().isEmpty())
        m_kept->setText(tr("Every edit is kept · not saved as a file yet"));
    else if (document.isModified())
        m_kept->setText(m_savedAt.isEmpty()
                            ? tr("Every edit is kept · not all are in the file yet")
                            : tr("Every edit is kept · last saved %1, not all are in the file yet").arg(m_savedAt));
    else
        m_kept->setText(m_savedAt.isEmpty() ? tr("Every edit is in the file")
                                            : tr("Every edit is in the file · saved %1").arg(m_savedAt));
}

QString StatusStrip::trustText() const { return m_trust->text(); }

QString StatusStrip::keptText() const { return m_kept->text(); }

void StatusStrip::takeFocus() { m_problemButton->setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
