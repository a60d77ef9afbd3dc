// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/child.h"

#include "test_paths.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace homeward::tests {

namespace {

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environmentWith(const std::vector<std::string>& more)
{
    std::vector<std::string> all;
    for (char** entry = environ; *entry; ++entry)
        all.emplace_back(*entry);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

void redirect(const char* file, int to)
{
    const int opened = ::open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(opened, to);
    ::close(opened);
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const Start& start, const std::string& errorFile, char* const* arguments,
                         char* const* environment)
{
    redirect(start.output.c_str(), STDOUT_FILENO);
    redirect(errorFile.c_str(), STDERR_FILENO);
    if (start.cpuSeconds > 0) {
        const rlimit limit{start.cpuSeconds, start.cpuSeconds + 1};
        ::setrlimit(RLIMIT_CPU, &limit);
    }
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

/// Forks a child that has no handler for signals. What the tests do at a signal must not happen in a child that is no
/// program of its own yet: the memory it would use may be locked, and then it never ends.
pid_t forkForProgram()
{
    sigset_t every, before;
    ::sigfillset(&every);
    ::sigprocmask(SIG_BLOCK, &every, &before);
    const pid_t child = ::fork();
    if (child == 0)
        for (const int handled : {SIGHUP, SIGINT, SIGTERM, SIGSEGV, SIGABRT})
            ::signal(handled, SIG_DFL);
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    return child;
}

std::string newErrorFile()
{
    const char* const folder = std::getenv("TMPDIR");
    std::string name = std::string(folder ? folder : "/tmp") + "/homeward-test-error-XXXXXX";
    ::close(::mkstemp(name.data()));
    return name;
}

} // namespace

Ended run(const Start& start)
{
    std::vector<std::string> command = start.command;
    std::vector<std::string> environment = environmentWith(start.environment);
    const auto arguments = pointersTo(command);
    const auto variables = pointersTo(environment);
    const std::string errorFile = newErrorFile();
    const pid_t child = forkForProgram();
    if (child == 0)
        become(start, errorFile, arguments.data(), variables.data());
    if (start.signalAfter.count() > 0) {
        std::this_thread::sleep_for(start.signalAfter);
        ::kill(child, start.signal); // not yet waited for: the number is still this child's
    }
    int status = 0;
    rusage used{};
    while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) { }
    Ended ended;
    ended.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    ended.error = bytesOf(errorFile);
    ended.cpuSeconds = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    ended.mostKilobytes = used.ru_maxrss;
    ::unlink(errorFile.c_str());
    return ended;
}

std::string program(const std::string& name) { return std::string(HOMEWARD_BIN_DIR) + "/" + name; }

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string bytesOf(const std::string& path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

} // namespace homeward::tests
