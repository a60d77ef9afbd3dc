// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/charts/palette.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFocusFrame>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace homeward;

namespace {

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

/// Contrast as WCAG 2 defines it.
double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<results::WhereLayer> stackOf(std::array<int, 3> counts)
{
    std::vector<results::WhereLayer> layers;
    for (int sphere = 0; sphere < 3; ++sphere)
        for (int i = 0; i < counts[static_cast<std::size_t>(sphere)]; ++i) {
            results::WhereLayer layer;
            layer.setting = static_cast<int>(layers.size());
            layer.sphere = static_cast<model::Sphere>(sphere);
            layer.shade = i;
            layers.push_back(layer);
        }
    return layers;
}

} // namespace

TEST_CASE("words can be read on their grounds in both themes")
{
    for (const style::Theme theme : {style::Theme::Light, style::Theme::Dark}) {
        const style::Tokens& c = style::tokens(theme);
        for (const QColor& ground : {c.window, c.surface, c.raised, c.sunken})
            for (const QColor& ink : {c.text, c.text2, c.text3})
                CHECK(contrast(ink, ground) >= 4.5);
        CHECK(contrast(c.inkText, c.ink) >= 4.5);
        CHECK(contrast(c.delayedText, c.surface) >= 4.5);
        CHECK(contrast(c.better, c.surface) >= 4.5);
        CHECK(contrast(c.worse, c.surface) >= 4.5);
        CHECK(contrast(c.focus, c.surface) >= 3.0);
        for (const style::SphereColours& sphere : c.spheres) {
            CHECK(contrast(sphere.text, c.surface) >= 4.5);
            for (const QColor& shade : sphere.shades)
                CHECK(contrast(charts::inkOn(shade), shade) >= 4.5);
        }
    }
}

TEST_CASE("neighbours in the stack can be told apart by everybody, whatever the number of settings")
{
    for (const style::Theme theme : {style::Theme::Light, style::Theme::Dark})
        for (int hospital = 1; hospital <= 5; ++hospital)
            for (int community = 1; community <= 5; ++community)
                for (int home = 1; home <= 5; ++home) {
                    const auto layers = stackOf({hospital, community, home});
                    const auto colours = charts::layerColours(layers, theme);
                    const auto shadeOf = [&](std::size_t i) {
                        const auto& shades = style::tokens(theme).sphere(layers[i].sphere).shades;
                        return static_cast<int>(std::find(shades.begin(), shades.end(), colours[i]) - shades.begin());
                    };
                    for (std::size_t i = 0; i + 1 < layers.size(); ++i)
                        REQUIRE(style::shadeDistance(theme, layers[i].sphere, shadeOf(i), layers[i + 1].sphere,
                                                     shadeOf(i + 1))
                                >= 20.0);
                }
}

TEST_CASE("the settings of the island example keep the colours of the design")
{
    const auto colours = charts::layerColours(stackOf({1, 2, 3}), style::Theme::Light);
    CHECK(colours[0] == QColor(0x1D, 0x5C, 0x9E));
    CHECK(colours[2] == QColor(0x7C, 0x46, 0x89));
    CHECK(colours[5] == QColor(0x26, 0x91, 0x6D));
}

TEST_CASE("every icon of the design paints in the colour asked for, sharp at twice the scale")
{
    for (const char* name : {"add",
                             "areas",
                             "bed",
                             "changes",
                             "checks",
                             "close",
                             "compare",
                             "copy",
                             "down",
                             "edit",
                             "export",
                             "help",
                             "home-is-not-there",
                             "map",
                             "open",
                             "people",
                             "redo",
                             "reset",
                             "run",
                             "start",
                             "undo",
                             "warn",
                             "where"}) {
        INFO(name);
        const QImage image = style::iconPixmap(QLatin1String(name), 16, QColor(Qt::red), 2.0).toImage();
        CHECK(image.width() == 32);
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        if (qstrcmp(name, "home-is-not-there") == 0)
            CHECK(red == 0);
        else
            CHECK(red > 4);
    }
}

TEST_CASE("the type scale is in pixels of the family that is there")
{
    CHECK(style::font(style::TextStyle::PageTitle).pixelSize() == 17);
    CHECK(style::font(style::TextStyle::Body).pixelSize() == 13);
    CHECK(style::font(style::TextStyle::Figure).weight() == QFont::DemiBold);
    CHECK(QFontInfo(style::font(style::TextStyle::Body)).family() == style::fontFamily());
}

TEST_CASE("letters of scenarios go on after Z, colours begin again after the base")
{
    CHECK(style::scenarioLetter(0) == QStringLiteral("A"));
    CHECK(style::scenarioLetter(26) == QStringLiteral("AA"));
    const style::Tokens& c = style::tokens(style::Theme::Light);
    CHECK(c.scenarioColour(0) == c.base);
    CHECK(c.scenarioColour(12) == c.scenarioColour(1));
}

TEST_CASE("a change of theme is announced, and leaves no unknown name in the style sheet")
{
    QSignalSpy changed(style::themeNotifier(), &style::ThemeNotifier::themeChanged);
    for (const style::Theme theme : {style::Theme::Dark, style::Theme::Light}) {
        style::applyTheme(*qApp, theme);
        CHECK(style::currentTheme() == theme);
        CHECK(qApp->styleSheet().size() > 1'000);
        CHECK_FALSE(qApp->styleSheet().contains(QLatin1Char('@')));
        CHECK(qApp->palette().color(QPalette::Window) == style::tokens(theme).window);
    }
    CHECK(changed.count() == 2);
}

TEST_CASE("controls are high enough for large text, and as designed with the usual")
{
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        style::setTextScale(scale);
        style::applyTheme(*qApp, style::Theme::Light);
        for (const char* kind : {"chip", "segment", ""}) {
            QPushButton button(QStringLiteral("With a range 34"));
            style::setKind(&button, kind);
            button.ensurePolished();
            CAPTURE(scale, kind, button.sizeHint().height(), button.fontMetrics().height());
            CHECK(button.sizeHint().height() >= button.fontMetrics().height());
            if (scale == 1.0)
                CHECK(button.sizeHint().height() <= 30);
        }
    }
    style::setTextScale(1.0);
    style::applyTheme(*qApp, style::Theme::Light);
}

TEST_CASE("controls take the colours of the theme")
{
    const QString folder = qEnvironmentVariable("HOMEWARD_PICTURES");
    for (const style::Theme theme : {style::Theme::Light, style::Theme::Dark}) {
        style::applyTheme(*qApp, theme);
        QFrame card;
        style::setKind(&card, "card");
        QVBoxLayout column(&card);
        QHBoxLayout chips, buttons, segments, fields;
        for (QHBoxLayout* row : {&chips, &buttons, &segments, &fields})
            column.addLayout(row);
        for (int i = 0; i < 3; ++i) {
            auto* chip = new QPushButton(style::badgeIcon(i), QStringLiteral("Scenario %1").arg(i), &card);
            chip->setIconSize({18, 18});
            chip->setCheckable(true);
            chip->setChecked(i == 1);
            style::setKind(chip, "chip");
            chips.addWidget(chip);
            auto* segment = new QPushButton(QStringLiteral("Part %1").arg(i), &card);
            segment->setCheckable(true);
            segment->setChecked(i == 0);
            segment->setProperty("segmentPlace",
                                 i == 0       ? QStringLiteral("first")
                                     : i == 2 ? QStringLiteral("last")
                                              : QStringLiteral("middle"));
            style::setKind(segment, "segment");
            segments.addWidget(segment);
            segments.setSpacing(0);
        }
        for (const char* kind : {"primary", "plain", "flat", "danger", "nav"}) {
            auto* button = new QPushButton(style::icon(QStringLiteral("run")), QLatin1String(kind), &card);
            style::setKind(button, kind);
            buttons.addWidget(button);
        }
        auto* off = new QPushButton(style::icon(QStringLiteral("copy")), QStringLiteral("Off"), &card);
        off->setEnabled(false);
        buttons.addWidget(off);
        auto* combo = new QComboBox(&card);
        combo->addItem(QStringLiteral("Shetland"));
        fields.addWidget(combo);
        auto* edit = new QLineEdit(QStringLiteral("text"), &card);
        fields.addWidget(edit);
        auto* spin = new QSpinBox(&card);
        fields.addWidget(spin);
        auto* check = new QCheckBox(QStringLiteral("Delayed apart"), &card);
        check->setChecked(true);
        fields.addWidget(check);
        auto* progress = new QProgressBar(&card);
        progress->setTextVisible(false);
        progress->setValue(60);
        fields.addWidget(progress);
        for (const char* kind : {"pageTitle", "figure", "caption", "better", "illustrative"}) {
            auto* label = new QLabel(QLatin1String(kind), &card);
            style::setKind(label, kind);
            column.addWidget(label, 0, Qt::AlignLeft);
        }
        auto* verdicts = new QHBoxLayout;
        for (const auto judgement : {style::Judgement::Better, style::Judgement::Worse, style::Judgement::CannotTell}) {
            auto* label = new QLabel(&card);
            label->setPixmap(style::judgementPixmap(judgement, 14, 2.0));
            verdicts->addWidget(label);
        }
        verdicts->addStretch();
        column.addLayout(verdicts);
        card.resize(640, 330);
        card.show();
        card.activateWindow();
        QApplication::processEvents();
        edit->setFocus(Qt::MouseFocusReason);
        const auto* ring = card.findChild<QFocusFrame*>();
        CHECK((ring == nullptr || !ring->isVisible()));
        combo->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        ring = card.findChild<QFocusFrame*>();
        REQUIRE(ring != nullptr);
        CHECK(ring->isVisible());
        CHECK(ring->geometry().contains(combo->geometry().adjusted(-2, -2, 2, 2)));
        // Where the program moves the focus, the ring follows keys, and not clicks.
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Shift, Qt::NoModifier);
        QCoreApplication::sendEvent(combo, &key);
        edit->setFocus(Qt::OtherFocusReason);
        QApplication::processEvents();
        CHECK(ring->isVisible());
        CHECK(ring->geometry().contains(edit->geometry()));
        combo->setFocus(Qt::TabFocusReason);
        QMouseEvent press(QEvent::MouseButtonPress, QPointF(2, 2), card.mapToGlobal(QPointF(2, 2)), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&card, &press);
        edit->setFocus(Qt::OtherFocusReason);
        QApplication::processEvents();
        CHECK_FALSE(ring->isVisible());
        combo->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        const QImage image = card.grab().toImage();
        CHECK(image.pixelColor(320, 320) == style::tokens(theme).surface);
        CHECK(combo->sizeHint().height() >= 28);
        if (!folder.isEmpty())
            REQUIRE(image.save(QDir(folder).filePath(theme == style::Theme::Dark ? QStringLiteral("controls-dark.png")
                                                                                 : QStringLiteral("controls.png"))));
    }
    style::applyTheme(*qApp, style::Theme::Light);
}
