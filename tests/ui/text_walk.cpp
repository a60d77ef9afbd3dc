// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace homeward::tests {

namespace {

void addModel(QStringList& texts, const QAbstractItemModel* model)
{
    for (int column = 0; model && column < model->columnCount(); ++column)
        texts << model->headerData(column, Qt::Horizontal).toString();
    for (int row = 0; model && row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                texts << model->index(row, column).data(role).toString();
}

void addActions(QStringList& texts, const QWidget& widget)
{
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip();
}

/// What one widget itself shows.
void addOwn(QStringList& texts, const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->placeholderText() << line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        texts << text->toPlainText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        addModel(texts, box->model());
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
        addModel(texts, view->model());
    if (const auto* menu = qobject_cast<const QMenu*>(&widget))
        texts << menu->title();
    addActions(texts, widget);
    texts << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription();
    if (widget.isWindow())
        texts << widget.windowTitle();
}

} // namespace

QStringList textsOf(const QWidget& widget)
{
    QStringList texts;
    addOwn(texts, widget);
    for (const auto* child : widget.findChildren<QWidget*>()) {
        // Qt's own calendar speaks the language of the locale.
        const bool ofCalendar =
            QString::fromLatin1(child->metaObject()->className()).contains(QStringLiteral("Calendar"))
            || child->objectName().startsWith(QStringLiteral("qt_"))
            || (child->parentWidget() && child->parentWidget()->inherits("QCalendarWidget"));
        if (!ofCalendar)
            addOwn(texts, *child);
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

QStringList plainWords(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words << found.next().captured();
    return words;
}

} // namespace homeward::tests
