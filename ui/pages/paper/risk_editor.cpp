// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/risk_editor.h"

#include "core/model/lookup.h"
#include "core/results/comparison.h"
#include "ui/charts/chart_parts.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/papers/risk_choice.h"
#include "ui/widgets/number_field.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace homeward::ui {

namespace {

using results::HeadlineId;

/// Figures that may be held below a target: fewer is better, or at least meant.
constexpr std::array figures{HeadlineId::DelayedInHospital, HeadlineId::DelayedDischargeDays,
                             HeadlineId::PeopleInHospital, HeadlineId::HospitalBedsInUse, HeadlineId::HospitalDays};

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

RiskEditor::RiskEditor(PaperDesk& desk, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_workspace(workspace),
      m_form(new QFormLayout(this)),
      m_figure(combo(tr("The figure that the ranges move"))),
      m_setting(combo(tr("The setting that may grow"))),
      m_area(combo(tr("Whose capacity"))),
      m_target(combo(tr("The target"))),
      m_below(new NumberField(this))
{
    for (const HeadlineId id : figures)
        m_figure->addItem(charts::figureName(id), textOf(results::headlineKind(id).name));
    m_setting->setObjectName(QStringLiteral("leastOf"));
    m_target->addItem(tr("as today"));
    m_target->addItem(tr("a number"));
    m_below->setAccessibleName(tr("The target as a number"));
    m_below->setRange(0.0, 1e12);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(6);
    m_form->addRow(tr("&Figure"), m_figure);
    m_form->addRow(tr("&Least of"), m_setting);
    m_form->addRow(tr("I&n"), m_area);
    m_form->addRow(tr("At &most"), m_target);
    m_form->addRow(QString(), m_below);
    connectFields();
}

QComboBox* RiskEditor::combo(const QString& name)
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

void RiskEditor::connectFields()
{
    const auto change = [this](auto set) {
        m_desk.edit(tr("Choose what the risks of the paper ask"), [&](model::Paper& paper) {
            papers::RiskChoice choice = papers::riskChoiceOf(paper);
            set(choice);
            papers::setRiskChoice(paper, choice);
        });
    };
    const auto chosen = [](const QComboBox* box) { return box->currentData().toString().toStdString(); };
    connect(m_figure, &QComboBox::activated, this, [this, change, chosen] {
        change([&](papers::RiskChoice& risks) {
            risks.figure = m_figure->currentIndex() == 0 ? std::string() : chosen(m_figure);
            risks.below.reset(); // it was of another figure
        });
    });
    connect(m_setting, &QComboBox::activated, this, [this, change, chosen] {
        change([&](papers::RiskChoice& risks) { risks.setting = model::SettingId{chosen(m_setting)}; });
    });
    connect(m_area, &QComboBox::activated, this, [this, change, chosen] {
        change([&](papers::RiskChoice& risks) { risks.area = model::AreaId{chosen(m_area)}; });
    });
    connect(m_target, &QComboBox::activated, this, [this, change](int row) {
        const auto result = m_workspace.runs().result();
        const auto asked =
            result ? papers::riskQuestionOf({m_workspace.plan(), *result}, m_desk.paper()) : std::nullopt;
        change([&](papers::RiskChoice& risks) {
            risks.below = row > 0 && asked ? std::optional(asked->below) : std::nullopt;
        });
    });
    connect(m_below, &NumberField::valueCommitted, this,
            [change](double value) { change([value](papers::RiskChoice& risks) { risks.below = value; }); });
}

void RiskEditor::refresh()
{
    const QSignalBlocker quiet(m_figure);
    const papers::RiskChoice risks = papers::riskChoiceOf(m_desk.paper());
    m_figure->setCurrentIndex(std::max(m_figure->findData(QString::fromStdString(risks.figure)), 0));
    refreshPlaces();
    refreshTarget();
}

void RiskEditor::refreshPlaces()
{
    const QSignalBlocker quietSetting(m_setting), quietArea(m_area);
    const model::Plan& plan = m_workspace.plan();
    const papers::RiskChoice risks = papers::riskChoiceOf(m_desk.paper());
    m_setting->clear();
    m_setting->addItem(tr("The fullest outside hospital"));
    for (const model::Setting& setting : plan.settings)
        m_setting->addItem(QString::fromStdString(setting.name), QString::fromStdString(setting.id.value));
    m_setting->setCurrentIndex(model::indexById(plan.settings, risks.setting) + 1);
    m_area->clear();
    m_area->addItem(tr("Where it is fullest"));
    for (const model::Area& area : plan.areas)
        m_area->addItem(QString::fromStdString(area.name), QString::fromStdString(area.id.value));
    m_area->setCurrentIndex(model::indexById(plan.areas, risks.area) + 1);
    m_form->setRowVisible(m_area, plan.areas.size() > 1);
}

void RiskEditor::refreshTarget()
{
    const QSignalBlocker quietTarget(m_target), quietBelow(m_below);
    const auto below = papers::riskChoiceOf(m_desk.paper()).below;
    m_target->setCurrentIndex(below ? 1 : 0);
    if (below && !m_below->hasFocus())
        m_below->setValue(*below);
    m_form->setRowVisible(m_below, below.has_value());
}

} // namespace homeward::ui
