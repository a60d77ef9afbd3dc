// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialiseStyleResources() { Q_INIT_RESOURCE(style); }

namespace homeward::style {

void initialiseResources() { initialiseStyleResources(); }

} // namespace homeward::style
