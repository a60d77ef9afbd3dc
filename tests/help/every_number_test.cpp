// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/help/shown_texts.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/pages/explain/figure_asked.h"
#include "ui/pages/page.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("every number that a page shows can be asked why", "[.numbers]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const QRegularExpression digit(QStringLiteral("[0-9]"));
    for (const ui::PageRow& row : ui::pageRows()) {
        desk.window.showPage(row.id);
        ui::Page* page = desk.window.page(row.id);
        page->refreshIfSeen();
        QTest::qWait(3000);
        page->refreshIfSeen();
        QTest::qWait(100);
        for (const ShownText& text : shownTexts(*page)) {
            if (!text.text.contains(digit))
                continue;
            const QPoint at = text.where.center().toPoint();
            QWidget* under = page->childAt(at);
            QString chain;
            for (const QWidget* w = under; w && w != page; w = w->parentWidget())
                chain += QString::fromLatin1(w->metaObject()->className()) + QLatin1Char('<');
            chain.remove(QStringLiteral("homeward::"));
            const auto asked = under ? ui::figureUnder(*under, QPointF(under->mapFrom(page, at))) : std::nullopt;
            std::printf("%s\t%s\t%s\t%d,%d\t%s\n", row.id.toUtf8().constData(),
                        asked ? std::to_string(asked->index()).c_str() : "-", text.text.toUtf8().constData(), at.x(),
                        at.y(), chain.left(110).toUtf8().constData());
        }
    }
    std::fflush(stdout);
}
