// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_window.h"

#include "ui/document/spoken.h"
#include "ui/shell/help_browser.h"
#include "ui/style/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr QSize usualSize(940, 620); // at 1x
constexpr QSize aroundWindow(24, 56); // its frame and what stays to be seen of the screen

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

} // namespace

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), m_pages(wording::helpPages(document::translated))
{
    setWindowTitle(tr("Help"));
    setObjectName(QStringLiteral("help"));
    resize((QSizeF(usualSize) * style::scaled(1.0)).toSize().boundedTo(screen()->availableSize() - aroundWindow));
    m_browser = new HelpBrowser(this);
    m_browser->setAccessibleName(tr("Page of help"));
    connect(m_browser, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(10);
    layout->addWidget(buildList());
    layout->addWidget(m_browser, 1);
    fillList();
}

QWidget* HelpWindow::buildList()
{
    auto* part = new QWidget(this);
    part->setFixedWidth(static_cast<int>(style::scaled(230.0)));
    m_search = new QLineEdit(part);
    m_search->setPlaceholderText(tr("Search help"));
    m_search->setAccessibleName(tr("Search help"));
    m_search->setClearButtonEnabled(true);
    m_list = new QListWidget(part);
    m_list->setAccessibleName(tr("Pages of help"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_back = new QPushButton(tr("&Back"), part);
    m_back->setAutoDefault(false);
    m_back->setEnabled(false);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::fillList);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            showPage(item->data(Qt::UserRole).toString());
    });
    connect(m_back, &QPushButton::clicked, this, &HelpWindow::back);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    return part;
}

void HelpWindow::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const auto add = [this](const QString& id, const QString& title, const QString& line) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(Qt::UserRole, id);
        item->setToolTip(line);
        if (id == m_current)
            m_list->setCurrentItem(item);
    };
    const QString words = m_search->text().trimmed();
    if (words.isEmpty()) {
        for (const wording::HelpPage& page : m_pages)
            add(text(page.id), text(page.title), {});
        return;
    }
    for (const wording::HelpHit& hit : wording::searchHelp(m_pages, words.toStdString()))
        add(text(hit.id), text(hit.title), text(hit.line));
    if (m_list->count() == 0) {
        auto* none = new QListWidgetItem(tr("No page has these words. Try fewer, or the start of a word."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
}

void HelpWindow::showPage(const QString& id)
{
    const wording::HelpPage* page = wording::helpPage(m_pages, id.toStdString());
    if (page == nullptr)
        page = &m_pages.front();
    const QString found = text(page->id);
    if (found == m_current)
        return;
    if (!m_current.isEmpty())
        m_before << m_current;
    m_back->setEnabled(!m_before.isEmpty());
    m_current = found;
    m_browser->showPage(text(page->text));
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == m_current)
            m_list->setCurrentRow(row);
}

void HelpWindow::search(const QString& words) { m_search->setText(words); }

void HelpWindow::back()
{
    if (m_before.isEmpty())
        return;
    const QString id = m_before.takeLast();
    showPage(id);
    m_before.removeLast(); // the page that was left
    m_back->setEnabled(!m_before.isEmpty());
}

void HelpWindow::follow(const QUrl& link)
{
    const wording::HelpLink to = wording::linkFrom(link.toString().toStdString());
    switch (to.kind) {
    case wording::HelpLink::Kind::Window: emit pageAsked(text(to.target)); return;
    case wording::HelpLink::Kind::Help:
        if (to.target == "tour")
            emit tourAsked();
        showPage(text(to.target));
        return;
    case wording::HelpLink::Kind::Heading:
    case wording::HelpLink::Kind::Picture: return;
    }
}

QStringList HelpWindow::found() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row)
        if (const QString id = m_list->item(row)->data(Qt::UserRole).toString(); !id.isEmpty())
            ids << id;
    return ids;
}

} // namespace homeward::ui
