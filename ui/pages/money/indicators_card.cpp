// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/money/indicators_card.h"

#include "core/indicators/published_years.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/observed/observed_chart.h"
#include "ui/numbers/translated.h"
#include "ui/pages/chart_choice.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/money/priority_told.h"
#include "ui/pages/told_by_plan.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/indicator_text.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

using indicators::IndicatorRow;
using numbers::translated;

QString shown(const std::string& text) { return QString::fromStdString(text); }

QString nameOf(const indicators::PublishedIndicator& what)
{
    return shown(wording::indicatorTitle({what.id, what.band}, translated));
}

QString publishedText(const IndicatorRow& row)
{
    return row.observed
        ? IndicatorsCard::tr("published %1: %2")
              .arg(shown(row.observed->year), shown(wording::indicatorValue(row.id, row.observed->value, translated)))
        : QString();
}

QString modelledText(const IndicatorRow& row)
{
    const auto text = [&](double value) { return shown(wording::indicatorValue(row.id, value, translated)); };
    return IndicatorsCard::tr("%1 (95 % sure: %2 to %3)")
        .arg(text(row.value.mean), text(row.value.ci95Low), text(row.value.ci95High));
}

} // namespace

IndicatorsCard::IndicatorsCard(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_figures(new QWidget(this)),
      m_rows(new QGridLayout(m_figures)),
      m_which(new QComboBox(this)),
      m_picture(new charts::ChartWidget(this))
{
    style::setKind(this, "card");
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setHorizontalSpacing(12);
    m_which->setAccessibleName(tr("Indicator shown over the years"));
    connect(m_which, &QComboBox::activated, this, &IndicatorsCard::showYears);
    joinChoice(*m_picture, workspace);
    m_picture->setAccessibleName(tr("Published and modelled years"));
    m_picture->setMinimumHeight(qRound(style::scaled(230)));
    auto* menuButton = new QPushButton(tr("E&xport…"), this);
    auto* menu = new QMenu(menuButton);
    fillExportMenu(*menu, workspace,
                   [this] { return Exported{m_picture->shared(), tr("Published and modelled years")}; });
    menuButton->setMenu(menu);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_which, 1);
    tools->addWidget(menuButton);
    auto* about = plainLabel(tr("Worked out by the rules that the national figures are published by, where a plan can "
                                "tell. Point at a name to read what it counts."),
                             "caption", this);
    about->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(plainLabel(tr("National indicators"), "chartTitle", this));
    layout->addWidget(about);
    layout->addWidget(m_figures);
    layout->addLayout(tools);
    layout->addWidget(m_picture, 1);
}

void IndicatorsCard::show(const results::RunResult& result, const results::Question& question)
{
    m_question = question;
    const auto rows = indicators::indicatorsOf(
        {m_workspace.plan(), result, question.scenario, question.year, &reference::builtIn()}, question.areas);
    showRows(result, rows);
    fillChoices(rows);
    showYears();
}

void IndicatorsCard::showRows(const results::RunResult& result, const std::vector<indicators::IndicatorRow>& rows)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int at = 0;
    for (const IndicatorRow& row : rows) {
        const auto add = [&](const QString& words, const char* kind, int column) {
            QLabel* const label = plainLabel(words, kind, m_figures);
            label->setWordWrap(true);
            m_rows->addWidget(label, at, column);
            return label;
        };
        add(shown(wording::indicatorTitle(row, translated)), "captionStrong", 0)
            ->setToolTip(shown(wording::indicatorDefinition(row.id, translated)));
        const charts::ToldFigure told = toldIndicator(result, m_question, row);
        setAsked(add(modelledText(row), "caption", 1), told);
        if (row.observed)
            setAsked(add(publishedText(row), "caption", 2), told, AskedBy::Click);
        ++at;
    }
    for (int column = 0; column < 3; ++column)
        m_rows->setColumnStretch(column, column == 0 ? 3 : 2);
}

/// Only what the run can tell.
void IndicatorsCard::fillChoices(const std::vector<indicators::IndicatorRow>& rows)
{
    const QVariant before = m_which->currentData();
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    const std::vector<indicators::PublishedIndicator> all = indicators::publishedIndicators();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto isOfIt = [&](const IndicatorRow& row) { return row.id == all[i].id && row.band == all[i].band; };
        if (std::ranges::any_of(rows, isOfIt))
            m_which->addItem(nameOf(all[i]), static_cast<int>(i));
    }
    m_which->setCurrentIndex(std::max(0, m_which->findData(before)));
}

void IndicatorsCard::showYears()
{
    const auto result = m_workspace.runs().result();
    if (!result || m_which->count() == 0) {
        m_picture->setChart(nullptr);
        return;
    }
    const indicators::PublishedIndicator what =
        indicators::publishedIndicators()[static_cast<std::size_t>(m_which->currentData().toInt())];
    charts::ObservedSubject subject{
        charts::areasName(*result, m_question.areas),
        charts::scenarioName(*result, m_question.scenario),
        {},
        charts::runSource(*result),
        charts::caveatsOf(*result, m_question.scenario, m_question.against, m_question.areas)};
    subject.caveats = charts::caveatsWith(subject.caveats, toldByPlan(m_workspace));
    if (m_question.against != m_question.scenario)
        subject.against = charts::scenarioName(*result, m_question.against);
    m_picture->setChart(charts::observedChart(
        indicators::yearsOf({m_workspace.plan(), *result, m_question.scenario, 0, &reference::builtIn()}, what,
                            m_question.against, m_question.areas),
        subject));
}

QStringList IndicatorsCard::rowTexts() const
{
    QStringList texts;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        QStringList words;
        for (int column = 0; column < 3; ++column)
            if (const QLayoutItem* item = m_rows->itemAtPosition(row, column))
                words << qobject_cast<QLabel*>(item->widget())->text();
        if (!words.isEmpty())
            texts << words.join(QLatin1Char('|'));
    }
    return texts;
}

} // namespace homeward::ui
