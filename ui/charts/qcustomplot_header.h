// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that includes QCustomPlot: its header uses `foreach`, which our strict Qt macros take away.
#ifndef foreach
#define foreach(variable, container) for (variable : container)
#define HOMEWARD_LENT_FOREACH
#endif
#include <qcustomplot.h>
#ifdef HOMEWARD_LENT_FOREACH
#undef foreach
#undef HOMEWARD_LENT_FOREACH
#endif
