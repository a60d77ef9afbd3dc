// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/need_strip.h"

#include "ui/numbers/numbers.h"
#include "ui/pages/changes/live_told.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/flow_layout.h"

#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr double tight = 0.9;
constexpr double over = 1.0;

QString textOf(const SettingNeed& setting, double load)
{
    const QString name = QString::fromStdString(setting.name);
    const QString needed = numbers::whole(setting.needed);
    const QString there = numbers::whole(*setting.available);
    const QString unit = QString::fromStdString(setting.unit);
    const QString share = numbers::wholeShare(load);
    if (load >= over)
        return NeedStrip::tr("%1 over: %2 of %3 %4 needed, %5").arg(name, needed, there, unit, share);
    if (load >= tight)
        return NeedStrip::tr("%1 tight: %2 of %3 %4 needed, %5").arg(name, needed, there, unit, share);
    return NeedStrip::tr("%1: %2 of %3 %4 needed, %5").arg(name, needed, there, unit, share);
}

} // namespace

NeedStrip::NeedStrip(QWidget* parent)
    : QWidget(parent),
      m_heading(plainLabel({}, "captionStrong", this)),
      m_flow(new FlowLayout(nullptr, 14, 3))
{
    m_heading->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_heading);
    layout->addLayout(m_flow);
    hide();
}

QWidget* NeedStrip::entry(const SettingNeed& setting, const QString& year)
{
    const double load = *setting.load();
    auto* label = plainLabel(textOf(setting, load),
                             load >= over        ? "error"
                                 : load >= tight ? "captionStrong"
                                                 : "caption",
                             this);
    m_texts << label->text();
    setTells(label, QVariant::fromValue(toldNeed(setting, year)), AskedBy::KeyOrClick);
    return label;
}

void NeedStrip::showNeed(const YearNeed& need)
{
    qDeleteAll(m_entries);
    m_entries.clear();
    m_texts.clear();
    m_heading->setText(
        tr("Needed in %1 if nothing were ever full (exact, without a run):").arg(QString::fromStdString(need.year)));
    for (const SettingNeed& setting : need.settings)
        if (setting.load()) {
            m_entries << entry(setting, QString::fromStdString(need.year));
            m_flow->addWidget(m_entries.back());
            m_entries.back()->show();
        }
    setOutdated(false);
    setVisible(!m_entries.isEmpty());
}

void NeedStrip::setOutdated(bool outdated)
{
    for (QWidget* each : m_entries)
        each->setEnabled(!outdated);
}

} // namespace homeward::ui
