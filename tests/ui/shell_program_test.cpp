// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "test_paths.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <array>

namespace {

struct Ended {
    int code = -1;
    QString out;
    QString errors;
};

/// Runs the window's program where there is no display.
Ended runWindowProgram(const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QDir(QStringLiteral(HOMEWARD_BIN_DIR)).filePath(QStringLiteral("homeward")), arguments);
    if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

const QString shetland = QStringLiteral(HOMEWARD_SOURCE_DIR "/resources/examples/shetland.json");

} // namespace

TEST_CASE("the version is said without a display", "[program]")
{
    const Ended ended = runWindowProgram({QStringLiteral("--version")});
    CHECK(ended.code == 0);
    CHECK(ended.out.contains(QLatin1String(homeward::base::programVersion)));
}

TEST_CASE("charts are drawn without a window, in three forms", "[program]")
{
    const QTemporaryDir folder;
    const QString kind = GENERATE(QStringLiteral("where"), QStringLiteral("where-year"), QStringLiteral("balance"));
    for (const char* ending : {"png", "svg", "pdf"}) {
        const QString file = folder.filePath(QStringLiteral("chart.") + QLatin1String(ending));
        const Ended ended =
            runWindowProgram({QStringLiteral("chart"), shetland, QStringLiteral("--kind"), kind,
                              QStringLiteral("--scenario"), QStringLiteral("Closer to home"),
                              QStringLiteral("--replications"), QStringLiteral("2"), QStringLiteral("--output"), file});
        CAPTURE(ending, ended.errors.toStdString());
        CHECK(ended.code == 0);
        CHECK(QFileInfo(file).size() > 2'000);
        if (file.endsWith(QStringLiteral("png")))
            CHECK(QImage(file).width() > 900);
    }
}

TEST_CASE("charts have sizes for where they go", "[program]")
{
    const QTemporaryDir folder;
    const auto widthOf = [&](const char* size) {
        const QString file = folder.filePath(QStringLiteral("chart.png"));
        const Ended ended = runWindowProgram(
            {QStringLiteral("chart"), shetland, QStringLiteral("--kind"), QStringLiteral("where"),
             QStringLiteral("--scenario"), QStringLiteral("Closer to home"), QStringLiteral("--replications"),
             QStringLiteral("2"), QStringLiteral("--size"), QLatin1String(size), QStringLiteral("--output"), file});
        CHECK(ended.code == 0);
        return QImage(file).width();
    };
    CHECK(std::abs(widthOf("word-half") - 968.5) < 1.0); // 82 mm at 300 dots an inch
    CHECK(widthOf("slide") == 3000);
}

TEST_CASE("the numbers of a chart are written without a window", "[program]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("months.csv"));
    const auto write = [&](const QString& table) {
        return runWindowProgram(
                   {QStringLiteral("chart"), shetland, QStringLiteral("--kind"), QStringLiteral("where-people"),
                    QStringLiteral("--scenario"), QStringLiteral("Closer to home"), QStringLiteral("--replications"),
                    QStringLiteral("1"), QStringLiteral("--table"), table, QStringLiteral("--output"), file})
            .code;
    };
    CHECK(write(QStringLiteral("weeks")) == 2);
    REQUIRE(write(QStringLiteral("months")) == 0);
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readLine().startsWith("Month,What,Unit,Closer to home,"));
    CHECK(written.readLine().startsWith("2026-04,"));
}

#ifdef Q_OS_UNIX
TEST_CASE("a chart that does not fit on the disk fails and leaves the old file, and two runs give the same bytes",
          "[program]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("chart.svg"));
    const auto drawn = [&](const QString& kind, const QString& limit) {
        // The shell ignores the signal of a file too large, so that the write itself fails, as on a full disk.
        const QString line = QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" chart \"$1\" --kind %2 --scenario "
                                            "'Closer to home' --replications 2 --output \"$2\"")
                                 .arg(limit, kind);
        QProcess process;
        process.start(QStringLiteral("/bin/sh"),
                      {QStringLiteral("-c"), line,
                       QDir(QStringLiteral(HOMEWARD_BIN_DIR)).filePath(QStringLiteral("homeward")), shetland, file});
        process.waitForFinished(300'000);
        return process.exitCode();
    };
    const auto bytes = [&] {
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    for (const QString& kind : {QStringLiteral("balance"), QStringLiteral("where-people")}) {
        REQUIRE(drawn(kind, QStringLiteral("unlimited")) == 0);
        const QByteArray before = bytes();
        REQUIRE(before.size() > 4'000);
        CHECK(drawn(kind, QStringLiteral("2")) == 3);
        CHECK(bytes() == before);
        REQUIRE(drawn(kind, QStringLiteral("unlimited")) == 0);
        CHECK(bytes() == before);
    }
}
#endif

TEST_CASE("wrong usage, unknown names and unreadable files have their own exit codes", "[program]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("chart.png"));
    const auto chart = [&](const QString& plan, const QString& kind, const QString& scenario, const QString& output) {
        return runWindowProgram({QStringLiteral("chart"), plan, QStringLiteral("--kind"), kind,
                                 QStringLiteral("--scenario"), scenario, QStringLiteral("--replications"),
                                 QStringLiteral("1"), QStringLiteral("--output"), output})
            .code;
    };
    const QString kind = QStringLiteral("where");
    const QString scenario = QStringLiteral("Closer to home");
    CHECK(chart(shetland, QStringLiteral("pie"), scenario, file) == 2);
    CHECK(chart(shetland, kind, QStringLiteral("No such scenario"), file) == 2);
    CHECK(chart(shetland, kind, scenario, folder.filePath(QStringLiteral("chart.bmp"))) == 2);
    CHECK(chart(folder.filePath(QStringLiteral("absent.homeward")), kind, scenario, file) == 3);
    CHECK(chart(shetland, kind, scenario, folder.filePath(QStringLiteral("no/such/folder/chart.png"))) == 3);
    const QString own = folder.filePath(QStringLiteral("plan.csv"));
    REQUIRE(QFile::copy(shetland, own));
    CHECK(chart(own, kind, scenario, own) == 2);
    CHECK(QFileInfo(own).size() == QFileInfo(shetland).size());
    CHECK_FALSE(QFileInfo::exists(file));
}

TEST_CASE("a paper is written without a window in every form, twice the same, and every number in it is met",
          "[program]")
{
    const QTemporaryDir folder;
    const auto make = [&](const QStringList& files) {
        QStringList arguments{QStringLiteral("paper"), shetland, QStringLiteral("--replications"), QStringLiteral("2")};
        for (const QString& file : files)
            arguments << QStringLiteral("--output") << file;
        return runWindowProgram(arguments);
    };
    const auto named = [&](const char* name, const char* ending) {
        return folder.filePath(QStringLiteral("%1.%2").arg(QLatin1String(name), QLatin1String(ending)));
    };
    constexpr std::array endings{"docx", "odt", "pdf", "html", "pptx", "xlsx"};
    QStringList together;
    for (const char* ending : endings)
        together << named("first", ending);
    const Ended ended = make(together);
    CAPTURE(ended.errors.toStdString());
    REQUIRE(ended.code == 0);
    for (const char* ending : endings) {
        const QString first = named("first", ending), second = named("second", ending);
        CAPTURE(ending);
        REQUIRE(make({second}).code == 0); // alone, it is as with others
        QFile one(first), two(second);
        REQUIRE((one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly)));
        CHECK(one.size() > 10'000);
        CHECK(one.readAll() == two.readAll());
    }
    QProcess verify;
    verify.start(QDir(QStringLiteral(HOMEWARD_BIN_DIR)).filePath(QStringLiteral("homeward-cli")),
                 {QStringLiteral("verify"), folder.filePath(QStringLiteral("first.docx")), shetland});
    REQUIRE(verify.waitForFinished(300'000));
    const QByteArray said = verify.readAllStandardOutput();
    CAPTURE(said.toStdString());
    CHECK(verify.exitCode() == 0);
    CHECK(said.startsWith("Every number is met"));
}

TEST_CASE("what a paper cannot be written from is said", "[program]")
{
    const QTemporaryDir folder;
    const auto ends = [&](const QStringList& more, const QString& file) {
        return runWindowProgram(
            QStringList{QStringLiteral("paper"), shetland, QStringLiteral("--output"), folder.filePath(file)} + more);
    };
    CHECK(ends({}, QStringLiteral("paper.txt")).code == 2);
    CHECK(ends({QStringLiteral("--paper"), QStringLiteral("None")}, QStringLiteral("paper.docx")).code == 2);
    CHECK(ends({QStringLiteral("--house-style"), QStringLiteral("/no/such.dotx")}, QStringLiteral("paper.docx")).code
          == 3);
    const Ended noStyle =
        ends({QStringLiteral("--house-style"), shetland, QStringLiteral("--replications"), QStringLiteral("2")},
             QStringLiteral("paper.docx"));
    CHECK(noStyle.code == 3);
    CHECK(noStyle.errors.contains(shetland)); // the house style is what is wrong, not the paper
}
