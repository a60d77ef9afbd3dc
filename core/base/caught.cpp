// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/caught.h"

#include <exception>
#include <new>
#include <stdexcept>

namespace homeward::base {

Error caughtError()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, {}, {}, {}, 0};
    } catch (const std::length_error&) { // a container longer than it can be
        return {ErrorCode::OutOfMemory, {}, {}, {}, 0};
    } catch (const std::exception& exception) {
        return {ErrorCode::ProgramFault, {}, {}, exception.what(), 0};
    } catch (...) {
        return {ErrorCode::ProgramFault, {}, {}, {}, 0};
    }
}

void passOnWantOfMemory(const Error& error)
{
    if (error.code == ErrorCode::OutOfMemory)
        throw std::bad_alloc();
}

} // namespace homeward::base
