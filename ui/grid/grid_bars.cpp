// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_bars.h"

#include "ui/style/style.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elided_label.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace homeward::grid {

using ui::ElidedLabel;
using ui::plainLabel;

CellBar::CellBar(QWidget* parent)
    : QFrame(parent),
      m_name(plainLabel({}, "strong", this)),
      m_what(new ElidedLabel({}, this)),
      m_value(new ElidedLabel({}, this)),
      m_origin(new ElidedLabel({}, this))
{
    style::setKind(this, "card");
    style::setKind(m_what, "caption");
    style::setKind(m_origin, "caption");
    m_name->setMinimumWidth(qRound(style::scaled(40)));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 12, 3);
    layout->setSpacing(12);
    layout->addWidget(m_name);
    layout->addWidget(m_what, 4);
    layout->addWidget(m_value, 3);
    layout->addWidget(m_origin, 4);
    layout->addWidget(plainLabel(tr("definition: F1"), "caption", this));
}

void CellBar::show(const Words& words)
{
    m_words = words;
    m_name->setText(words.name);
    static_cast<ElidedLabel*>(m_what)->setText(words.what);
    static_cast<ElidedLabel*>(m_value)->setText(words.value);
    static_cast<ElidedLabel*>(m_origin)->setText(words.origin);
    style::setKind(m_value, words.wrong ? "error" : "strong");
}

PasteBanner::PasteBanner(QWidget* parent)
    : QFrame(parent),
      m_what(plainLabel({}, "strong", this)),
      m_source(new QLineEdit(this)),
      m_accept(new QPushButton(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    style::setKind(this, "notice");
    style::setKind(m_accept, "primary");
    m_what->setWordWrap(true);
    m_source->setPlaceholderText(tr("Where the figures come from"));
    m_source->setAccessibleName(tr("Source of the pasted figures"));
    auto* label = plainLabel(tr("&Source"), "caption", this);
    label->setBuddy(m_source);
    m_cancel->setToolTip(tr("Esc: nothing changes"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_what, 3);
    layout->addWidget(label);
    layout->addWidget(m_source, 2);
    layout->addWidget(m_accept);
    layout->addWidget(m_cancel);
    connect(m_accept, &QPushButton::clicked, this, &PasteBanner::accepted);
    connect(m_source, &QLineEdit::returnPressed, m_accept, &QPushButton::click);
    connect(m_cancel, &QPushButton::clicked, this, &PasteBanner::cancelled);
    hide();
}

void PasteBanner::show(const QString& what, const QString& acceptText, bool canAccept)
{
    const bool isNew = isHidden();
    if (isNew) // the source of one paste is not that of the next
        m_source->clear();
    m_what->setText(what);
    m_accept->setText(acceptText);
    m_accept->setEnabled(canAccept);
    setVisible(true);
    if (isNew)
        ui::announce(m_what, what);
}

QString PasteBanner::text() const { return m_what->text(); }
QString PasteBanner::source() const { return m_source->text().trimmed(); }

void PasteBanner::setSources(const QStringList& titles)
{
    if (titles == m_titles)
        return;
    m_titles = titles;
    auto* completer = new QCompleter(titles, m_source);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_source->setCompleter(completer);
}

void PasteBanner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QFrame::keyPressEvent(event);
}

CellCallout::CellCallout(QWidget* parent)
    : QFrame(parent),
      m_words(new QLabel(this)),
      m_use(new QPushButton(this)),
      m_leaveOut(new QPushButton(tr("&Leave this cell out"), this))
{
    style::setKind(this, "problem");
    style::setKind(m_use, "primary");
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    style::setKind(m_words, "error");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_use);
    buttons->addWidget(m_leaveOut);
    buttons->addWidget(plainLabel(tr("or type in the cell: F2"), "caption", this));
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(11, 8, 11, 8);
    layout->setSpacing(6);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    connect(m_use, &QPushButton::clicked, this, &CellCallout::used);
    connect(m_leaveOut, &QPushButton::clicked, this, &CellCallout::leftOut);
    hide();
}

void CellCallout::say(const QString& wrong, const QString& advice, const QString& use)
{
    const QString words = QStringLiteral("%1 %2").arg(wrong, advice);
    const bool isNew = !isVisible() || words != m_words->text();
    m_words->setText(words);
    m_use->setText(use);
    m_use->setVisible(!use.isEmpty());
    if (isNew)
        ui::announce(m_words, words);
}

QString CellCallout::text() const { return m_words->text(); }

FindBar::FindBar(QWidget* parent)
    : QFrame(parent),
      m_words(new QLineEdit(this)),
      m_filter(new QPushButton(tr("Show these rows only"), this)),
      m_nothing(plainLabel(tr("Nothing found"), "error", this))
{
    style::setKind(this, "sunken");
    m_words->setPlaceholderText(tr("Find in the table"));
    m_words->setAccessibleName(tr("Find in the table"));
    m_words->setClearButtonEnabled(true);
    m_filter->setCheckable(true);
    m_nothing->hide();
    auto* next = new QPushButton(tr("Next"), this);
    auto* close = new QPushButton(tr("Close"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(next);
    layout->addWidget(m_filter);
    layout->addWidget(close);
    connect(next, &QPushButton::clicked, this, [this] { emit found(m_words->text(), false); });
    connect(close, &QPushButton::clicked, this, &FindBar::closed);
    const auto refilter = [this] { emit filtered(m_filter->isChecked() ? m_words->text() : QString()); };
    connect(m_filter, &QPushButton::toggled, this, refilter);
    connect(m_words, &QLineEdit::textChanged, this, refilter);
    hide();
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    emit filtered(m_filter->isChecked() ? m_words->text() : QString());
}

void FindBar::sayFound(bool found) { m_nothing->setVisible(!found); }

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: emit closed(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_words->hasFocus()) // a button has its own
            emit found(m_words->text(), event->modifiers() & Qt::ShiftModifier);
        break;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace homeward::grid
