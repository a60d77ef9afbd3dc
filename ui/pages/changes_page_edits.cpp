// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/kind.h"
#include "ui/document/plan_commands.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"
#include "ui/models/change_list_model.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/changes_page.h"
#include "ui/pages/source_dialog.h"
#include "ui/wording/change_library.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QListView>

#include <utility>

// The edits of the page of changes.
namespace homeward::ui {

using document::PlanDocument;

void ChangesPage::pushEdit(const model::Change& change, const QString& field)
{
    m_workspace.document().push(
        document::editChange(m_workspace.document(), m_workspace.selection().scenario(), change, field));
}

void ChangesPage::choose(const model::ChangeId& id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    refreshEditor();
}

void ChangesPage::addFromLibrary(const QString& id) { dropFromLibrary(id, std::nullopt, -1); }

void ChangesPage::dropFromLibrary(const QString& id, const std::optional<base::Date>& start, int row)
{
    const wording::LibraryChange* one = wording::libraryChange(id.toStdString());
    if (!one)
        return;
    const auto said = [](const char* text) { return numbers::text(numbers::translated(text)); };
    model::Change change = changes::newChange(one->lever, m_workspace.plan());
    change.name = said(one->name).toStdString();
    change.note = tr("Ask locally: %1").arg(said(one->ask)).toStdString();
    if (start)
        change.start = *start;
    add(std::move(change), row);
}

void ChangesPage::addChange(std::size_t kind) { add(changes::newChange(kind, m_workspace.plan())); }

void ChangesPage::add(model::Change change, int row)
{
    PlanDocument& document = m_workspace.document();
    if (m_workspace.selection().scenarioIndex() <= 0) {
        m_workspace.messages().tell(tr("The base has no changes. Choose or add another scenario first."));
        return;
    }
    change.id = document::newChangeId(m_workspace.plan());
    const model::ChangeId id = change.id;
    if (!document.push(document::addChange(document, m_workspace.selection().scenario(), std::move(change), row)))
        return;
    choose(id);
    m_editor->focusField(QStringLiteral("name"));
}

void ChangesPage::move(int step)
{
    const model::Change* change = current();
    if (!change)
        return;
    const model::ChangeId id = change->id;
    const int to = m_list->currentIndex().row() + step;
    if (to < 0 || to >= m_model->rowCount())
        return;
    if (m_workspace.document().push(
            document::moveChange(m_workspace.document(), m_workspace.selection().scenario(), id, to)))
        choose(id);
}

void ChangesPage::duplicateChange()
{
    if (const model::Change* change = current()) {
        const auto copy = document::newChangeId(m_workspace.plan());
        if (m_workspace.document().push(document::duplicateChange(
                m_workspace.document(), m_workspace.selection().scenario(), change->id, copy)))
            choose(copy);
    }
}

void ChangesPage::removeChange()
{
    if (const model::Change* change = current()) {
        const QString name = QString::fromStdString(change->name);
        if (m_workspace.document().push(
                document::removeChange(m_workspace.document(), m_workspace.selection().scenario(), change->id)))
            m_workspace.messages().tell(tr("Removed “%1”. Ctrl+Z brings it back.").arg(name));
    }
}

void ChangesPage::addSource()
{
    const model::ChangeId change = current() ? current()->id : model::ChangeId();
    SourceDialog dialog(m_workspace.plan(), this);
    if (change.empty() || dialog.exec() != QDialog::Accepted)
        return;
    auto& document = m_workspace.document();
    document.push(document::addSource(document, dialog.source(), m_workspace.selection().scenario(), change));
}

} // namespace homeward::ui
