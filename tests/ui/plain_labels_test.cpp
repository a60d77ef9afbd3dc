// SPDX-License-Identifier: GPL-3.0-or-later
// Names from files that look like markup.
#include "tests/support/catch.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QToolTip>

namespace {

const QString picture = QStringLiteral("<img src='//server/share/x.png'><b>Ward</b>");

/// The labels with a text of a widget and its children.
bool allPlain(const QWidget& widget)
{
    int seen = 0;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (!label->text().isEmpty()) {
            ++seen;
            if (label->textFormat() != Qt::PlainText)
                return false;
        }
    return seen > 0;
}

} // namespace

TEST_CASE("A label shows what looks like markup as it is typed, before and after it is seen")
{
    QLabel before(picture);
    before.show();
    CHECK(before.textFormat() == Qt::PlainText);
    QLabel after;
    after.show();
    after.setText(picture);
    CHECK(after.textFormat() == Qt::PlainText);
    QLabel rich;
    rich.setTextFormat(Qt::RichText);
    rich.show();
    CHECK(rich.textFormat() == Qt::RichText);
}

TEST_CASE("So do messages and tool tips")
{
    QMessageBox message;
    message.setText(picture);
    message.setInformativeText(picture);
    message.show();
    CHECK(allPlain(message));

    QWidget owner;
    owner.show();
    QToolTip::showText(QPoint(5, 5), picture, &owner);
    int tips = 0;
    for (const QWidget* window : QApplication::topLevelWidgets())
        if (const auto* tip = qobject_cast<const QLabel*>(window); tip && tip->inherits("QTipLabel")) {
            ++tips;
            CHECK(tip->text() == picture);
            CHECK(tip->textFormat() == Qt::PlainText);
        }
    CHECK(tips == 1);
    QToolTip::hideText();
}
