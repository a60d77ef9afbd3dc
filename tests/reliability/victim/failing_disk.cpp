// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the system's library: the n-th call of one kind on the files of one folder fails, as on a disk that is
// full, on a share that goes away, or under a signal. What it does is in the environment:
//   HOMEWARD_FAULT_FOLDER  files below it are concerned
//   HOMEWARD_FAULT_CALL    open, write, fsync, rename, close or truncate
//   HOMEWARD_FAULT_AT      which call, from 1
//   HOMEWARD_FAULT_ERROR   the number of the error; 0 = a write that takes a half
//   HOMEWARD_FAULT_STAYS   1 = every later one of that kind fails too
//   HOMEWARD_FAULT_MARK    a file that is made when a call has failed
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::atomic<int> calls{0};

const char* setting(const char* name)
{
    const char* const value = std::getenv(name);
    return value ? value : "";
}

bool isBelow(const char* path)
{
    const char* const folder = setting("HOMEWARD_FAULT_FOLDER");
    return *folder && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isBelow(int file)
{
    char link[64];
    char path[PATH_MAX] = {};
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    return ::syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1) > 0 && isBelow(path);
}

void mark()
{
    const long file =
        ::syscall(SYS_openat, AT_FDCWD, setting("HOMEWARD_FAULT_MARK"), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0)
        ::syscall(SYS_close, file);
}

int wantedError() { return std::atoi(setting("HOMEWARD_FAULT_ERROR")); }

/// Whether this call is the one to fail; errno is set then.
template <class Where>
bool fails(const char* call, Where where)
{
    if (std::strcmp(call, setting("HOMEWARD_FAULT_CALL")) != 0 || !isBelow(where))
        return false;
    const int number = ++calls;
    const int at = std::atoi(setting("HOMEWARD_FAULT_AT"));
    if (number != at && (number < at || *setting("HOMEWARD_FAULT_STAYS") != '1'))
        return false;
    mark();
    errno = wantedError();
    return true;
}

template <class Function>
Function* next(const char* name)
{
    void* const found = ::dlsym(RTLD_NEXT, name);
    Function* function = nullptr;
    std::memcpy(&function, &found, sizeof function);
    return function;
}

int openFile(int folder, const char* path, int flags, mode_t mode)
{
    const bool writes = (flags & O_ACCMODE) != O_RDONLY;
    if (writes && fails("open", path))
        return -1;
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

mode_t modeOf(int flags, va_list& arguments)
{
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? va_arg(arguments, mode_t) : mode_t{0};
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(folder, path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count)
{
    if (fails("write", file)) {
        if (wantedError() != 0)
            return -1;
        count = count / 2;   // a short write; nothing at all where one byte was asked for
    }
    return ::syscall(SYS_write, file, bytes, count);
}

ssize_t writev(int file, const struct iovec* blocks, int count)
{
    if (fails("write", file)) {
        if (wantedError() != 0)
            return -1;
        count = 1;
    }
    return ::syscall(SYS_writev, file, blocks, count);
}

int fsync(int file) { return fails("fsync", file) ? -1 : static_cast<int>(::syscall(SYS_fsync, file)); }

int fdatasync(int file) { return fails("fsync", file) ? -1 : static_cast<int>(::syscall(SYS_fdatasync, file)); }

int rename(const char* from, const char* to)
{
    return fails("rename", to) ? -1 : next<int(const char*, const char*)>("rename")(from, to);
}

int ftruncate(int file, off_t size)
{
    return fails("truncate", file) ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size));
}

/// As Linux does it: the file is closed, whatever is said of it.
int close(int file)
{
    const bool failed = fails("close", file);
    const int error = errno;
    const int closed = static_cast<int>(::syscall(SYS_close, file));
    if (!failed)
        return closed;
    errno = error;
    return -1;
}

} // extern "C"
