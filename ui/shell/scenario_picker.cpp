// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scenario_picker.h"

#include "ui/models/scenario_list_model.h"
#include "ui/style/style.h"
#include "ui/widgets/popup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

using models::ScenarioListModel;

namespace {

constexpr int rowsShown = 12;

/// Scenarios by any part of their name, or by their letter.
class FoundScenarios : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void find(const QString& text)
    {
        m_wanted = text;
        invalidateFilter();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DecorationRole)
            return style::badgeIcon(index.data(ScenarioListModel::LetterPlaceRole).toInt());
        return QSortFilterProxyModel::data(index, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return m_wanted.isEmpty() || index.data().toString().contains(m_wanted, Qt::CaseInsensitive)
            || index.data(ScenarioListModel::LetterRole).toString().compare(m_wanted, Qt::CaseInsensitive) == 0;
    }

private:
    QString m_wanted;
};

} // namespace

ScenarioPicker::ScenarioPicker(document::PlanDocument& document, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_found(new FoundScenarios(this))
{
    style::setKind(this, "card");
    m_found->setSourceModel(new ScenarioListModel(document, this));
    m_search->setPlaceholderText(tr("Find a scenario"));
    m_search->setAccessibleName(tr("Find a scenario by name or letter"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setModel(m_found);
    m_list->setAccessibleName(tr("All scenarios"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setIconSize(QSize(18, 18));
    m_list->setFocusPolicy(Qt::NoFocus);   // the keys stay with the search
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ScenarioPicker::filter);
    connect(m_list, &QListView::clicked, this, &ScenarioPicker::choose);
}

void ScenarioPicker::open(const QWidget& anchor, const model::ScenarioId& current)
{
    m_search->clear();
    filter({});
    const QModelIndexList at = m_found->match(m_found->index(0, 0), ScenarioListModel::IdRole,
                                              QString::fromStdString(current.value), 1, Qt::MatchExactly);
    m_list->setCurrentIndex(at.isEmpty() ? m_found->index(0, 0) : at.front());
    const int rows = std::min(m_found->rowCount(), rowsShown);
    const int rowHeight = std::max(24, m_list->sizeHintForRow(0));
    resize(std::max(280, m_list->sizeHintForColumn(0) + 48), m_search->sizeHint().height() + rows * rowHeight + 26);
    openPopup(*this, anchor);
    m_search->setFocus(Qt::PopupFocusReason);
}

void ScenarioPicker::filter(const QString& text)
{
    static_cast<FoundScenarios*>(m_found)->find(text.trimmed());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_found->index(0, 0));
}

void ScenarioPicker::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    hide();
    emit chosen(model::ScenarioId{index.data(ScenarioListModel::IdRole).toString().toStdString()});
}

bool ScenarioPicker::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QFrame::eventFilter(object, event);
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(0, m_found->rowCount() - 1));
    m_list->setCurrentIndex(m_found->index(row, 0));
    return true;
}

} // namespace homeward::ui
