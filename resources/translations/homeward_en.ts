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
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
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
    <name>homeward::ui::ChecksDialog</name>
    <message numerus="yes">
        <source>All %n figures agree.</source>
        <translation>
            <numerusform>The one figure agrees.</numerusform>
            <numerusform>All %n figures agree.</numerusform>
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
    <name>homeward::ui::StartPage</name>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
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
</TS>
