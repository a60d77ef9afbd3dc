// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/examples.h"

#include <QCoreApplication>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialiseExampleResources() { Q_INIT_RESOURCE(examples); }

namespace homeward::ui {

const std::vector<Example>& examples()
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Examples", text); };
    static const std::vector<Example> list{
        {QStringLiteral("shetland"), QStringLiteral(":/examples/shetland.json"),
         tr("Shetland: shifting the balance of care"),
         tr("One island partnership. What happens if nothing changes, and how far discharge without delay and care "
            "closer to home would move it."),
         tr("1 area, 7 settings, 5 scenarios, 10 years")},
        {QStringLiteral("seven"), QStringLiteral(":/examples/seven_partnerships.json"), tr("Seven partnerships"),
         tr("Shetland, Dundee City, Perth and Kinross, Highland, East Renfrewshire, South Ayrshire and Scottish "
            "Borders, each with its own people, rates and capacities."),
         tr("7 areas, 7 settings, 3 scenarios, 10 years")},
    };
    return list;
}

const Example* exampleByKey(const QString& key)
{
    for (const Example& example : examples())
        if (example.key == key)
            return &example;
    return nullptr;
}

void initialiseExamples() { initialiseExampleResources(); }

} // namespace homeward::ui
