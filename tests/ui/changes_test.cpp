// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plan.h"
#include "ui/changes/change_text.h"
#include "ui/changes/edit_label.h"
#include "ui/changes/kind.h"

#include <QSet>
#include <QStringList>

using namespace homeward;
using namespace homeward::changes;
using namespace homeward::tests;

namespace {

/// With ordinary spaces, as they are typed in a test.
QString plain(QString text) { return text.replace(QChar(0xa0), QLatin1Char(' ')); }

QString line(model::Effect effect)
{
    return plain(changeSummary(smallPlan(), small::change("one", "One", std::move(effect))));
}

QString form(const model::Effect& effect)
{
    static const model::Plan plan = smallPlan();
    const Kind kind = kindOf(effect, plan);
    return plain(filled(kind.sentence, kind.fields));
}

QString label(const model::Effect& before, const model::Effect& after)
{
    return plain(changeEditLabel(smallPlan(), small::change("one", "One", before), small::change("one", "One", after)));
}

/// Every field stands once in the sentence; the summary has no others.
void checkFields(const Kind& kind)
{
    INFO(kind.sentence.toStdString());
    QStringList inSentence;
    for (const Piece& piece : piecesOf(kind.sentence))
        if (piece.isField)
            inSentence << piece.text;
    QStringList made;
    for (const Field& field : kind.fields)
        if (!std::holds_alternative<Word>(field.part) || kind.sentence.contains(field.name))
            made << field.name;
    inSentence.sort();
    made.sort();
    CHECK(inSentence == made);
    CHECK(QSet<QString>(made.begin(), made.end()).size() == made.size());
    for (const Piece& piece : piecesOf(kind.summary))
        if (piece.isField)
            CHECK(fieldNamed(kind.fields, piece.text) != nullptr);
}

} // namespace

TEST_CASE("every kind of change has words, and a field for each place in its sentence", "[changes]")
{
    const model::Plan plan = smallPlan();
    QSet<QString> names;
    for (std::size_t place = 0; place < kindCount; ++place) {
        const Kind kind = kindAt(place, plan);
        CHECK_FALSE(kind.help.isEmpty());
        CHECK(kind.offered.index() == place);
        names.insert(kind.name);
        checkFields(kind);
        checkFields(kindOf(kind.offered, plan));
    }
    CHECK(static_cast<std::size_t>(names.size()) == kindCount);
}

TEST_CASE("the sentence of any change of any plan has a field for each of its places", "[changes]")
{
    for (int n = 0; n < 60; ++n) {
        const model::Plan plan = RandomPlan::valid(n);
        for (const model::Scenario& scenario : plan.scenarios)
            for (const model::Change& change : scenario.changes)
                checkFields(kindOf(change.effect, plan));
    }
}

TEST_CASE("choosing what is chosen already changes nothing, and each other choice changes the effect", "[changes]")
{
    const model::Plan plan = smallPlan();
    for (std::size_t place = 0; place < kindCount; ++place) {
        const Kind kind = kindOf(kindAt(place, plan).offered, plan);
        for (const Field& field : kind.fields) {
            const auto* choice = std::get_if<Choice>(&field.part);
            if (!choice)
                continue;
            for (const Option& option : choice->options()) {
                INFO(kind.name.toStdString() << ", " << field.name.toStdString() << ": " << option.name.toStdString());
                model::Effect edited = kind.offered;
                choice->put(edited, option.id.toStdString());
                CHECK((edited == kind.offered) == (option.id == choice->current));
                if (option.id == choice->current)
                    CHECK(option.name == choice->text);
                else
                    CHECK(label(kind.offered, edited).endsWith(plain(option.name)));
            }
        }
    }
}

TEST_CASE("a change reads as one line with the plan's names", "[changes]")
{
    const model::Plan plan = smallPlan();
    QStringList lines;
    for (const model::Change& change : plan.scenarios[1].changes)
        lines << plain(changeSummary(plan, change));
    CHECK(lines
          == QStringList{
              QStringLiteral("People who come to need care: −5 %"),
              QStringLiteral("10 % of people who would enter Acute hospital enter Care at home"),
              QStringLiteral("30 % of people who would leave Acute hospital for Care home go to Care at home"),
              QStringLiteral("Average stay in Acute hospital: −10 %"),
              QStringLiteral("Length of delays on leaving Acute hospital for anywhere, health and social care: −50 %"),
              QStringLiteral("Hours of new packages of Care at home: −10 %"),
              QStringLiteral("Capacity of Care at home: +200 hours a week"),
          });
    model::Change change = plan.scenarios[1].changes[0];
    CHECK(rampText(change.ramp) == QStringLiteral("straight line over 12 months"));
    CHECK(changeDates(change) == QStringLiteral("from 1 April 2027"));
    change.end = base::Date(2029, 4, 1);
    CHECK(changeDates(change) == QStringLiteral("1 April 2027 to 31 March 2029"));
    CHECK(changeReach(plan, change) == QStringLiteral("everyone"));
    change.cohorts = {small::older};
    change.areas = {small::area};
    CHECK(changeReach(plan, change) == QStringLiteral("85 and over; North"));
}

TEST_CASE("a change of a queue, a rule or a cost reads as one line", "[changes]")
{
    using namespace model;
    CHECK(line(LeaveQueueEffect{small::careHome, {}, FactorMode::Multiply, 0.8})
          == QStringLiteral("Leaving the queue for Care home, for any reason: −20 %"));
    CHECK(line(LeaveQueueEffect{small::careHome, place(small::died), FactorMode::Set, 0.005})
          == QStringLiteral("Leaving the queue for Care home, for Died: set to 0.5 % a day"));
    CHECK(line(RuleEffect{
              small::careHome, RuleOrigin::FromOutside, {FullRuleKind::Divert, small::careAtHome, {}, {}, {}}})
          == QStringLiteral("When Care home is full, people from outside go to another setting: Care at home"));
    CHECK(line(RuleEffect{small::careHome, RuleOrigin::Both, {FullRuleKind::TurnAway, {}, {}, {}, {}}})
          == QStringLiteral("When Care home is full, people from anywhere are turned away"));
    CHECK(line(PriorityEffect{small::careHome, {}})
          == QStringLiteral("Order of joining Care home: first come, first served"));
    CHECK(line(PriorityEffect{
              small::careHome,
              {{WaitingPlace::Setting, small::hospital, {}, 1}, {WaitingPlace::NoSetting, {}, small::older, 2}}})
          == QStringLiteral(
              "Order of joining Care home: class 1 any group, in Acute hospital; class 2 85 and over, at home"));
    CHECK(line(UnitCostEffect{small::hospital, FactorMode::Multiply, 1.05})
          == QStringLiteral("Cost of a unit in use in Acute hospital: +5 %"));
    CHECK(line(UnitCostEffect{small::hospital, FactorMode::Set, 412.5})
          == QStringLiteral("Cost of a unit in use in Acute hospital: set to £412.5 a day"));
}

TEST_CASE("the form of a change is whole sentences", "[changes]")
{
    using namespace model;
    CHECK(form(RedirectDischargeEffect{small::hospital, place(small::careHome), place(small::careAtHome), 0.3})
          == QStringLiteral("Of the people who would leave Acute hospital for Care home, 30 % go to Care at home "
                            "instead."));
    CHECK(form(ProcessDelayEffect{})
          == QStringLiteral("When people ready to leave any setting for anywhere are delayed by any reason, how long "
                            "the delay lasts changes by 0 %."));
    CHECK(form(RuleEffect{small::careHome,
                          RuleOrigin::FromSettings,
                          {FullRuleKind::WaitInPlace, small::careAtHome, {}, 10, FullRuleKind::Divert}})
          == QStringLiteral("When Care home is full, people who come from another setting wait where they are, up to "
                            "a limit. Up to 10 people may wait; further people go to another setting: Care at home."));
    CHECK(form(PriorityEffect{small::careHome, {{WaitingPlace::Setting, small::hospital, {}, 1}}})
          == QStringLiteral("People join Care home by class: class 1 first, and people in no class last. "
                            "Class 1: people of any group who wait in Acute hospital."));
}

TEST_CASE("an edit of a change is named by what it did", "[changes]")
{
    using namespace model;
    const ProcessDelayEffect delay{small::hospital, {}, {}, DelayPart::Mean, 0.5};
    ProcessDelayEffect everywhere = delay;
    everywhere.at = {};
    CHECK(label(delay, everywhere) == QStringLiteral("Choose where delayed people are: any setting"));
    const CapacityEffect beds{small::hospital, CapacityMode::Add, 5.0};
    CHECK(label(beds, CapacityEffect{small::hospital, CapacityMode::Add, 8.0})
          == QStringLiteral("Set change of capacity to +8"));
    CHECK(label(beds, CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.0})
          == QStringLiteral("Choose how capacity changes: grows each year by"));
    const PriorityEffect one{small::careHome, {{WaitingPlace::Anywhere, {}, {}, 1}}};
    PriorityEffect two = one;
    two.priorities.push_back({WaitingPlace::NoSetting, {}, {}, 2});
    CHECK(label(one, two) == QStringLiteral("Add a class to who comes first"));
    CHECK(label(two, one) == QStringLiteral("Remove class 2 from who comes first"));
    CHECK(label(beds, delay) == QStringLiteral("Change the kind of “One”"));
}

TEST_CASE("a change is read out whole", "[changes]")
{
    const model::Plan plan = smallPlan();
    model::Change change = plan.scenarios[1].changes[2];
    change.name = "Home first";
    change.on = false;
    const QString text = plain(changeSpoken(plan, change));
    INFO(text.toStdString());
    CHECK(text.startsWith(QStringLiteral("Switched off. Home first. Of the people who would leave Acute hospital for "
                                         "Care home, 30 % go to Care at home instead. Works from ")));
    CHECK(text.endsWith(QStringLiteral(", for everyone.")));
}
