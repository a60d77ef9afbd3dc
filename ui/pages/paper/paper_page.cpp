// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/paper_page.h"

#include "core/model/lookup.h"
#include "ui/pages/paper/front_editor.h"
#include "ui/pages/paper/hand_over_card.h"
#include "ui/pages/paper/page_view.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/part_editor.h"
#include "ui/pages/paper/part_list_model.h"
#include "ui/style/style.h"
#include "ui/widgets/empty_state.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace homeward::ui {

void PaperPage::takeFocus() { m_parts->setFocus(Qt::ShortcutFocusReason); }

QString PaperPage::headline() const { return m_headline->text(); }

void PaperPage::showField(const QString& path)
{
    const auto keys = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (keys.size() > 1)
        m_desk->choosePaper(model::PaperId{keys[1].toStdString()});
    m_model->refresh();
    const bool ofPart = keys.size() > 3 && keys[2] == QStringLiteral("parts");
    choose(ofPart ? m_model->rowOf(model::PaperPartId{keys[3].toStdString()}) : 0);
    m_parts->setFocus(Qt::OtherFocusReason);
}

void PaperPage::refresh()
{
    if (!m_desk->hasResult()) {
        m_empty->setWords(tr("A paper is written from results. Run a scenario first."));
        m_empty->setButton(tr("Run"), QStringLiteral("run"));
        m_stack->setCurrentIndex(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    refreshPapers();
    m_model->refresh();
    choose(m_chosen.empty() ? 0 : m_model->rowOf(m_chosen));
    m_handOver->refresh();
    refreshHeadline();
    lookAgain();
}

void PaperPage::refreshPapers()
{
    const QSignalBlocker quiet(m_papers);
    const model::Paper now = m_desk->paper();
    m_papers->clear();
    for (const model::Paper& paper : m_workspace.plan().papers)
        m_papers->addItem(QString::fromStdString(paper.name), QString::fromStdString(paper.id.value));
    if (!m_desk->isKept())
        m_papers->addItem(QString::fromStdString(now.name), QString::fromStdString(now.id.value));
    m_papers->setCurrentIndex(m_papers->findData(QString::fromStdString(now.id.value)));
    m_remove->setEnabled(m_desk->isKept());
}

void PaperPage::refreshHeadline()
{
    const model::Paper paper = m_desk->paper();
    const int parts = static_cast<int>(std::ranges::count(paper.parts, true, &model::PaperPart::included));
    const auto preview = m_desk->preview();
    const int pages = preview ? static_cast<int>(preview->pages.size()) : 0;
    const int moved = preview ? static_cast<int>(preview->composition.moved()) : 0;
    QString words = pages > 0
        ? tr("The paper has %1 on %2").arg(tr("%n parts", nullptr, parts), tr("%n pages", nullptr, pages))
        : tr("The paper has %1").arg(tr("%n parts", nullptr, parts));
    if (m_workspace.runs().inputsHaveChanged())
        words += tr("; inputs have changed since its figures.");
    else if (moved > 0)
        words += tr("; the figures of %n sentences have moved.", nullptr, moved);
    else if (m_desk->isWorkingOutRisks())
        words += tr("; what its ranges move is being worked out.");
    else
        words += QLatin1Char('.');
    m_headline->setText(words);
}

void PaperPage::lookAgain() { m_desk->lookAgain(static_cast<int>(m_view->pageWidth() * devicePixelRatioF())); }

void PaperPage::showPreview()
{
    if (!m_desk->hasResult())
        return;
    const auto preview = m_desk->preview();
    if (preview)
        m_view->setPages(preview->pages, preview->numbers, devicePixelRatioF());
    m_model->refresh();
    choose(m_chosen.empty() ? 0 : m_model->rowOf(m_chosen));
    m_handOver->refresh();
    refreshHeadline();
}

void PaperPage::choose(int row)
{
    const bool another = m_model->partAt(row) != m_chosen;
    m_chosen = m_model->partAt(row);
    if (m_parts->currentIndex().row() != row)
        m_parts->setCurrentIndex(m_model->index(row));
    if (m_chosen.empty())
        m_front->refresh();
    else
        m_editor->show(m_chosen);
    m_side->setCurrentIndex(m_chosen.empty() ? 0 : 1);
    const auto preview = m_desk->preview();
    if (!another || !preview)
        return;
    // Included parts are in the order of the pages that they begin on.
    int place = 0;
    for (const papers::ComposedPart& part : preview->composition.parts) {
        if (part.id == m_chosen && part.included && place < static_cast<int>(preview->partPages.size()))
            m_view->showPage(preview->partPages[static_cast<std::size_t>(place)]);
        place += part.included ? 1 : 0;
    }
    if (m_chosen.empty())
        m_view->showPage(0);
}

void PaperPage::movePart(int places)
{
    const int row = m_model->movePart(m_parts->currentIndex().row(), places);
    m_parts->setCurrentIndex(m_model->index(row));
}

void PaperPage::addOwnPart()
{
    model::PaperPart part;
    part.kind = model::PaperPartKind::Own;
    part.text.emplace();
    m_desk->edit(tr("Add a part of your own"), [&](model::Paper& paper) {
        for (int n = 1; part.id.empty() || model::findById(paper.parts, part.id); ++n)
            part.id.value = "own-" + std::to_string(n);
        paper.parts.push_back(part);
    });
    m_model->refresh();
    choose(m_model->rowOf(part.id));
}

bool PaperPage::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_parts && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            movePart(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Page::eventFilter(object, event);
}

void PaperPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_resized->start();
}

} // namespace homeward::ui
