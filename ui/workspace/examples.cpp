// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/examples.h"

#include <QCoreApplication>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialiseExampleResources() { Q_INIT_RESOURCE(examples); }

namespace homeward::ui {

namespace {

struct Examples {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

} // namespace

std::vector<Example> examples()
{
    return {
        {QStringLiteral("shetland"), QStringLiteral(":/examples/shetland.json"),
         Examples::tr("Shetland: shifting the balance of care"),
         Examples::tr("One island partnership. It opens on “Closer to home” beside “If nothing changes”: how far more "
                      "care at home would free hospital beds. Three more scenarios are there to compare."),
         Examples::tr("1 area, 7 settings, 5 scenarios, 10 years"), QStringLiteral("closer")},
        {QStringLiteral("seven"), QStringLiteral(":/examples/seven_partnerships.json"),
         Examples::tr("Seven partnerships"),
         Examples::tr("Shetland, Dundee City, Perth and Kinross, Highland, East Renfrewshire, South Ayrshire and "
                      "Scottish Borders. It opens on “Discharge without delay” beside “If nothing changes”, for all "
                      "seven together."),
         Examples::tr("7 areas, 7 settings, 3 scenarios, 10 years"), QStringLiteral("discharge")},
        {QStringLiteral("community"), QStringLiteral(":/examples/community_led_support.json"),
         Examples::tr("Community Led Support"),
         Examples::tr("East Renfrewshire, South Ayrshire and Scottish Borders, with prevention and the help that "
                      "communities have. It opens on “Community Led Support” beside “If nothing changes”. What each "
                      "would do is not known: every size of an effect has a range."),
         Examples::tr("3 areas, 7 settings, 5 scenarios, 10 years"), QStringLiteral("community")},
    };
}

std::optional<Example> exampleByKey(const QString& key)
{
    for (const Example& example : examples())
        if (example.key == key)
            return example;
    return std::nullopt;
}

void initialiseExamples() { initialiseExampleResources(); }

} // namespace homeward::ui
