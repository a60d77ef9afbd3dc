// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/store/plan_file.h"
#include "tests/support/catch.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/shell_support.h"
#include "ui/document/assumption_commands.h"
#include "ui/models/assumption_model.h"
#include "ui/pages/assumption_drawer.h"
#include "ui/pages/assumptions_page.h"
#include "ui/widgets/count_chips.h"
#include "ui/widgets/number_field.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleOptionViewItem>
#include <QTreeView>

using namespace homeward;
using namespace homeward::tests;
using assumptions::Assumption;
using assumptions::Filter;
using models::AssumptionModel;

namespace {

constexpr auto fail = QAbstractItemModelTester::FailureReportingMode::Fatal;

void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(&widget, &up);
}

/// The register of the small plan, in a window.
struct RegisterDesk : WindowDesk {
    RegisterDesk()
    {
        session.document.load(smallPlan());
        window.resize(1366, 740);
        page().takeFocus();
    }

    ui::AssumptionsPage& page() { return WindowDesk::page<ui::AssumptionsPage>(); }
    void go(const char* path)
    {
        page().showField(QString::fromLatin1(path));
        QCoreApplication::processEvents();
    }
    const Assumption& row(const char* path) { return *page().model().find(QString::fromLatin1(path)); }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    template <class Field> Field* field(const char* name)
    {
        return page().drawer().findChild<Field*>(QString::fromLatin1(name));
    }
};

const char* const places = "/settings/care-home/capacity/steps/2026-04-01/units";
const char* const beds = "/settings/hospital/capacity/steps/2026-04-01/units";

} // namespace

TEST_CASE("the register as a model of groups and figures stays whole through filters, edits and other plans",
          "[assumptions]")
{
    document::PlanDocument document;
    document.load(smallPlan());
    AssumptionModel model(document);
    const QAbstractItemModelTester tester(&model, fail);
    model.refresh();
    CHECK(model.rowCount() == 4);   // nothing of money
    CHECK(model.shown() == static_cast<int>(model.counts()[Filter::All]));
    model.setSearch(QStringLiteral("capacity OF care"));
    CHECK(model.shown() == 2);
    model.setFilter(Filter::NoSource);
    CHECK(model.shown() == 0);
    model.setSearch({});
    CHECK(model.shown() == static_cast<int>(model.counts()[Filter::NoSource]));
    model.setFilter(Filter::All);
    const Assumption row = *model.find(QString::fromLatin1(places));
    REQUIRE(document.push(document::setAssumptionFigure(document, row, 66.0)));
    model.refresh();
    const QModelIndex index = model.indexOf(row);
    CHECK(index.siblingAtColumn(AssumptionModel::Value).data().toString() == QStringLiteral("66"));
    CHECK(index.siblingAtColumn(AssumptionModel::Value).data(AssumptionModel::UnitRole).toString()
          == QStringLiteral("places"));
    CHECK(model.setData(index.siblingAtColumn(AssumptionModel::Owner), QStringLiteral("Home care")));
    model.refresh();
    CHECK(model.find(QString::fromLatin1(places))->owner == "Home care");
    document.unload();
    document.load(model::Plan{});
    model.refresh();
    CHECK(model.shown() == 0);
}

TEST_CASE("an edit tells views of the rows alone that read otherwise now", "[assumptions]")
{
    document::PlanDocument document;
    document.load(smallPlan());
    AssumptionModel model(document);
    model.refresh();
    std::vector<std::pair<QModelIndex, QModelIndex>> told;
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::dataChanged,
                     [&](const QModelIndex& first, const QModelIndex& last) { told.emplace_back(first, last); });
    QObject::connect(&model, &QAbstractItemModel::modelReset, [&resets] { ++resets; });
    const Assumption row = *model.find(QString::fromLatin1(places));
    REQUIRE(document.push(document::setAssumptionFigure(document, row, 66.0)));
    model.refresh();
    REQUIRE(told.size() == 1);
    CHECK(told[0].first == model.indexOf(row));
    CHECK(told[0].second == model.indexOf(row).siblingAtColumn(AssumptionModel::ColumnCount - 1));
    // A row that the filter takes in or leaves out now is more than a change of its words.
    model.setFilter(Filter::NoOwner);
    const int shown = model.shown();
    resets = 0;
    REQUIRE(document.push(document::setAssumptionOwner(document, {row}, QStringLiteral("Home care"))));
    model.refresh();
    CHECK(resets == 1);
    CHECK(model.shown() == shown - 1);
    CHECK_FALSE(model.indexOf(row).isValid());
}

TEST_CASE("the register says what it holds, and its chips count live", "[assumptions]")
{
    RegisterDesk desk;
    auto& page = desk.page();
    const auto all = static_cast<int>(page.model().counts()[Filter::All]);
    CHECK(page.headline().contains(QString::number(all)));
    const QString before = page.chips().text(static_cast<int>(Filter::NoOwner));
    CHECK(before == QStringLiteral("No owner %1").arg(all));
    REQUIRE(desk.session.document.push(
        document::setAssumptionOwner(desk.session.document, {desk.row(places)}, QStringLiteral("Home care"))));
    desk.settle();
    CHECK(page.chips().text(static_cast<int>(Filter::NoOwner)) == QStringLiteral("No owner %1").arg(all - 1));
}

TEST_CASE("a path leads to its figure in the register, and what is searched for gives way", "[assumptions]")
{
    RegisterDesk desk;
    desk.page().search().setText(QStringLiteral("population"));
    desk.go(places);
    CHECK(desk.window.currentPage() == ui::pages::assumptions);
    CHECK(desk.page().search().text().isEmpty());
    CHECK(desk.page().model().at(desk.page().list().currentIndex())->path.text() == places);
    CHECK(desk.field<ui::NumberField>("value")->value() == 60.0);
    desk.window.showPage(ui::pages::where);
    desk.go("/settings/care-home/capacity/source");
    CHECK(desk.page().model().at(desk.page().list().currentIndex())->path.text() == places);
    // A page that edits the figure comes before the register, which lists them all.
    CHECK(desk.page().hasField(QString::fromLatin1(places)));
    CHECK(desk.window.pageWith(QString::fromLatin1(places)) != &desk.page());
    const auto& scenario = desk.plan().scenarios.back();
    desk.window.showField(QString::fromStdString("/scenarios/" + scenario.id.value + "/changes/0/effect"));
    CHECK(desk.window.currentPage() == ui::pages::changes);
    CHECK(desk.window.pageWith(QStringLiteral("/cohorts/85-and-over/entries")) == &desk.page());
}

TEST_CASE("value, range, source, year and owner are typed in the drawer, each one edit", "[assumptions]")
{
    RegisterDesk desk;
    desk.go(places);
    auto& stack = desk.session.document.undoStack();
    auto* value = desk.field<ui::NumberField>("value");
    value->setText(QStringLiteral("64"));
    emit value->editingFinished();
    CHECK(desk.plan().settings[1].capacity.steps[0].units == 64.0);
    CHECK(stack.undoText().contains(QStringLiteral("64")));
    desk.settle();
    auto* low = desk.field<ui::NumberField>("low");
    low->setText(QStringLiteral("58"));
    emit low->editingFinished();
    REQUIRE(desk.plan().uncertainInputs.size() == 1);
    CHECK(desk.plan().uncertainInputs[0].low == 58.0);
    CHECK(desk.plan().uncertainInputs[0].high == 64.0);
    desk.settle();
    low->setText(QStringLiteral("70"));   // above the most likely
    emit low->editingFinished();
    CHECK(desk.plan().uncertainInputs[0].low == 58.0);
    CHECK(low->text() == QStringLiteral("70"));
    const auto type = [&](const char* name, const QString& text) {
        auto* field = desk.field<QLineEdit>(name);
        field->setText(text);
        emit field->editingFinished();
        desk.settle();
    };
    const int before = stack.count();
    type("source", QStringLiteral("Count of 1 May"));
    type("year", QStringLiteral("2025/26"));
    type("owner", QStringLiteral("Home care"));
    CHECK(stack.count() == before + 3);
    const Assumption& row = desk.row(places);
    CHECK(row.sourceTitle == "Count of 1 May");
    CHECK(row.year == "2025/26");
    CHECK(row.owner == "Home care");
    CHECK(desk.row(beds).owner.empty());
    while (stack.canUndo())
        stack.undo();
    CHECK(desk.plan() == smallPlan());
}

TEST_CASE("owner and source of several figures are one edit", "[assumptions]")
{
    RegisterDesk desk;
    auto& page = desk.page();
    page.search().setText(QStringLiteral("capacity of"));
    page.list().selectAll();
    desk.settle();
    auto* owner = desk.field<QLineEdit>("owner");
    owner->setText(QStringLiteral("Planning"));
    emit owner->editingFinished();
    desk.settle();
    for (const char* path : {places, beds})
        CHECK(desk.row(path).owner == "Planning");
    CHECK(desk.session.document.undoStack().count() == 1);
    CHECK(desk.session.document.undoStack().undoText().contains(QStringLiteral("3 figures")));
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == smallPlan());
}

TEST_CASE("the history of a figure is shown, and an earlier value put back by an edit that can be undone",
          "[assumptions]")
{
    RegisterDesk desk;
    desk.session.files.edits().setUser("ann");
    desk.go(places);
    const auto type = [&](const QString& text) {
        auto* value = desk.field<ui::NumberField>("value");
        value->setText(text);
        emit value->editingFinished();
        desk.settle();
    };
    type(QStringLiteral("64"));
    const QString file = desk.folder.filePath(QStringLiteral("plan.homeward"));
    REQUIRE(desk.session.files.saveAs(file).ok());
    desk.field<QLineEdit>("why")->setText(QStringLiteral("two places are respite"));
    type(QStringLiteral("70"));
    CHECK(desk.field<QLineEdit>("why")->text().isEmpty());
    QStringList texts;
    for (const auto* label : desk.page().drawer().findChildren<QLabel*>())
        texts << label->text();
    CHECK(texts.contains(QStringLiteral("60 → 64 places")));
    CHECK(texts.contains(QStringLiteral("64 → 70 places")));
    CHECK(texts.contains(QStringLiteral("ann")));
    CHECK(texts.contains(QStringLiteral("two places are respite")));
    const auto links = [&] {
        QList<QPushButton*> found;
        for (auto* button : desk.page().drawer().findChildren<QPushButton*>(QStringLiteral("putBack")))
            if (button->isVisibleTo(&desk.page().drawer()))
                found << button;
        return found;
    };
    INFO(texts.join(QStringLiteral(" | ")).toStdString());
    REQUIRE(links().size() == 2);
    links().back()->click();
    CHECK(desk.plan().settings[1].capacity.steps[0].units == 60.0);
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().settings[1].capacity.steps[0].units == 70.0);
}

TEST_CASE("the register works by keys alone", "[assumptions]")
{
    RegisterDesk desk;
    auto& page = desk.page();
    page.takeFocus();
    QTreeView& list = page.list();
    CHECK(list.currentIndex().isValid());
    press(list, Qt::Key_Home);
    press(list, Qt::Key_Down);
    const Assumption* first = page.model().at(list.currentIndex());
    REQUIRE(first != nullptr);
    press(list, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(list.selectionModel()->selectedRows().size() == 2);
    desk.go(places);
    list.setCurrentIndex(list.currentIndex().siblingAtColumn(AssumptionModel::Value));
    press(list, Qt::Key_F2);
    auto* editor = list.findChild<ui::NumberField*>();
    REQUIRE(editor != nullptr);
    editor->setText(QStringLiteral("12,5x"));
    press(*editor, Qt::Key_Return);
    CHECK_FALSE(editor->problem().isEmpty());   // it stays, and says what is wrong
    CHECK(desk.plan().settings[1].capacity.steps[0].units == 60.0);
    editor->setText(QStringLiteral("61"));
    press(*editor, Qt::Key_Return);
    CHECK_FALSE(page.drawer().isAncestorOf(QApplication::focusWidget())); // Enter ends the cell and leads nowhere
    CHECK(list.findChild<ui::NumberField*>() == editor);                  // which is still open to send what it holds
    desk.settle();
    CHECK(desk.plan().settings[1].capacity.steps[0].units == 61.0);
}

TEST_CASE("the register is written as a table that spreadsheets read", "[assumptions]")
{
    RegisterDesk desk;
    const QString file = desk.folder.filePath(QStringLiteral("register.csv"));
    desk.prompt.savePaths = {file};
    for (auto* action : desk.page().findChildren<QAction*>())
        if (action->text().contains(QStringLiteral("CSV")))
            action->trigger();
    REQUIRE(waitUntil([&] { return !desk.session.exports.isWriting() && QFile::exists(file); }));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    CHECK(text.startsWith("\xEF\xBB\xBFgroup,name,"));
    CHECK(text.contains(places));
}

TEST_CASE("a value and its unit are whole where the column has room for them", "[assumptions]")
{
    RegisterDesk desk;
    AssumptionModel& model = desk.page().model();
    QAbstractItemDelegate* delegate = desk.page().list().itemDelegate();
    int painted = 0;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex cell = model.index(row, AssumptionModel::Value, parent);
            QStyleOptionViewItem option;
            option.rect = QRect(0, 0, 400, 24);
            option.widget = &desk.page().list();
            QString words;
            for (const PaintedText& text :
                 paintedTexts({400, 24}, [&](QPainter& painter) { delegate->paint(&painter, option, cell); }))
                words += text.words;
            ++painted;
            INFO(words.toStdString());
            CHECK_FALSE(words.contains(QChar(0x2026)));
            CHECK(words.contains(cell.data(AssumptionModel::UnitRole).toString()));
            // Where there is less room, the unit goes and the figure stays whole.
            option.rect = QRect(0, 0, 80, 24);
            QString figure;
            for (const PaintedText& text :
                 paintedTexts({400, 24}, [&](QPainter& painter) { delegate->paint(&painter, option, cell); }))
                figure += text.words;
            CHECK(figure.startsWith(cell.data().toString()));
            CHECK_FALSE(figure.contains(QChar(0x2026)));
        }
    }
    CHECK(painted > 10);
}
