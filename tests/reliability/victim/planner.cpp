// SPDX-License-Identifier: GPL-3.0-or-later
// Edits, pastes, saves, runs, calibrates, imports and exports over the window's document as a planner does, until it is killed.
// `planner random FOLDER TOLD SEED` goes on for ever; `planner script FOLDER TOLD SEED` makes eight edits and a saving,
// and ends without closing; `planner days FOLDER TOLD SEED COUNT` works so many days through at full speed, each of
// five hundred acts on a plan that is opened anew. What it has done stands in the file TOLD (told.h).
#include "core/base/safe_file.h"
#include "core/calibrate/calibrate.h"
#include "core/model/lookup.h"
#include "core/study/run_request.h"
#include "core/tables/table_list.h"
#include "tests/reliability/victim/told.h"
#include "tests/ui/document_support.h"
#include "ui/document/away.h"
#include "ui/document/plan_commands.h"
#include "ui/document/plan_files.h"
#include "ui/document/recovery_keeper.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#ifdef __GLIBC_PREREQ
#if __GLIBC_PREREQ(2, 33)
#include <malloc.h>
#define HOMEWARD_HAS_MALLINFO
#endif
#endif

using namespace homeward;
using namespace homeward::document;

namespace {

/// Says yes to what goes on, and gives up what was not saved.
class QuietPrompt : public Prompt {
public:
    SaveAnswer askSave(const QString&) override { return SaveAnswer::Discard; }
    ChangedAnswer askChangedOnDisk(const QString&) override { return ChangedAnswer::Overwrite; }
    bool askOpenReadOnly(const QString&, const QString&) override { return true; }
    bool askReplace(const QString&) override { return true; }
    bool askRecover(const QString&) override { return false; }
    QString askSavePath(const QString& suggested) override { return suggested; }
};

class Planner {
public:
    Planner(const QString& folder, const char* told, unsigned seed)
        : m_folder(folder),
          m_told(::open(told, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)),
          m_keeper(m_document, folder + QStringLiteral("/recovery")),
          m_files(m_document, m_prompt, nullptr, &m_keeper),
          m_editor(m_document, seed),
          m_random(seed)
    {
        // Before the keeper hears of an edit: what the journal holds is told already.
        QObject::connect(&m_document, &PlanDocument::planEdited, [this] { tellState('S'); });
        QObject::connect(&m_keeper, &RecoveryKeeper::kept, [this] { tell("K\n"); });
        QObject::connect(&m_keeper, &RecoveryKeeper::failed, [this] { tell("L\n"); });
    }

    /// Takes back what an earlier program left, or opens the plan.
    bool begin()
    {
        bool searched = false;
        QObject::connect(&m_keeper, &RecoveryKeeper::abandonedChanged, [&searched] { searched = true; });
        m_keeper.search();
        if (!tests::waitUntil([&searched] { return searched; }))
            return false;
        const auto abandoned = m_keeper.abandoned();
        const auto begun = abandoned.empty() ? m_files.open(file("plan.homeward")) : m_files.recover(abandoned.front());
        if (begun)
            tellState('B');
        return begun.ok();
    }

    [[noreturn]] void workForEver()
    {
        while (true) {
            act(below(100));
            QThread::msleep(static_cast<unsigned long>(below(9)));
            QCoreApplication::processEvents();
        }
    }

    /// A day begins with the plan as it was in the morning of the first, so that what is used at its end is alike. Used
    /// memory and open handles are told at the end of each day, once the plan of the next is open.
    bool workDays(int days)
    {
        constexpr int actsADay = 500;
        const std::string plan = file("plan.homeward").toStdString(), first = file("first.homeward").toStdString();
        const auto copy = std::filesystem::copy_options::overwrite_existing;
        std::filesystem::copy_file(plan, first, copy);
        for (int day = 0; day < days; ++day) {
            for (int done = 0; done < actsADay; ++done) {
                act(below(100));
                QCoreApplication::processEvents();
            }
            settle();
            std::filesystem::copy_file(first, plan, copy);
            if (!m_files.open(file("plan.homeward")))
                return false;
            settle();
            tell("M " + std::to_string(usedKilobytes()) + ' ' + std::to_string(openHandles()) + ' '
                 + std::to_string(heapKilobytes()) + '\n');
        }
        return true;
    }

    void script()
    {
        for (int done = 0; done < 8; ++done) {
            while (!m_editor.edit()) { }
            settle();
            if (done == 4)
                save();
            settle();
        }
        tell("E\n");
    }

private:
    /// Resident memory, as the system counts it.
    static long usedKilobytes()
    {
        long pages = 0;
        long resident = 0;
        std::ifstream("/proc/self/statm") >> pages >> resident;
        return resident * (::sysconf(_SC_PAGESIZE) / 1'024);
    }
    /// What has been allocated and not freed; -1 where the C library does not say.
    static long heapKilobytes()
    {
#ifdef HOMEWARD_HAS_MALLINFO
        const struct mallinfo2 heap = ::mallinfo2();
        return static_cast<long>((heap.uordblks + heap.hblkhd) / 1'024);
#else
        return -1;
#endif
    }
    static int openHandles()
    {
        int count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
            ++count;
        return count;
    }

    QString file(const char* name) const { return m_folder + QLatin1Char('/') + QLatin1String(name); }
    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }

    void tell(const std::string& line) const { static_cast<void>(::write(m_told, line.data(), line.size())); }
    void tellState(char kind) const
    {
        tell(std::string{kind} + " " + std::to_string(tests::hashOf(m_document.plan())) + " "
             + std::to_string(tests::millisecondsNow()) + "\n");
    }

    /// Waits until the disk has answered, and hears it.
    void settle()
    {
        m_keeper.flush();
        QCoreApplication::processEvents();
    }

    void act(int draw)
    {
        if (draw < 60)
            static_cast<void>(m_editor.edit());
        else if (draw < 68)
            m_document.undoStack().undo();
        else if (draw < 73)
            m_document.undoStack().redo();
        else if (draw < 80)
            paste();
        else if (draw < 87)
            save();
        else if (draw < 90)
            run();
        else if (draw < 92)
            calibrate();
        else if (draw < 96)
            static_cast<void>(m_files.exportJson(file("copy.json")));
        else
            import();
    }

    /// A column of numbers, all at once.
    void paste()
    {
        const auto view = tables::tableNamed({"stays"});
        const tables::Table table = view.value()->read(m_document.plan());
        const std::size_t column = static_cast<std::size_t>(below(static_cast<int>(table.columns.size())));
        std::vector<tables::Entry> entries;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (!table.at(row, column).locked && tables::numberOf(table.at(row, column).value))
                entries.push_back({table.rows[row].key, table.columns[column].id, 1.0 + below(400)});
        m_document.push({tables::patchOf(*view.value(), m_document.plan(), entries), QStringLiteral("Paste")});
    }

    void save()
    {
        if (m_files.save())
            tell("V\n");
        else
            tell("R\n");
    }

    void run()
    {
        if (m_document.hasErrors())
            return;
        study::RunChoice choice;
        choice.years = 1;
        choice.replications = 2;
        choice.threads = 1;
        const auto run = awayFromWindow<study::PrecisionResult>(
            [plan = m_document.plan(), choice] { return study::runPlan(plan, choice); });
        if (run)
            m_document.setResult(std::make_shared<const results::RunResult>(run.value().run));
    }

    /// Demand solved so that as many people start in hospital in a year as were counted.
    void calibrate()
    {
        model::Plan plan = m_document.plan();
        const model::Cohort* const cohort = model::findById(plan.cohorts, tests::small::older);
        if (!cohort || cohort->demand.rates.empty() || m_document.hasErrors())
            return;
        model::CalibrationTarget target;
        target.id = model::TargetId{"starts"};
        target.name = "People who start in hospital";
        target.settings = {tests::small::hospital};
        target.value = 400.0 + below(400);
        model::Unknown unknown;
        unknown.id = model::UnknownId{"entries"};
        unknown.name = "Entries";
        unknown.target = target.id;
        unknown.figures = {{"/cohorts/" + cohort->id.value + "/demand/rates/" + cohort->demand.rates.front().band.value
                                + "/per1000PerYear",
                            {}}};
        plan.calibration.targets = {target};
        plan.calibration.unknowns = {unknown};
        const auto solution = awayFromWindow<calibrate::Solution>([plan, wanted = target.value] {
            return calibrate::calibrate(plan, {tests::small::area, nullptr, calibrate::DelayYears::Last, {wanted}},
                                        {2, 1, 1});
        });
        if (!solution)
            return;
        calibrate::putSolution(plan, solution.value());
        m_document.push(replacePlan(m_document, std::move(plan), QStringLiteral("Calibrate")));
        tell("C\n");
    }

    /// The plan as it was last exported.
    void import()
    {
        if (const auto text = base::readWholeFile(file("copy.json").toStdString()))
            if (auto plan = exchange::planFromText(text.value()))
                m_document.push(replacePlan(m_document, std::move(plan.value()), QStringLiteral("Import")));
    }

    QString m_folder;
    int m_told;
    QuietPrompt m_prompt;
    PlanDocument m_document;
    RecoveryKeeper m_keeper;
    PlanFiles m_files;
    tests::RandomEditor m_editor;
    std::mt19937 m_random;
};

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 5 && argc != 6)
        return 2;
    QCoreApplication application(argc, argv);
    Planner planner(QString::fromUtf8(argv[2]), argv[3], static_cast<unsigned>(std::atoi(argv[4])));
    if (!planner.begin())
        return 1;
    if (std::string(argv[1]) == "random")
        planner.workForEver();
    if (std::string(argv[1]) == "days")
        return argc == 6 && planner.workDays(std::atoi(argv[5])) ? 0 : 1;
    planner.script();
    std::_Exit(0); // without closing, as in a crash
}
