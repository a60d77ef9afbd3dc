// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/new_plan_view.h"

#include "core/money/prices.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/base_check_panel.h"
#include "ui/pages/delay_years_card.h"
#include "ui/pages/figures_table.h"
#include "ui/pages/localities_dialog.h"
#include "ui/pages/standing_mark.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/plan_draft.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

using calibrate::Standing;
using State = PlanDraft::State;

namespace {

constexpr int mostYears = 25;
constexpr double roomForBoth = 1050.0; ///< the figures, and the base year beside them

QDate toQt(base::Date date) { return QDate::fromString(QString::fromStdString(date.iso()), Qt::ISODate); }

base::Date fromQt(QDate date) { return {date.year(), date.month(), date.day()}; }

/// Of the first price; empty for a template without prices.
QString yearOfPrices(const model::Plan& plan)
{
    for (const model::Setting& setting : plan.settings)
        if (setting.unitCost)
            return QString::fromStdString(setting.unitCost->priceYear);
    const money::PriceBook book(plan);
    return plan.money.costs.empty() ? QString() : QString::fromStdString(base::financialYearLabel(book.realYear()));
}

QLabel* step(const QString& number, bool isNow, QWidget* parent)
{
    QLabel* label = plainLabel(number, "captionStrong", parent);
    label->setAlignment(Qt::AlignCenter);
    label->setFixedSize(20, 20);
    label->setObjectName(isNow ? QStringLiteral("stepNow") : QStringLiteral("stepDone"));
    return label;
}

} // namespace

NewPlanView::NewPlanView(PlanDraft& draft, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_steps(plainLabel({}, "", this)),
      m_title(plainLabel({}, "pageTitle", this)),
      m_area(new QComboBox(this)),
      m_table(new FiguresTable(m_model, this)),
      m_complaint(plainLabel({}, "error", this)),
      m_check(new BaseCheckPanel(draft, this)),
      m_delays(new DelayYearsCard(draft, m_check->model(), this)),
      m_name(new QLineEdit(this)),
      m_start(new QDateEdit(this)),
      m_years(new QSpinBox(this)),
      m_prices(new QComboBox(this)),
      m_columns(new QHBoxLayout),
      m_localities(new QPushButton(this)),
      m_back(new QPushButton(tr("Back"), this)),
      m_create(new QPushButton(tr("&Create plan"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 10);
    layout->setSpacing(6);
    layout->addWidget(new PageScroll(buildPlan(), this), 1);
    layout->addWidget(buildFoot()); // seen at any height
    connect(&m_model, &models::PlanFigureModel::valueTyped, this,
            [this](const std::string& measure, const std::string& band, double value) {
                m_complaint->hide();
                m_draft.type(area(), measure, band, value);
            });
    connect(&m_model, &models::PlanFigureModel::notANumber, this, [this](const QString& text) {
        m_complaint->setText(tr("“%1” is not a number above 0. Type a number such as 12.5.").arg(text));
        m_complaint->show();
    });
    connect(m_table, &FiguresTable::putBackAsked, this,
            [this](const std::string& measure, const std::string& band) { m_draft.putBack(area(), measure, band); });
    connect(m_area, &QComboBox::currentIndexChanged, this, &NewPlanView::refresh);
    connect(m_prices, &QComboBox::activated, this,
            [this] { m_draft.setPrices(static_cast<calibrate::PriceSet>(m_prices->currentData().toInt())); });
    connect(m_localities, &QPushButton::clicked, this, &NewPlanView::askForLocalities);
    connect(&m_draft, &PlanDraft::changed, this, [this] {
        if (isVisible())
            refreshFoot();
    });
    connect(m_back, &QPushButton::clicked, this, &NewPlanView::backAsked);
    connect(m_create, &QPushButton::clicked, this, &NewPlanView::create);
    connect(&m_draft, &PlanDraft::stateChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

/// What scrolls where there is little room.
QWidget* NewPlanView::buildPlan()
{
    auto* content = new QWidget(this);
    m_title->setWordWrap(true);
    QLabel* under =
        plainLabel(tr("Nothing is saved until you press Create plan. Runs begin in the base year, so that the first "
                      "year shown is not a jump."),
                   "caption", content);
    under->setWordWrap(true);
    constexpr int fewRows = 240; // at 1x: where the cards stand one under the other, a table shows ten rows or so
    m_table->setMinimumHeight(static_cast<int>(style::scaled(fewRows)));
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_check, 1);
    right->addWidget(m_delays);
    m_columns->setSpacing(10);
    m_columns->addWidget(buildFigures(), 62);
    m_columns->addLayout(right, 38);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->setSpacing(6);
    layout->addWidget(buildSteps());
    layout->addWidget(m_title);
    layout->addWidget(under);
    layout->addLayout(m_columns, 1);
    return content;
}

void NewPlanView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < style::scaled(roomForBoth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* NewPlanView::buildSteps()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(step(QStringLiteral("✓"), false, bar));
    layout->addWidget(m_steps);
    layout->addWidget(plainLabel(QStringLiteral("——"), "small", bar));
    layout->addWidget(step(QStringLiteral("2"), true, bar));
    layout->addWidget(plainLabel(tr("Figures and start date"), "strong", bar));
    layout->addStretch(1);
    layout->addWidget(plainLabel(tr("Every figure can be changed later, too"), "caption", bar));
    return bar;
}

QWidget* NewPlanView::buildFigures()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_table->setAccessibleName(tr("The figures that come with the plan"));
    m_area->setAccessibleName(tr("Area whose figures are shown"));
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(plainLabel(tr("The figures that come with it"), "chartTitle", card));
    head->addWidget(m_area);
    head->addStretch(1);
    head->addWidget(standingKey(card));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(plainLabel(tr("F2 or typing changes a figure, Del puts the published one back."), "small", card));
    return card;
}

QWidget* NewPlanView::buildFoot()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    style::setKind(m_create, "primary");
    m_create->setAutoDefault(true); // Enter presses it, as in a dialog
    m_start->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_start->setCalendarPopup(true);
    m_years->setRange(1, mostYears);
    m_name->setMinimumWidth(120);
    m_prices->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* fields = new FlowLayout(nullptr, 14, 6);
    const auto add = [&](const QString& words, QWidget* field) {
        auto* both = new QWidget(card);
        QLabel* label = plainLabel(words, "", both);
        label->setBuddy(field);
        label->setTextFormat(Qt::PlainText);
        field->setAccessibleName(words);
        auto* row = new QHBoxLayout(both);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(label);
        row->addWidget(field);
        fields->addWidget(both);
    };
    add(tr("Name"), m_name);
    add(tr("Starts"), m_start);
    add(tr("Years"), m_years);
    add(tr("Prices"), m_prices);
    fields->addWidget(m_localities);
    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(8);
    layout->addLayout(fields, 1);
    layout->addWidget(m_back, 0, Qt::AlignBottom);
    layout->addWidget(m_create, 0, Qt::AlignBottom);
    auto* margins = new QWidget(this);
    auto* outer = new QHBoxLayout(margins);
    outer->setContentsMargins(12, 0, 12, 0);
    outer->addWidget(card);
    return margins;
}

std::size_t NewPlanView::area() const { return static_cast<std::size_t>(std::max(0, m_area->currentIndex())); }

void NewPlanView::begin()
{
    const PlanPattern* pattern = m_draft.pattern();
    if (!pattern)
        return;
    {
        const QSignalBlocker quiet(m_area);
        m_area->clear();
        for (const calibrate::AreaFigures& one : m_draft.figures())
            m_area->addItem(QString::fromStdString(one.name));
        m_area->setVisible(m_area->count() > 1);
    }
    m_complaint->hide();
    m_name->setText(m_draft.defaultName());
    const QDate baseYear = toQt(pattern->plan.start);
    m_start->setMinimumDate(baseYear);
    m_start->setDate(baseYear.addYears(2));
    m_years->setValue(pattern->plan.run.years);
    m_draft.solve();
    refresh();
}

void NewPlanView::takeFocus()
{
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(1, models::PlanFigureModel::ValueColumn));
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void NewPlanView::refresh()
{
    refreshFigures();
    m_check->refresh(area());
    m_delays->refresh(area());
    refreshTitle();
    refreshFoot();
}

void NewPlanView::refreshFigures()
{
    if (area() >= m_draft.figures().size())
        return;
    m_model.setFigures(m_draft.rows(area()), QString::fromStdString(m_draft.figures()[area()].name));
}

void NewPlanView::refreshTitle()
{
    const PlanPattern* pattern = m_draft.pattern();
    if (!pattern || m_draft.figures().empty())
        return;
    const QString name = m_draft.defaultName();
    m_steps->setText(tr("Area and template: %1, %2").arg(name, QString::fromStdString(pattern->plan.name).toLower()));
    const QString figures = tr("For %1 %2 figures are published, %3 derived and %4 illustrative")
                                .arg(QString::fromStdString(m_draft.figures()[area()].name))
                                .arg(m_model.countOf(Standing::Published))
                                .arg(m_model.countOf(Standing::Derived))
                                .arg(m_model.countOf(Standing::Illustrative));
    const auto& checks = m_check->model().checks();
    m_title->setText(m_draft.state() == State::Solved && !isUnsolvable(m_draft) && !checks.empty()
                         ? tr("%1; %2 of %3 base-year figures are met.")
                               .arg(figures)
                               .arg(calibrate::countMet(checks))
                               .arg(checks.size())
                         : tr("%1.", "a sentence").arg(figures));
}

void NewPlanView::refreshFoot()
{
    refreshPrices();
    const auto parts = static_cast<int>(m_draft.localities().size());
    m_localities->setText(parts == 0 ? tr("&Localities…") : tr("%n &localities…", nullptr, parts));
    m_localities->setEnabled(m_draft.areas().size() == 1);
    m_localities->setToolTip(m_draft.areas().size() == 1 ? tr("Part the area by the people of its localities")
                                                         : tr("Localities are parts of one area: choose one"));
    const bool waits = m_draft.isMaking();
    const bool cannot = isUnsolvable(m_draft);
    m_create->setEnabled(!waits && !cannot);
    m_create->setText(waits        ? tr("Created once the base year is solved…")
                          : cannot ? tr("It cannot be solved")
                                   : tr("&Create plan"));
    m_create->setIcon(waits ? QIcon() : style::iconOnInk(QStringLiteral("checks")));
}

void NewPlanView::refreshPrices()
{
    const PlanPattern* pattern = m_draft.pattern();
    const QString year = pattern ? yearOfPrices(pattern->plan) : QString();
    const bool anyOwn = std::ranges::any_of(m_draft.figures(), [](const calibrate::AreaFigures& area) {
        return calibrate::homeCareCost(area).has_value();
    });
    const QSignalBlocker quiet(m_prices);
    m_prices->clear();
    const auto add = [this](const QString& words, calibrate::PriceSet set) {
        m_prices->addItem(words, static_cast<int>(set));
    };
    if (!year.isEmpty()) {
        add(tr("of the template, %1").arg(year), calibrate::PriceSet::Template);
        if (anyOwn)
            add(tr("own cost of an hour at home"), calibrate::PriceSet::Own);
    }
    add(tr("none"), calibrate::PriceSet::None);
    m_prices->setCurrentIndex(std::max(0, m_prices->findData(static_cast<int>(m_draft.prices()))));
    m_prices->setEnabled(m_prices->count() > 1);
    m_prices->setToolTip(pricesTip());
}

QString NewPlanView::pricesTip() const
{
    QStringList lines{tr("What care costs. Prices can be typed later, under Money and staff.")};
    for (const calibrate::AreaFigures& area : m_draft.figures())
        if (const auto cost = calibrate::homeCareCost(area))
            lines << tr("%1 paid £%2 for an hour of care at home in %3, Scotland £%4.")
                         .arg(QString::fromStdString(area.name), numbers::fixed(cost->pounds, 2),
                              QString::fromStdString(cost->year), numbers::fixed(cost->scotland, 2));
    return lines.join(u'\n');
}

void NewPlanView::askForLocalities()
{
    LocalitiesDialog dialog(m_draft, this);
    dialog.exec();
}

void NewPlanView::create()
{
    m_draft.make({m_name->text().trimmed().toStdString(), fromQt(m_start->date()), m_years->value()});
}

QString NewPlanView::complaint() const { return m_complaint->isHidden() ? QString() : m_complaint->text(); }

QString NewPlanView::titleText() const { return m_title->text(); }

} // namespace homeward::ui
