// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/templates.h"
#include "core/exchange/plan_json.h"
#include "core/reference/reference_set.h"
#include "core/reference/tile_places.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "tests/ui/pseudo_translator.h"
#include "tests/ui/shell_support.h"
#include "tests/ui/text_walk.h"
#include "ui/changes/kind.h"
#include "ui/document/spoken.h"
#include "ui/grid/grid_delegate.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/change_fields.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/ranges_dialog.h"
#include "ui/pages/self_test_card.h"
#include "ui/pages/source_dialog.h"
#include "ui/pages/start_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigation.h"
#include "ui/shell/window_prompt.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/tile_map.h"
#include "ui/workspace/plan_draft.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QListView>
#include <QLocale>
#include <QMenuBar>
#include <QMutex>
#include <QMutexLocker>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QTranslator>
#include <QXmlStreamReader>

#include <nlohmann/json.hpp>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Words that are no one's language: names, keys, files and the words of the plan itself.
class AllowedWords {
public:
    explicit AllowedWords(const model::Plan& plan)
    {
        addText(exchange::planToJson(plan));
        addPublished();
        const QLocale locale;
        for (int month = 1; month <= 12; ++month)
            add(locale.monthName(month) + u' ' + locale.monthName(month, QLocale::ShortFormat));
        for (int day = 1; day <= 7; ++day)
            add(locale.dayName(day) + u' ' + locale.dayName(day, QLocale::ShortFormat));
        add(QStringLiteral("Ctrl Shift Alt Esc Del Up Down Left Right AM PM am pm"));
        add(QStringLiteral("Homeward homeward PNG SVG PDF CSV JSON"));
        add(QDir::homePath() + QDir::tempPath());
    }

    void add(const QString& text)
    {
        for (const QString& word : plainWords(text))
            m_words.insert(word);
    }

    [[nodiscard]] QStringList othersIn(const QString& text) const
    {
        QStringList others;
        for (const QString& word : plainWords(text))
            if (!m_words.contains(word))
                others << word;
        return others;
    }

private:
    /// Published figures and templates: their words are data.
    void addPublished()
    {
        for (const std::string& name : calibrate::templateNames())
            addText(exchange::planToJson(calibrate::templateNamed(name).value()));
        const reference::ReferenceSet& set = reference::builtIn();
        const auto addAll = [this](const std::string& text) { add(QString::fromStdString(text)); };
        for (const reference::Area& area : set.areas().all())
            addAll(area.name);
        for (const reference::Measure& measure : set.measures())
            addAll(measure.title + ' ' + measure.unit);
        for (const reference::Publication& source : set.sources())
            addAll(source.publisher + ' ' + source.title);
        for (const std::string& how : set.parts().hows)
            addAll(how);
        for (const reference::TilePlace& place : reference::tilePlaces())
            addAll(std::string(place.shortName));
        add(QStringLiteral("NRS PHS HIS Imp mid to and"));   // short names of publishers, spans of years
    }

    /// What planners typed; not the words of choices.
    void addText(const nlohmann::ordered_json& json)
    {
        static const QSet<QString> typed{QStringLiteral("name"),  QStringLiteral("description"), QStringLiteral("unit"),
                                         QStringLiteral("title"), QStringLiteral("publisher"),   QStringLiteral("note"),
                                         QStringLiteral("year"),  QStringLiteral("id")};
        if (json.is_array())
            for (const auto& item : json)
                addText(item);
        if (!json.is_object())
            return;
        for (const auto& [key, value] : json.items()) {
            if (value.is_structured())
                addText(value);
            else if (value.is_string() && typed.contains(QString::fromStdString(key))) {
                const QString text = QString::fromStdString(value.get<std::string>());
                add(text + u' ' + text.toLower());   // a scenario's name may stand inside a sentence
            }
        }
    }

    QSet<QString> m_words;
};

/// Reads the texts of the dialog that `show` opens, and closes it.
template <class Show>
QStringList dialogTexts(Show show)
{
    QStringList texts;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            texts = textsOf(*dialog);
            dialog->reject();
        }
    });
    timer.start(20);
    show();
    CHECK_FALSE(texts.isEmpty());
    return texts;
}

QStringList allDialogs(WindowDesk& desk)
{
    QStringList texts = dialogTexts([&] { desk.window.actions().about->trigger(); });
    texts << dialogTexts([&] { desk.window.actions().runSettings->trigger(); });
    texts << dialogTexts([&] { desk.window.actions().renameScenario->trigger(); });
    ui::WindowPrompt prompt;
    texts << dialogTexts([&] { prompt.askSave(QStringLiteral("1")); });
    texts << dialogTexts([&] { prompt.askChangedOnDisk(QStringLiteral("1")); });
    texts << dialogTexts([&] { prompt.askOpenReadOnly(QStringLiteral("1"), QStringLiteral("2")); });
    texts << dialogTexts([&] { prompt.askOpenReadOnly(QStringLiteral("1"), {}); });
    const ui::SourceDialog source(desk.plan());
    texts << textsOf(source);
    const ui::SelfTestCard checks(
        [](const selftest::Progress&, const base::CancelToken&) { return std::vector<selftest::Check>(); });
    texts << textsOf(checks);
    return texts;
}

/// A number out of bounds, a choice that the plan does not have, a plan without a name.
QStringList oddities()
{
    ui::NumberField number;
    number.setRange(1.0, 2.0);
    number.setText(QStringLiteral("3"));
    emit number.editingFinished();
    QWidget parent;
    const QComboBox* box = ui::choiceBox({}, QStringLiteral("1"), {}, [](const std::string&) { }, &parent);
    document::PlanDocument nameless;
    nameless.load(model::Plan());
    return {number.problem(), box->currentText(), nameless.displayName()};
}

/// Every page in each state that this test brings about, every menu and every dialog.
QStringList wholeProgram(WindowDesk& desk)
{
    QStringList texts = textsOf(desk.window);
    REQUIRE(desk.openAndRun());
    for (const ui::Page* page : desk.window.pages()) {
        desk.window.showPage(page->objectName());
        QCoreApplication::processEvents();
        desk.window.grab();
        texts << textsOf(desk.window);
    }
    auto& changes = desk.page<ui::ChangesPage>();
    for (std::size_t kind = 0; kind < changes::kindCount; ++kind) {
        changes.addChange(kind);
        QCoreApplication::processEvents();
        texts << textsOf(changes) << desk.window.actions().undo->text();
    }
    desk.window.showPage(ui::pages::changes);
    changes.list().model()->setData(changes.list().currentIndex(), Qt::Unchecked, Qt::CheckStateRole);
    desk.window.grab();   // what is painted is asked for, too
    texts << oddities();
    desk.window.actions().problems->trigger();
    desk.window.showField(QStringLiteral("/settings/0/name"));
    texts << textsOf(desk.window) << allDialogs(desk);
    texts.removeDuplicates();
    return texts;
}

/// The sentence of every problem and of every error, with values that are no words.
QStringList allSentences()
{
    QStringList texts{
        ui::Runs::tr("The plan has problems"),
        ui::PlanGrid::tr("The plan has these figures already. Nothing has changed."),
        grid::GridView::tr("Fill %n cells", nullptr, 2),
        grid::GridDelegate::tr("over %1"),
        ui::PlanDraft::tr("%1, %2, %3: %4"),
        ui::RangesDialog::tr("&Changes of “%1”"),
        QCoreApplication::translate("Figures", "%1 per 1,000"),
        QCoreApplication::translate("homeward::grid::GridModel", "Set %1 of %2 to %3"),
        QCoreApplication::translate("RecoveredReport", "%n areas"),
        QCoreApplication::translate("homeward::ui::RecoveryCard", "Restore"),
        QCoreApplication::translate("homeward::ui::FirmUpCard", "no owner yet"),
        QCoreApplication::translate("homeward::models::ImportColumnsModel", "For example"),
        QCoreApplication::translate("homeward::ui::SettingsDialog", "British: %1"),
        QCoreApplication::translate("homeward::ui::PaperDesk", "Say that words are right"),
        QCoreApplication::translate("homeward::ui::PageView", "The pages are being made."),
        QCoreApplication::translate("homeward::charts::MapWidget", "From %1 to %2"),
        QCoreApplication::translate("homeward::ui::NeedLineView", "; there are %1"),
        QCoreApplication::translate("homeward::ui::ChangeSlider", "from %1 to %2"),
        QCoreApplication::translate("LiveTold", "before what you changed here"),
        QCoreApplication::translate("PriorityTold", "All days"),
        QCoreApplication::translate("ChecksTold", "what is published"),
        QCoreApplication::translate("PaperTold", "A figure of the paper"),
        QCoreApplication::translate("CellExplainer", "%1: %2"),
        QCoreApplication::translate("homeward::ui::FixableProblems", "Ctrl+Enter fixes it: %1"),
        QCoreApplication::translate("homeward::ui::TimelineDrag", "Starts on %1"),
        QCoreApplication::translate("Explanation", "What it rests on"),
        QCoreApplication::translate("homeward::ui::HelpWindow", "Pages of help"),
        QCoreApplication::translate("homeward::ui::ImportDialog", "Setting: as the rows say"),
        QCoreApplication::translate("homeward::ui::RoleDelegate", "What the column is"),
        QCoreApplication::translate("homeward::models::ImportFindingsModel", "Stops the import: %1"),
        QCoreApplication::translate("homeward::models::ImportChangesModel", "Figure"),
        QCoreApplication::translate("homeward::ui::Explainer", "The plan has nothing that this figure counts."),
        QCoreApplication::translate("homeward::grid::Grid", "worked out"),
        QCoreApplication::translate("homeward::ui::RiskEditor", "The fullest outside hospital"),
        QCoreApplication::translate("homeward::ui::SensitivityPage", "Modelled: %1, seed %2, %3 futures in all."),
        QCoreApplication::translate("homeward::document::PlanFiles", "%1 recovered"),
        QCoreApplication::translate("homeward::ui::DelayYearsCard", "Every figure of the base year is met."),
        QCoreApplication::translate("homeward::ui::ChangeRow", "Has a problem. %1"),
        QCoreApplication::translate("homeward::models::OwnFiguresModel", "a total or check"),
        QCoreApplication::translate("homeward::models::LocalityModel", "Published, mid-%1"),
        QCoreApplication::translate("homeward::ui::FitDialog",
                                    "“%1” is not a number of 0 or more. Type one in digits, as 1250 or 12.5."),
        QCoreApplication::translate("homeward::ui::LocalitiesDialog", "%1 more people than are published"),
        QCoreApplication::translate("homeward::ui::KindDelegate", "all rows"),
        QCoreApplication::translate("TableFile", "Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)"),
        QCoreApplication::translate("homeward::ui::ComingList", "and %n more, on the next step")};
    for (int code = 0; code <= static_cast<int>(validation::ProblemCode::SameDestinationTwice); ++code)
        texts << document::spoken(
            validation::Problem{static_cast<validation::ProblemCode>(code), {}, "/run/years", "1", "2", 3.0, 4.0, 5.0});
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::DoesNotAdd); ++code)
        texts << document::spoken(base::Error{static_cast<base::ErrorCode>(code), "1", "2", "3", 4});
    return texts;
}

/// What lupdate finds, by context; empty where there is no lupdate.
QHash<QString, QSet<QString>> foundByLupdate(const QString& folder)
{
    QHash<QString, QSet<QString>> found;
    const QString tool = QStringLiteral(HOMEWARD_LUPDATE);
    if (!QFile::exists(tool))
        return found;
    const QString file = QDir(folder).filePath(QStringLiteral("found.ts"));
    const QDir source(QStringLiteral(HOMEWARD_SOURCE_DIR));
    QProcess lupdate;
    lupdate.start(tool,
                  {QStringLiteral("-silent"), QStringLiteral("-I"), source.path(),
                   source.filePath(QStringLiteral("ui")), source.filePath(QStringLiteral("app/window")),
                   QStringLiteral("-extensions"), QStringLiteral("cpp,h"), QStringLiteral("-ts"), file});
    REQUIRE(lupdate.waitForFinished(120'000));
    QFile ts(file);
    REQUIRE(ts.open(QIODevice::ReadOnly));
    QString context;
    for (QXmlStreamReader xml(&ts); !xml.atEnd(); xml.readNext())
        if (xml.isStartElement() && xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QStringLiteral("source"))
            found[context].insert(xml.readElementText());
    return found;
}

/// The texts with a number in a file of translations; `translated` are those that have all of their plural forms.
struct Plurals {
    QSet<QString> texts, translated;
};

Plurals pluralsIn(const QString& path)
{
    Plurals plurals;
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QString context, text;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message") && xml.attributes().hasAttribute(QStringLiteral("numerus")))
            text = context + QStringLiteral(": ");
        else if (xml.name() == QStringLiteral("message"))
            text.clear();
        else if (xml.name() == QStringLiteral("source") && !text.isEmpty())
            plurals.texts << (text += xml.readElementText());
        else if (xml.name() == QStringLiteral("numerusform") && !xml.readElementText().isEmpty())
            plurals.translated << text;
    }
    return plurals;
}

} // namespace

TEST_CASE("every text of every page, menu and dialog is translated, in the context where lupdate finds it", "[words]")
{
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QStringList leftOver;
    QString folder;
    {
        WindowDesk desk;
        QStringList texts = wholeProgram(desk);
        AllowedWords allowed(desk.plan());
        texts << allSentences();
        const QRegularExpression fingerprint(QStringLiteral("\\b[0-9a-f]{8}\\b"));
        for (const QString& text : texts)
            if (const QStringList others = allowed.othersIn(QString(text).remove(fingerprint)); !others.isEmpty())
                leftOver << QStringLiteral("%1  <-  %2").arg(others.join(u' '), text);
    }
    QCoreApplication::removeTranslator(&translator);
    INFO(leftOver.join(u'\n').toStdString());
    CHECK(leftOver.isEmpty());

    const QTemporaryDir scratch;
    const auto found = foundByLupdate(scratch.path());
    if (found.isEmpty()) {
        WARN("lupdate is not installed: what it finds is not compared");
        return;
    }
    const QStringList withoutPlural =
        (pluralsIn(scratch.filePath(QStringLiteral("found.ts"))).texts
         - pluralsIn(QStringLiteral(HOMEWARD_SOURCE_DIR "/resources/translations/homeward_en.ts")).translated)
            .values();
    INFO(withoutPlural.join(u'\n').toStdString());
    CHECK(withoutPlural.isEmpty());
    QStringList unknown;
    const auto allAsked = translator.asked();
    for (auto asked = allAsked.begin(); asked != allAsked.end(); ++asked) {
        const QSet<QString> missing = QSet<QString>(asked.value()).subtract(found.value(asked.key()));
        const bool ofQt = asked.key().startsWith(u'Q');
        for (const QString& text : missing)
            if (!ofQt)
                unknown << asked.key() + QStringLiteral(": ") + text;
    }
    INFO(unknown.join(u'\n').toStdString());
    CHECK(unknown.isEmpty());
    QStringList neverAsked;
    for (auto context = found.begin(); context != found.end(); ++context)
        if (!translator.asked().contains(context.key()))
            neverAsked << context.key() + QStringLiteral(": ") + *context.value().begin();
    INFO(neverAsked.join(u'\n').toStdString());
    CHECK(neverAsked.isEmpty());
}

TEST_CASE("plurals read rightly in English", "[words]")
{
    CHECK(QCoreApplication::translate("Changes", "straight line over %n months", nullptr, 1)
          == QStringLiteral("straight line over 1 month"));
    CHECK(QCoreApplication::translate("Changes", "straight line over %n months", nullptr, 12)
          == QStringLiteral("straight line over 12 months"));
}

TEST_CASE("The Gaelic draft has every text of the start page with a new plan, the navigation and the menus", "[words]")
{
    /// What the draft is asked for and has not got.
    class Draft : public QTranslator {
    public:
        QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
        {
            const QString text = QTranslator::translate(context, source, disambiguation, n);
            const QMutexLocker one(&m_oneAtATime);
            if (text.isEmpty() && *context != 'Q')
                m_missing.insert(QString::fromUtf8(source));
            if (m_contexts.contains(QString::fromLatin1(context)))
                (text.isEmpty() ? m_missingOfPlan : m_ofPlan).insert(QString::fromUtf8(source));
            return text;
        }

        mutable QMutex m_oneAtATime;
        mutable QSet<QString> m_missing;
        /// Of the second step of a new plan, shown or not; names of measures stand elsewhere.
        mutable QSet<QString> m_ofPlan, m_missingOfPlan;

    private:
        const QStringList m_contexts{QStringLiteral("homeward::ui::NewPlanView"),
                                     QStringLiteral("homeward::ui::BaseCheckPanel"),
                                     QStringLiteral("homeward::ui::DelayYearsCard"),
                                     QStringLiteral("homeward::models::PlanFigureModel"), QStringLiteral("Figures")};
    };
    Draft draft;
    REQUIRE(draft.load(QStringLiteral(":/translations/drafts/homeward_gd.qm")));
    QCoreApplication::installTranslator(&draft);
    QStringList shown, untranslated;
    {
        WindowDesk desk;
        auto& start = desk.page<ui::StartPage>();
        const QWidget& first = *start.findChild<QStackedWidget*>()->widget(0);
        auto* map = start.findChild<ui::TileMap*>();
        REQUIRE(waitUntil([&] { return !map->tiles().first().value.isEmpty(); }));
        shown << textsOf(first) << textsOf(*desk.window.menuBar())
              << textsOf(*desk.window.findChild<ui::Navigation*>());
        emit map->chosenChanged({map->tiles().first().id});
        QCoreApplication::processEvents();
        shown << textsOf(first);
        for (const auto* area : desk.window.findChildren<QScrollArea*>())
            if (area->isVisible()) {
                INFO(area->parentWidget()->metaObject()->className());
                CHECK(waitUntil([&] { return area->horizontalScrollBar()->maximum() == 0; })); // once it is laid out
            }
        start.showStep(2);
        REQUIRE(start.step() == 2);
        CHECK(draft.m_ofPlan.size() > 30);
        CHECK(QStringList(draft.m_missingOfPlan.values()).join(u'\n').toStdString().empty());
    }
    QCoreApplication::removeTranslator(&draft);
    CHECK(shown.contains(QStringLiteral("Tòiseachadh")));
    for (const QString& source : draft.m_missing) {
        QString pattern = QRegularExpression::escape(source);
        pattern.replace(QRegularExpression(QStringLiteral("\\\\%(\\d|n)")), QStringLiteral("[^;\\n]+"));
        const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
        for (const QString& text : shown)
            // A text such as "%1 to %2" fits too much.
            if (plainWords(source).size() >= (source.contains(u'%') ? 2 : 1) && whole.match(text).hasMatch())
                untranslated << source + QStringLiteral("  <-  ") + text;
    }
    INFO(untranslated.join(u'\n').toStdString());
    CHECK(untranslated.isEmpty());
}
