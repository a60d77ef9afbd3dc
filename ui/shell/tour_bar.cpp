// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour_bar.h"

#include "ui/document/spoken.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

TourBar::TourBar(QWidget* parent)
    : QFrame(parent),
      m_stops(wording::tourStops(wording::helpPages(document::translated))),
      m_title(plainLabel({}, "strong", this)),
      m_text(plainLabel({}, "", this)),
      m_back(new QPushButton(tr("Bac&k"), this)),
      m_next(new QPushButton(tr("Ne&xt"), this))
{
    style::setKind(this, "notice");
    setAccessibleName(tr("Tour"));
    m_text->setWordWrap(true);
    style::setKind(m_next, "primary");
    auto* end = new QPushButton(tr("&End the tour"), this);
    connect(m_back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(end, &QPushButton::clicked, this, &TourBar::end);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    for (QPushButton* button : {m_back, m_next, end})
        layout->addWidget(button, 0, Qt::AlignBottom);
    hide();
}

void TourBar::start()
{
    m_at = 0;
    show();
    showStop();
}

void TourBar::end()
{
    hide();
    emit ended();
}

void TourBar::go(int step)
{
    m_at += step;
    if (m_at < 0 || m_at >= stops()) {
        m_at = 0;
        return end();
    }
    showStop();
}

void TourBar::showStop()
{
    const wording::TourStop& stop = m_stops[static_cast<std::size_t>(m_at)];
    m_title->setText(tr("%1 of %2: %3").arg(m_at + 1).arg(stops()).arg(QString::fromStdString(stop.title)));
    m_text->setText(QString::fromStdString(stop.text));
    m_back->setEnabled(m_at > 0);
    m_next->setText(m_at + 1 == stops() ? tr("Done") : tr("Ne&xt"));
    emit pageAsked(QString::fromStdString(stop.page));
    takeFocus();
}

void TourBar::takeFocus() { m_next->setFocus(Qt::ShortcutFocusReason); }

void TourBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QFrame::keyPressEvent(event);
}

} // namespace homeward::ui
