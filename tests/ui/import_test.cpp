// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_support.h"
#include "ui/pages/import/import_dialog.h"
#include "ui/shell/status_strip.h"
#include "ui/wording/table_text.h"

#include "core/edit/plan_patch.h"
#include "core/imports/plan_workbook.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTimer>
#include <QUrl>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// A dialog over a file of our own, with settings of its own.
struct ImportDesk {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    model::Plan plan = smallPlan();

    QString write(const QByteArray& bytes, const QString& name = QStringLiteral("beds.csv"))
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
};

bool settle(ui::ImportDialog& dialog)
{
    return waitUntil([&] { return !dialog.look().isBusy() && dialog.look().import(); }, 20'000);
}

QPushButton* takeButton(ui::ImportDialog& dialog)
{
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault())
            return button;
    return nullptr;
}

QTableView* columnsView(ui::ImportDialog& dialog)
{
    for (auto* view : dialog.findChildren<QTableView*>())
        if (view->accessibleName() == QStringLiteral("Columns of the file"))
            return view;
    return nullptr;
}

} // namespace

TEST_CASE("a file of figures shows old and new, changes nothing until it is agreed to, and is one edit", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("Setting,Beds\nAcute hospital,44\nCare home,61\n"), desk.settings);
    REQUIRE(settle(dialog));
    CHECK(dialog.figures() == 2);
    CHECK(takeButton(dialog)->isEnabled());
    model::Plan after = desk.plan;
    REQUIRE(edit::apply(after, dialog.patch()).ok());
    CHECK(after.settings[0].capacity.steps[0].units == 44.0);
    CHECK(dialog.look().plan() == desk.plan);
}

TEST_CASE("cells that do not fit hold the import back until they are left out", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("Setting,Beds\nAcute hospital,44x\nCare home,61\n"), desk.settings);
    dialog.show();
    REQUIRE(settle(dialog));
    CHECK_FALSE(takeButton(dialog)->isEnabled());
    auto* leaveOut = dialog.findChild<QCheckBox*>();
    REQUIRE(leaveOut);
    CHECK(leaveOut->isVisible());
    leaveOut->setChecked(true);
    CHECK(takeButton(dialog)->isEnabled());
}

TEST_CASE("a column may be taken for something else, and files with these headings remember it", "[import]")
{
    ImportDesk desk;
    const QString path = desk.write("Setting,Wert\nAcute hospital,44\nCare home,61\n");
    {
        ui::ImportDialog dialog(desk.plan, path, desk.settings);
        REQUIRE(settle(dialog));
        auto* model = columnsView(dialog)->model();
        const QModelIndex wert = model->index(1, models::ImportColumnsModel::TakenAs);
        CHECK(model->setData(wert, static_cast<int>(imports::Role::Cost)));
        REQUIRE(waitUntil(
            [&] { return !dialog.look().isBusy() && dialog.look().import()->columns[1].role == imports::Role::Cost; },
            20'000));
        model::Plan after = desk.plan;
        REQUIRE(edit::apply(after, dialog.patch()).ok());
        REQUIRE(after.settings[0].unitCost);
        CHECK(after.settings[0].unitCost->perUnitDay == 44.0);
        dialog.accept();
        CHECK(dialog.result() == QDialog::Accepted);
    }
    ui::ImportDialog again(desk.plan, path, desk.settings);
    REQUIRE(waitUntil(
        [&] {
            return !again.look().isBusy() && again.look().import()
                && again.look().import()->columns[1].role == imports::Role::Cost;
        },
        20'000));
}

TEST_CASE("a source that is typed last is that of the figures", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan,
                            desk.write("Setting,Beds\nAcute hospital,44\n"
                                       "Care home,61\n"),
                            desk.settings);
    REQUIRE(settle(dialog));
    auto* source = dialog.findChild<QLineEdit*>(QString(), Qt::FindChildrenRecursively);
    for (auto* field : dialog.findChildren<QLineEdit*>())
        if (!field->placeholderText().isEmpty())
            source = field;
    source->setText(QStringLiteral("Bed census"));
    dialog.accept();
    REQUIRE(waitUntil([&] { return dialog.result() == QDialog::Accepted; }, 20'000));
    model::Plan after = desk.plan;
    REQUIRE(edit::apply(after, dialog.patch()).ok());
    CHECK(after.sources.back().title == "Bed census");
}

TEST_CASE("a file that holds no table says so in a sentence", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("%PDF-1.7", QStringLiteral("report.pdf")), desk.settings);
    QString why;
    QObject::connect(&dialog.look(), &ui::ImportLook::refused, &dialog, [&](const QString& text) { why = text; });
    REQUIRE(waitUntil([&] { return !why.isEmpty(); }, 20'000));
    CHECK(why
          == QStringLiteral("report.pdf holds no table: it looks like a PDF. Save the figures as CSV, XLSX or ODS."));
    CHECK_FALSE(takeButton(dialog)->isEnabled());
}

TEST_CASE("the models of an import hold together", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("Setting,Beds\nAcute hospital,44\nCare home,6l\n"), desk.settings);
    QList<QAbstractItemModelTester*> testers;
    for (auto* view : dialog.findChildren<QAbstractItemView*>())
        if (view->model() && !qobject_cast<QComboBox*>(view->parentWidget()))
            testers += new QAbstractItemModelTester(view->model(),
                                                    QAbstractItemModelTester::FailureReportingMode::Fatal, &dialog);
    REQUIRE(settle(dialog));
    CHECK(testers.size() >= 3);
}

TEST_CASE("a filled workbook of a plan is taken in the window as a whole", "[import]")
{
    ImportDesk desk;
    model::Plan filled = desk.plan;
    filled.settings[0].capacity.steps[0].units = 44.0;
    const QString path = desk.folder.filePath(QStringLiteral("plan.xlsx"));
    const imports::WorkbookWords words{[](const tables::Column& column) { return column.id; },
                                       [](const tables::TableChoice& choice) { return choice.name; },
                                       wording::typingForm()};
    REQUIRE(imports::writePlanWorkbook(path.toStdString(), filled, words).ok());
    ui::ImportDialog dialog(desk.plan, path, desk.settings);
    REQUIRE(settle(dialog));
    CHECK(dialog.look().import()->shape == imports::Shape::Workbook);
    CHECK(dialog.figures() == 1);
    dialog.accept();
    REQUIRE(waitUntil([&] { return dialog.result() == QDialog::Accepted; }, 20'000));
    model::Plan after = desk.plan;
    REQUIRE(edit::apply(after, dialog.patch()).ok());
    CHECK(after.settings[0].capacity.steps[0].units == 44.0);
}

namespace {

QComboBox* listOf(ui::ImportDialog& dialog, const QString& name)
{
    for (auto* list : dialog.findChildren<QComboBox*>())
        if (list->accessibleName() == name)
            return list;
    return nullptr;
}

} // namespace

TEST_CASE("of a column of kinds the planner takes the rows of one, by keyboard, and files like it remember it",
          "[import]")
{
    ImportDesk desk;
    const QString path = desk.write("Setting,Kind,Beds\nAcute hospital,staffed,44\nAcute hospital,funded,45\n"
                                    "Care home,staffed,61\nCare home,funded,62\n");
    const auto units = [&](ui::ImportDialog& dialog) {
        model::Plan after = desk.plan;
        REQUIRE(edit::apply(after, dialog.patch()).ok());
        return after.settings[0].capacity.steps[0].units;
    };
    const auto isNarrowed = [](ui::ImportDialog& dialog) {
        return waitUntil([&] { return !dialog.look().isBusy() && dialog.look().import() && dialog.figures() == 2; },
                         20'000);
    };
    {
        ui::ImportDialog dialog(desk.plan, path, desk.settings);
        dialog.show();
        REQUIRE(settle(dialog));
        CHECK_FALSE(takeButton(dialog)->isEnabled());
        auto* view = columnsView(dialog);
        const QModelIndex rows = view->model()->index(1, models::ImportColumnsModel::Rows);
        CHECK(rows.data().toString() == QStringLiteral("all"));
        CHECK(rows.data(models::ImportColumnsModel::WordsRole).toStringList()
              == QStringList{QStringLiteral("funded"), QStringLiteral("staffed")});
        CHECK(view->model()->flags(rows).testFlag(Qt::ItemIsEditable));
        CHECK(view->model()->setData(rows, QStringLiteral("funded")));
        REQUIRE(isNarrowed(dialog));
        CHECK(units(dialog) == 45.0);
        CHECK(rows.data().toString() == QStringLiteral("only funded"));
        dialog.accept();
        CHECK(dialog.result() == QDialog::Accepted);
    }
    ui::ImportDialog again(desk.plan, path, desk.settings);
    REQUIRE(isNarrowed(again));
    CHECK(units(again) == 45.0);
}

TEST_CASE("the rows of a column may be added up, and the title names their setting", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("Care homes by locality\n\nLocality,Places\nEast,40\nWest,31\n"),
                            desk.settings);
    REQUIRE(settle(dialog));
    CHECK_FALSE(takeButton(dialog)->isEnabled());
    auto* model = columnsView(dialog)->model();
    const QModelIndex rows = model->index(0, models::ImportColumnsModel::Rows);
    CHECK(model->setData(rows, QStringLiteral("+")));
    REQUIRE(waitUntil([&] { return !dialog.look().isBusy() && dialog.figures() == 1; }, 20'000));
    CHECK(rows.data().toString() == QStringLiteral("all, added up"));
    model::Plan after = desk.plan;
    REQUIRE(edit::apply(after, dialog.patch()).ok());
    CHECK(after.settings[1].capacity.steps[0].units == 71.0);
}

TEST_CASE("rows with and without the only word of a column of kinds may be chosen, or added up", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(
        desk.plan, desk.write("Setting,Subtype,Beds\nAcute hospital,,44\nAcute hospital,surgical,6\nCare home,,61\n"),
        desk.settings);
    REQUIRE(settle(dialog));
    CHECK_FALSE(takeButton(dialog)->isEnabled());
    auto* model = columnsView(dialog)->model();
    const QModelIndex rows = model->index(1, models::ImportColumnsModel::Rows);
    CHECK(rows.data().toString() == QStringLiteral("all"));
    CHECK(model->flags(rows).testFlag(Qt::ItemIsEditable));
    CHECK(model->setData(rows, QStringLiteral("+")));
    REQUIRE(waitUntil([&] { return !dialog.look().isBusy() && dialog.figures() == 2; }, 20'000));
    model::Plan after = desk.plan;
    REQUIRE(edit::apply(after, dialog.patch()).ok());
    CHECK(after.settings[0].capacity.steps[0].units == 50.0);
    CHECK(after.settings[1].capacity.steps[0].units == 61.0);
}

TEST_CASE("the period, the form of numbers and the setting of all rows are chosen in the window", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("Date;Beds\n2025-03-31;1.040\n2026-03-31;1.044\n"), desk.settings);
    REQUIRE(settle(dialog));
    auto* setting = listOf(dialog, QStringLiteral("Setting of all rows"));
    auto* numbers = listOf(dialog, QStringLiteral("How numbers are written"));
    auto* period = listOf(dialog, QStringLiteral("Period to take, or of all rows"));
    REQUIRE((setting && numbers && period));
    const auto units = [&] {
        REQUIRE(waitUntil([&] { return !dialog.look().isBusy(); }, 20'000));
        model::Plan after = desk.plan;
        REQUIRE(edit::apply(after, dialog.patch()).ok());
        return after.settings[0].capacity.steps[0].units;
    };
    setting->setCurrentText(QStringLiteral("Acute hospital"));
    CHECK(units() == 40.0); // thousands or decimals: not taken
    numbers->setCurrentIndex(2);
    CHECK(units() == 1'044.0);
    CHECK(period->count() == 3);
    period->setCurrentIndex(1);
    CHECK(units() == 1'040.0);
    period->setCurrentIndex(0);
    CHECK(units() == 1'044.0);
}

TEST_CASE("a block that was copied is read like a file, and is the source of its figures", "[import]")
{
    ImportDesk desk;
    const ui::ImportSource block(QByteArray("Setting\tBeds\r\nAcute hospital\t44\r\nCare home\t61\r\n"),
                                 QStringLiteral("pasted figures"));
    ui::ImportDialog dialog(desk.plan, block, desk.settings);
    REQUIRE(settle(dialog));
    CHECK(dialog.figures() == 2);
    model::Plan after = desk.plan;
    REQUIRE(edit::apply(after, dialog.patch()).ok());
    CHECK(after.settings[0].capacity.steps[0].units == 44.0);
    CHECK(after.sources.back().title == "pasted figures");
    ui::ImportDialog words(desk.plan, ui::ImportSource(QByteArray("only words"), QStringLiteral("pasted figures")),
                           desk.settings);
    REQUIRE(settle(words));
    CHECK(words.look().import()->findings.has(imports::FindingKind::NoHeader));
}

namespace {

/// Drops files on a window as a file manager does: false where the window does not take them.
bool drop(ui::MainWindow& window, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const QPoint at(window.width() / 2, window.height() / 2);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    return event.isAccepted();
}

/// Answers the import windows that come up: presses the button that takes the figures, where it may be pressed.
class Answering : public QObject {
public:
    QStringList met; ///< files, in order
    explicit Answering()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            auto* dialog = qobject_cast<ui::ImportDialog*>(QApplication::activeModalWidget());
            if (!dialog || dialog->look().isBusy())
                return;
            if (!dialog->look().import()) {
                if (++m_waited < 20) // between reading and looking
                    return;
                met << QStringLiteral("none");
                dialog->reject();
                return;
            }
            m_waited = 0;
            met << QString::fromStdString(dialog->look().import()->file);
            QPushButton* const button = takeButton(*dialog);
            if (button && button->isEnabled())
                button->click();
            else
                dialog->reject();
        });
        m_timer.start(20);
    }

private:
    QTimer m_timer;
    int m_waited = 0;
};

} // namespace

TEST_CASE("files dropped on the window: a plan opens, each table comes up in turn, and what is neither says so",
          "[import]")
{
    WindowDesk desk;
    ImportDesk files;
    const QString beds = files.write("Setting,Beds\nAcute hospital,48\n");
    const QString more = files.write("Setting,Places\nCare home,120\n", QStringLiteral("places.csv"));
    const QString picture = files.write(QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), QStringLiteral("ward.png"));
    const QString plan =
        files.write(QByteArray::fromStdString(exchange::planToText(smallPlan())), QStringLiteral("plan.json"));
    Answering answering;
    // No plan yet: the table is not lost without a word.
    REQUIRE(drop(desk.window, {beds}));
    CHECK(waitUntil([&] { return desk.window.statusStrip().trustText().contains(QStringLiteral("beds.csv")); }, 5'000));
    CHECK_FALSE(desk.window.session().document.hasPlan());
    // A plan with tables beside it opens, and both are offered.
    REQUIRE(drop(desk.window, {beds, plan, more}));
    REQUIRE(waitUntil([&] { return answering.met.size() == 2; }, 20'000));
    CHECK(answering.met == QStringList{QStringLiteral("beds.csv"), QStringLiteral("places.csv")});
    CHECK(waitUntil([&] { return desk.plan().settings[1].capacity.steps[0].units == 120.0; }, 5'000));
    CHECK(desk.plan().settings[0].capacity.steps[0].units == 48.0);
    CHECK(desk.session.document.undoStack().count() == 2);
    // A folder, and a file that holds no table.
    const model::Plan before = desk.plan();
    REQUIRE(drop(desk.window, {files.folder.path()}));
    CHECK(waitUntil([&] { return desk.window.statusStrip().trustText().contains(QStringLiteral("is a folder")); },
                    5'000));
    REQUIRE(drop(desk.window, {picture}));
    REQUIRE(waitUntil([&] { return answering.met.size() == 3; }, 20'000));
    CHECK(desk.plan() == before);
    // Text that is dragged is no file.
    QMimeData words;
    words.setText(QStringLiteral("Setting"));
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&desk.window, &enter);
    CHECK_FALSE(enter.isAccepted());
}

TEST_CASE("every choice of an import is reached by the Tab key", "[import]")
{
    ImportDesk desk;
    ui::ImportDialog dialog(desk.plan, desk.write("Setting,Beds\nAcute hospital,44\nCare home,61\n"), desk.settings);
    dialog.show();
    REQUIRE(settle(dialog));
    dialog.activateWindow();
    QSet<QWidget*> met;
    QWidget* first = dialog.focusWidget();
    REQUIRE(first);
    for (QWidget* at = first->nextInFocusChain(); at != first; at = at->nextInFocusChain())
        if (at->isVisibleTo(&dialog) && (at->focusPolicy() & Qt::TabFocus))
            met.insert(at);
    met.insert(first);
    for (auto* list : dialog.findChildren<QComboBox*>())
        if (list->isVisibleTo(&dialog)) {
            CAPTURE(list->accessibleName().toStdString());
            CHECK(met.contains(list));
            CHECK_FALSE(list->accessibleName().isEmpty());
        }
    CHECK(met.contains(columnsView(dialog)));
    CHECK(met.contains(takeButton(dialog)));
}
