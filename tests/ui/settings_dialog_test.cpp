// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/shell/actions.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/translations.h"
#include "ui/widgets/number_field.h"
#include "ui/wording/number_format.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QTranslator>

#include <functional>

using namespace homeward;
using namespace homeward::tests;
using namespace homeward::ui;

namespace {

/// Settings and a recovery folder of their own.
struct Desk {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    document::PlanDocument document;
    document::RecoveryKeeper keeper{document, folder.filePath(QStringLiteral("recovery"))};
};

QComboBox& boxWith(const SettingsDialog& dialog, const QVariant& value)
{
    for (QComboBox* box : dialog.findChildren<QComboBox*>())
        if (box->findData(value) >= 0)
            return *box;
    throw std::logic_error("no such choice");
}

void choose(QComboBox& box, int index)
{
    box.setCurrentIndex(index);
    emit box.activated(index);
}

bool says(const SettingsDialog& dialog, const QString& words)
{
    const auto labels = dialog.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(words); });
}

QString ownFile(const QTemporaryDir& folder, const QString& resource)
{
    const QString file = folder.filePath(QStringLiteral("own.qm"));
    QFile::copy(resource, file);
    return file;
}

const QString gaelicFile = QStringLiteral(":/translations/drafts/homeward_gd.qm");

} // namespace

TEST_CASE("Preferences are kept, and what makes no sense is as the system has it")
{
    Desk desk;
    CHECK(readPreferences(desk.settings) == Preferences{});
    const Preferences chosen{QStringLiteral("gd"), style::ThemeChoice::Dark, 150, true};
    writePreferences(desk.settings, chosen);
    CHECK(readPreferences(desk.settings) == chosen);
    CHECK(chosen.numberLocale().territory() == QLocale::UnitedKingdom);
    desk.settings.setValue(QStringLiteral("textPercent"), 9'000);
    desk.settings.setValue(QStringLiteral("theme"), QStringLiteral("plaid"));
    CHECK(readPreferences(desk.settings).textPercent == 0);
    CHECK(readPreferences(desk.settings).theme == style::ThemeChoice::FollowSystem);
}

TEST_CASE("What is chosen in Settings is kept when it is accepted, and not before")
{
    Desk desk;
    SettingsDialog dialog(desk.settings, desk.keeper);
    QComboBox& text = boxWith(dialog, 150);
    text.setCurrentIndex(text.findData(150));
    QComboBox& language = boxWith(dialog, QStringLiteral("gd"));
    choose(language, language.findData(QStringLiteral("gd")));
    CHECK(readPreferences(desk.settings) == Preferences{});
    dialog.accept();
    CHECK(readPreferences(desk.settings).textPercent == 150);
    CHECK(readPreferences(desk.settings).language == QStringLiteral("gd"));
}

TEST_CASE("The theme chosen in Settings is in force at once, and the menu marks it")
{
    WindowDesk desk;
    SettingsDialog dialog(desk.settings, desk.session.keeper);
    QComboBox& theme = boxWith(dialog, QStringLiteral("dark"));
    theme.setCurrentIndex(theme.findData(QStringLiteral("dark")));
    dialog.accept();
    CHECK(style::currentTheme() == style::Theme::Dark);
    CHECK(desk.window.actions().themeDark->isChecked());
    style::applyTheme(*qApp, style::Theme::Light);
    CHECK(desk.window.actions().themeLight->isChecked());
}

TEST_CASE("A translation is taken from a file that holds one, and any other is refused in words")
{
    Desk desk;
    const QString file = ownFile(desk.folder, gaelicFile), other = desk.folder.filePath(QStringLiteral("other.qm"));
    REQUIRE(QFile::exists(file));
    QFile noise(other);
    REQUIRE(noise.open(QIODevice::WriteOnly));
    noise.write("not a translation");
    noise.close();
    SettingsDialog dialog(desk.settings, desk.keeper);
    QComboBox& language = boxWith(dialog, QStringLiteral("gd"));
    const int fromFile = language.count() - 1;
    dialog.setFileChooser([&] { return other; });
    choose(language, fromFile);
    CHECK(says(dialog, QStringLiteral("“other.qm” holds no translation")));
    CHECK(language.currentData().toString().isEmpty());
    dialog.setFileChooser([] { return QString(); });
    choose(language, fromFile);
    CHECK(language.currentData().toString().isEmpty());
    dialog.setFileChooser([&] { return file; });
    choose(language, fromFile);
    CHECK(language.currentData().toString() == file);
    dialog.accept();
    CHECK(readPreferences(desk.settings).language == file);
    const SettingsDialog again(desk.settings, desk.keeper);
    CHECK(boxWith(again, QStringLiteral("gd")).currentData().toString() == file);
}

TEST_CASE("Every language that comes with the program can be read, and a draft is used only where it is chosen")
{
    CHECK(isTranslation(gaelicFile));
    CHECK_FALSE(isTranslation(QStringLiteral(":/translations/homeward_en.qm")));   // plural forms alone
    QTranslator bySystem;
    CHECK_FALSE(bySystem.load(QLocale(QStringLiteral("gd_GB")), QStringLiteral("homeward"), QStringLiteral("_"),
                              QStringLiteral(":/translations")));
    QTranslator gaelic;
    REQUIRE(gaelic.load(gaelicFile));
    CHECK(gaelic.translate("homeward::ui::Actions", "&Help") == QStringLiteral("&Cobhair"));
    CHECK(gaelic.translate("homeward::ui::StartPage", "Start") == QStringLiteral("Tòiseachadh"));
}

TEST_CASE("Numbers follow the language, in what is shown and in what is typed, unless the British form is chosen")
{
    const QLocale before;
    const QTemporaryDir folder;
    const Preferences gaelic{QStringLiteral("gd"), {}, 0, false}, ofFile{ownFile(folder, gaelicFile), {}, 0, false},
        noLanguage{QStringLiteral("no such file"), {}, 0, false};
    CHECK(gaelic.numberLocale().language() == QLocale::Gaelic);
    CHECK(ofFile.numberLocale().language() == QLocale::Gaelic);
    CHECK(noLanguage.numberLocale() == Preferences{}.numberLocale());
    CHECK(Preferences{QStringLiteral("en"), {}, 0, false}.numberLocale() != QLocale(QLocale::German));

    QLocale::setDefault(QLocale(QLocale::German));
    const auto typed = [] {
        NumberField field;
        field.setRange(0.0, 10'000.0);
        field.setDecimals(1);
        field.setValue(1'234.5);
        return field.text();
    };
    CHECK(typed() == QStringLiteral("1.234,5"));
    useNumbersOf({{}, {}, 0, true});
    CHECK(typed() == QStringLiteral("1,234.5"));
    CHECK(wording::numbers().fixed(1'234.5, 1) == "1,234.5");
    useNumbersOf(gaelic);
    CHECK(QLocale().toString(QDate(2026, 6, 1), QStringLiteral("MMMM")).contains(QStringLiteral("\u00D2gmhios")));
    QLocale::setDefault(before);
    numbers::useLocale(QLocale::c());
}

TEST_CASE("Settings show how numbers look in the language that is chosen")
{
    Desk desk;
    SettingsDialog dialog(desk.settings, desk.keeper);
    const QComboBox& numbersBox = boxWith(dialog, true);
    CHECK(numbersBox.itemText(0).startsWith(QStringLiteral("As the language: 1")));
    QComboBox& language = boxWith(dialog, QStringLiteral("gd"));
    choose(language, language.findData(QStringLiteral("gd")));
    CHECK(numbersBox.itemText(0) == QStringLiteral("As the language: 1,234.5"));
}

TEST_CASE("Kept edits are deleted at the second press, those of this session stay")
{
    Desk desk;
    std::filesystem::path left;
    {
        const auto journal = store::Journal::begin(desk.folder.filePath(QStringLiteral("recovery")).toStdString(),
                                                   {"", smallPlan(), std::nullopt, false});
        REQUIRE(journal.ok());
        left = journal.value().file();
    }
    SettingsDialog dialog(desk.settings, desk.keeper);
    auto* button = dialog.findChild<QPushButton*>(QStringLiteral("deleteKept"));
    REQUIRE(button);
    CHECK_FALSE(button->isEnabled());
    desk.keeper.search();
    REQUIRE(waitUntil([&] { return button->isEnabled(); }));
    button->click();
    CHECK(std::filesystem::exists(left));
    CHECK(says(dialog, QStringLiteral("gone for good")));
    button->click();
    CHECK_FALSE(std::filesystem::exists(left));
    CHECK_FALSE(button->isEnabled());
}

TEST_CASE("Settings open from the menu and by their key, Language begins at the language")
{
    WindowDesk desk;
    QString focused;
    const auto open = [&](QAction* action) {
        QTimer::singleShot(50, &desk.window, [&] {
            auto* dialog = qobject_cast<SettingsDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            CHECK(dialog->height() <= 560);
            focused = dialog->focusWidget() ? QString::fromLatin1(dialog->focusWidget()->metaObject()->className())
                                            : QString();
            dialog->reject();
        });
        action->trigger();
    };
    open(desk.window.actions().settings);
    CHECK(desk.window.actions().settings->shortcut() == QKeySequence(QStringLiteral("Ctrl+,")));
    open(desk.window.actions().language);
    CHECK(focused == QStringLiteral("QComboBox"));
}

TEST_CASE("buttons of dialogs have words alone, whatever pictures the desktop gives them", "[settings]")
{
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Save
                               | QDialogButtonBox::Discard);
    REQUIRE(box.buttons().size() == 4);
    for (const QAbstractButton* button : box.buttons())
        CHECK(button->icon().isNull());
    CHECK(box.style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, &box) == 0);
}
