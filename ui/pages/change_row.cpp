// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_row.h"

#include "core/model/lookup.h"
#include "core/schedule/before_after.h"
#include "core/schedule/strength.h"
#include "ui/changes/kind.h"
#include "ui/document/plan_document.h"
#include "ui/models/change_list_model.h"
#include "ui/numbers/numbers.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

using models::ChangeListModel;

namespace {

constexpr double rowHeight = 34.0; ///< at 1x
constexpr int dragWidth = 18;
constexpr int wordsWidth = 480;
constexpr int checkSize = 15;

QRect checkRect(const QRect& row)
{
    return {row.left() + dragWidth + 4, row.center().y() - checkSize / 2, checkSize, checkSize};
}

/// The sphere whose colours a change wears: that of the setting that gains by it.
model::Sphere sphereOf(const model::Plan& plan, const model::Effect& effect)
{
    const model::Setting* setting = model::findById(plan.settings, changes::settingOf(effect));
    return setting ? setting->sphere : model::Sphere::Home;
}

const model::Change* changeOf(const model::Plan& plan, const QModelIndex& index)
{
    const auto* list = qobject_cast<const ChangeListModel*>(index.model());
    const model::Scenario* scenario = list ? model::findById(plan.scenarios, list->scenario()) : nullptr;
    return scenario ? model::findById(scenario->changes, list->changeAt(index.row())) : nullptr;
}

} // namespace

ChangeTimeline::ChangeTimeline(const model::Plan& plan, const QRect& row)
    : m_area(row),
      m_start(plan.start),
      m_years(std::max(1, plan.run.years))
{
    m_area.setLeft(row.left() + std::min(wordsWidth, row.width() / 2));
    m_area.setRight(row.right() - 8);
}

double ChangeTimeline::x(base::Date date) const
{
    const auto whole = static_cast<double>(m_start.plusYears(m_years).days() - m_start.days());
    const double share = static_cast<double>(date.days() - m_start.days()) / whole;
    return m_area.left() + std::clamp(share, 0.0, 1.0) * m_area.width();
}

base::Date ChangeTimeline::dateAt(double x) const
{
    const auto whole = static_cast<double>(m_start.plusYears(m_years).days() - m_start.days());
    const double share = std::clamp((x - m_area.left()) / std::max(1, m_area.width()), 0.0, 1.0);
    return m_start.plusDays(static_cast<std::int64_t>(std::llround(share * whole)));
}

QPointF ChangeTimeline::startKnob(const model::Change& change) const
{
    return {x(change.start), static_cast<double>(m_area.bottom())};
}

QPointF ChangeTimeline::fullKnob(const model::Change& change) const
{
    const int months = change.ramp.shape == model::RampShape::None ? 0 : change.ramp.months;
    return {x(change.start.plusMonths(months)), static_cast<double>(m_area.top())};
}

ChangeTimeline barOf(const model::Plan& plan, const QRect& row) { return {plan, row.adjusted(0, 6, 0, -7)}; }

ChangeRow::ChangeRow(document::PlanDocument& document, QObject* parent)
    : QStyledItemDelegate(parent),
      m_document(document)
{
}

QSize ChangeRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {400, qRound(style::scaled(rowHeight))};
}

void ChangeRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const style::Tokens& colours = style::tokens();
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(row, colours.select);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, colours.hover);
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), colours.ink);
    painter->setPen(colours.grid);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    paintWords(painter, row, index);
    if (const model::Change* change = changeOf(m_document.plan(), index))
        paintTimeline(painter, row, *change, selected);
    painter->restore();
}

void ChangeRow::paintWords(QPainter* painter, const QRect& row, const QModelIndex& index) const
{
    const style::Tokens& colours = style::tokens();
    const bool on = index.data(ChangeListModel::OnRole).toBool();
    painter->drawPixmap(
        row.left() + 4, row.center().y() - 7,
        style::iconPixmap(QStringLiteral("drag"), 14, colours.text3, painter->device()->devicePixelRatioF()));
    const QRectF box = QRectF(checkRect(row)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(on ? colours.ink : colours.borderStrong);
    painter->setBrush(on ? colours.ink : colours.surface);
    painter->drawRoundedRect(box, 3.0, 3.0);
    if (on) {
        painter->setPen(QPen(colours.inkText, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{QPointF(box.left() + 3.2, box.center().y() + 0.2),
                                        QPointF(box.left() + 5.8, box.bottom() - 3.6),
                                        QPointF(box.right() - 3.0, box.top() + 4.0)});
    }
    const int left = checkRect(row).right() + 10;
    const int width = ChangeTimeline(m_document.plan(), row).area().left() - left - 12;
    const bool wrong = index.data(ChangeListModel::ProblemRole).toBool();
    const auto line = [&](style::TextStyle text, const QColor& colour, int top, const QString& words) {
        painter->setFont(style::font(text));
        painter->setPen(colour);
        painter->drawText(QRect(left, top, width, qRound(style::scaled(16.0))), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, width));
    };
    QString summary = index.data(ChangeListModel::SummaryRole).toString();
    if (!on)
        summary = tr("Off. %1").arg(summary);
    if (wrong)
        summary = tr("Has a problem. %1").arg(summary);
    line(style::TextStyle::BodyStrong, on ? colours.text : colours.text3, row.top() + 1,
         index.data(Qt::DisplayRole).toString());
    line(style::TextStyle::Caption, wrong ? colours.redText : colours.text2,
         row.top() + 1 + qRound(style::scaled(16.0)), summary);
}

namespace {

/// The knobs to drag, and in words what they say.
void paintKnobs(QPainter& painter, const ChangeTimeline& line, const model::Change& change)
{
    const style::Tokens& colours = style::tokens();
    const bool ramps = change.ramp.shape != model::RampShape::None && change.ramp.months > 0;
    const QString start = numbers::month(change.start);
    const QString words = ramps
        ? ChangeRow::tr("%1, full from %2").arg(start, numbers::month(change.start.plusMonths(change.ramp.months)))
        : start;
    const QPointF full = line.fullKnob(change);
    painter.setFont(style::font(style::TextStyle::SmallStrong));
    painter.setPen(colours.text);
    const QRectF area = line.area();
    const double width = painter.fontMetrics().horizontalAdvance(words) + 4.0;
    const bool right = full.x() + 12.0 + width <= area.right();
    const double left = right ? full.x() + 12.0 : line.startKnob(change).x() - 12.0 - width;
    painter.drawText(QRectF(std::max(area.left(), left), area.top(), width, area.height()), Qt::AlignVCenter, words);
    painter.setPen(QPen(colours.ink, 1.6));
    painter.setBrush(colours.surface);
    if (model::takesRamp(change.effect))
        painter.drawEllipse(full, 5.0, 5.0);
    painter.drawEllipse(line.startKnob(change), 5.0, 5.0);
}

} // namespace

void ChangeRow::paintTimeline(QPainter* painter, const QRect& row, const model::Change& change, bool selected) const
{
    const style::Tokens& colours = style::tokens();
    const ChangeTimeline line = barOf(m_document.plan(), row);
    const QRectF area = line.area();
    const double days = static_cast<double>(line.yearStart(line.years()).days() - m_document.plan().start.days());
    QPainterPath path;
    path.moveTo(area.left(), area.bottom());
    const schedule::Strength strength = schedule::strengthOf(change, m_document.plan().start);
    // What changes nothing has no height, however long it is in force.
    const double full = schedule::changesNothing(change.effect) ? 0.0 : area.height();
    constexpr int steps = 240;
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        path.lineTo(area.left() + share * area.width(),
                    area.bottom() - strength.at(schedule::secondsOf(share * days)) * full);
    }
    path.lineTo(area.right(), area.bottom());
    path.closeSubpath();
    const auto& sphere = colours.sphere(sphereOf(m_document.plan(), change.effect));
    painter->setPen(change.on ? QPen(sphere.area, 1.0) : QPen(colours.borderStrong, 1.0, Qt::DashLine));
    painter->setBrush(change.on ? sphere.tint.darker(style::currentTheme() == style::Theme::Light ? 106 : 80)
                                : QColor(Qt::transparent));
    painter->drawPath(path);
    if (selected)
        paintKnobs(*painter, line, change);
}

bool ChangeRow::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool inside = checkRect(option.rect).adjusted(-5, -8, 5, 8).contains(mouse->position().toPoint());
        if (!inside || mouse->button() != Qt::LeftButton)
            return false;
        if (event->type() == QEvent::MouseButtonRelease) {
            const bool on = index.data(ChangeListModel::OnRole).toBool();
            return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

ChangeYears::ChangeYears(document::PlanDocument& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChangeYears::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(style::font(style::TextStyle::Small));
    painter.setPen(style::tokens().text3);
    const ChangeTimeline line(m_document.plan(), rect());
    int lastRight = 0;
    for (int year = 0; year < line.years(); ++year) {
        const auto left = static_cast<int>(line.x(line.yearStart(year)));
        const auto right = static_cast<int>(line.x(line.yearStart(year + 1)));
        const QString label =
            QString::fromStdString(base::financialYearLabel(base::financialYear(line.yearStart(year)))).mid(2);
        const int width = painter.fontMetrics().horizontalAdvance(label);
        const int x = left + (right - left - width) / 2;
        if (x < lastRight + 6)
            continue;
        painter.drawText(x, 0, width + 4, height(), Qt::AlignVCenter | Qt::AlignLeft, label);
        lastRight = x + width;
    }
}

} // namespace homeward::ui
