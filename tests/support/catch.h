// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that knows which Catch2 there is: 2 on Debian 12, 3 on Debian 13.
#ifdef HOMEWARD_CATCH2_V2
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
using Catch::Approx;
#endif
