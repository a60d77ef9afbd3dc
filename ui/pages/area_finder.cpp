// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/area_finder.h"

#include "ui/document/spoken.h"
#include "ui/style/style.h"
#include "ui/wording/reference_text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace homeward::ui {

AreaFinder::AreaFinder(QWidget* parent)
    : QLineEdit(parent),
      m_list(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_list, this))
{
    setPlaceholderText(tr("Find a partnership, council or health board"));
    setAccessibleName(placeholderText());
    setClearButtonEnabled(true);
    // Each picture in the field is a button; the first of them is there to clear it.
    const auto name = [this](const QString& words) {
        for (auto* picture : findChildren<QAbstractButton*>())
            if (picture->accessibleName().isEmpty())
                picture->setAccessibleName(words);
    };
    name(tr("Clear"));
    addAction(style::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    name(tr("Search"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(9);
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &AreaFinder::search);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.data(Qt::UserRole).toString()); });
}

void AreaFinder::setAreas(const reference::Areas& areas)
{
    if (std::exchange(m_areas, &areas) != &areas)
        search(text());
}

void AreaFinder::search(const QString& text)
{
    if (!m_areas)
        return;
    const std::string wanted = text.trimmed().toStdString();
    m_hits = reference::searchAreas(*m_areas, wanted);
    QString sentence;
    if (m_hits.empty() && !wanted.empty()) {
        sentence = QString::fromStdString(wording::noAreaText(wanted, *m_areas, document::translated));
        for (const std::string& near : m_areas->nearest(wanted))
            for (const reference::AreaHit& hit : reference::searchAreas(*m_areas, near))
                if (std::find(m_hits.begin(), m_hits.end(), hit) == m_hits.end())
                    m_hits.push_back(hit);
    }
    m_list->clear();
    for (const reference::AreaHit& hit : m_hits) {
        const QString name = QString::fromStdString(hit.partnership->name);
        const QString through = QString::fromStdString(hit.through);
        auto* item = new QStandardItem(through == name ? name : QStringLiteral("%1  ·  %2").arg(name, through));
        item->setData(QString::fromStdString(hit.partnership->code), Qt::UserRole);
        m_list->appendRow(item);
    }
    if (m_hits.empty())
        m_completer->popup()->hide();
    else if (hasFocus())
        m_completer->complete();
    emit nothingMet(sentence);
}

void AreaFinder::take(const QString& code)
{
    if (code.isEmpty())
        return;
    clear();
    m_hits.clear();
    m_completer->popup()->hide();
    emit nothingMet({});
    emit found(code);
}

void AreaFinder::takeFirst()
{
    if (!m_hits.empty())
        take(QString::fromStdString(m_hits.front().partnership->code));
}

void AreaFinder::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        if (isOpen && chosen.isValid())
            return take(chosen.data(Qt::UserRole).toString());
        return takeFirst();
    }
    case Qt::Key_Down:
        if (!isOpen && !m_hits.empty())
            return m_completer->complete();
        break;
    case Qt::Key_Escape:
        if (!isOpen && !text().isEmpty()) {
            clear();
            search({});
            return;
        }
        break;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace homeward::ui
