// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace homeward::ui {

/// A plan that comes with the program.
struct Example {
    QString key;        ///< on the command line: `shetland`
    QString resource;   ///< `:/examples/shetland.json`
    QString title;
    QString holds;      ///< what it holds, in one or two sentences
    QString facts;      ///< its size, in a line
    QString opensOn;    ///< id of the scenario that it opens on, beside the first: what `holds` promises
};

/// In the language of the moment.
[[nodiscard]] std::vector<Example> examples();
/// None for an unknown key.
[[nodiscard]] std::optional<Example> exampleByKey(const QString& key);
/// Makes the compiled-in files known; a static library does not do it by itself.
void initialiseExamples();

} // namespace homeward::ui
