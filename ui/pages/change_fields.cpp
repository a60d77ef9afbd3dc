// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_fields.h"

#include "ui/style/style.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace homeward::ui {

namespace {

struct ChangeFields {
    Q_DECLARE_TR_FUNCTIONS(ChangeFields)
};

/// As wide as what it shows, like a word in a sentence; the open list as wide as its widest entry.
void fitToChosen(QComboBox& box)
{
    const QFontMetrics metrics(style::font(style::TextStyle::Body));
    int widest = 0;
    for (int row = 0; row < box.count(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(box.itemText(row)));
    box.setFixedWidth(metrics.horizontalAdvance(box.currentText()) + 46);
    box.view()->setMinimumWidth(widest + 30);
}

} // namespace

QComboBox* choiceBox(const std::vector<changes::Option>& options, const QString& current, const QString& accessibleName,
                     std::function<void(const std::string&)> picked, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    for (const changes::Option& option : options)
        box->addItem(option.name, option.id);
    int index = box->findData(current);
    if (index < 0) {
        box->insertItem(
            0, current.isEmpty() ? ChangeFields::tr("choose one") : ChangeFields::tr("unknown: %1").arg(current),
            current);
        index = 0;
    }
    box->setCurrentIndex(index);
    fitToChosen(*box);
    QObject::connect(box, &QComboBox::activated, box, [box, picked = std::move(picked)](int row) {
        picked(box->itemData(row).toString().toStdString());
    });
    return box;
}

QDateEdit* dateField(base::Date date, const QString& accessibleName, QWidget* parent)
{
    auto* field = new QDateEdit(toQDate(date), parent);
    field->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    field->setCalendarPopup(true);
    field->calendarWidget()->setFirstDayOfWeek(Qt::Monday);
    // Room for six weeks in the size of text that the user has: of itself it cuts the last row.
    field->calendarWidget()->setMinimumSize(static_cast<int>(style::scaled(290.0)),
                                            static_cast<int>(style::scaled(210.0)));
    field->setAccessibleName(accessibleName);
    field->setKeyboardTracking(false);
    return field;
}

QDate toQDate(base::Date date) { return QDate(date.year(), date.month(), date.day()); }

base::Date fromQDate(QDate date) { return base::Date(date.year(), date.month(), date.day()); }

} // namespace homeward::ui
