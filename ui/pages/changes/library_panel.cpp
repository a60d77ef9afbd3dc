// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes/library_panel.h"

#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/change_library.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

using wording::LibraryChange;

namespace {

constexpr int idRole = Qt::UserRole;   ///< empty for the name of a group
constexpr int wordsRole = Qt::UserRole + 1;

QString said(const char* text) { return numbers::text(numbers::translated(text)); }

/// The list, whose changes are dragged by their ids.
class LibraryList : public QListWidget {
public:
    explicit LibraryList(QWidget* parent) : QListWidget(parent)
    {
        setDragEnabled(true);
        setDragDropMode(QAbstractItemView::DragOnly);
    }

protected:
    QStringList mimeTypes() const override { return {QLatin1String(libraryChangeMime)}; }
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override
    {
        if (items.isEmpty())
            return nullptr;
        auto* dragged = new QMimeData;
        dragged->setData(QLatin1String(libraryChangeMime), items.front()->data(idRole).toString().toUtf8());
        return dragged;
    }
};

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QFrame(parent),
      m_search(new QLineEdit(this)),
      m_list(new LibraryList(this)),
      m_what(plainLabel({}, "caption", this)),
      m_ask(plainLabel({}, "captionStrong", this)),
      m_add(new QPushButton(tr("Add to the scenario"), this))
{
    style::setKind(this, "card");
    m_search->setPlaceholderText(tr("Find a change"));
    m_search->setAccessibleName(tr("Find a change in the library"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Library of changes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    for (QLabel* label : {m_what, m_ask})
        label->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 10);
    layout->setSpacing(6);
    layout->addWidget(plainLabel(tr("Library of changes"), "chartTitle", this));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_what);
    layout->addWidget(m_ask);
    layout->addWidget(m_add);
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, &LibraryPanel::explain);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LibraryPanel::add);
    connect(m_add, &QPushButton::clicked, this, &LibraryPanel::add);
    explain();
}

void LibraryPanel::fill()
{
    const char* group = nullptr;
    for (const LibraryChange& one : wording::libraryChanges()) {
        if (group != one.group) {
            group = one.group;
            auto* head = new QListWidgetItem(said(group), m_list);
            head->setFlags(Qt::NoItemFlags);
            head->setFont(style::font(style::TextStyle::CaptionStrong));
        }
        auto* item = new QListWidgetItem(said(one.name), m_list);
        item->setData(idRole, QString::fromUtf8(one.id.data(), static_cast<qsizetype>(one.id.size())));
        item->setData(wordsRole, QString(said(one.name) + QLatin1Char(' ') + said(one.what)));
        item->setToolTip(said(one.what));
    }
}

/// A group without a match goes with its name.
void LibraryPanel::filter(const QString& words)
{
    int head = -1;
    bool some = false;
    const auto closeGroup = [&] {
        if (head >= 0)
            m_list->item(head)->setHidden(!some);
        some = false;
    };
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (item->data(idRole).isNull()) {
            closeGroup();
            head = row;
            continue;
        }
        const bool fits = item->data(wordsRole).toString().contains(words.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits);
        some = some || fits;
    }
    closeGroup();
}

const LibraryChange* LibraryPanel::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? wording::libraryChange(item->data(idRole).toString().toStdString()) : nullptr;
}

void LibraryPanel::explain()
{
    const LibraryChange* one = current();
    m_what->setText(
        one ? said(one->what)
            : tr("No effect is claimed without a source. Choose one to see what it works on and what to ask."));
    m_ask->setText(one ? tr("Ask locally: %1").arg(said(one->ask)) : QString());
    m_ask->setVisible(one != nullptr);
    m_add->setEnabled(one != nullptr);
}

QString LibraryPanel::explanation() const { return m_what->text() + QLatin1Char(' ') + m_ask->text(); }

void LibraryPanel::add()
{
    if (const LibraryChange* one = current())
        emit addAsked(QString::fromUtf8(one->id.data(), static_cast<qsizetype>(one->id.size())));
}

bool LibraryPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            add();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

} // namespace homeward::ui
