// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/base_check_panel.h"

#include "core/calibrate/fatal.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/calibration_text.h"
#include "ui/workspace/plan_draft.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

using models::BaseCheckModel;
using State = PlanDraft::State;

namespace {

constexpr double reach = 8.0;    ///< per cent at the ends of the axis
constexpr double band = 5.0;

void paintMark(QPainter& painter, const QPointF& at, bool fitted, bool met)
{
    const style::Tokens& colours = style::tokens();
    if (!met) {
        painter.setPen(QPen(colours.amberText, 1.0));
        painter.setBrush(colours.amber);
        painter.drawPolygon(
            QPolygonF{{at.x(), at.y() - 5.5}, {at.x() + 5.5, at.y()}, {at.x(), at.y() + 5.5}, {at.x() - 5.5, at.y()}});
        return;
    }
    painter.setPen(QPen(colours.better, 2.0));
    painter.setBrush(fitted ? colours.better : colours.surface);
    painter.drawEllipse(at, 4.0, 4.0);
}

/// The row of a check: words, and in the column of marks the miss on an axis with the band of 5 %.
class CheckDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const style::Tokens& colours = style::tokens();
        const bool met = index.data(BaseCheckModel::MetRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colours.select);
        if (index.column() == BaseCheckModel::MarkColumn) {
            paintAxis(*painter, QRectF(option.rect), index);
        } else {
            const QFont font = style::font(met ? style::TextStyle::Small : style::TextStyle::SmallStrong);
            const QRect box = option.rect.adjusted(3, 0, -3, 0);
            painter->setFont(font);
            painter->setPen(index.column() == BaseCheckModel::MissColumn && !met ? colours.amberText : colours.text);
            const QString words = index.data().toString();
            const QFontMetrics metrics(font);
            const bool wraps = index.column() == BaseCheckModel::NameColumn && box.height() >= 2 * metrics.height();
            const int alignment = index.data(Qt::TextAlignmentRole).toInt();
            painter->drawText(box, wraps ? alignment | static_cast<int>(Qt::TextWordWrap) : alignment,
                              wraps ? words : metrics.elidedText(words, Qt::ElideMiddle, box.width()));
        }
        painter->setPen(colours.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

private:
    static void paintAxis(QPainter& painter, const QRectF& box, const QModelIndex& index)
    {
        const style::Tokens& colours = style::tokens();
        const auto x = [&](double percent) {
            return box.center().x() + (box.width() / 2 - 8) * std::clamp(percent, -reach, reach) / reach;
        };
        painter.fillRect(QRectF(QPointF(x(-band), box.top()), QPointF(x(band), box.bottom())), colours.betterTint);
        painter.setPen(QPen(colours.axis, 1.0));
        painter.drawLine(QPointF(x(0), box.top()), QPointF(x(0), box.bottom()));
        const double miss = 100.0 * index.data(BaseCheckModel::RawRole).toDouble();
        const bool met = index.data(BaseCheckModel::MetRole).toBool();
        const QPointF at(x(miss), box.center().y());
        painter.setPen(QPen(met ? colours.better : colours.amberText, 1.5));
        painter.drawLine(QPointF(x(0), at.y()), at);
        paintMark(painter, at, index.data(BaseCheckModel::FittedRole).toBool(), met);
    }
};

/// What the marks mean.
class MarkKey : public QWidget {
public:
    MarkKey(QString words, bool fitted, bool met, QWidget* parent)
        : QWidget(parent),
          m_words(std::move(words)),
          m_fitted(fitted),
          m_met(met)
    {
        const QFontMetrics metrics(style::font(style::TextStyle::Small));
        setFixedSize(metrics.horizontalAdvance(m_words) + 18, metrics.height() + 4);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QPointF(7, height() / 2.0), m_fitted, m_met);
        painter.setPen(style::tokens().text2);
        painter.setFont(style::font(style::TextStyle::Small));
        painter.drawText(rect().adjusted(17, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words);
    }

private:
    QString m_words;
    bool m_fitted;
    bool m_met;
};

} // namespace

bool isUnsolvable(const PlanDraft& draft)
{
    return draft.state() == State::Solved && draft.solved() && calibrate::anyFatal(draft.solved()->solutions);
}

BaseCheckPanel::BaseCheckPanel(PlanDraft& draft, QWidget* parent)
    : QFrame(parent),
      m_draft(draft),
      m_title(plainLabel({}, "chartTitle", this)),
      m_says(plainLabel({}, "caption", this)),
      m_progress(new QProgressBar(this)),
      m_button(new QPushButton(this)),
      m_table(new QTableView(this)),
      m_key(new QWidget(this))
{
    style::setKind(this, "card");
    m_title->setWordWrap(true);
    m_says->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("The base year is being solved"));
    setUpTable();
    auto* key = new QHBoxLayout(m_key);
    key->setContentsMargins(0, 0, 0, 0);
    key->setSpacing(8);
    key->addWidget(new MarkKey(tr("fitted"), true, true, m_key));
    key->addWidget(new MarkKey(tr("checked, not fitted"), false, true, m_key));
    key->addWidget(new MarkKey(tr("not met"), true, false, m_key));
    key->addWidget(plainLabel(tr("band: within 5 %"), "small", m_key));
    key->addStretch(1);
    auto* state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_progress, 1);
    state->addWidget(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_says);
    layout->addLayout(state);
    constexpr int all = 1000; // of the height, where the table is to be seen; else the words stay together at the top
    layout->addWidget(m_table, all);
    layout->addWidget(m_key);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_draft.state() == State::Solving ? m_draft.stop() : m_draft.solve(); });
    connect(&m_draft, &PlanDraft::progressed, this, &BaseCheckPanel::showShare);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, m_table->viewport(),
            qOverload<>(&QWidget::update));
}

void BaseCheckPanel::setUpTable()
{
    m_table->setModel(&m_checks);
    m_table->setItemDelegate(new CheckDelegate(m_table));
    m_table->setAccessibleName(tr("Figures of the base year: published, model and miss"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(12);
    m_table->verticalHeader()->setDefaultSectionSize(static_cast<int>(style::scaled(21.0)));
    QHeaderView* header = m_table->horizontalHeader();
    header->setFont(style::font(style::TextStyle::Small));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(20);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(BaseCheckModel::NameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(BaseCheckModel::WantedColumn, static_cast<int>(style::scaled(64.0)));
    m_table->setColumnWidth(BaseCheckModel::FoundColumn, static_cast<int>(style::scaled(54.0)));
    m_table->setColumnWidth(BaseCheckModel::MarkColumn, static_cast<int>(style::scaled(76.0)));
    m_table->setColumnWidth(BaseCheckModel::MissColumn, static_cast<int>(style::scaled(54.0)));
    connect(header, &QHeaderView::sectionResized, this, &BaseCheckPanel::arrangeRows);
    connect(&m_checks, &QAbstractItemModel::modelReset, this, &BaseCheckPanel::arrangeRows);
}

/// A name that is too long for its column has two lines.
void BaseCheckPanel::arrangeRows()
{
    const QFontMetrics metrics(style::font(style::TextStyle::SmallStrong));
    const int room = m_table->columnWidth(BaseCheckModel::NameColumn) - 6;
    const int line = m_table->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_checks.rowCount(); ++row) {
        const QString name = m_checks.index(row, BaseCheckModel::NameColumn).data().toString();
        m_table->setRowHeight(row, metrics.horizontalAdvance(name) > room ? line + metrics.height() : line);
    }
}

void BaseCheckPanel::refresh(std::size_t area)
{
    const SolvedAreas* solved = m_draft.solved();
    if (solved && area < solved->baseYear.areas.size())
        m_checks.setPlan(std::make_shared<const model::Plan>(solved->baseYear), solved->baseYear.areas[area].id);
    else
        m_checks.setPlan(nullptr, {});
    refreshState();
}

void BaseCheckPanel::refreshState()
{
    const State state = m_draft.state();
    const bool isSolving = state == State::Solving;
    const bool isSolved = state == State::Solved;
    const auto all = static_cast<int>(m_checks.checks().size());
    const int met = calibrate::countMet(m_checks.checks());
    const PlanPattern* pattern = m_draft.pattern();
    const bool hasTargets = pattern && !pattern->plan.calibration.unknowns.empty();
    const QString year = pattern
        ? QString::fromStdString(base::financialYearLabel(base::financialYear(pattern->plan.start)))
        : QString();
    QString title = isSolving ? tr("The base year is being solved") : tr("The base year is not solved");
    QString says = tr("The model is fitted to %1: people in each setting, hours of care, delayed discharge.").arg(year);
    if (!hasTargets) {
        title = tr("Nothing to check");
        says = tr("An empty plan has no base year: its settings, groups of people and routes are to be added.");
    } else if (isUnsolvable(m_draft)) {
        title = tr("The base year cannot be solved");
        says = tr("So no plan can be made by this template. %1").arg(reasonsText());
    } else if (isSolved) {
        title = tr("Base year: %1 of %2 figures are met within 5 %").arg(met).arg(all);
        says = tr("%1, model against published").arg(year);
    } else if (state == State::Failed) {
        says = document::spoken(m_draft.failure());
    } else if (state == State::Stopped) {
        says = tr("It was stopped. The plan cannot be made before it is solved.");
    }
    m_title->setText(title);
    m_says->setText(says);
    m_progress->setVisible(isSolving && hasTargets);
    m_button->setVisible(!isSolved && hasTargets);
    m_button->setText(isSolving ? tr("Cancel") : tr("Solve the base year"));
    m_table->setEnabled(isSolved);
    const bool isShown = all > 0 && !isUnsolvable(m_draft);
    m_table->setVisible(isShown);
    m_key->setVisible(isShown);
    showShare(m_draft.share());
}

/// Why it cannot be solved, each reason once.
QString BaseCheckPanel::reasonsText() const
{
    QStringList reasons;
    for (const calibrate::Solution& solution : m_draft.solved()->solutions)
        for (const calibrate::Obstacle& obstacle : solution.obstacles)
            if (calibrate::isFatal(obstacle))
                reasons << QString::fromStdString(
                    wording::obstacleText(obstacle, m_draft.pattern()->plan, document::translated));
    reasons.removeDuplicates();
    constexpr qsizetype shown = 6;
    return reasons.mid(0, shown).join(u' ');
}

void BaseCheckPanel::showShare(double share) { m_progress->setValue(static_cast<int>(share * 1000.0)); }

QString BaseCheckPanel::titleText() const { return m_title->text(); }

} // namespace homeward::ui
