// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_settings_dialog.h"

#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"
#include "ui/wording/headline_text.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr double usualShare = 0.02;
constexpr double leastShare = 0.001, mostShare = 0.5;
constexpr auto withinKey = "run/sureWithin";
constexpr auto mostKey = "run/mostFutures";

/// Says what is wrong with what is typed, where a spin box would pass over it.
NumberField* wholeNumber(int value, int low, int high, QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setDecimals(0);
    field->setRange(low, high);
    field->setValue(value);
    return field;
}

NumberField* shareField(QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setSuffix(QStringLiteral("%"));
    field->setScale(100.0);
    field->setDecimals(1);
    field->setRange(leastShare, mostShare);
    field->setValue(usualShare);
    return field;
}

QString percent(double share) { return numbers::fixed(100.0 * share, share < 0.1 ? 1 : 0) + QStringLiteral("%"); }

} // namespace

RunSettingsDialog::RunSettingsDialog(const Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_before(workspace.plan().run),
      m_years(wholeNumber(m_before.years, 1, 25, this)),
      m_futures(wholeNumber(m_before.replications, 2, study::mostFutures, this)),
      m_seed(new QLineEdit(QString::number(m_before.seed), this)),
      m_eachArea(new QCheckBox(tr("Stop each &area by itself, once its headline figures are sure"), this)),
      m_within(shareField(this)),
      m_most(wholeNumber(study::ComparisonPrecision{}.most, study::PrecisionRequest{}.least, study::mostFutures, this)),
      m_problem(plainLabel({}, "error", this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Run settings"));
    m_problem->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Years"), m_years);
    form->addRow(tr("&Futures"), m_futures);
    addSureness(workspace, *form);
    addEachArea(workspace, *form);
    form->addRow(tr("&Seed"), m_seed);
    form->addRow(m_problem);
    connect(m_years, &NumberField::problemChanged, this, &RunSettingsDialog::check);
    for (NumberField* field : {m_futures, m_within, m_most})
        connect(field, &NumberField::problemChanged, this, &RunSettingsDialog::check);
    connect(m_seed, &QLineEdit::textChanged, this, &RunSettingsDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
}

model::RunSettings RunSettingsDialog::settings() const
{
    model::RunSettings chosen = m_before;
    chosen.years = static_cast<int>(m_years->value());
    chosen.replications = static_cast<int>(m_futures->value());
    chosen.seed = m_seed->text().trimmed().toULongLong();
    return chosen;
}

std::optional<study::ComparisonPrecision> RunSettingsDialog::sureness() const
{
    if (!m_eachArea->isChecked())
        return std::nullopt;
    return study::ComparisonPrecision{m_within->value(), true, static_cast<int>(m_most->value())};
}

void RunSettingsDialog::addEachArea(const Workspace& workspace, QFormLayout& form)
{
    auto* why = plainLabel(tr("A large area needs few futures, a small one many. Each has as many as make its headline "
                              "figures and their differences, in the last whole year, that sure. Figures of several "
                              "areas together are of the futures that all of them have."),
                           "caption", this);
    why->setWordWrap(true);
    form.addRow(m_eachArea);
    form.addRow(tr("&Within ±"), m_within);
    form.addRow(tr("Futures at &most"), m_most);
    form.addRow(why);
    const auto show = [this](bool each) {
        m_within->setEnabled(each);
        m_most->setEnabled(each);
        m_futures->setEnabled(!each);
        check();
    };
    connect(m_eachArea, &QCheckBox::toggled, this, show);
    if (const auto& sure = workspace.runs().sureness()) {
        m_eachArea->setChecked(true);
        m_within->setValue(sure->halfWidth);
        m_most->setValue(sure->most);
    }
    show(m_eachArea->isChecked());
}

/// Of the areas and the year in view, every scenario of the result.
void RunSettingsDialog::addSureness(const Workspace& workspace, QFormLayout& form)
{
    const Runs::Result result = workspace.runs().result();
    const auto question = workspace.question();
    if (!result || !question || result->replicationsDone < 2) {
        form.addRow(plainLabel(tr("More futures give narrower ranges and take longer."), "caption", this));
        return;
    }
    m_comparison = results::compareKnown(
        *result, {.against = question->against, .areas = question->areas, .year = question->year});
    m_comparedFutures = result->replicationsDone;
    for (const auto& scenario : result->scenarios)
        m_scenarios.append(QString::fromStdString(scenario.name));
    m_share = shareField(this);
    m_use = new QPushButton(tr("&Use this number"), this);
    m_sureness = plainLabel({}, "caption", this);
    m_sureness->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_share);
    row->addWidget(m_use);
    form.addRow(tr("&Headline figures within ±"), row);
    form.addRow(m_sureness);
    if (auto* label = qobject_cast<QLabel*>(form.labelForField(row)))
        label->setBuddy(m_share);
    connect(m_share, &NumberField::valueCommitted, this, &RunSettingsDialog::showNeeded);
    connect(m_use, &QPushButton::clicked, this, &RunSettingsDialog::useNeeded);
    showNeeded();
}

void RunSettingsDialog::showNeeded()
{
    const auto needed = study::futuresNeeded(m_comparison, m_comparedFutures, m_share->value());
    m_use->setEnabled(needed.has_value());
    if (!needed) {
        m_sureness->setText(tr("The result in view has no figure to go by."));
        return;
    }
    m_needed = needed->futures;
    const QString figure = QString::fromStdString(wording::headlineName(needed->figure, numbers::translated))
        + QStringLiteral(", ") + m_scenarios.value(needed->scenario);
    const QString now = needed->isDifference
        ? tr("With %1 futures the least sure headline figure is a difference: within ±%2 (%3; areas and year in view).")
        : tr("With %1 futures the least sure headline figure is within ±%2 (%3; areas and year in view).");
    const QString then = m_needed >= study::mostFutures
        ? tr("More than %1 futures would be needed.").arg(numbers::fixed(study::mostFutures, 0))
        : m_needed == m_comparedFutures ? tr("Every one is as sure as asked.")
                                        : tr("About %1 futures make all of them as sure as asked.").arg(m_needed);
    m_sureness->setText(now.arg(m_comparedFutures).arg(percent(needed->widest), figure) + QLatin1Char(' ') + then);
}

void RunSettingsDialog::useNeeded()
{
    m_futures->setValue(m_needed);
    check();
}

void RunSettingsDialog::check()
{
    bool number = false;
    m_seed->text().trimmed().toULongLong(&number);
    QString said = m_years->problem();
    for (const NumberField* field : {m_futures, m_within, m_most})
        if (said.isEmpty() && field->isEnabled())
            said = field->problem();
    if (said.isEmpty() && !number)
        said = tr("“%1” is not a seed. Type a whole number such as 20261122.").arg(m_seed->text());
    m_problem->setText(said);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(said.isEmpty());
}

std::optional<study::ComparisonPrecision> readSureness(const QSettings& settings)
{
    const study::ComparisonPrecision found{settings.value(QLatin1String(withinKey)).toDouble(), true,
                                           settings.value(QLatin1String(mostKey)).toInt()};
    const bool isOne = found.halfWidth >= leastShare && found.halfWidth <= mostShare
        && found.most >= study::PrecisionRequest{}.least && found.most <= study::mostFutures;
    return isOne ? std::optional(found) : std::nullopt;
}

void writeSureness(QSettings& settings, const std::optional<study::ComparisonPrecision>& sure)
{
    if (!sure) {
        settings.remove(QLatin1String(withinKey));
        settings.remove(QLatin1String(mostKey));
        return;
    }
    settings.setValue(QLatin1String(withinKey), sure->halfWidth);
    settings.setValue(QLatin1String(mostKey), sure->most);
}

} // namespace homeward::ui
