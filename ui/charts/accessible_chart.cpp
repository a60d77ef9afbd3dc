// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/accessible_chart.h"

#include "ui/charts/balance_bars.h"
#include "ui/charts/where_chart.h"

#include <QAccessibleWidget>

namespace homeward::charts {

namespace {

/// What a screen reader is told of a chart.
class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) { }

    QString text(QAccessible::Text kind) const override
    {
        const auto* where = qobject_cast<const WhereChart*>(widget());
        const auto* balance = qobject_cast<const BalanceBars*>(widget());
        if (kind == QAccessible::Name && where)
            return where->content().title;
        if (kind == QAccessible::Name && balance)
            return balance->title();
        if (kind == QAccessible::Description && where)
            return where->alternativeText();
        if (kind == QAccessible::Description && balance)
            return balance->alternativeText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    if (qobject_cast<WhereChart*>(object) || qobject_cast<BalanceBars*>(object))
        return new AccessibleChart(static_cast<QWidget*>(object));
    return nullptr;
}

} // namespace

void installChartAccessibility()
{
    static bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)once;
}

} // namespace homeward::charts
