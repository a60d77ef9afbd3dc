<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- A draft of the start page and the menus, that no speaker has read yet: every text is marked unfinished. -->
<TS version="2.1" language="gd" sourcelanguage="en_GB">
    <context>
        <name>Examples</name>
        <message>
            <source>Seven partnerships</source>
            <translation type="unfinished">Seachd com-pàirteachasan</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::Actions</name>
        <message>
            <source>&amp;New plan…</source>
            <translation type="unfinished">Plana ùr…</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation type="unfinished">F&amp;osgail…</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation type="unfinished">&amp;Sàbhail</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation type="unfinished">Sàbhail m&amp;ar…</translation>
        </message>
        <message>
            <source>Import &amp;figures…</source>
            <translation type="unfinished">Ion-phortaich fi&amp;gearan…</translation>
        </message>
        <message>
            <source>&amp;Import from JSON…</source>
            <translation type="unfinished">&amp;Ion-phortaich o JSON…</translation>
        </message>
        <message>
            <source>&amp;Export to JSON…</source>
            <translation type="unfinished">Às-phor&amp;taich gu JSON…</translation>
        </message>
        <message>
            <source>&amp;Close plan</source>
            <translation type="unfinished">&amp;Dùin am plana</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished">&amp;Fàg an-seo</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished">&amp;Neo-dhèan</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished">&amp;Ath-dhèan</translation>
        </message>
        <message>
            <source>&amp;Problems</source>
            <translation type="unfinished">&amp;Duilgheadasan</translation>
        </message>
        <message>
            <source>Next pro&amp;blem</source>
            <translation type="unfinished">An ath dhuil&amp;gheadas</translation>
        </message>
        <message>
            <source>&amp;Next part of the window</source>
            <translation type="unfinished">A&amp;n ath phàirt dhen uinneig</translation>
        </message>
        <message>
            <source>Pre&amp;vious part of the window</source>
            <translation type="unfinished">Am pàirt &amp;roimhe dhen uinneig</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation type="unfinished">&amp;Làn-sgrìn</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation type="unfinished">&amp;Soilleir</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation type="unfinished">&amp;Dorcha</translation>
        </message>
        <message>
            <source>&amp;As the system</source>
            <translation type="unfinished">&amp;Mar an siostam</translation>
        </message>
        <message>
            <source>&amp;Add scenario</source>
            <translation type="unfinished">&amp;Cuir suidheachadh ris</translation>
        </message>
        <message>
            <source>&amp;Rename scenario…</source>
            <translation type="unfinished">Thoir ainm ù&amp;r air an t-suidheachadh…</translation>
        </message>
        <message>
            <source>&amp;Duplicate scenario</source>
            <translation type="unfinished">&amp;Dùblaich an suidheachadh</translation>
        </message>
        <message>
            <source>Move scenario &amp;left</source>
            <translation type="unfinished">Gluais an suidheachadh gu &amp;clì</translation>
        </message>
        <message>
            <source>Move scenario ri&amp;ght</source>
            <translation type="unfinished">Gluais an suidheachadh gu &amp;deas</translation>
        </message>
        <message>
            <source>Re&amp;move scenario</source>
            <translation type="unfinished">&amp;Thoir air falbh an suidheachadh</translation>
        </message>
        <message>
            <source>&amp;Find scenario…</source>
            <translation type="unfinished">&amp;Lorg suidheachadh…</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation type="unfinished">&amp;Ruith</translation>
        </message>
        <message>
            <source>&amp;Cancel the run</source>
            <translation type="unfinished">&amp;Sguir dhen ruith</translation>
        </message>
        <message>
            <source>Run &amp;settings…</source>
            <translation type="unfinished">R&amp;oghainnean na ruithe…</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation type="unfinished">Roghainne&amp;an…</translation>
        </message>
        <message>
            <source>&amp;Language…</source>
            <translation type="unfinished">&amp;Cànan…</translation>
        </message>
        <message>
            <source>&amp;What the words mean</source>
            <translation type="unfinished">&amp;Ciall nam facal</translation>
        </message>
        <message>
            <source>&amp;Check the program's sums</source>
            <translation type="unfinished">&amp;Dearbh sùimean a’ phrògraim</translation>
        </message>
        <message>
            <source>&amp;About Homeward</source>
            <translation type="unfinished">&amp;Mu Homeward</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished">&amp;Faidhle</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation type="unfinished">Fosgail fear o chionn ghoi&amp;rid</translation>
        </message>
        <message>
            <source>Open e&amp;xample</source>
            <translation type="unfinished">Fosgail &amp;eisimpleir</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished">&amp;Deasaich</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished">&amp;Sealladh</translation>
        </message>
        <message>
            <source>&amp;Go to</source>
            <translation type="unfinished">&amp;Rach gu</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished">Ùr&amp;lar</translation>
        </message>
        <message>
            <source>&amp;Scenario</source>
            <translation type="unfinished">S&amp;uidheachadh</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished">&amp;Cobhair</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AreasPage</name>
        <message>
            <source>Areas</source>
            <translation type="unfinished">Sgìrean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AssumptionsPage</name>
        <message>
            <source>Assumptions</source>
            <translation type="unfinished">Barailean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ChangesPage</name>
        <message>
            <source>Changes</source>
            <translation type="unfinished">Atharraichean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ChecksPage</name>
        <message>
            <source>Checks</source>
            <translation type="unfinished">Dearbhaidhean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ComparePage</name>
        <message>
            <source>Compare scenarios</source>
            <translation type="unfinished">Dèan coimeas eadar suidheachaidhean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::Navigation</name>
        <message>
            <source>Pages</source>
            <translation type="unfinished">Duilleagan</translation>
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished">Cobhair</translation>
        </message>
        <message>
            <source>What the words mean (F1)</source>
            <translation type="unfinished">Ciall nam facal (F1)</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>page, what it counts</comment>
            <translation type="unfinished">%1: %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>page, its key</comment>
            <translation type="unfinished">%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::PeoplePage</name>
        <message>
            <source>People</source>
            <translation type="unfinished">Daoine</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::RecentCard</name>
        <message>
            <source>Today %1</source>
            <translation type="unfinished">An-diugh %1</translation>
        </message>
        <message numerus="yes">
            <source>%n scenarios</source>
            <translation type="unfinished">
                <numerusform>%n suidheachadh</numerusform>
                <numerusform>%n shuidheachadh</numerusform>
                <numerusform>%n suidheachaidhean</numerusform>
                <numerusform>%n suidheachadh</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n areas</source>
            <translation type="unfinished">
                <numerusform>%n sgìre</numerusform>
                <numerusform>%n sgìre</numerusform>
                <numerusform>%n sgìrean</numerusform>
                <numerusform>%n sgìre</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation type="unfinished">F&amp;osgail…</translation>
        </message>
        <message>
            <source>Open a plan from a file</source>
            <translation type="unfinished">Fosgail plana o fhaidhle</translation>
        </message>
        <message>
            <source>Recent plans</source>
            <translation type="unfinished">Planaichean o chionn ghoirid</translation>
        </message>
        <message>
            <source>Plans that you open are listed here.</source>
            <translation type="unfinished">Chì thu an-seo na planaichean a dh’fhosglas tu.</translation>
        </message>
        <message>
            <source>last seen: %1</source>
            <comment>a page</comment>
            <translation type="unfinished">air fhaicinn mu dheireadh: %1</translation>
        </message>
        <message>
            <source>not where it was: %1</source>
            <translation type="unfinished">chan eil e far an robh e: %1</translation>
        </message>
        <message>
            <source>Find it…</source>
            <translation type="unfinished">Lorg e…</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation type="unfinished">Thoir far na liosta</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished">Roghainnean</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation type="unfinished">&amp;Cànan</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished">Ùr&amp;lar</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished">Mar an siostam</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation type="unfinished">O fhaidhle…</translation>
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished">Soilleir</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished">Dorcha</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished">Àiteachan cùraim</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::StartPage</name>
        <message>
            <source>Where should care be held?</source>
            <translation type="unfinished">Càit am bu chòir cùram a thoirt seachad?</translation>
        </message>
        <message>
            <source>Homeward follows people through hospital, community and home settings, day by day, and shows what happens to all of them when room runs short in one. Change what you might change, compare it with what happens if nothing changes, and take the charts to your board.</source>
            <translation type="unfinished">Leanaidh Homeward daoine tron ospadal, tron choimhearsnachd agus aig an taigh, là às dèidh là, agus seallaidh e dè thachras dhaibh uile nuair a bhios àite gann ann an aon dhiubh. Atharraich na ghabhas atharrachadh, dèan coimeas ris na thachras mura h-atharraich dad, agus thoir na cairtean dhan bhòrd agad.</translation>
        </message>
        <message>
            <source>Examples, on published figures</source>
            <translation type="unfinished">Eisimpleirean, air figearan foillsichte</translation>
        </message>
        <message>
            <source>Show the way</source>
            <translation type="unfinished">Seall an t-slighe</translation>
        </message>
        <message>
            <source>In ten minutes</source>
            <translation type="unfinished">Ann an deich mionaidean</translation>
        </message>
        <message>
            <source>The way through an example</source>
            <translation type="unfinished">An t-slighe tro eisimpleir</translation>
        </message>
        <message>
            <source>First time here?</source>
            <translation type="unfinished">A’ chiad turas an-seo?</translation>
        </message>
        <message>
            <source>Ten minutes on the Shetland example: where care is held, what a change does, how sure that is, and the chart for your paper.</source>
            <translation type="unfinished">Deich mionaidean le eisimpleir Shealtainn: càit a bheil cùram ga thoirt seachad, dè nì atharrachadh, dè cho cinnteach ’s a tha sin, agus a’ chairt airson a’ phàipeir agad.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished">Tòiseachadh</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::WherePage</name>
        <message>
            <source>Where care is held</source>
            <translation type="unfinished">Càit a bheil cùram</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AreasPage</name>
        <message>
            <source>Compare areas</source>
            <translation type="unfinished">Coimeas eadar sgìrean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::LeastPage</name>
        <message>
            <source>What would it take?</source>
            <translation type="unfinished">Dè a dh’fheumar?</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::SensitivityPage</name>
        <message>
            <source>Sensitivity</source>
            <translation type="unfinished">Dè as motha buaidh</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::StaysPage</name>
        <message>
            <source>Stays and routes</source>
            <translation type="unfinished">Fuireachan is slighean</translation>
        </message>
    </context>
</TS>
