// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the system's library: a program that asks for a connection to elsewhere is refused, and the file that
// HOMEWARD_NETWORK_MARK names is made. Sockets of this computer alone (displays) are let through.
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

void mark()
{
    if (const char* const file = std::getenv("HOMEWARD_NETWORK_MARK"))
        if (const int made = ::open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600); made >= 0)
            ::close(made);
}

} // namespace

extern "C" {

int socket(int domain, int type, int protocol) noexcept
{
    if (domain != AF_INET && domain != AF_INET6)
        return static_cast<int>(::syscall(SYS_socket, domain, type, protocol));
    mark();
    errno = EACCES;
    return -1;
}

int getaddrinfo(const char*, const char*, const addrinfo*, addrinfo**)
{
    mark();
    return EAI_FAIL;
}

hostent* gethostbyname(const char*)
{
    mark();
    return nullptr;
}

} // extern "C"
