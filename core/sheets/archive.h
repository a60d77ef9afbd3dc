// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet_builder.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::sheets {

/// The parts of a workbook, which is a ZIP file, unpacked piece by piece and within limits. Nothing is written to disk.
class Archive {
public:
    /// The bytes must outlive it.
    explicit Archive(std::string_view bytes);
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool has(const std::string& part) const;
    [[nodiscard]] std::vector<std::string> parts() const;

    /// Unpacks a part piece by piece into `take`, which returns whether to go on. Fails with Damaged, Encrypted or
    /// TooMuchUnpacked. Returns false if it has failed or `take` has stopped it.
    bool unpack(const std::string& part, BookBuilder& builder, const std::function<bool(std::string_view bytes)>& take);

private:
    struct Zip;
    std::unique_ptr<Zip> m_zip;
    std::uintmax_t m_unpacked = 0;
};

} // namespace homeward::sheets
