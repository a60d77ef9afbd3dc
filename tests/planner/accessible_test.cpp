// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_widget.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

#include <functional>

using namespace homeward;
using namespace homeward::tests;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

QString described(const QWidget& widget)
{
    QStringList way;
    for (const QWidget* each = &widget; each && way.size() < 4; each = each->parentWidget())
        way.prepend(QString::fromLatin1(each->metaObject()->className())
                    + (each->objectName().isEmpty() ? QString() : QStringLiteral("#") + each->objectName()));
    return way.join(QStringLiteral(" > "));
}

/// What a planner works with, as against what only holds or says something.
bool isControl(const QWidget& widget)
{
    if (qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget))
        return false; // of what it scrolls, of the table that it heads
    if (widget.inherits("QTableCornerButton") || widget.inherits("QLineEditIconButton"))
        return false; // of the table, whose keys select all; of the field, which is emptied by Delete
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return !qobject_cast<const QComboBox*>(line->parentWidget())
            && !line->objectName().startsWith(QStringLiteral("qt_")); // of a field that holds it
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget)
        || qobject_cast<const QTextEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget);
}

void forShownWidgets(QWidget& root, const std::function<void(QWidget&)>& act)
{
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == root.window())
            act(*widget);
}

/// Every page with a plan that has run.
void forEveryPage(WindowDesk& desk, const std::function<void(ui::Page&)>& act)
{
    for (std::size_t i = 0; i < desk.window.pages().size(); ++i) {
        desk.window.showPage(static_cast<int>(i));
        settle();
        act(*desk.window.pages()[i]);
    }
}

} // namespace

TEST_CASE("every control of every page has a name, a role and, where it has one, a value", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    QStringList nameless;
    forEveryPage(desk, [&](ui::Page& page) {
        forShownWidgets(desk.window, [&](QWidget& widget) {
            if (!isControl(widget))
                return;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
            const QString where = page.objectName() + QStringLiteral(": ") + described(widget);
            if (!spoken || spoken->role() == QAccessible::NoRole)
                nameless << where + QStringLiteral(" has no role");
            else if (spoken->text(QAccessible::Name).trimmed().isEmpty())
                nameless << where + QStringLiteral(" has no name");
            else if (qobject_cast<QAbstractSlider*>(&widget) && !spoken->valueInterface())
                nameless << where + QStringLiteral(" has no value");
        });
    });
    nameless.removeDuplicates();
    CAPTURE(nameless.join(QLatin1Char('\n')).toStdString());
    CHECK(nameless.isEmpty());
}

TEST_CASE("every chart says its title, its alternative text and its numbers", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    int charts = 0;
    forEveryPage(desk, [&](ui::Page& page) {
        for (charts::ChartWidget* chart : page.findChildren<charts::ChartWidget*>()) {
            if (!chart->isVisible() || !chart->chart() || chart->chart()->title().isEmpty())
                continue;
            ++charts;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(chart);
            CAPTURE(page.objectName().toStdString(), described(*chart).toStdString());
            REQUIRE(spoken != nullptr);
            CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty());
            CHECK_FALSE(spoken->text(QAccessible::Description).isEmpty());
            REQUIRE(spoken->tableInterface() != nullptr);
            CHECK(spoken->tableInterface()->rowCount() > 0);
        }
    });
    CHECK(charts > 8);
}

TEST_CASE("the keyboard alone reaches every control", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    QStringList unreached;
    forEveryPage(desk, [&](ui::Page& page) {
        forShownWidgets(page, [&](QWidget& widget) {
            if (!isControl(widget) || !widget.isEnabled())
                return;
            const auto* button = qobject_cast<QAbstractButton*>(&widget);
            // The arrow keys of a group lead to the others of it.
            const bool isOfGroup = button && button->group() && button->group()->buttons().size() > 1;
            if (!isOfGroup && !(widget.focusPolicy() & Qt::TabFocus))
                unreached << page.objectName() + QStringLiteral(": ") + described(widget);
        });
    });
    unreached.removeDuplicates();
    CAPTURE(unreached.join(QLatin1Char('\n')).toStdString());
    CHECK(unreached.isEmpty());
}
