// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "ui/document/recent_files.h"
#include "ui/document/spoken.h"
#include "ui/pages/area_card.h"
#include "ui/pages/new_plan_view.h"
#include "ui/pages/recent_card.h"
#include "ui/pages/recovery_card.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/examples.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/plan_draft.h"
#include "ui/workspace/recent_pictures.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr double roomForBoth = 1100.0;   ///< the map, and what was open before beside it

QLabel* paragraph(const QString& text, const char* kind, QWidget* parent)
{
    QLabel* label = plainLabel(text, kind, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const PageServices& services, QWidget* parent)
    : Page(services.workspace, parent),
      m_workspace(services.workspace),
      m_draft(services.draft),
      m_fault(new QFrame(this)),
      m_faultText(paragraph({}, "", m_fault)),
      m_recovery(new RecoveryCard(services.workspace.messages(), services.keeper, this)),
      m_areas(new AreaCard(services.draft, this)),
      m_recent(new RecentCard(services.workspace, services.recent, services.pictures, this)),
      m_newPlan(new NewPlanView(services.draft, this)),
      m_steps(new QStackedWidget(this))
{
    m_steps->addWidget(new PageScroll(buildFirst(), m_steps));
    m_steps->addWidget(m_newPlan);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_steps);
    staleOn(services.recent, &document::RecentFiles::changed);
    staleOn(services.pictures, &RecentPictures::changed);
    staleOn(m_draft, &PlanDraft::changed);
    connect(&m_draft, &PlanDraft::loaded, this, &StartPage::showFault);
    connect(&m_draft, &PlanDraft::failed, &m_workspace.messages(), &Messages::complain);
    connect(&m_draft, &PlanDraft::made, this,
            [this](const std::shared_ptr<const model::Plan>& plan) { m_workspace.messages().askForNewPlan(plan); });
    connect(m_areas, &AreaCard::nextAsked, this, [this] { showStep(2); });
    connect(m_newPlan, &NewPlanView::backAsked, this, [this] {
        m_draft.stop();
        showStep(1);
    });
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() < style::scaled(roomForBoth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* StartPage::buildFirst()
{
    auto* content = new QWidget(this);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_recent, 1);
    right->addWidget(buildExamples());
    right->addWidget(buildGuide());
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(10);
    m_columns->addWidget(m_areas, 68);
    m_columns->addLayout(right, 32);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(paragraph(tr("Where should care be held?"), "pageTitle", content));
    layout->addWidget(
        paragraph(tr("Homeward follows people through hospital, community and home settings, day by day, and "
                     "shows what happens to all of them when room runs short in one. Change what you might "
                     "change, compare it with what happens if nothing changes, and take the charts to your "
                     "board."),
                  "", content));
    style::setKind(m_fault, "banner");
    m_fault->hide();
    (new QVBoxLayout(m_fault))->addWidget(m_faultText);
    layout->addWidget(m_fault);
    layout->addWidget(m_recovery);
    layout->addSpacing(2);
    layout->addLayout(m_columns, 1);
    return content;
}

QWidget* StartPage::buildExamples()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 8);
    layout->setSpacing(3);
    layout->addWidget(plainLabel(tr("Examples, on published figures"), "chartTitle", card));
    for (const Example& example : examples()) {
        auto* open = new QPushButton(QString(example.title).replace(u'&', QStringLiteral("&&")), card);
        style::setKind(open, "link");
        open->setCursor(Qt::PointingHandCursor);
        open->setToolTip(example.holds);
        open->setAccessibleDescription(example.holds);
        open->setObjectName(example.key);
        connect(open, &QPushButton::clicked, this,
                [this, resource = example.resource] { m_workspace.messages().askForExample(resource); });
        layout->addWidget(open);
        layout->addWidget(paragraph(example.facts, "caption", card));
        layout->addSpacing(2);
    }
    return card;
}

QWidget* StartPage::buildGuide()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    auto* show = new QPushButton(tr("Show the way"), card);
    connect(show, &QPushButton::clicked, this, [this] {
        m_workspace.messages().show(
            tr("In ten minutes"), tr("The way through an example"),
            {tr("Open the Shetland example. It runs at once: see what “Closer to home” does beside “If nothing "
                "changes”."),
             tr("Press the letters above the chart to look at another scenario, and move the year along."),
             tr("Open Changes, set a share or a date to what you think, and press F5 to run again."),
             tr("Read what moved on the cards: better, worse or cannot tell, and how sure that is."),
             tr("Export the chart or copy the sentence for your paper, and save your plan.")});
    });
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("First time here?"), "chartTitle", card));
    head->addStretch(1);
    head->addWidget(show);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(
        paragraph(tr("Ten minutes on the Shetland example: where care is held, what a change does, how sure "
                     "that is, and the chart for your paper."),
                  "caption", card));
    return card;
}

void StartPage::showStep(int step)
{
    if (step == 2 && (m_draft.areas().isEmpty() || !m_draft.isLoaded()))
        return;
    m_steps->setCurrentIndex(step - 1);
    if (step == 2)
        m_newPlan->begin();
    takeFocus();
}

int StartPage::step() const { return m_steps->currentIndex() + 1; }

void StartPage::showFault()
{
    const auto& fault = m_draft.material()->fault;
    m_fault->setVisible(fault.has_value());
    if (!fault)
        return;
    const QString what = fault->code == base::ErrorCode::Damaged
        ? tr("%1, line %2 (%3): %4.")
              .arg(QDir::toNativeSeparators(QString::fromStdString(fault->file)))
              .arg(fault->number)
              .arg(QString::fromStdString(fault->field), QString::fromStdString(fault->detail))
        : document::spoken(*fault);
    m_faultText->setText(
        tr("%1 The figures that came with Homeward are in force. Rebuild the file with “homeward-cli reference build”.")
            .arg(what));
}

QString StartPage::faultText() const { return m_fault->isHidden() ? QString() : m_faultText->text(); }

void StartPage::refreshRecovery() { m_recovery->refresh(); }

void StartPage::refresh()
{
    m_draft.load();
    m_recovery->refresh();
    m_recent->refresh();
    m_areas->refresh();
}

void StartPage::takeFocus()
{
    if (step() == 2)
        return m_newPlan->takeFocus();
    if (QPushButton* restore = m_recovery->firstButton(); restore && !m_recovery->isHidden())
        return restore->setFocus(Qt::ShortcutFocusReason);
    m_areas->takeFocus();
}

} // namespace homeward::ui
