// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the system's library: flock fails as on a share without locks.
#include <cerrno>

extern "C" int flock(int, int)
{
    errno = ENOLCK;
    return -1;
}
