<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- A draft of the start page with both steps of a new plan, the navigation and the menus, that no speaker has read yet: every text is marked unfinished. -->
<TS version="2.1" language="gd" sourcelanguage="en_GB">
    <context>
        <name>Examples</name>
        <message>
            <source>Seven partnerships</source>
            <translation type="unfinished">Seachd com-pàirteachasan</translation>
        </message>
        <message>
            <source>Shetland: shifting the balance of care</source>
            <translation type="unfinished">Sealtainn: cothromachadh a’ chùraim</translation>
        </message>
        <message>
            <source>One island partnership. It opens on “Closer to home” beside “If nothing changes”: how far more care at home would free hospital beds. Three more scenarios are there to compare.</source>
            <translation type="unfinished">Aon chom-pàirteachas eileanach. Fosglaidh e air “Closer to home” ri taobh “If nothing changes”: dè cho fada ’s a shaoradh barrachd cùraim aig an taigh leapannan ospadail. Tha trì suidheachaidhean eile ann airson coimeas.</translation>
        </message>
        <message>
            <source>1 area, 7 settings, 5 scenarios, 10 years</source>
            <translation type="unfinished">1 sgìre, 7 àiteachan cùraim, 5 suidheachaidhean, 10 bliadhnaichean</translation>
        </message>
        <message>
            <source>Shetland, Dundee City, Perth and Kinross, Highland, East Renfrewshire, South Ayrshire and Scottish Borders. It opens on “Discharge without delay” beside “If nothing changes”, for all seven together.</source>
            <translation type="unfinished">Sealtainn, Dùn Dè, Peairt is Ceann Rois, a’ Ghàidhealtachd, Siorrachd Rinn Friù an Ear, Siorrachd Àir a Deas agus Crìochan na h-Alba. Fosglaidh e air “Discharge without delay” ri taobh “If nothing changes”, airson nan seachd còmhla.</translation>
        </message>
        <message>
            <source>7 areas, 7 settings, 3 scenarios, 10 years</source>
            <translation type="unfinished">7 sgìrean, 7 àiteachan cùraim, 3 suidheachaidhean, 10 bliadhnaichean</translation>
        </message>
        <message>
            <source>Community Led Support</source>
            <translation type="unfinished">Taic fo stiùir na coimhearsnachd</translation>
        </message>
        <message>
            <source>East Renfrewshire, South Ayrshire and Scottish Borders, with prevention and the help that communities have. It opens on “Community Led Support” beside “If nothing changes”. What each would do is not known: every size of an effect has a range.</source>
            <translation type="unfinished">Siorrachd Rinn Friù an Ear, Siorrachd Àir a Deas agus Crìochan na h-Alba, le casg agus a’ chobhair a tha aig coimhearsnachdan. Fosglaidh e air “Community Led Support” ri taobh “If nothing changes”. Chan eil fios dè dhèanadh gach fear: tha raon aig meud gach buaidh.</translation>
        </message>
        <message>
            <source>3 areas, 7 settings, 5 scenarios, 10 years</source>
            <translation type="unfinished">3 sgìrean, 7 àiteachan cùraim, 5 suidheachaidhean, 10 bliadhnaichean</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1 and over</source>
            <comment>ages</comment>
            <translation type="unfinished">%1 agus nas sine</translation>
        </message>
        <message>
            <source>under %1</source>
            <comment>ages</comment>
            <translation type="unfinished">fo %1</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>ages</comment>
            <translation type="unfinished">%1 gu %2</translation>
        </message>
        <message>
            <source>People aged %1</source>
            <translation type="unfinished">Daoine aois %1</translation>
        </message>
        <message>
            <source>Growth of people aged %1, %2</source>
            <translation type="unfinished">Fàs ann an daoine aois %1, %2</translation>
        </message>
        <message>
            <source>not published</source>
            <translation type="unfinished">gun fhoillseachadh</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>lowest and highest</comment>
            <translation type="unfinished">%1 gu %2</translation>
        </message>
        <message>
            <source>%1 per 1,000</source>
            <translation type="unfinished">%1 às gach 1,000</translation>
        </message>
        <message>
            <source>%1 of all</source>
            <translation type="unfinished">%1 dhen iomlan</translation>
        </message>
        <message numerus="yes">
            <source>%n places in the plan</source>
            <translation type="unfinished">
                <numerusform>%n àite sa phlana</numerusform>
                <numerusform>%n àite sa phlana</numerusform>
                <numerusform>%n àiteachan sa phlana</numerusform>
                <numerusform>%n àite sa phlana</numerusform>
            </translation>
        </message>
        <message>
            <source>typed by you</source>
            <translation type="unfinished">air a chur a-steach leatsa</translation>
        </message>
        <message>
            <source>no source yet</source>
            <translation type="unfinished">gun tùs fhathast</translation>
        </message>
        <message>
            <source>solved with the base year</source>
            <translation type="unfinished">air fhuasgladh leis a’ bhliadhna bhunaiteach</translation>
        </message>
        <message>
            <source>%1, projection</source>
            <translation type="unfinished">%1, ro-mheasadh</translation>
        </message>
        <message>
            <source>your own</source>
            <translation type="unfinished">agad fhèin</translation>
        </message>
        <message>
            <source>published</source>
            <translation type="unfinished">foillsichte</translation>
        </message>
        <message>
            <source>derived</source>
            <translation type="unfinished">obraichte a-mach</translation>
        </message>
        <message>
            <source>filled in</source>
            <translation type="unfinished">air a lìonadh a-steach</translation>
        </message>
        <message>
            <source>illustrative</source>
            <translation type="unfinished">eisimpleir</translation>
        </message>
        <message>
            <source>Scotland: %1</source>
            <translation type="unfinished">Alba: %1</translation>
        </message>
    </context>
    <context>
        <name>StandingKey</name>
        <message>
            <source>published</source>
            <translation type="unfinished">foillsichte</translation>
        </message>
        <message>
            <source>derived</source>
            <translation type="unfinished">obraichte a-mach</translation>
        </message>
        <message>
            <source>illustrative</source>
            <translation type="unfinished">eisimpleir</translation>
        </message>
    </context>
    <context>
        <name>homeward::models::PlanFigureModel</name>
        <message>
            <source>Published for %1</source>
            <comment>area</comment>
            <translation type="unfinished">Foillsichte airson %1</translation>
        </message>
        <message>
            <source>Illustrative: type your own when you can</source>
            <translation type="unfinished">Eisimpleir: cuir a-steach na figearan agad fhèin nuair as urrainn dhut</translation>
        </message>
        <message>
            <source>Derived from published figures</source>
            <translation type="unfinished">Obraichte a-mach o fhigearan foillsichte</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation type="unfinished">Figear</translation>
        </message>
        <message>
            <source>Scotland</source>
            <translation type="unfinished">Alba</translation>
        </message>
        <message>
            <source>Source, year</source>
            <translation type="unfinished">Tùs, bliadhna</translation>
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
        <message>
            <source>&amp;Paste figures…</source>
            <translation type="unfinished">Cuir a-steach figearan on &amp;stòr-bhòrd…</translation>
        </message>
        <message>
            <source>Save as a &amp;template…</source>
            <translation type="unfinished">Sàbhail mar &amp;theamplaid…</translation>
        </message>
        <message>
            <source>&amp;Why is this figure so?</source>
            <translation type="unfinished">&amp;Carson a tha am figear mar seo?</translation>
        </message>
        <message>
            <source>&amp;Help on this page</source>
            <translation type="unfinished">&amp;Cobhair mun duilleig seo</translation>
        </message>
        <message>
            <source>C&amp;ontents and search</source>
            <translation type="unfinished">Cl&amp;àr-innse agus lorg</translation>
        </message>
        <message>
            <source>&amp;Tour of five stops</source>
            <translation type="unfinished">C&amp;uairt de chòig stadan</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AreaCard</name>
        <message>
            <source>New plan for an area</source>
            <translation type="unfinished">Plana ùr airson sgìre</translation>
        </message>
        <message>
            <source>Step 1 of 2: the area and what the plan holds</source>
            <translation type="unfinished">Ceum 1 de 2: an sgìre agus na tha sa phlana</translation>
        </message>
        <message>
            <source>Map of the 31 partnerships</source>
            <translation type="unfinished">Mapa nan 31 com-pàirteachas</translation>
        </message>
        <message>
            <source>Arrows move, Space chooses, Ctrl+Space adds an area, Enter goes on.</source>
            <translation type="unfinished">Gluaisidh na saighdean, taghaidh Space, cuiridh Ctrl+Space sgìre ris, thèid Enter air adhart.</translation>
        </message>
        <message>
            <source>31 partnerships, placed roughly as on a map</source>
            <translation type="unfinished">31 com-pàirteachas, coltach ri mapa</translation>
        </message>
        <message>
            <source>Not published, and filled in: %1</source>
            <translation type="unfinished">Gun fhoillseachadh, agus air a lìonadh a-steach: %1</translation>
        </message>
        <message>
            <source>Nothing published is missing</source>
            <translation type="unfinished">Chan eil dad foillsichte a dhìth</translation>
        </message>
        <message>
            <source>◥ a published figure is missing</source>
            <translation type="unfinished">◥ tha figear foillsichte a dhìth</translation>
        </message>
        <message>
            <source>No area is chosen yet.</source>
            <translation type="unfinished">Cha deach sgìre a thaghadh fhathast.</translation>
        </message>
        <message>
            <source>Chosen:</source>
            <translation type="unfinished">Air a thaghadh:</translation>
        </message>
        <message>
            <source>%1  ✕</source>
            <comment>a chosen area and a cross</comment>
            <translation type="unfinished">%1  ✕</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation type="unfinished">Thoir a-mach %1</translation>
        </message>
        <message>
            <source>Ctrl+click adds more areas to one plan</source>
            <translation type="unfinished">Cuiridh Ctrl+briogadh barrachd sgìrean ri aon phlana</translation>
        </message>
        <message>
            <source>Not published for %1, and filled in: %2.</source>
            <translation type="unfinished">Gun fhoillseachadh airson %1, agus air a lìonadh a-steach: %2.</translation>
        </message>
        <message>
            <source>✓ Nothing published is missing for it.</source>
            <translation type="unfinished">✓ Chan eil dad foillsichte a dhìth air.</translation>
        </message>
        <message>
            <source>What comes with %1</source>
            <translation type="unfinished">Na thig le %1</translation>
        </message>
        <message numerus="yes">
            <source>%n areas together</source>
            <translation type="unfinished">
                <numerusform>%n sgìre còmhla</numerusform>
                <numerusform>%n sgìre còmhla</numerusform>
                <numerusform>%n sgìrean còmhla</numerusform>
                <numerusform>%n sgìre còmhla</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose an area to see what comes with it</source>
            <translation type="unfinished">Tagh sgìre gus na thig leatha fhaicinn</translation>
        </message>
        <message>
            <source>Next: check the figures</source>
            <translation type="unfinished">Air adhart: dearbh na figearan</translation>
        </message>
        <message>
            <source>Choose an area on the map first</source>
            <translation type="unfinished">Tagh sgìre air a’ mhapa</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AreaFinder</name>
        <message>
            <source>Find a partnership, council or health board</source>
            <translation type="unfinished">Lorg com-pàirteachas, comhairle no bòrd slàinte</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished">Falamhaich</translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished">Lorg</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AreasPage</name>
        <message>
            <source>Areas</source>
            <translation type="unfinished">Sgìrean</translation>
        </message>
        <message>
            <source>Compare areas</source>
            <translation type="unfinished">Coimeas sgìrean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::AssumptionsPage</name>
        <message>
            <source>Assumptions</source>
            <translation type="unfinished">Barailean</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished">Figearan</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::BaseCheckPanel</name>
        <message>
            <source>The base year is being solved</source>
            <translation type="unfinished">Tha a’ bhliadhna bhunaiteach ga fuasgladh</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation type="unfinished">air a cho-fhreagairt</translation>
        </message>
        <message>
            <source>checked, not fitted</source>
            <translation type="unfinished">air a dhearbhadh, gun cho-fhreagairt</translation>
        </message>
        <message>
            <source>not met</source>
            <translation type="unfinished">gun choileanadh</translation>
        </message>
        <message>
            <source>band: within 5 %</source>
            <translation type="unfinished">raon: taobh a-staigh 5 %</translation>
        </message>
        <message>
            <source>Figures of the base year: published, model and miss</source>
            <translation type="unfinished">Figearan na bliadhna bunaitiche: foillsichte, modail agus diofar</translation>
        </message>
        <message>
            <source>The base year is not solved</source>
            <translation type="unfinished">Chan eil a’ bhliadhna bhunaiteach air a fuasgladh</translation>
        </message>
        <message>
            <source>The model is fitted to %1: people in each setting, hours of care, delayed discharge.</source>
            <translation type="unfinished">Tha am modail air a cho-fhreagairt ri %1: daoine anns gach àite cùraim, uairean cùraim, dàil ann am fàgail an ospadail.</translation>
        </message>
        <message>
            <source>Nothing to check</source>
            <translation type="unfinished">Chan eil dad ri dhearbhadh</translation>
        </message>
        <message>
            <source>An empty plan has no base year: its settings, groups of people and routes are to be added.</source>
            <translation type="unfinished">Chan eil bliadhna bhunaiteach aig plana falamh: feumar na h-àiteachan cùraim, na buidhnean dhaoine agus na slighean a chur ris.</translation>
        </message>
        <message>
            <source>The base year cannot be solved</source>
            <translation type="unfinished">Cha ghabh a’ bhliadhna bhunaiteach fuasgladh</translation>
        </message>
        <message>
            <source>So no plan can be made by this template. %1</source>
            <translation type="unfinished">Mar sin cha ghabh plana a dhèanamh leis an teamplaid seo. %1</translation>
        </message>
        <message>
            <source>Base year: %1 of %2 figures are met within 5 %</source>
            <translation type="unfinished">Bliadhna bhunaiteach: tha %1 de %2 figearan air an coileanadh taobh a-staigh 5 %</translation>
        </message>
        <message>
            <source>%1, model against published</source>
            <translation type="unfinished">%1, am modail an coimeas ri na chaidh fhoillseachadh</translation>
        </message>
        <message>
            <source>It was stopped. The plan cannot be made before it is solved.</source>
            <translation type="unfinished">Chaidh stad a chur air. Cha ghabh am plana a dhèanamh gus an tèid fhuasgladh.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished">Sguir dheth</translation>
        </message>
        <message>
            <source>Solve the base year</source>
            <translation type="unfinished">Fuasgail a’ bhliadhna bhunaiteach</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ChangesPage</name>
        <message>
            <source>Changes</source>
            <translation type="unfinished">Atharraichean</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished">Suidheachaidhean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ChecksPage</name>
        <message>
            <source>Checks</source>
            <translation type="unfinished">Dearbhaidhean</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation type="unfinished">Thoir seachad</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ComingList</name>
        <message numerus="yes">
            <source>and %n more, on the next step</source>
            <translation type="unfinished">
                <numerusform>agus %n eile, air an ath cheum</numerusform>
                <numerusform>agus %n eile, air an ath cheum</numerusform>
                <numerusform>agus %n eile, air an ath cheum</numerusform>
                <numerusform>agus %n eile, air an ath cheum</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ComparePage</name>
        <message>
            <source>Compare scenarios</source>
            <translation type="unfinished">Coimeas shuidheachaidhean</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished">Suidheachaidhean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::DelayYearsCard</name>
        <message>
            <source>One year differs from another by as much by chance.</source>
            <translation type="unfinished">Bidh na h-uimhir de dhiofar eadar aon bhliadhna agus tèile le tuiteamas.</translation>
        </message>
        <message>
            <source>Every figure of the base year is met.</source>
            <translation type="unfinished">Tha gach figear dhen bhliadhna bhunaiteach air a choileanadh.</translation>
        </message>
        <message>
            <source>One year is one draw: delayed bed days swing from year to year in a small area. Meet:</source>
            <translation type="unfinished">Chan eil ann am bliadhna ach aon tarraing: bidh làithean leapa le dàil ag atharrachadh o bhliadhna gu bliadhna ann an sgìre bheag. Coilean:</translation>
        </message>
        <message>
            <source>Delayed bed days of the last years. Meet:</source>
            <translation type="unfinished">Làithean leapa le dàil sna bliadhnaichean mu dheireadh. Coilean:</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>year, days</comment>
            <translation type="unfinished">%1: %2</translation>
        </message>
        <message>
            <source>mean of three years: %1</source>
            <translation type="unfinished">cuibheas thrì bliadhna: %1</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::LeastPage</name>
        <message>
            <source>What would it take?</source>
            <translation type="unfinished">Dè a dh’fheumar?</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished">Suidheachaidhean</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::MainWindow</name>
        <message>
            <source>Homeward</source>
            <translation type="unfinished">Homeward</translation>
        </message>
        <message>
            <source>%1[*] — Homeward</source>
            <translation type="unfinished">%1[*] — Homeward</translation>
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
            <source>&amp;Undo: %1</source>
            <translation type="unfinished">&amp;Neo-dhèan: %1</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation type="unfinished">&amp;Ath-dhèan: %1</translation>
        </message>
        <message>
            <source>Open a plan first: this page shows what is in one.</source>
            <translation type="unfinished">Fosgail plana an toiseach: seallaidh an duilleag seo na tha ann am fear.</translation>
        </message>
        <message>
            <source>Open a plan</source>
            <translation type="unfinished">Fosgail plana</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::MapPage</name>
        <message>
            <source>Pathway map</source>
            <translation type="unfinished">Mapa nan slighean</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished">Plana</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::MoneyPage</name>
        <message>
            <source>Money and staff</source>
            <translation type="unfinished">Airgead is luchd-obrach</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished">Suidheachaidhean</translation>
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
            <source>%1: %2</source>
            <comment>page, what it counts</comment>
            <translation type="unfinished">%1: %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>page, its key</comment>
            <translation type="unfinished">%1 (%2)</translation>
        </message>
        <message>
            <source>Help on this page (F1)</source>
            <translation type="unfinished">Cobhair mun duilleig seo (F1)</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::NewPlanView</name>
        <message>
            <source>Back</source>
            <translation type="unfinished">Air ais</translation>
        </message>
        <message>
            <source>&amp;Create plan</source>
            <translation type="unfinished">&amp;Cruthaich am plana</translation>
        </message>
        <message>
            <source>“%1” is not a number above 0. Type a number such as 12.5.</source>
            <translation type="unfinished">Chan e àireamh os cionn 0 a tha ann an “%1”. Cuir a-steach àireamh leithid 12.5.</translation>
        </message>
        <message>
            <source>Nothing is saved until you press Create plan. Runs begin in the base year, so that the first year shown is not a jump.</source>
            <translation type="unfinished">Cha tèid dad a shàbhaladh gus am brùth thu Cruthaich am plana. Tòisichidh ruitheannan sa bhliadhna bhunaiteach, gus nach bi leum anns a’ chiad bhliadhna a chithear.</translation>
        </message>
        <message>
            <source>Figures and start date</source>
            <translation type="unfinished">Figearan agus ceann-latha tòiseachaidh</translation>
        </message>
        <message>
            <source>Every figure can be changed later, too</source>
            <translation type="unfinished">Gabhaidh gach figear atharrachadh an dèidh làimhe cuideachd</translation>
        </message>
        <message>
            <source>The figures that come with the plan</source>
            <translation type="unfinished">Na figearan a thig leis a’ phlana</translation>
        </message>
        <message>
            <source>Area whose figures are shown</source>
            <translation type="unfinished">An sgìre aig a bheil na figearan a chithear</translation>
        </message>
        <message>
            <source>The figures that come with it</source>
            <translation type="unfinished">Na figearan a thig leis</translation>
        </message>
        <message>
            <source>F2 or typing changes a figure, Del puts the published one back.</source>
            <translation type="unfinished">Atharraichidh F2 no sgrìobhadh figear, cuiridh Del am fear foillsichte air ais.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished">Ainm</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation type="unfinished">A’ tòiseachadh</translation>
        </message>
        <message>
            <source>Years</source>
            <translation type="unfinished">Bliadhnaichean</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation type="unfinished">Prìsean</translation>
        </message>
        <message>
            <source>Area and template: %1, %2</source>
            <translation type="unfinished">Sgìre is teamplaid: %1, %2</translation>
        </message>
        <message>
            <source>For %1 %2 figures are published, %3 derived and %4 illustrative</source>
            <translation type="unfinished">Airson %1 tha %2 figearan foillsichte, %3 obraichte a-mach agus %4 nan eisimpleirean</translation>
        </message>
        <message>
            <source>%1; %2 of %3 base-year figures are met.</source>
            <translation type="unfinished">%1; tha %2 de %3 figearan na bliadhna bunaitiche air an coileanadh.</translation>
        </message>
        <message>
            <source>%1.</source>
            <comment>a sentence</comment>
            <translation type="unfinished">%1.</translation>
        </message>
        <message>
            <source>&amp;Localities…</source>
            <translation type="unfinished">&amp;Sgìrean ionadail…</translation>
        </message>
        <message numerus="yes">
            <source>%n &amp;localities…</source>
            <translation type="unfinished">
                <numerusform>%n &amp;sgìre ionadail…</numerusform>
                <numerusform>%n &amp;sgìre ionadail…</numerusform>
                <numerusform>%n &amp;sgìrean ionadail…</numerusform>
                <numerusform>%n &amp;sgìre ionadail…</numerusform>
            </translation>
        </message>
        <message>
            <source>Part the area by the people of its localities</source>
            <translation type="unfinished">Roinn an sgìre a rèir dhaoine nan sgìrean ionadail aice</translation>
        </message>
        <message>
            <source>Localities are parts of one area: choose one</source>
            <translation type="unfinished">’S e pàirtean de dh’aon sgìre a tha ann an sgìrean ionadail: tagh tè</translation>
        </message>
        <message>
            <source>Created once the base year is solved…</source>
            <translation type="unfinished">Thèid a chruthachadh nuair a bhios a’ bhliadhna bhunaiteach air a fuasgladh…</translation>
        </message>
        <message>
            <source>It cannot be solved</source>
            <translation type="unfinished">Cha ghabh fuasgladh</translation>
        </message>
        <message>
            <source>of the template, %1</source>
            <translation type="unfinished">aig an teamplaid, %1</translation>
        </message>
        <message>
            <source>own cost of an hour at home</source>
            <translation type="unfinished">cosgais fhèin airson uair aig an taigh</translation>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished">gun phrìsean</translation>
        </message>
        <message>
            <source>What care costs. Prices can be typed later, under Money and staff.</source>
            <translation type="unfinished">Dè chosgas cùram. Gabhaidh prìsean cur a-steach an dèidh làimhe, fo Airgead is luchd-obrach.</translation>
        </message>
        <message>
            <source>%1 paid £%2 for an hour of care at home in %3, Scotland £%4.</source>
            <translation type="unfinished">Phàigh %1 £%2 airson uair de chùram aig an taigh ann an %3, Alba £%4.</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::PaperPage</name>
        <message>
            <source>Board paper</source>
            <translation type="unfinished">Pàipear a’ bhùird</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation type="unfinished">Thoir seachad</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::PeoplePage</name>
        <message>
            <source>People</source>
            <translation type="unfinished">Daoine</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished">Figearan</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::PrioritiesPage</name>
        <message>
            <source>Five priorities</source>
            <translation type="unfinished">Còig prìomhachasan</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished">Suidheachaidhean</translation>
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
        <name>homeward::ui::RecoveryBanner</name>
        <message>
            <source>Show them</source>
            <translation type="unfinished">Seall iad</translation>
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished">Uaireigin eile</translation>
        </message>
        <message>
            <source>Homeward was stopped before some edits were saved. They are kept.</source>
            <translation type="unfinished">Chaidh stad a chur air Homeward mus deach cuid de na h-atharrachaidhean a shàbhaladh. Tha iad air an cumail.</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::RecoveryCard</name>
        <message>
            <source>Homeward was stopped before these edits were saved</source>
            <translation type="unfinished">Chaidh stad a chur air Homeward mus deach na h-atharrachaidhean seo a shàbhaladh</translation>
        </message>
        <message numerus="yes">
            <source>%n edits</source>
            <translation type="unfinished">
                <numerusform>%n deasachadh</numerusform>
                <numerusform>%n dheasachadh</numerusform>
                <numerusform>%n deasachaidhean</numerusform>
                <numerusform>%n deasachadh</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · %2, the last on %3</source>
            <translation type="unfinished">%1 · %2, am fear mu dheireadh air %3</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished">Aisig</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation type="unfinished">Tilg air falbh</translation>
        </message>
        <message>
            <source>Really throw away?</source>
            <translation type="unfinished">A bheil thu cinnteach?</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::RunBar</name>
        <message>
            <source>Run  F5</source>
            <translation type="unfinished">Ruith  F5</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished">Sguir dheth</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation type="unfinished">Adhartas na ruithe</translation>
        </message>
        <message>
            <source>Not run yet</source>
            <translation type="unfinished">Cha do ruith e fhathast</translation>
        </message>
        <message>
            <source>Run again  F5</source>
            <translation type="unfinished">Ruith a-rithist  F5</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::ScenarioBar</name>
        <message>
            <source>a&amp;gainst</source>
            <translation type="unfinished">an a&amp;ghaidh</translation>
        </message>
        <message>
            <source>All areas</source>
            <translation type="unfinished">A h-uile sgìre</translation>
        </message>
        <message>
            <source>Add scenario</source>
            <translation type="unfinished">Cuir suidheachadh ris</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation type="unfinished">An coimeas ri</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation type="unfinished">Sgìrean</translation>
        </message>
        <message>
            <source>Compared with %1</source>
            <translation type="unfinished">An coimeas ri %1</translation>
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
    </context>
    <context>
        <name>homeward::ui::SensitivityPage</name>
        <message>
            <source>Sensitivity</source>
            <translation type="unfinished">Dè as motha buaidh</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished">Suidheachaidhean</translation>
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
        <message>
            <source>Choose a translation</source>
            <translation type="unfinished">Tagh eadar-theangachadh</translation>
        </message>
        <message>
            <source>Translations (*.qm)</source>
            <translation type="unfinished">Eadar-theangachaidhean (*.qm)</translation>
        </message>
        <message>
            <source>Language, size of text and numbers change when Homeward starts next.</source>
            <translation type="unfinished">Atharraichidh cànan, meud an teacsa agus àireamhan an ath thuras a thòisicheas Homeward.</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation type="unfinished">&amp;Meud an teacsa</translation>
        </message>
        <message>
            <source>&amp;Numbers and dates</source>
            <translation type="unfinished">&amp;Àireamhan is cinn-latha</translation>
        </message>
        <message>
            <source>Kept edits</source>
            <translation type="unfinished">Deasachaidhean air an cumail</translation>
        </message>
        <message>
            <source>Every edit is kept in this folder until you save, so that none is lost. Nothing leaves this computer.</source>
            <translation type="unfinished">Thèid gach deasachadh a chumail sa phasgan seo gus an sàbhail thu, gus nach tèid gin air chall. Chan fhàg dad an coimpiutair seo.</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation type="unfinished">Seall am &amp;pasgan</translation>
        </message>
        <message>
            <source>%1 (draft: start page and menus)</source>
            <translation type="unfinished">%1 (dreachd: duilleag tòiseachaidh agus clàran-taice)</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation type="unfinished">%1 %</translation>
        </message>
        <message>
            <source>As the language: %1</source>
            <translation type="unfinished">Mar an cànan: %1</translation>
        </message>
        <message>
            <source>British: %1</source>
            <translation type="unfinished">Breatannach: %1</translation>
        </message>
        <message>
            <source>“%1” holds no translation of Homeward. Choose a .qm file that was made of the texts of this program.</source>
            <translation type="unfinished">Chan eil eadar-theangachadh de Homeward ann an “%1”. Tagh faidhle .qm a chaidh a dhèanamh de theacsaichean a’ phrògraim seo.</translation>
        </message>
        <message>
            <source>“%1” is used when Homeward starts next.</source>
            <translation type="unfinished">Thèid “%1” a chleachdadh an ath thuras a thòisicheas Homeward.</translation>
        </message>
        <message>
            <source>No edits of an earlier session are kept.</source>
            <translation type="unfinished">Chan eil deasachaidhean o sheisean na bu tràithe air an cumail.</translation>
        </message>
        <message>
            <source>Edits that were not saved will be gone for good.</source>
            <translation type="unfinished">Thèid deasachaidhean nach deach a shàbhaladh air chall gu bràth.</translation>
        </message>
        <message>
            <source>Earlier sessions that ended without saving: %1</source>
            <translation type="unfinished">Seiseanan na bu tràithe a chrìochnaich gun sàbhaladh: %1</translation>
        </message>
        <message>
            <source>&amp;Delete for good</source>
            <translation type="unfinished">&amp;Sguab às gu bràth</translation>
        </message>
        <message>
            <source>&amp;Delete kept edits</source>
            <translation type="unfinished">&amp;Sguab às na deasachaidhean</translation>
        </message>
        <message>
            <source>Some could not be deleted: another Homeward has them open, or the folder is protected.</source>
            <translation type="unfinished">Cha b’ urrainnear cuid a sguabadh às: tha iad fosgailte ann an Homeward eile, no tha am pasgan air a dhìon.</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished">Àiteachan cùraim</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished">Figearan</translation>
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
        <message>
            <source>Open the Shetland example. It runs at once: see what “Closer to home” does beside “If nothing changes”.</source>
            <translation type="unfinished">Fosgail eisimpleir Shealtainn. Ruithidh i sa bhad: faic dè nì “Closer to home” ri taobh “If nothing changes”.</translation>
        </message>
        <message>
            <source>Press the letters above the chart to look at another scenario, and move the year along.</source>
            <translation type="unfinished">Brùth na litrichean os cionn na cairt gus sùil a thoirt air suidheachadh eile, agus gluais a’ bhliadhna air adhart.</translation>
        </message>
        <message>
            <source>Open Changes, set a share or a date to what you think, and press F5 to run again.</source>
            <translation type="unfinished">Fosgail Atharraichean, suidhich cuibhreann no ceann-latha mar a shaoileas tu, agus brùth F5 gus ruith a-rithist.</translation>
        </message>
        <message>
            <source>Read what moved on the cards: better, worse or cannot tell, and how sure that is.</source>
            <translation type="unfinished">Leugh air na cairtean na ghluais: nas fheàrr, nas miosa no do-aithnichte, agus dè cho cinnteach ’s a tha sin.</translation>
        </message>
        <message>
            <source>Export the chart or copy the sentence for your paper, and save your plan.</source>
            <translation type="unfinished">Às-phortaich a’ chairt no dèan lethbhreac dhen t-seantans airson a’ phàipeir agad, agus sàbhail am plana.</translation>
        </message>
        <message>
            <source>%1, line %2 (%3): %4.</source>
            <translation type="unfinished">%1, loidhne %2 (%3): %4.</translation>
        </message>
        <message>
            <source>%1 The figures that came with Homeward are in force. Rebuild the file with “homeward-cli reference build”.</source>
            <translation type="unfinished">%1 Tha na figearan a thàinig le Homeward gan cleachdadh. Ath-thog am faidhle le “homeward-cli reference build”.</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::StatusStrip</name>
        <message>
            <source>Works without a network: nothing leaves this computer</source>
            <translation type="unfinished">Obraichidh e gun lìonra: chan fhàg dad an coimpiutair seo</translation>
        </message>
        <message>
            <source>Contains public sector information licensed under the Open Government Licence v3.0</source>
            <translation type="unfinished">Tha fiosrachadh on roinn phoblaich ann, fo cheadachas an Open Government Licence v3.0</translation>
        </message>
        <message>
            <source>Not run yet</source>
            <translation type="unfinished">Cha do ruith e fhathast</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation type="unfinished">Gun duilgheadasan</translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation type="unfinished">
                <numerusform>%n duilgheadas</numerusform>
                <numerusform>%n dhuilgheadas</numerusform>
                <numerusform>%n duilgheadasan</numerusform>
                <numerusform>%n duilgheadas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::StaysPage</name>
        <message>
            <source>Stays and routes</source>
            <translation type="unfinished">Fuireachan is slighean</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished">Figearan</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::TemplateChooser</name>
        <message>
            <source>A template from a file…</source>
            <translation type="unfinished">Teamplaid o fhaidhle…</translation>
        </message>
        <message>
            <source>Template</source>
            <translation type="unfinished">Teamplaid</translation>
        </message>
        <message>
            <source>Whole system</source>
            <translation type="unfinished">An siostam gu lèir</translation>
        </message>
        <message>
            <source>Hospital and home only</source>
            <translation type="unfinished">Ospadal agus dachaigh a-mhàin</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished">Falamh</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation type="unfinished">Do theamplaid fhèin</translation>
        </message>
        <message>
            <source>Your own templates</source>
            <translation type="unfinished">Na teamplaidean agad fhèin</translation>
        </message>
        <message>
            <source>A template that was saved from a plan, or a plan to take one of</source>
            <translation type="unfinished">Teamplaid a chaidh a shàbhaladh o phlana, no plana gus tè a dhèanamh dheth</translation>
        </message>
        <message>
            <source>Open a template</source>
            <translation type="unfinished">Fosgail teamplaid</translation>
        </message>
        <message>
            <source>Templates and plans (*.json *.homeward);;All files (*)</source>
            <translation type="unfinished">Teamplaidean is planaichean (*.json *.homeward);;A h-uile faidhle (*)</translation>
        </message>
        <message>
            <source>population only: draw your own settings and routes</source>
            <translation type="unfinished">sluagh a-mhàin: tarraing na h-àiteachan cùraim agus na slighean agad fhèin</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation type="unfinished">%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n settings</source>
            <translation type="unfinished">
                <numerusform>%n àite cùraim</numerusform>
                <numerusform>%n àite cùraim</numerusform>
                <numerusform>%n àiteachan cùraim</numerusform>
                <numerusform>%n àite cùraim</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups of people</source>
            <translation type="unfinished">
                <numerusform>%n bhuidheann dhaoine</numerusform>
                <numerusform>%n bhuidheann dhaoine</numerusform>
                <numerusform>%n buidhnean dhaoine</numerusform>
                <numerusform>%n buidheann dhaoine</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not a template. %2</source>
            <translation type="unfinished">Chan e teamplaid a tha ann an %1. %2</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::UndoButtons</name>
        <message>
            <source>Undo</source>
            <translation type="unfinished">Neo-dhèan</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished">Ath-dhèan</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation type="unfinished">Neo-dhèan %1</translation>
        </message>
    </context>
    <context>
        <name>homeward::ui::WherePage</name>
        <message>
            <source>Where care is held</source>
            <translation type="unfinished">Càit a bheil cùram</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished">Plana</translation>
        </message>
    </context>
</TS>
