// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/sensitivity/tornado_chart.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/firm_up_card.h"
#include "ui/pages/sensitivity_page.h"
#include "ui/style/keep_icon.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

// Lays out the page; what it does is in sensitivity_page.cpp.
namespace homeward::ui {

namespace {

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, "card");
    return frame;
}

} // namespace

QWidget* SensitivityPage::buildContent()
{
    auto* content = new QWidget(this);
    m_finding = plainLabel({}, "pageTitle", content);
    m_finding->setWordWrap(true);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sureness = plainLabel({}, "caption", content);
    m_sureness->setWordWrap(true);
    QFrame* left = card(content);
    m_tornado = new charts::TornadoChart(left);
    connect(m_tornado, &charts::TornadoChart::inputChosen, this, [this](int place) {
        if (m_tornado->tornado())
            m_chosen = m_tornado->tornado()->figures().found.inputs[static_cast<std::size_t>(place)].input;
        markStale();
    });
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(7, 6, 7, 6);
    leftLayout->addWidget(m_tornado);
    m_nothing = new EmptyState(left);
    connect(m_nothing, &EmptyState::buttonClicked, this, &SensitivityPage::start);
    leftLayout->addWidget(m_nothing, 1);
    leftLayout->addStretch(0);
    // A widget, since a layout whose widgets are hidden would still take its share of the width.
    m_beside = new QWidget(content);
    auto* right = new QVBoxLayout(m_beside);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(10);
    m_firmUp = new FirmUpCard(m_beside);
    right->addWidget(m_firmUp);
    right->addWidget(buildPicture(), 1);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(10);
    cards->addWidget(left, 8);
    cards->addWidget(m_beside, 5);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(m_finding);
    layout->addWidget(m_sureness);
    layout->addWidget(buildControls());
    layout->addLayout(cards, 1);
    return content;
}

QWidget* SensitivityPage::buildControls()
{
    auto* controls = new QWidget(this);
    m_figure = new QComboBox(controls);
    m_figure->setAccessibleName(tr("What moves"));
    for (const results::HeadlineKind& kind : results::headlineKinds())
        m_figure->addItem(charts::figureName(kind.id), static_cast<int>(kind.id));
    m_figure->setCurrentIndex(static_cast<int>(results::HeadlineId::DelayedInHospital));
    m_year = new QComboBox(controls);
    m_year->setObjectName(QStringLiteral("year"));
    m_year->setAccessibleName(tr("Year"));
    m_as = new Segmented(tr("Level or difference"), controls);
    m_as->addChoice(Level, tr("a level"), tr("The figure itself"));
    m_as->addChoice(Difference, tr("a difference"), tr("From the scenario compared with, the same people and luck"));
    for (QComboBox* box : {m_figure, m_year})
        connect(box, &QComboBox::activated, this, &Page::markStale);
    connect(m_as, &Segmented::chosen, this, &Page::markStale);
    m_counts = plainLabel({}, "caption", controls);
    m_run = new QPushButton(controls);
    style::setKind(m_run, "primary");
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_workspace.studies().ranges.isRunning())
            m_workspace.studies().ranges.cancel();
        else
            start();
    });
    auto* add = new QPushButton(tr("Add &ranges…"), controls);
    connect(add, &QPushButton::clicked, this, &SensitivityPage::askForRanges);
    auto* button = new QPushButton(tr("E&xport…"), controls);
    addExport(button);
    auto* layout = new FlowLayout(controls, 7, 4);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_figure), static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_as),
                            static_cast<QWidget*>(m_run), static_cast<QWidget*>(add), static_cast<QWidget*>(button),
                            static_cast<QWidget*>(m_counts)})
        layout->addWidget(widget);
    return controls;
}

QWidget* SensitivityPage::buildPicture()
{
    QFrame* frame = card(this);
    m_shows = new Segmented(tr("What the picture shows"), frame);
    m_shows->addChoice(Scatter, tr("Future by future"), tr("The chosen figure against the result"));
    m_shows->addChoice(Curve, tr("All futures"), tr("The share of futures at or below each value"));
    connect(m_shows, &Segmented::chosen, this, &Page::markStale);
    m_picture = new charts::ChartWidget(frame);
    m_picture->setMinimumSize(280, 250);
    auto* row = new QHBoxLayout;
    row->addWidget(m_shows);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(row);
    layout->addWidget(m_picture, 1);
    return frame;
}

void SensitivityPage::addExport(QPushButton* button)
{
    auto* menu = new QMenu(button);
    fillExportMenu(*menu->addMenu(tr("What each figure moves")), m_workspace,
                   [this] { return Exported{m_tornado->shared(), tr("Sensitivity")}; });
    fillExportMenu(*menu->addMenu(tr("The picture beside it")), m_workspace,
                   [this] { return Exported{m_picture->shared(), tr("Futures")}; });
    button->setMenu(menu);
    style::keepIcon(button, QStringLiteral("export"));
}

} // namespace homeward::ui
