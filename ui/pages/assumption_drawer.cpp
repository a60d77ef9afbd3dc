// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assumption_drawer.h"

#include "ui/document/spoken.h"
#include "ui/style/kind_mark.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/assumption_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace homeward::ui {

using assumptions::Assumption;

namespace {

/// Of a longer history the latest.
constexpr std::size_t stepsShown = 30;

void clear(QVBoxLayout* list)
{
    while (QLayoutItem* item = list->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();   // it may be the one that was pressed
        }
        delete item;
    }
}

/// What all rows have; empty where they differ.
template <class Member> QString common(const std::vector<Assumption>& rows, Member member)
{
    const bool same = std::ranges::all_of(
        rows, [&](const Assumption& row) { return std::invoke(member, row) == std::invoke(member, rows.front()); });
    return same && !rows.empty() ? QString::fromStdString(std::invoke(member, rows.front())) : QString();
}

void setText(QLineEdit* field, const QString& text)
{
    field->setProperty("was", text);
    if (field->text() != text)
        field->setText(text);
    field->setCursorPosition(0);
}

void setTyped(QComboBox* box, const QStringList& known, const QString& text)
{
    const QSignalBlocker blocker(box);
    box->clear();
    box->addItems(known);
    setText(box->lineEdit(), text);
}

} // namespace

void AssumptionDrawer::setContent(const DrawerContent& content)
{
    const bool sameHistory = m_content.history == content.history;
    const bool sameUses = m_content.uses == content.uses;
    m_content = content;
    m_title->setText(content.name);
    m_under->setText(content.under);
    m_under->setVisible(!content.under.isEmpty());
    m_problem->setText(content.problem);
    m_problem->setVisible(!content.problem.isEmpty());
    const bool one = content.rows.size() == 1 && content.rows.front().isOne;
    m_figure->setVisible(one);
    m_range->setVisible(one);
    if (one)
        setFigure(content.rows.front(), content);
    setSource(content);
    if (!sameUses)
        setUses(content.uses);
    m_usesHead->setVisible(!content.uses.empty());
    if (!sameHistory)
        setHistory(content.history);
    m_historyHead->setVisible(!content.history.empty());
    m_page->setVisible(!content.page.text.isEmpty());
    m_page->setText(content.page.text);
}

void AssumptionDrawer::setFigure(const Assumption& row, const DrawerContent& content)
{
    m_value->setScale(content.percent ? 100.0 : 1.0);
    m_value->setSuffix(content.percent ? QStringLiteral("%") : QString());
    m_value->setValue(row.value.value_or(0.0));
    m_unit->setText(content.unit);
    setRangeFields(row, content.percent);
}

void AssumptionDrawer::setRangeFields(const Assumption& row, bool percent)
{
    const double value = row.value.value_or(0.0);
    const assumptions::Range range = row.range.value_or(assumptions::Range{value, value, value});
    const std::pair<NumberField*, double> fields[] = {
        {m_low, range.low}, {m_likely, range.mostLikely}, {m_high, range.high}};
    for (const auto& [field, figure] : fields) {
        field->setScale(percent ? 100.0 : 1.0);
        field->setSuffix(percent ? QStringLiteral("%") : QString());
        field->setValue(figure);
    }
    m_rangeProblem->hide();
    showRange(row.range.has_value());
}

void AssumptionDrawer::showRange(bool on)
{
    m_rangeFields->setVisible(on);
    m_addRange->setVisible(!on);
}

void AssumptionDrawer::readRange()
{
    const assumptions::Range range{m_low->value(), m_likely->value(), m_high->value()};
    const bool inOrder = range.low <= range.mostLikely && range.mostLikely <= range.high;
    m_rangeProblem->setText(
        tr("Low, most likely and high are not in order. Type a low of at most the most likely, and a high of at least "
           "it."));
    m_rangeProblem->setVisible(!inOrder);
    if (inOrder)
        emit rangeTyped(range);
}

void AssumptionDrawer::setSource(const DrawerContent& content)
{
    const std::vector<Assumption>& rows = content.rows;
    const bool some = std::ranges::any_of(rows, [](const Assumption& row) { return !row.sourcePath.empty(); });
    m_sourceFields->setVisible(some);
    m_noSource->setVisible(!some);
    if (rows.empty())
        return;
    m_sureness->setCurrent(static_cast<int>(rows.front().sureness));
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    for (const auto& [kind, word] : assumptions::kindWords)
        m_kind->addItem(QIcon(style::kindPixmap(kind, 12, devicePixelRatioF())),
                        QString::fromStdString(wording::kindName(kind, document::translated)), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(rows.front().kind)));
    setTyped(m_source, content.sources, common(rows, &Assumption::sourceTitle));
    setTyped(m_owner, content.owners, common(rows, &Assumption::owner));
    setText(m_year, common(rows, &Assumption::year));
}

void AssumptionDrawer::setUses(const std::vector<FieldLink>& uses)
{
    clear(m_uses);
    for (const FieldLink& use : uses) {
        auto* link = new QPushButton(use.text, this);
        style::setKind(link, "link");
        connect(link, &QPushButton::clicked, this, [this, path = use.path] { emit fieldAsked(path); });
        m_uses->addWidget(link);
    }
}

void AssumptionDrawer::setHistory(const std::vector<FigureStep>& history)
{
    clear(m_history);
    for (std::size_t i = 0; i < std::min(history.size(), stepsShown); ++i)
        m_history->addWidget(stepWidget(history[i], static_cast<int>(i)));
    if (history.size() > stepsShown)
        m_history->addWidget(plainLabel(
            tr("and %n earlier edits", nullptr, static_cast<int>(history.size() - stepsShown)), "caption", this));
}

QWidget* AssumptionDrawer::stepWidget(const FigureStep& step, int place)
{
    auto* widget = new QWidget(this);
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(step.when, "captionStrong", widget));
    head->addWidget(plainLabel(step.who, "caption", widget), 1);
    if (step.canPutBack) {
        auto* back = new QPushButton(tr("put back"), widget);
        back->setAccessibleName(tr("Put back what was there before %1").arg(step.when));
        back->setObjectName(QStringLiteral("putBack"));
        style::setKind(back, "link");
        connect(back, &QPushButton::clicked, this, [this, place] { emit putBackAsked(place); });
        head->addWidget(back);
    }
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addLayout(head);
    for (const QString& line : {step.what, step.why})
        if (!line.isEmpty()) {
            QLabel* label = plainLabel(line, "caption", widget);
            label->setWordWrap(true);
            layout->addWidget(label);
        }
    return widget;
}

void AssumptionDrawer::focusField(const QString& name)
{
    QWidget* field = m_value;
    if (name == QStringLiteral("source"))
        field = m_source;
    else if (name == QStringLiteral("owner"))
        field = m_owner;
    else if (name == QStringLiteral("range"))
        field = m_low;
    else if (!m_figure->isVisibleTo(this))
        field = m_source;
    if (name == QStringLiteral("range"))
        showRange(true);
    field->setFocus(Qt::ShortcutFocusReason);
}

QString AssumptionDrawer::why() const { return m_why->text().trimmed(); }

void AssumptionDrawer::clearWhy() { m_why->clear(); }

void AssumptionDrawer::refreshIcons() { m_close->setIcon(style::icon(QStringLiteral("close"))); }

} // namespace homeward::ui
