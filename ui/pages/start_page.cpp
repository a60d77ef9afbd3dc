// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "ui/document/recent_files.h"
#include "ui/document/recovery_keeper.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/examples.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr int contentWidth = 920;

QFrame* card(QWidget* parent, const char* kind = "card")
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, kind);
    return frame;
}

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

StartPage::StartPage(Workspace& workspace, document::RecentFiles& recent, document::RecoveryKeeper& keeper,
                     QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_recent(recent),
      m_keeper(keeper),
      m_recovery(card(this, "banner")),
      m_recoveryRows(new QVBoxLayout(m_recovery))
{
    m_recoveryRows->setContentsMargins(14, 10, 14, 10);
    m_recoveryRows->setSpacing(6);
    auto* content = new QWidget(this);
    content->setMaximumWidth(contentWidth);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(10);
    for (const Example& example : examples())
        cards->addWidget(buildExample(example), 1);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(10);
    lower->addWidget(buildFiles(), 1);
    lower->addWidget(buildPath(), 1);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 22, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(paragraph(tr("Where should care be held?"), "pageTitle", content));
    layout->addWidget(paragraph(tr("Homeward shows what happens to people, hospital beds and care at home over the "
                                   "next years if nothing changes, and what each change you plan would move, with how "
                                   "sure we are."),
                                "", content));
    layout->addSpacing(4);
    layout->addWidget(m_recovery);
    layout->addWidget(plainLabel(tr("Open an example"), "section", content));
    layout->addLayout(cards);
    layout->addSpacing(6);
    layout->addLayout(lower);
    layout->addStretch(1);
    auto* middle = new QWidget(this);
    auto* centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&recent, &document::RecentFiles::changed, this, &StartPage::refreshRecent);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &StartPage::refreshIcons);
    refreshRecent();
    connect(&keeper, &document::RecoveryKeeper::abandonedChanged, this, &StartPage::refreshRecovery);
    refreshIcons();
}

QWidget* StartPage::buildExample(const Example& example)
{
    auto* frame = card(this);
    auto* open = new QPushButton(tr("Open this example"), frame);
    open->setAccessibleDescription(example.title);
    if (!m_firstExample) {
        style::setKind(open, "primary");
        m_firstExample = open;
    }
    connect(open, &QPushButton::clicked, this,
            [this, resource = example.resource] { m_workspace.messages().askForExample(resource); });
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(6);
    layout->addWidget(paragraph(example.title, "chartTitle", frame));
    layout->addWidget(paragraph(example.holds, "", frame));
    layout->addWidget(paragraph(example.facts, "caption", frame));
    layout->addStretch(1);
    layout->addSpacing(6);
    layout->addWidget(open, 0, Qt::AlignLeft);
    return frame;
}

QWidget* StartPage::buildFiles()
{
    auto* frame = card(this);
    m_open = new QPushButton(tr("&Open a file…"), frame);
    connect(m_open, &QPushButton::clicked, this, [this] { m_workspace.messages().askForFile({}); });
    m_recentRows = new QVBoxLayout;
    m_recentRows->setSpacing(4);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Your plans"), "chartTitle", frame));
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addLayout(m_recentRows);
    layout->addStretch(1);
    return frame;
}

QWidget* StartPage::buildPath()
{
    auto* frame = card(this);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(7);
    layout->addWidget(plainLabel(tr("In ten minutes"), "chartTitle", frame));
    const QStringList steps{
        tr("1.  Open the Shetland example. It runs at once: see what “Closer to home” does beside “If nothing "
           "changes”."),
        tr("2.  Press the letters above the chart to look at another scenario, and move the year along."),
        tr("3.  Open Changes, set a share or a date to what you think, and press F5 to run again."),
        tr("4.  Read what moved on the cards: better, worse or cannot tell, and how sure that is."),
        tr("5.  Export the chart or copy the sentence for your paper, and save your plan."),
    };
    for (const QString& step : steps)
        layout->addWidget(paragraph(step, "", frame));
    layout->addStretch(1);
    return frame;
}

void StartPage::refreshRecent()
{
    clear(m_recentRows);
    const QStringList files = m_recent.files();
    if (files.isEmpty()) {
        m_recentRows->addWidget(paragraph(tr("Plans that you open or save are listed here."), "caption", this));
        return;
    }
    for (const QString& path : files.mid(0, 6)) {
        auto* row = new QWidget(this);
        auto* link = new QPushButton(QFileInfo(path).completeBaseName().replace(u'&', QStringLiteral("&&")), row);
        style::setKind(link, "link");
        link->setCursor(Qt::PointingHandCursor);
        link->setToolTip(QDir::toNativeSeparators(path));
        auto* folder = new ElidedLabel(QDir::toNativeSeparators(QFileInfo(path).absolutePath()), row);
        style::setKind(folder, "caption");
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(link);
        layout->addWidget(folder, 1);
        connect(link, &QPushButton::clicked, this, [this, path] { m_workspace.messages().askForFile(path); });
        m_recentRows->addWidget(row);
    }
}

void StartPage::refreshRecovery()
{
    clear(m_recoveryRows);
    m_firstRestore = nullptr;
    const auto& sessions = m_keeper.abandoned();
    m_recovery->setVisible(!sessions.empty());
    if (sessions.empty())
        return;
    m_recoveryRows->addWidget(
        paragraph(tr("Homeward was stopped before these edits were saved"), "strong", m_recovery));
    for (const store::RecoverableSession& session : sessions) {
        const QString when =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(session.lastEditAt), QLocale::ShortFormat);
        const QString edits = tr("%n edits", nullptr, session.edits);
        auto* row = new QWidget(m_recovery);
        auto* words = new ElidedLabel(
            tr("%1 · %2, the last on %3").arg(QString::fromStdString(session.planName), edits, when), row);
        auto* restore = new QPushButton(tr("Restore"), row);
        style::setKind(restore, "primary");
        if (!m_firstRestore)
            m_firstRestore = restore;
        auto* drop = new QPushButton(tr("Throw away"), row);
        const QString journal = QString::fromStdString(session.journalFile);
        connect(restore, &QPushButton::clicked, this,
                [this, journal] { m_workspace.messages().askForRecovery(journal); });
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
        m_recoveryRows->addWidget(row);
    }
}

void StartPage::forget(const QString& journalFile)
{
    const std::vector<store::RecoverableSession> sessions = m_keeper.abandoned();   // forgetting changes it
    for (const store::RecoverableSession& session : sessions)
        if (QString::fromStdString(session.journalFile) == journalFile)
            if (const base::Status status = m_keeper.forget(session); !status.ok())
                m_workspace.messages().complain(status.error());
    refreshRecovery();
}

void StartPage::refreshIcons() { m_open->setIcon(style::icon(QStringLiteral("open"))); }

void StartPage::refresh() { refreshRecovery(); }

void StartPage::takeFocus()
{
    QPushButton* first = m_firstRestore && !m_firstRestore->isHidden() ? m_firstRestore.data() : m_firstExample;
    first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
