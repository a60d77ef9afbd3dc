// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_file.h"

#include "core/base/file_system.h"
#include "core/base/path.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <utility>

namespace homeward::base {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view nameStart = ".homeward-";
constexpr std::string_view nameEnd = ".tmp";
constexpr std::size_t digitCount = 16;
constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::chrono::minutes oldAge{10};
/// Names of 64 random bits do not collide; if so many attempts fail, the folder itself is at fault.
constexpr int mostTrials = 16;

std::string newName()
{
    std::random_device device;
    std::string name(nameStart);
    for (std::size_t i = 0; i < digitCount; ++i)
        name += hexDigits[device() & 15U];
    return name.append(nameEnd);
}

bool isOurName(std::string_view name)
{
    if (name.size() != nameStart.size() + digitCount + nameEnd.size() || !name.starts_with(nameStart)
        || !name.ends_with(nameEnd))
        return false;
    return name.substr(nameStart.size(), digitCount).find_first_not_of(hexDigits) == std::string_view::npos;
}

bool isOldTemporary(const fs::directory_entry& entry)
{
    std::error_code failed;
    if (!isOurName(pathText(entry.path().filename())) || entry.symlink_status(failed).type() != fs::file_type::regular)
        return false;
    const auto written = entry.last_write_time(failed);
    return !failed && fs::file_time_type::clock::now() - written > oldAge && files::isOwn(entry.path());
}

} // namespace

Result<TemporaryFile> TemporaryFile::beside(const fs::path& target)
{
    for (int trial = 0;; ++trial) {
        fs::path path = target.parent_path() / newName();
        const std::size_t slot = files::removeOnInterrupt(path);
        const auto handle = files::createLike(path, target);
        if (handle)
            return TemporaryFile(std::move(path), target, handle.value(), slot);
        files::keepOnInterrupt(slot);
        if (handle.error().code != ErrorCode::FileInUse || trial == mostTrials)
            return handle.error();
    }
}

TemporaryFile::TemporaryFile(fs::path path, fs::path target, std::intptr_t handle, std::size_t slot)
    : m_path(std::move(path)),
      m_target(std::move(target)),
      m_handle(handle),
      m_slot(slot)
{
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {})),
      m_target(std::move(other.m_target)),
      m_handle(std::exchange(other.m_handle, files::noHandle)),
      m_slot(std::exchange(other.m_slot, files::noSlot))
{
}

TemporaryFile::~TemporaryFile()
{
    static_cast<void>(close());
    if (m_path.empty())
        return;
    std::error_code ignored;
    fs::remove(m_path, ignored);
    files::keepOnInterrupt(m_slot);
}

bool TemporaryFile::close()
{
    return m_handle == files::noHandle || files::close(std::exchange(m_handle, files::noHandle));
}

Status TemporaryFile::append(std::string_view bytes)
{
    return files::writeAll(m_handle, bytes) ? done() : Status(files::lastError(m_target));
}

Status TemporaryFile::replaceTarget()
{
    if (!files::flush(m_handle) || !close())
        return files::lastError(m_target);
    if (const Status replaced = files::renameOver(m_path, m_target); !replaced)
        return replaced;
    files::keepOnInterrupt(std::exchange(m_slot, files::noSlot));
    m_path.clear();
    files::flushFolder(m_target.parent_path());
    return done();
}

void removeTemporariesOnInterrupt() { files::handleInterrupts(); }

void removeOldTemporaries(const fs::path& folder)
{
    std::error_code failed;
    for (fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        std::error_code ignored;
        if (isOldTemporary(*entry))
            fs::remove(entry->path(), ignored);
    }
}

} // namespace homeward::base
