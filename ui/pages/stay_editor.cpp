// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/stay_editor.h"

#include "core/model/distribution.h"
#include "core/model/words.h"
#include "core/tables/stay_list.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/stay_curve.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::ui {

using model::Distribution;
using model::Family;
using model::Given;

namespace {

constexpr std::array givens{Given::MeanSd, Given::MeanMedian, Given::MedianP90, Given::Mean};

QString familyName(Family family)
{
    switch (family) {
    case Family::Exponential: return StayEditor::tr("Exponential");
    case Family::Lognormal: return StayEditor::tr("Lognormal");
    case Family::Gamma: return StayEditor::tr("Gamma");
    case Family::Weibull: return StayEditor::tr("Weibull");
    case Family::Erlang: return StayEditor::tr("Erlang");
    case Family::Fixed: return StayEditor::tr("Always the same");
    case Family::Uniform: return StayEditor::tr("Uniform");
    case Family::Triangular: return StayEditor::tr("Triangular");
    case Family::Empirical: return StayEditor::tr("Table of values");
    default: return StayEditor::tr("Table of bands");
    }
}

/// The two figures that a distribution is given by; the second is null where there is one alone.
std::pair<double Distribution::*, double Distribution::*> figuresOf(Given given)
{
    switch (given) {
    case Given::MeanMedian: return {&Distribution::mean, &Distribution::median};
    case Given::MedianP90: return {&Distribution::median, &Distribution::p90};
    case Given::Mean: return {&Distribution::mean, nullptr};
    default: return {&Distribution::mean, &Distribution::sd};
    }
}

bool hasSd(Family family) { return family != Family::Exponential && family != Family::Fixed; }

} // namespace

StayEditor::StayEditor(QWidget* parent)
    : QFrame(parent),
      m_job([](const std::vector<double>& stays, const auto&) -> base::Result<std::vector<stats::Fit>> {
          return stats::fitsOf(stays);
      }),
      m_title(new ElidedLabel({}, this)),
      m_subtitle(plainLabel({}, "caption", this)),
      m_curve(new StayCurve(this)),
      m_family(new QComboBox(this)),
      m_given(new QComboBox(this)),
      m_first(new NumberField(this)),
      m_second(new NumberField(this)),
      m_fits(new QTableWidget(0, 5, this))
{
    style::setKind(this, "card");
    style::setKind(m_title, "chartTitle");
    m_subtitle->setWordWrap(true);
    m_family->setAccessibleName(tr("Shape of the curve"));
    m_given->setAccessibleName(tr("Given as"));
    m_given->addItems({tr("mean and sd"), tr("mean and median"), tr("median and 90th"), tr("mean alone")});
    for (const auto& [family, word] : model::wordsOf(Family()))
        m_family->addItem(familyName(family), static_cast<int>(family));
    for (NumberField* field : {m_first, m_second}) {
        field->setRange(0.0, 1e6);
        field->setDecimals(3);
    }
    m_first->setAccessibleName(tr("First figure, days"));
    m_second->setAccessibleName(tr("Second figure, days"));
    m_fits->setHorizontalHeaderLabels({tr("Curve"), tr("mean"), tr("sd"), tr("90th"), tr("misfit")});
    m_fits->verticalHeader()->hide();
    m_fits->verticalHeader()->setDefaultSectionSize(qRound(style::scaled(21)));
    m_fits->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fits->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fits->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fits->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fits->setShowGrid(false);
    m_fits->setTabKeyNavigation(false);
    m_fits->setAccessibleName(tr("Curves that fit the pasted stays, the best first; Enter takes one"));
    m_fits->setFixedHeight(qRound(style::scaled(92)));
    m_fits->hide();
    auto* fields = new QHBoxLayout;
    fields->setSpacing(6);
    fields->addWidget(m_family, 2);
    fields->addWidget(m_given, 2);
    fields->addWidget(m_first, 1);
    fields->addWidget(m_second, 1);
    fields->addWidget(plainLabel(tr("days"), "caption", this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_curve, 1);
    layout->addWidget(m_fits);
    layout->addLayout(fields);
    for (QComboBox* box : {m_family, m_given}) {
        box->setMinimumContentsLength(8);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    connect(m_given, &QComboBox::activated, this,
            [this](int place) { setGiven(givens[static_cast<std::size_t>(place)]); });
    connect(m_family, &QComboBox::activated, this,
            [this] { setFamily(static_cast<Family>(m_family->currentData().toInt())); });
    connect(m_first, &NumberField::valueCommitted, this, [this](double value) { setFigure(0, value); });
    connect(m_second, &NumberField::valueCommitted, this, [this](double value) { setFigure(1, value); });
    connect(m_curve, &StayCurve::lineMoved, this, &StayEditor::moveLine);
    connect(&m_job, &runner::JobBase::finished, this, &StayEditor::showFits);
    connect(m_fits, &QTableWidget::cellActivated, this, [this](int row) { useFit(row); });
    connect(m_fits, &QTableWidget::cellClicked, this, [this](int row) { useFit(row); });
}

void StayEditor::show(const Distribution& distribution, model::Sphere sphere, const QString& title, const QString& key)
{
    if (key != m_key) {
        m_job.cancel(); // a fit is of the stay it was asked for
        m_stays.clear();
        m_curve->setStays({});
        m_fits->hide();
    }
    m_key = key;
    m_what = title;
    m_distribution = distribution;
    m_sphere = sphere;
    setEnabled(true);
    static_cast<ElidedLabel*>(m_title)->setText(title);
    m_curve->show(distribution, sphere, title);
    showFigures();
}

QString StayEditor::figures() const { return m_subtitle->text(); }

void StayEditor::showNothing()
{
    m_key.clear();
    m_job.cancel();
    m_stays.clear();
    m_fits->hide();
    static_cast<ElidedLabel*>(m_title)->setText(tr("No stay here: choose a cell with a curve"));
    m_subtitle->setText({});
    setEnabled(false);
}

void StayEditor::showFigures()
{
    const QSignalBlocker quietFamily(m_family);
    const QSignalBlocker quietGiven(m_given);
    m_family->setCurrentIndex(m_family->findData(static_cast<int>(m_distribution.family)));
    m_given->setCurrentIndex(static_cast<int>(std::ranges::find(givens, m_distribution.given) - givens.begin()));
    const bool hasFigures = model::statsFamilyOf(m_distribution.family).has_value();
    const auto [first, second] = figuresOf(m_distribution.given);
    const bool needsSecond = hasFigures && second && (second != &Distribution::sd || hasSd(m_distribution.family));
    m_first->setValue(m_distribution.*first);
    if (second)
        m_second->setValue(m_distribution.*second);
    m_first->setEnabled(hasFigures);
    m_given->setEnabled(hasFigures);
    m_second->setVisible(needsSecond);
    const auto law = model::samplerOf(m_distribution);
    const QString figures = law
        ? tr("%1: mean %2, sd %3, median %4, 9 in 10 by %5 days")
              .arg(familyName(m_distribution.family), numbers::fixed(law->mean(), 1), numbers::fixed(law->sd(), 1),
                   numbers::fixed(law->median(), 1), numbers::fixed(law->centile(0.9), 1))
        : tr("No %1 curve has these figures: type others, or choose another shape.")
              .arg(familyName(m_distribution.family));
    m_subtitle->setText(m_stays.empty() ? figures
                                        : tr("%n stays pasted. ", nullptr, static_cast<int>(m_stays.size())) % figures);
}

void StayEditor::setGiven(Given given)
{
    if (const auto law = model::samplerOf(m_distribution)) {
        // The same curve, by other figures of it.
        m_distribution.mean = law->mean();
        m_distribution.sd = hasSd(m_distribution.family) ? law->sd() : m_distribution.sd;
        m_distribution.median = law->median();
        m_distribution.p90 = law->centile(0.9);
    }
    m_distribution.given = given;
    emit changed(m_distribution, 0);
}

void StayEditor::setFamily(Family family)
{
    if (!model::statsFamilyOf(family) && m_distribution.table.empty() && m_distribution.bands.empty()) {
        showFigures(); // a table is pasted, not chosen
        return;
    }
    if (const auto law = model::samplerOf(m_distribution); law && m_distribution.sd <= 0.0)
        m_distribution.sd = law->sd();
    m_distribution.family = family;
    emit changed(m_distribution, 0);
}

void StayEditor::setFigure(int place, double value)
{
    const auto [first, second] = figuresOf(m_distribution.given);
    if (double Distribution::* const figure = place == 0 ? first : second)
        m_distribution.*figure = value;
    emit changed(m_distribution, 0);
}

void StayEditor::moveLine(int line, double value, bool done)
{
    double Distribution::* const figure = line == StayCurve::Mean ? &Distribution::mean
        : line == StayCurve::Median                               ? &Distribution::median
                                                                  : &Distribution::p90;
    Distribution moved = m_distribution;
    // A drag has pixels, not digits: three figures.
    const double unit = value >= 100.0 ? 1.0 : value >= 10.0 ? 0.1 : 0.01;
    moved.*figure = std::max(unit, std::round(value / unit) * unit);
    if (!model::samplerOf(moved))
        return;
    m_distribution = moved;
    m_curve->show(moved, m_sphere, m_what);
    showFigures();
    if (done)
        emit changed(m_distribution, 0);
}

void StayEditor::fit(std::vector<double> stays)
{
    m_stays = stays;
    m_curve->setStays(stays);
    showFigures();
    m_job.start(std::move(stays));
}

void StayEditor::showFits()
{
    const auto fits = m_job.value();
    if (!fits)
        return;
    m_fits->setRowCount(static_cast<int>(fits->size()));
    for (int row = 0; row < m_fits->rowCount(); ++row) {
        const stats::Fit& fit = (*fits)[static_cast<std::size_t>(row)];
        const auto law = stats::solve(fit.family, stats::MeanSd{fit.mean, fit.sd});
        const double more = fit.aic() - fits->front().aic();
        const QStringList cells{familyName(tables::familyOf(fit.family)), numbers::fixed(fit.mean, 1),
                                numbers::fixed(fit.sd, 1), law ? numbers::fixed(law->centile(0.9), 1) : QString(),
                                more == 0.0 ? tr("best") : QStringLiteral("+") % numbers::fixed(more, 1)};
        for (int column = 0; column < cells.size(); ++column)
            m_fits->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_fits->setVisible(!fits->empty());
    if (!fits->empty())
        useFit(0);
}

void StayEditor::useFit(int row)
{
    const auto fits = m_job.value();
    if (!fits || row < 0 || static_cast<std::size_t>(row) >= fits->size())
        return;
    const stats::Fit& fit = (*fits)[static_cast<std::size_t>(row)];
    m_fits->selectRow(row);
    m_distribution.family = tables::familyOf(fit.family);
    m_distribution.given = Given::MeanSd;
    m_distribution.mean = fit.mean;
    m_distribution.sd = hasSd(m_distribution.family) ? fit.sd : 0.0;
    emit changed(m_distribution, static_cast<int>(m_stays.size()));
}

} // namespace homeward::ui
