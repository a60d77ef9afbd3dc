// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/thing_menu.h"

#include "core/model/lookup.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/style/style.h"
#include "ui/wording/place_text.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

namespace homeward::ui {

using edit::Thing;

namespace {

QString wordOf(Thing thing)
{
    switch (thing) {
    case Thing::Setting: return ThingMenu::tr("setting");
    case Thing::Cohort: return ThingMenu::tr("group of people");
    case Thing::Area: return ThingMenu::tr("area");
    case Thing::Outcome: return ThingMenu::tr("outcome");
    default: return ThingMenu::tr("age band");
    }
}

/// With its article.
QString oneOf(Thing thing)
{
    switch (thing) {
    case Thing::Setting: return ThingMenu::tr("a setting");
    case Thing::Cohort: return ThingMenu::tr("a group of people");
    case Thing::Area: return ThingMenu::tr("an area");
    case Thing::Outcome: return ThingMenu::tr("an outcome");
    default: return ThingMenu::tr("an age band");
    }
}

template <class List> QString nameIn(const List& list, const std::string& id)
{
    for (const auto& item : list)
        if (item.id.value == id)
            return QString::fromStdString(item.name);
    return {};
}

} // namespace

ThingMenu::ThingMenu(Workspace& workspace, Thing thing, std::function<std::string()> current, QWidget* parent)
    : QPushButton(parent),
      m_workspace(workspace),
      m_thing(thing),
      m_current(std::move(current))
{
    const QString word = wordOf(thing);
    setText(word.left(1).toUpper() % word.mid(1));
    setIcon(style::icon(QStringLiteral("add")));
    setAccessibleName(tr("Add, rename or delete %1").arg(oneOf(thing)));
    auto* menu = new QMenu(this);
    menu->addAction(tr("Add %1…").arg(oneOf(thing)), this, &ThingMenu::add);
    auto* duplicateAction = menu->addAction(tr("Duplicate…"), this, &ThingMenu::duplicate);
    auto* renameAction = menu->addAction(tr("Rename…"), this, &ThingMenu::rename);
    auto* up = menu->addAction(tr("Move up"), this, [this] { move(-1); });
    auto* down = menu->addAction(tr("Move down"), this, [this] { move(1); });
    menu->addSeparator();
    auto* removeAction = menu->addAction(tr("Delete…"), this, &ThingMenu::remove);
    connect(menu, &QMenu::aboutToShow, this, [=, this] {
        const QString name = currentName();
        for (QAction* action : {duplicateAction, renameAction, up, down, removeAction})
            action->setEnabled(!name.isEmpty());
        duplicateAction->setText(tr("Duplicate %1…").arg(name));
        renameAction->setText(tr("Rename %1…").arg(name));
        removeAction->setText(tr("Delete %1…").arg(name));
    });
    setMenu(menu);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this,
            [this] { setIcon(style::icon(QStringLiteral("add"))); });
}

QString ThingMenu::currentName() const
{
    const model::Plan& plan = m_workspace.plan();
    const std::string id = m_current();
    switch (m_thing) {
    case Thing::Setting: return nameIn(plan.settings, id);
    case Thing::Cohort: return nameIn(plan.cohorts, id);
    case Thing::Area: return nameIn(plan.areas, id);
    case Thing::Outcome: return nameIn(plan.outcomes, id);
    default: return nameIn(plan.ageBands, id);
    }
}

void ThingMenu::ask(const QString& title, const QString& text, std::function<void(const QString&)> act)
{
    auto* dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(text);
    connect(dialog, &QInputDialog::textValueSelected, this, [act = std::move(act)](const QString& name) {
        if (!name.trimmed().isEmpty())
            act(name.trimmed());
    });
    dialog->open();
}

void ThingMenu::push(edit::PlanPatch patch, const QString& label)
{
    m_workspace.document().push({std::move(patch), label});
}

void ThingMenu::add()
{
    const QString word = wordOf(m_thing);
    ask(tr("Add %1").arg(oneOf(m_thing)), {}, [this, word](const QString& name) {
        auto one = edit::added(m_workspace.plan(), m_thing, name.toStdString());
        push(std::move(one.patch), tr("Add %1 %2").arg(word, name));
        emit made(QString::fromStdString(one.id));
    });
}

void ThingMenu::duplicate()
{
    const QString before = currentName();
    ask(tr("Duplicate %1").arg(before), tr("%1, copy").arg(before), [this, before](const QString& name) {
        auto one = edit::duplicated(m_workspace.plan(), m_thing, m_current(), name.toStdString());
        push(std::move(one.patch), tr("Duplicate %1").arg(before));
        emit made(QString::fromStdString(one.id));
    });
}

void ThingMenu::rename()
{
    const QString before = currentName();
    ask(tr("Rename %1").arg(before), before, [this, before](const QString& name) {
        push(edit::renamed(m_workspace.plan(), m_thing, m_current(), name.toStdString()),
             tr("Rename %1 to %2").arg(before, name));
    });
}

void ThingMenu::move(int places)
{
    push(edit::moved(m_workspace.plan(), m_thing, m_current(), places), tr("Move %1").arg(currentName()));
}

QString ThingMenu::whatElseGoes() const
{
    QStringList parts;
    for (const auto& [list, count] : edit::takenOut(edit::removed(m_workspace.plan(), m_thing, m_current()))) {
        const QString what = QString::fromStdString(wording::fieldText("/" + list, document::translated));
        parts << QStringLiteral("%1 × %2").arg(count).arg(what);
    }
    return parts.size() > 1 ? tr("These go with it: %1.").arg(parts.join(QStringLiteral(", "))) : QString();
}

void ThingMenu::remove()
{
    const QString name = currentName();
    if (name.isEmpty())
        return;
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete %1").arg(name), tr("Delete %1?").arg(name),
                                QMessageBox::NoButton, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("%1 Ctrl+Z brings all of it back.").arg(whatElseGoes()).trimmed());
    box->addButton(tr("Delete"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    const std::string id = m_current();
    connect(box, &QMessageBox::accepted, this, [this, id, name] {
        push(edit::removed(m_workspace.plan(), m_thing, id), tr("Delete %1").arg(name));
        m_workspace.messages().tell(tr("Deleted %1. Ctrl+Z brings it back.").arg(name));
    });
    box->open();
}

} // namespace homeward::ui
