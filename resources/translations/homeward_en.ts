<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>straight line over %n months</source>
        <translation>
            <numerusform>straight line over %n month</numerusform>
            <numerusform>straight line over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>S-curve over %n months</source>
        <translation>
            <numerusform>S-curve over %n month</numerusform>
            <numerusform>S-curve over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set growth to %n months</source>
        <translation>
            <numerusform>Set growth to %n month</numerusform>
            <numerusform>Set growth to %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>Home’s share grows by %n points</source>
        <translation>
            <numerusform>Home’s share grows by %n point</numerusform>
            <numerusform>Home’s share grows by %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Home’s share falls by %n points</source>
        <translation>
            <numerusform>Home’s share falls by %n point</numerusform>
            <numerusform>Home’s share falls by %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n futures so far</source>
        <translation>
            <numerusform>%1 of %n future so far</numerusform>
            <numerusform>%1 of %n futures so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n futures</source>
        <translation>
            <numerusform>%n future</numerusform>
            <numerusform>%n futures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional: %1 of %n futures, intervals will narrow.</source>
        <translation>
            <numerusform>Provisional: %1 of %n future, intervals will narrow.</numerusform>
            <numerusform>Provisional: %1 of %n futures, intervals will narrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Home’s share of care grows by %n points</source>
        <translation>
            <numerusform>Home’s share of care grows by %n point</numerusform>
            <numerusform>Home’s share of care grows by %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Home’s share of care falls by %n points</source>
        <translation>
            <numerusform>Home’s share of care falls by %n point</numerusform>
            <numerusform>Home’s share of care falls by %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n scenarios are worse</source>
        <translation>
            <numerusform>%1: %2 of %n scenario is worse</numerusform>
            <numerusform>%1: %2 of %n scenarios are worse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n scenarios are better, %3 worse</source>
        <translation>
            <numerusform>%1: %2 of %n scenario is better, %3 worse</numerusform>
            <numerusform>%1: %2 of %n scenarios are better, %3 worse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n scenarios are better</source>
        <translation>
            <numerusform>%1: %2 of %n scenario is better</numerusform>
            <numerusform>%1: %2 of %n scenarios are better</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small area chart. %n scenarios.</source>
        <translation>
            <numerusform>Small area chart. %n scenario.</numerusform>
            <numerusform>Small area chart. %n scenarios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years: %1</source>
        <translation>
            <numerusform>%n year: %1</numerusform>
            <numerusform>%n years: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Costs %1 in %n years</source>
        <translation>
            <numerusform>Costs %1 in %n year</numerusform>
            <numerusform>Costs %1 in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller routes are not drawn: choose a setting to see its own.</source>
        <translation>
            <numerusform>%n smaller route is not drawn: choose a setting to see its own.</numerusform>
            <numerusform>%n smaller routes are not drawn: choose a setting to see its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller routes, %1 people a week, are not drawn: choose a setting to see its own.</source>
        <translation>
            <numerusform>%n smaller route, %1 people a week, is not drawn: choose a setting to see its own.</numerusform>
            <numerusform>%n smaller routes, %1 people a week, are not drawn: choose a setting to see its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller routes are not drawn.</source>
        <translation>
            <numerusform>%n smaller route is not drawn.</numerusform>
            <numerusform>%n smaller routes are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller routes, %1 people a week, are not drawn.</source>
        <translation>
            <numerusform>%n smaller route, %1 people a week, is not drawn.</numerusform>
            <numerusform>%n smaller routes, %1 people a week, are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n places in the plan</source>
        <translation>
            <numerusform>%n place in the plan</numerusform>
            <numerusform>%n places in the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveredReport</name>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups of people</source>
        <translation>
            <numerusform>%n group of people</numerusform>
            <numerusform>%n groups of people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunChecks</name>
    <message numerus="yes">
        <source>%n settings are asked for 95 % of what they have, or more</source>
        <translation>
            <numerusform>%n setting is asked for 95 % of what it has, or more</numerusform>
            <numerusform>%n settings are asked for 95 % of what they have, or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures that have a range counted as one number in this run</source>
        <translation>
            <numerusform>%n figure that has a range counted as one number in this run</numerusform>
            <numerusform>%n figures that have a range counted as one number in this run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n futures</source>
        <translation>
            <numerusform>in %n future</numerusform>
            <numerusform>in %n futures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n settings</source>
        <translation>
            <numerusform>in %n setting</numerusform>
            <numerusform>in %n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings never settle</source>
        <translation>
            <numerusform>%n setting never settles</numerusform>
            <numerusform>%n settings never settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <comment>settings where it is so</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereFinding</name>
    <message numerus="yes">
        <source>Averages over the year, from %n futures so far. %1, %2.</source>
        <translation>
            <numerusform>Averages over the year, from %n future so far. %1, %2.</numerusform>
            <numerusform>Averages over the year, from %n futures so far. %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Averages over the year, from %n futures. %1, %2.</source>
        <translation>
            <numerusform>Averages over the year, from %n future. %1, %2.</numerusform>
            <numerusform>Averages over the year, from %n futures. %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n futures so far. %1, %2.</source>
        <translation>
            <numerusform>From %n future so far. %1, %2.</numerusform>
            <numerusform>From %n futures so far. %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n futures. %1, %2.</source>
        <translation>
            <numerusform>From %n future. %1, %2.</numerusform>
            <numerusform>From %n futures. %1, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1, %2 of %n futures so far</source>
        <translation>
            <numerusform>%1, %2 of %n future so far</numerusform>
            <numerusform>%1, %2 of %n futures so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::grid::Grid</name>
    <message numerus="yes">
        <source>%n cells fit</source>
        <translation>
            <numerusform>%n cell fits</numerusform>
            <numerusform>%n cells fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not.</source>
        <translation>
            <numerusform>%n does not.</numerusform>
            <numerusform>%n do not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::grid::GridModel</name>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::grid::GridView</name>
    <message numerus="yes">
        <source>Fill %n cells</source>
        <translation>
            <numerusform>Fill %n cell</numerusform>
            <numerusform>Fill %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cells</source>
        <translation>
            <numerusform>Clear %n cell</numerusform>
            <numerusform>Clear %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::models::AssumptionModel</name>
    <message numerus="yes">
        <source>%1, %n figures</source>
        <translation>
            <numerusform>%1, %n figure</numerusform>
            <numerusform>%1, %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::AreaCard</name>
    <message numerus="yes">
        <source>%n areas together</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::AreasPage</name>
    <message numerus="yes">
        <source>The file has no boundary of %n partnerships: %1.</source>
        <translation>
            <numerusform>The file has no boundary of %n partnership: %1.</numerusform>
            <numerusform>The file has no boundary of %n partnerships: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::AssumptionDrawer</name>
    <message numerus="yes">
        <source>and %n earlier edits</source>
        <translation>
            <numerusform>and %n earlier edit</numerusform>
            <numerusform>and %n earlier edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::AssumptionsPage</name>
    <message numerus="yes">
        <source>Its source speaks of %n other figures, which stay as they are.</source>
        <translation>
            <numerusform>Its source speaks of %n other figure, which stays as it is.</numerusform>
            <numerusform>Its source speaks of %n other figures, which stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures chosen</source>
        <translation>
            <numerusform>%n figure chosen</numerusform>
            <numerusform>%n figures chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ChangeEditor</name>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups of people</source>
        <translation>
            <numerusform>%n group of people</numerusform>
            <numerusform>%n groups of people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ChangesPage</name>
    <message numerus="yes">
        <source>%n changes, %1 switched on</source>
        <translation>
            <numerusform>%n change, %1 switched on</numerusform>
            <numerusform>%n changes, %1 switched on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ChecksPage</name>
    <message numerus="yes">
        <source>%n errors keep this plan from running</source>
        <translation>
            <numerusform>%n error keeps this plan from running</numerusform>
            <numerusform>%n errors keep this plan from running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan can run, with %n warnings</source>
        <translation>
            <numerusform>The plan can run, with %n warning</numerusform>
            <numerusform>The plan can run, with %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors to mend before the next run</source>
        <translation>
            <numerusform>%n error to mend before the next run</numerusform>
            <numerusform>%n errors to mend before the next run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The base year meets all %n published figures</source>
        <translation>
            <numerusform>The base year meets the %n published figure</numerusform>
            <numerusform>The base year meets all %n published figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n</source>
        <translation>
            <numerusform>Fix %n</numerusform>
            <numerusform>Fix all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problems</source>
        <translation>
            <numerusform>Fix %n problem</numerusform>
            <numerusform>Fix %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are fixed. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>%n problem is fixed. Ctrl+Z takes that back.</numerusform>
            <numerusform>%n problems are fixed. Ctrl+Z takes that back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ComingList</name>
    <message numerus="yes">
        <source>and %n more, on the next step</source>
        <translation>
            <numerusform>and %n more, on the next step</numerusform>
            <numerusform>and %n more, on the next step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ComparePage</name>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::HandOverCard</name>
    <message numerus="yes">
        <source>%n figures are illustrative, and the paper says so.</source>
        <translation>
            <numerusform>%n figure is illustrative, and the paper says so.</numerusform>
            <numerusform>%n figures are illustrative, and the paper says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n figure(s) of the plan would change</source>
        <translation>
            <numerusform>%n figure of the plan would change</numerusform>
            <numerusform>%n figures of the plan would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) do not fit</source>
        <translation>
            <numerusform>%n cell does not fit</numerusform>
            <numerusform>%n cells do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n figure(s)</source>
        <translation>
            <numerusform>Take in %n figure</numerusform>
            <numerusform>Take in %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::LivePanel</name>
    <message numerus="yes">
        <source>Simulated, %1: %2 of %n futures</source>
        <translation>
            <numerusform>Simulated, %1: %2 of %n future</numerusform>
            <numerusform>Simulated, %1: %2 of %n futures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::LocalitiesDialog</name>
    <message numerus="yes">
        <source>%n localities, %1. Shares are taken of the people as given.</source>
        <translation>
            <numerusform>%n locality, %1. Shares are taken of the people as given.</numerusform>
            <numerusform>%n localities, %1. Shares are taken of the people as given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n figure(s) from %1</source>
        <translation>
            <numerusform>Import %n figure from %1</numerusform>
            <numerusform>Import %n figures from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of %1 are in the plan. One Undo takes them back.</source>
        <translation>
            <numerusform>%n figure of %1 is in the plan. One Undo takes it back.</numerusform>
            <numerusform>%n figures of %1 are in the plan. One Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::MoneyPage</name>
    <message numerus="yes">
        <source>%1 over %n years, discounted to %2</source>
        <translation>
            <numerusform>%1 over %n year, discounted to %2</numerusform>
            <numerusform>%1 over %n years, discounted to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::NewPlanView</name>
    <message numerus="yes">
        <source>%n &amp;localities…</source>
        <translation>
            <numerusform>%n &amp;locality…</numerusform>
            <numerusform>%n &amp;localities…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::PaperPage</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; the figures of %n sentences have moved.</source>
        <translation>
            <numerusform>; the figures of %n sentence have moved.</numerusform>
            <numerusform>; the figures of %n sentences have moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::PartEditor</name>
    <message numerus="yes">
        <source>%n charts</source>
        <translation>
            <numerusform>%n chart</numerusform>
            <numerusform>%n charts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences have figures that moved since they were kept.</source>
        <translation>
            <numerusform>%n sentence has figures that moved since it was kept.</numerusform>
            <numerusform>%n sentences have figures that moved since they were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::PartListModel</name>
    <message numerus="yes">
        <source>%n sentences have figures that moved</source>
        <translation>
            <numerusform>%n sentence has figures that moved</numerusform>
            <numerusform>%n sentences have figures that moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charts</source>
        <translation>
            <numerusform>%n chart</numerusform>
            <numerusform>%n charts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::RecentCard</name>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::RecoveryCard</name>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::RunBar</name>
    <message numerus="yes">
        <source>Running %n futures</source>
        <translation>
            <numerusform>Running %n future</numerusform>
            <numerusform>Running %n futures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running %n futures · about %1 s left</source>
        <translation>
            <numerusform>Running %n future · about %1 s left</numerusform>
            <numerusform>Running %n futures · about %1 s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n futures</source>
        <translation>
            <numerusform>%n future</numerusform>
            <numerusform>%n futures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::ScenarioBar</name>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::SelfTestCard</name>
    <message numerus="yes">
        <source>All %n figures agree.</source>
        <translation>
            <numerusform>%n figure agrees.</numerusform>
            <numerusform>All %n figures agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%n futures</source>
        <translation>
            <numerusform>%n future</numerusform>
            <numerusform>%n futures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n futures, every person accounted for</source>
        <translation>
            <numerusform>%n future, every person accounted for</numerusform>
            <numerusform>%n futures, every person accounted for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n futures, but the numbers of people do not add up: do not rely on this run</source>
        <translation>
            <numerusform>%n future, but the numbers of people do not add up: do not rely on this run</numerusform>
            <numerusform>%n futures, but the numbers of people do not add up: do not rely on this run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::StayEditor</name>
    <message numerus="yes">
        <source>%n stays pasted. </source>
        <translation>
            <numerusform>%n stay pasted. </numerusform>
            <numerusform>%n stays pasted. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::StaysPage</name>
    <message numerus="yes">
        <source>Paste %n stays</source>
        <translation>
            <numerusform>Paste %n stay</numerusform>
            <numerusform>Paste %n stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n counts</source>
        <translation>
            <numerusform>Paste %n count</numerusform>
            <numerusform>Paste %n counts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::TemplateChooser</name>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups of people</source>
        <translation>
            <numerusform>%n group of people</numerusform>
            <numerusform>%n groups of people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>homeward::ui::WherePage</name>
    <message numerus="yes">
        <source>These figures rest on %n assumptions without a published figure. Press to see them.</source>
        <translation>
            <numerusform>These figures rest on %n assumption without a published figure. Press to see them.</numerusform>
            <numerusform>These figures rest on %n assumptions without a published figure. Press to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional: %1 of %n futures</source>
        <translation>
            <numerusform>Provisional: %1 of %n future</numerusform>
            <numerusform>Provisional: %1 of %n futures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveTold</name>
    <message numerus="yes">
        <source>%1, %2 of %n futures so far</source>
        <translation>
            <numerusform>%1, %2 of %n future so far</numerusform>
            <numerusform>%1, %2 of %n futures so far</numerusform>
        </translation>
    </message>
</context>
</TS>
