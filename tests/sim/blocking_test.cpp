// SPDX-License-Identifier: GPL-3.0-or-later
// Blocking keeps bounds, so that whole lines need not be walked for a deadlock. Whatever they are, it must find what a
// search without them finds: the first ring that can move, and everyone who never can.
#include "core/sim/blocking.h"
#include "core/sim/compile.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>
#include <random>
#include <tuple>
#include <utility>

using namespace homeward;
using namespace homeward::tests;
using sim::none;
using sim::Person;
using sim::Units;

namespace {

constexpr int settingCount = 5;

struct Silent : sim::Observer {
    void moved(const sim::Move& /*move*/, sim::Second /*at*/) override { }
    void counted(sim::CountedEvent /*what*/, int /*setting*/, int /*cohort*/, sim::Second /*at*/) override { }
    void capacitySet(int /*setting*/, Units /*units*/, sim::Second /*at*/) override { }
};

sim::Compiled hourSettings()
{
    Network net(1);
    for (int s = 0; s < settingCount; ++s)
        net.setting("s" + std::to_string(s), 0, model::Sphere::Home).countedInHours = true;
    net.cohort("all", "s0", 0.0);
    for (int s = 0; s < settingCount; ++s)
        net.step("s" + std::to_string(s), Network::exponential(1.0)).package = Network::stay(model::Family::Fixed, 1.0);
    return sim::compile(net.plan, net.plan.scenarios[0], net.plan.areas[0]);
}

/// Settings whose people are all delayed for one another, changed by chance.
class Ward {
public:
    explicit Ward(unsigned seed) : m_random(seed)
    {
        std::vector<sim::CompiledPriority> rows(2);
        rows[1].priorityClass = 2;
        for (int s = 0; s < settingCount; ++s) {
            setCapacity(s, below(12));
            static_cast<void>(m_resources[s].line.rearrange(m_people, rows));
        }
    }

    void change()
    {
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
        case 3: addPerson(); break;
        case 4: removeSomeone(); break;
        case 5: stepDownSomeone(); break;
        case 6: standSomeoneAside(); break;
        case 7: setCapacity(below(settingCount), below(16)); break;
        default: leaveExit(); break;
        }
    }
    /// Everyone of a ring has its units elsewhere and is delayed no more.
    void move(const std::vector<int>& ring)
    {
        for (const int number : ring)
            leave(number);
    }

    [[nodiscard]] std::vector<int> exchange() { return m_blocking.findExchange(); }
    [[nodiscard]] std::vector<int> stuck()
    {
        std::vector<int> found = m_blocking.findStuck();
        std::ranges::sort(found);
        return found;
    }

    /// The first ring in the order of service, by trying all.
    [[nodiscard]] std::vector<int> exchangeByTrying()
    {
        for (const int home : m_model.serviceOrder)
            for (const int wanted : m_model.serviceOrder)
                for (const int first : delayed(home, wanted)) {
                    std::vector<int> path{first};
                    std::vector<int> passed;
                    if (closes(home, path, passed))
                        return path;
                }
        return {};
    }
    /// Everyone without an exit who is left when all who fit in what the others leave have gone, again and again.
    [[nodiscard]] std::vector<int> stuckByTrying() const
    {
        std::vector<int> left;
        for (const int number : m_delayed)
            if (hasNoExit(number) && !isAside(number))
                left.push_back(number);
        for (bool anyGoes = true; anyGoes;) {
            std::vector<int> stay;
            for (const int number : left)
                if (!mayGo(number, left))
                    stay.push_back(number);
            anyGoes = stay.size() < left.size();
            left = stay;
        }
        std::ranges::sort(left);
        return left;
    }

private:
    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }
    [[nodiscard]] bool isAside(int number) const { return std::ranges::find(m_aside, number) != m_aside.end(); }
    [[nodiscard]] bool hasNoExit(int number) const { return m_people[number].event == sim::Calendar::noEvent; }
    int someone()
    {
        return m_delayed.empty() ? none
                                 : m_delayed[static_cast<std::size_t>(below(static_cast<int>(m_delayed.size())))];
    }

    void setCapacity(int setting, int units)
    {
        sim::Resource& here = m_resources[setting];
        here.capacity = units;
        here.limitFromSettings = here.mostFromSettings = here.limitFromOutside = here.mostFromOutside = units;
        m_blocking.stuckMayDiffer();
    }
    void addPerson()
    {
        Person& person = m_people.add(1, 0);
        person.state.setting = below(settingCount);
        person.state.units = 1 + below(6);
        person.state.kind = sim::StateKind::DelayedForPlace;
        person.next = person.queue = person.state.wanted =
            (person.state.setting + 1 + below(settingCount - 1)) % settingCount;
        person.unitsWanted = 1 + below(8);
        person.keepsSeconds = below(8) == 0 ? 1 : 0;
        person.ticket = ++m_tickets;
        m_resources.take(person.state.setting, person.state.units);
        const int classes[] = {1, 2, sim::lastClass};
        m_resources[person.queue].line.join(m_people, person, person.state.kind, classes[below(3)], person.unitsWanted,
                                            true);
        m_blocking.add(person);
        m_delayed.push_back(person.number);
    }
    void leave(int number)
    {
        const Person person = m_people[number];
        m_blocking.remove(person);
        m_resources[person.queue].line.leave(m_people, person, person.state.kind);
        m_resources.free(person.state.setting, person.state.units);
        std::erase(m_delayed, number);
    }
    void removeSomeone()
    {
        if (const int number = someone(); number != none && !isAside(number))
            leave(number);
    }
    void stepDownSomeone()
    {
        const int number = someone();
        if (number == none || m_people[number].state.units < 2 || isAside(number))
            return;
        --m_people[number].state.units;
        m_resources.free(m_people[number].state.setting, 1);
    }
    void standSomeoneAside()
    {
        const int number = someone();
        if (number == none || isAside(number) || m_people[number].keepsSeconds != 0)
            return;
        m_blocking.remove(m_people[number]);
        m_resources[m_people[number].queue].line.setAside(m_people, m_people[number]);
        m_blocking.stuckMayDiffer();
        m_aside.push_back(number);
    }
    /// Someone has an exit of the queue from now on: who has one is never stuck.
    void leaveExit()
    {
        if (const int number = someone(); number != none && !isAside(number))
            m_people[number].event = 1;
    }

    /// In the order of service.
    [[nodiscard]] std::vector<int> delayed(int held, int wanted)
    {
        std::vector<int> found;
        for (const int number : m_delayed) {
            const Person& person = m_people[number];
            if (person.state.setting == held && person.queue == wanted && person.keepsSeconds == 0 && !isAside(number))
                found.push_back(number);
        }
        std::ranges::sort(found, {}, [&](int number) {
            return std::pair(m_people.entry(number).priorityClass, m_people[number].ticket);
        });
        return found;
    }
    /// Whether a person would fit where another leaves.
    [[nodiscard]] bool fitsAfter(int number, int leaver) const
    {
        const sim::PersonState& there = m_people[leaver].state;
        const sim::Resource& resource = m_resources[there.setting];
        return m_people[number].unitsWanted
            <= there.units + std::max<Units>(0, resource.limitFromSettings - resource.used);
    }
    [[nodiscard]] bool closes(int home, std::vector<int>& path, std::vector<int>& passed)
    {
        const int held = m_people[path.back()].queue;
        if (held == home)
            return fitsAfter(path.back(), path.front());
        if (std::ranges::find(passed, held) != passed.end())
            return false;
        passed.push_back(held);
        for (const int wanted : m_model.serviceOrder)
            for (const int next : delayed(held, wanted)) {
                if (!fitsAfter(path.back(), next))
                    continue;
                path.push_back(next);
                if (closes(home, path, passed))
                    return true;
                path.pop_back();
            }
        passed.pop_back();
        return false;
    }
    [[nodiscard]] bool mayGo(int number, const std::vector<int>& left) const
    {
        const Person& person = m_people[number];
        Units held = 0;
        Units largest = 0;
        for (const int other : left)
            if (m_people[other].state.setting == person.queue) {
                held += m_people[other].state.units;
                largest = std::max<Units>(largest, m_people[other].state.units);
            }
        for (const int other : m_aside)
            if (hasNoExit(other) && m_people[other].state.setting == person.queue)
                held += m_people[other].state.units;
        return person.unitsWanted <= m_resources[person.queue].mostFromSettings - held + largest;
    }

    std::mt19937 m_random;
    sim::Compiled m_model = hourSettings();
    Silent m_observer;
    sim::Calendar m_calendar{0, m_model.end, 1.0};
    sim::People m_people{settingCount};
    sim::Pending m_pending{settingCount};
    sim::Resources m_resources{m_model, m_calendar, m_observer, m_pending};
    sim::Blocking m_blocking{m_model, m_people, m_resources, m_pending};
    std::uint32_t m_tickets = 0;
    std::vector<int> m_delayed;
    std::vector<int> m_aside;
};

} // namespace

TEST_CASE("The ring that moves, and the people who never can, are those that a search through everyone finds")
{
    int moved = 0;
    int stuck = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Ward ward(seed);
        for (int step = 0; step < 120; ++step) {
            ward.change();
            INFO("seed " << seed << ", step " << step);
            const std::vector<int> ring = ward.exchange();
            REQUIRE(ring == ward.exchangeByTrying());
            if (!ring.empty()) {
                ward.move(ring);
                ++moved;
                continue;
            }
            const std::vector<int> never = ward.stuck();
            REQUIRE(never == ward.stuckByTrying());
            stuck += never.empty() ? 0 : 1;
        }
    }
    CHECK(moved > 200);
    CHECK(stuck > 200);
}
