// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid.h"

#include "ui/grid/grid_bars.h"
#include "ui/grid/grid_view.h"
#include "ui/wording/table_text.h"

#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>

namespace homeward::grid {

using tables::Cell;
using tables::Column;

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// The plan's value for the row of an area: that of the group over it.
const Cell* plansCell(const GridModel& model, const QModelIndex& at)
{
    for (int row = at.row() - 1; model.row(at.row()).level > 0 && row >= 0; --row)
        if (model.row(row).isGroup)
            return &model.cell(model.index(row, at.column()));
    return nullptr;
}

/// Whose value it is.
QString ownerOf(const GridModel& model, const QModelIndex& at)
{
    const Cell& cell = model.cell(at);
    const Column& column = model.column(at.column());
    if (column.isComputed)
        return Grid::tr("worked out");
    if (cell.inherited)
        return cell.locked ? Grid::tr("the plan's value, for all areas")
                           : Grid::tr("the plan's value; type to give the area its own");
    if (!cell.own)
        return cell.locked ? Grid::tr("cannot be typed here") : QString();
    const Cell* plans = plansCell(model, at);
    if (!plans || tables::isEmpty(plans->value))
        return Grid::tr("own; the plan has no value");
    return Grid::tr("own; the plan has %1").arg(shown(wording::valueText(column, plans->value, said)));
}

QString originOf(const GridModel& model, const QModelIndex& at)
{
    QStringList parts;
    const Cell& cell = model.cell(at);
    if (!cell.typed.empty())
        parts << Grid::tr("typed as %1").arg(shown(cell.typed));
    if (cell.varies)
        parts << Grid::tr("stands for several figures");
    if (const QString owner = ownerOf(model, at); !owner.isEmpty())
        parts << owner;
    return parts.join(QStringLiteral("; "));
}

} // namespace

Grid::Grid(const QString& accessibleName, QWidget* parent)
    : QWidget(parent),
      m_model(new GridModel(this)),
      m_view(new GridView(m_model, this)),
      m_bar(new CellBar(this)),
      m_banner(new PasteBanner(this)),
      m_callout(new CellCallout(this)),
      m_find(new FindBar(this))
{
    m_view->setAccessibleName(accessibleName);
    setFocusProxy(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    connect(m_model, &GridModel::entered, this, &Grid::entered);
    connect(m_model, &GridModel::heldChanged, this, &Grid::refreshHeld);
    connect(m_view, &GridView::currentCellChanged, this, [this] {
        refreshBar();
        placeCallout();
        emit currentChanged();
    });
    connect(m_view, &GridView::findAsked, m_find, &FindBar::open);
    connect(m_view, &GridView::definitionAsked, this, &Grid::showDefinition);
    for (QScrollBar* bar : {m_view->verticalScrollBar(), m_view->horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &Grid::placeCallout);
    connect(m_banner, &PasteBanner::accepted, this, [this] {
        m_model->acceptHeld(m_banner->source());
        m_view->setFocus();
    });
    connect(m_banner, &PasteBanner::cancelled, this, [this] {
        m_model->dropHeld();
        m_view->setFocus();
    });
    connect(m_callout, &CellCallout::used, this, [this] {
        if (const auto at = calledOut())
            m_model->repairHeld(*at);
        focusNext();
    });
    connect(m_callout, &CellCallout::leftOut, this, [this] {
        if (const auto at = calledOut())
            m_model->leaveOut(*at);
        focusNext();
    });
    connect(m_find, &FindBar::found, this,
            [this](const QString& words, bool backwards) { m_find->sayFound(m_view->find(words, backwards)); });
    connect(m_find, &FindBar::filtered, m_view, &GridView::filter);
    connect(m_find, &FindBar::closed, this, [this] {
        m_view->filter({});
        m_find->hide();
        m_view->setFocus();
    });
}

Grid::~Grid()
{
    // A cell that is still open would send what it holds to a grid that is half gone.
    m_view->itemDelegate()->blockSignals(true);
    delete m_view;
}

void Grid::setTable(tables::Table table, const QString& heading)
{
    std::string frame = table.id;
    for (const Column& column : table.columns)
        frame += "\n" + column.id;
    m_view->setHeading(heading);
    m_model->setTable(std::move(table));
    if (frame != m_fitted)
        m_view->fitColumns();
    m_fitted = frame;
    refreshBar();
}

void Grid::focusNext()
{
    const auto& held = m_model->held();
    if (held && !m_model->heldIsTyped() && held->refused.empty())
        m_banner->acceptButton().setFocus();
    else
        m_view->setFocus();
}

void Grid::setSources(const QStringList& titles) { m_banner->setSources(titles); }

std::string Grid::currentRow() const
{
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? m_model->row(at.row()).key : std::string();
}

std::string Grid::currentColumn() const
{
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? m_model->column(at.column()).id : std::string();
}

bool Grid::hasPath(const QString& path) const
{
    return m_model->table().cellAt(model::Path(path.toStdString())).has_value();
}

bool Grid::goToPath(const QString& path)
{
    const auto cell = m_model->table().cellAt(model::Path(path.toStdString()));
    if (!cell)
        return false;
    m_view->goTo(m_model->indexOf(cell->first, cell->second));
    m_view->setFocus(Qt::OtherFocusReason);
    return true;
}

void Grid::refreshBar()
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid()) {
        m_bar->show({});
        return;
    }
    const Column& column = m_model->column(at.column());
    const Cell& cell = m_model->cell(at);
    const QString unit = shown(cell.unit.empty() ? wording::columnUnit(column, said) : cell.unit);
    const QString heading = shown(wording::columnText(column, said));
    CellBar::Words words;
    words.name = QStringLiteral("%1%2")
                     .arg(shown(tables::columnLetters(static_cast<std::size_t>(at.column()) + 1)))
                     .arg(at.row() + 1);
    words.what = unit.isEmpty() ? QStringLiteral("%1: %2").arg(m_model->rowName(at.row()), heading)
                                : QStringLiteral("%1: %2, %3").arg(m_model->rowName(at.row()), heading, unit);
    const auto pending = static_cast<PendingState>(at.data(PendingRole).toInt());
    words.value = at.data(pending == PendingState::None ? static_cast<int>(WholeRole) : Qt::DisplayRole).toString();
    words.wrong = pending == PendingState::Refused;
    words.origin = originOf(*m_model, at);
    m_bar->show(words);
}

void Grid::refreshHeld()
{
    const auto& held = m_model->held();
    const bool isNew = m_banner->isHidden();
    if (!held || m_model->heldIsTyped()) {
        m_banner->hide();
    } else {
        const auto fit = static_cast<int>(held->fitting.size());
        const auto unfit = static_cast<int>(held->refused.size());
        const QString size = tr("Pasting %1 rows × %2 columns:").arg(held->rows).arg(held->columns);
        const QString fits = tr("%n cells fit", nullptr, fit);
        const QString rest = unfit == 0 ? tr("all of them.") : tr("%n do not.", nullptr, unfit);
        m_banner->show(QStringLiteral("%1 %2, %3 %4").arg(size, fits, rest, tr("Nothing has changed yet.")),
                       tr("Paste the %1").arg(fit), fit > 0);
        if (isNew)
            focusNext();
    }
    if (const auto at = calledOut()) {
        const tables::Refusal& wrong = held->refused[*at];
        if (wrong.expected != tables::Expected::NoCell
            && m_view->currentIndex() != m_model->indexOf(wrong.row, wrong.column) && !m_model->heldIsTyped())
            m_view->goTo(m_model->indexOf(wrong.row, wrong.column));
    }
    refreshBar();
    placeCallout();
}

std::optional<std::size_t> Grid::calledOut() const
{
    const auto& held = m_model->held();
    if (!held || held->refused.empty())
        return std::nullopt;
    const QModelIndex now = m_view->currentIndex();
    for (std::size_t i = 0; i < held->refused.size(); ++i)
        if (held->refused[i].expected != tables::Expected::NoCell
            && m_model->indexOf(held->refused[i].row, held->refused[i].column) == now)
            return i;
    return 0;
}

void Grid::placeCallout()
{
    const auto at = calledOut();
    if (!at) {
        m_callout->hide();
        return;
    }
    const tables::Refusal& wrong = m_model->held()->refused[*at];
    const bool hasCell = wrong.expected != tables::Expected::NoCell;
    const QModelIndex index = hasCell ? m_model->indexOf(wrong.row, wrong.column) : QModelIndex();
    const Column column = hasCell ? m_model->table().columns[wrong.column] : Column();
    const std::size_t shownRow = index.isValid() ? static_cast<std::size_t>(index.row()) : wrong.down;
    const std::size_t shownColumn = hasCell ? wrong.column + 1 : wrong.across;
    const QString words = shown(wording::refusalText(m_model->table(), wrong, shownRow, shownColumn, said));
    QString likely = wrong.likely ? shown(wording::valueText(column, *wrong.likely, said)) : QString();
    const QString use = wrong.likely ? tr("&Use %1").arg(likely.replace(u'&', QStringLiteral("&&"))) : QString();
    m_callout->say(words, {}, use);
    m_callout->setFixedWidth(std::min(width() - 20, 600));
    m_callout->adjustSize();
    const QRect cell = index.isValid() ? m_view->visualRect(index) : QRect(0, 0, 40, 20);
    const QPoint corner = m_view->viewport()->mapTo(this, cell.bottomLeft());
    const int left = std::clamp(corner.x() - 20, 8, std::max(8, width() - m_callout->width() - 8));
    const bool below = corner.y() + m_callout->height() + 8 < height();
    m_callout->move(left, below ? corner.y() + 6 : std::max(0, corner.y() - cell.height() - m_callout->height() - 6));
    m_callout->show();
    m_callout->raise();
}

void Grid::showDefinition()
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid())
        return;
    const Column& column = m_model->column(at.column());
    const QString words = QStringLiteral("%1: %2").arg(shown(wording::columnText(column, said)),
                                                       shown(wording::columnDefinition(column, said)));
    QWhatsThis::showText(m_view->viewport()->mapToGlobal(m_view->visualRect(at).bottomLeft()), words, m_view);
}

void Grid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCallout();
}

} // namespace homeward::grid
