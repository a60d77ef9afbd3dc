// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recovery_card.h"

#include "ui/document/recovery_keeper.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/messages.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

QLabel* paragraph(const QString& text, const char* kind, QWidget* parent)
{
    QLabel* label = plainLabel(text, kind, parent);
    label->setWordWrap(true);
    return label;
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

RecoveryCard::RecoveryCard(Messages& messages, document::RecoveryKeeper& keeper, QWidget* parent)
    : QFrame(parent),
      m_messages(messages),
      m_keeper(keeper),
      m_rows(new QVBoxLayout(this))
{
    style::setKind(this, "banner");
    m_rows->setContentsMargins(14, 10, 14, 10);
    m_rows->setSpacing(6);
    hide();
    connect(&keeper, &document::RecoveryKeeper::abandonedChanged, this, &RecoveryCard::refresh);
}

void RecoveryCard::refresh()
{
    clear(m_rows);
    m_firstRestore = nullptr;
    const auto& sessions = m_keeper.abandoned();
    setVisible(!sessions.empty());
    if (sessions.empty())
        return;
    m_rows->addWidget(paragraph(tr("Homeward was stopped before these edits were saved"), "strong", this));
    for (const store::RecoverableSession& session : sessions) {
        const QString when =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(session.lastEditAt), QLocale::ShortFormat);
        const QString edits = tr("%n edits", nullptr, session.edits);
        auto* row = new QWidget(this);
        auto* words = new ElidedLabel(
            tr("%1 · %2, the last on %3").arg(QString::fromStdString(session.planName), edits, when), row);
        auto* restore = new QPushButton(tr("Restore"), row);
        style::setKind(restore, "primary");
        if (!m_firstRestore)
            m_firstRestore = restore;
        auto* drop = new QPushButton(tr("Throw away"), row);
        for (QPushButton* button : {restore, drop}) // of several sessions they look alike
            button->setAccessibleDescription(words->text());
        const QString journal = QString::fromStdString(session.journalFile);
        connect(restore, &QPushButton::clicked, this, [this, journal] { m_messages.askForRecovery(journal); });
        connect(drop, &QPushButton::clicked, this, [this, journal, drop] {
            if (drop->property("sure").toBool())
                return forget(journal);
            drop->setProperty("sure", true);
            drop->setText(tr("Really throw away?"));
            style::setKind(drop, "danger");
        });
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(words, 1);
        layout->addWidget(restore);
        layout->addWidget(drop);
        m_rows->addWidget(row);
    }
}

void RecoveryCard::forget(const QString& journalFile)
{
    const std::vector<store::RecoverableSession> sessions = m_keeper.abandoned();   // forgetting changes it
    for (const store::RecoverableSession& session : sessions)
        if (QString::fromStdString(session.journalFile) == journalFile)
            if (const base::Status status = m_keeper.forget(session); !status.ok())
                m_messages.complain(status.error());
    refresh();
}

} // namespace homeward::ui
