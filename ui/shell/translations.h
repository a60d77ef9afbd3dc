// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace homeward::ui {

/// Installs the program's texts in the user's language, and the plural forms of English below them.
void loadTranslations(QCoreApplication& application);

} // namespace homeward::ui
