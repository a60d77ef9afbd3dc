// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/scarce_memory.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

thread_local bool counts = false;
thread_local long asked = 0;
thread_local long failing = homeward::tests::ScarceMemory::never;
sqlite3_mem_methods ofSqlite;

constexpr std::size_t smallest = 1024;

bool isFailing() { return counts && asked++ == failing; }

void* sqliteMalloc(int size) { return isFailing() ? nullptr : ofSqlite.xMalloc(size); }
void* sqliteRealloc(void* old, int size) { return isFailing() ? nullptr : ofSqlite.xRealloc(old, size); }

void use(const sqlite3_mem_methods& methods)
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_initialize();
}

} // namespace

// NOLINTBEGIN(cppcoreguidelines-no-malloc,misc-new-delete-overloads): in place of those of the library
void* operator new(std::size_t size)
{
    void* const memory = size >= smallest && isFailing() ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
    if (!memory)
        throw std::bad_alloc();
    return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
// NOLINTEND(cppcoreguidelines-no-malloc,misc-new-delete-overloads)

namespace homeward::tests {

ScarceMemory::ScarceMemory(long before)
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &ofSqlite);
    sqlite3_mem_methods scarce = ofSqlite;
    scarce.xMalloc = sqliteMalloc;
    scarce.xRealloc = sqliteRealloc;
    use(scarce);
    asked = 0;
    failing = before;
    counts = true;
}

ScarceMemory::~ScarceMemory()
{
    counts = false;
    use(ofSqlite);
}

long ScarceMemory::askings() { return asked; }

} // namespace homeward::tests
