// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/change_library.h"

#include "core/model/change.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace homeward::wording {

namespace {

/// The place of an effect among the kinds of change.
template <class Wanted, std::size_t... place>
constexpr std::size_t placeIn(std::index_sequence<place...>)
{
    std::size_t found = 0;
    ((std::is_same_v<Wanted, std::variant_alternative_t<place, model::Effect>> ? (found = place) : 0), ...);
    return found;
}
template <class Wanted>
constexpr std::size_t lever = placeIn<Wanted>(std::make_index_sequence<std::variant_size_v<model::Effect>>());

constexpr const char* early = QT_TRANSLATE_NOOP("wording", "Stop problems early");
constexpr const char* coordinate = QT_TRANSLATE_NOOP("wording", "Decide and coordinate");
constexpr const char* instead = QT_TRANSLATE_NOOP("wording", "Instead of hospital");
constexpr const char* sooner = QT_TRANSLATE_NOOP("wording", "Leave hospital sooner");
constexpr const char* room = QT_TRANSLATE_NOOP("wording", "Room");

constexpr std::array changes{
    LibraryChange{
        "prevention", early, QT_TRANSLATE_NOOP("wording", "Prevention and early help"),
        QT_TRANSLATE_NOOP("wording", "Falls prevention, exercise, housing checks: fewer people come to need care."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many people would take part, how many of them came to care last year, and how many would not have?"),
        lever<model::DemandEffect>},
    LibraryChange{"community-led", early, QT_TRANSLATE_NOOP("wording", "Community-led support"),
                  QT_TRANSLATE_NOOP("wording",
                                    "People are helped by what their neighbourhood has, at a first talk, before a "
                                    "service is arranged: fewer people come to need care."),
                  QT_TRANSLATE_NOOP("wording",
                                    "Of last year’s first talks, how many ended without a service, and how many of "
                                    "these people came back within a year?"),
                  lever<model::DemandEffect>},
    LibraryChange{
        "befriending", early, QT_TRANSLATE_NOOP("wording", "Befriending and lunch clubs"),
        QT_TRANSLATE_NOOP("wording",
                          "Company, meals and an eye on people who live alone: fewer people come to need care."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many people live alone and known to services, and how often did they come to hospital last year?"),
        lever<model::DemandEffect>},
    LibraryChange{
        "telecare", early, QT_TRANSLATE_NOOP("wording", "Telecare and telehealth"),
        QT_TRANSLATE_NOOP("wording", "Alarms, sensors and readings from home: fewer emergencies come to hospital."),
        QT_TRANSLATE_NOOP("wording",
                          "How many alarms are fitted, how many of last year’s emergencies had one, and what did the "
                          "call handlers do?"),
        lever<model::DemandEffect>},
    LibraryChange{
        "team", coordinate, QT_TRANSLATE_NOOP("wording", "Multi-disciplinary team"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Health and social care decide together, daily: people who are ready to leave wait less for a decision."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Of last year’s delays, how many days passed between ready and decided, and how many teams would it take?"),
        lever<model::ProcessDelayEffect>},
    LibraryChange{
        "care-planning", coordinate, QT_TRANSLATE_NOOP("wording", "Anticipatory care planning"),
        QT_TRANSLATE_NOOP("wording", "What a person wants is known before a crisis: fewer are taken to hospital."),
        QT_TRANSLATE_NOOP("wording",
                          "How many people have a plan that the ambulance and the out-of-hours service can see, and "
                          "how often was it followed?"),
        lever<model::DemandEffect>},
    LibraryChange{"single-point", coordinate, QT_TRANSLATE_NOOP("wording", "Single point of access"),
                  QT_TRANSLATE_NOOP(
                      "wording", "One number and one desk for every referral: more people start in the right place."),
                  QT_TRANSLATE_NOOP("wording",
                                    "Of last year’s admissions, how many could have gone elsewhere if the desk had "
                                    "known, and when is it open?"),
                  lever<model::RedirectEntryEffect>},
    LibraryChange{
        "navigators", coordinate, QT_TRANSLATE_NOOP("wording", "Care navigators"),
        QT_TRANSLATE_NOOP("wording", "One person follows each discharge through: delays end sooner."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many discharges can one navigator follow, and which reasons for delay could they have shortened?"),
        lever<model::ProcessDelayEffect>},
    LibraryChange{
        "rapid-response", instead, QT_TRANSLATE_NOOP("wording", "Rapid response"),
        QT_TRANSLATE_NOOP("wording",
                          "A nurse or carer at the door within hours: some people who would be admitted stay at home."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Of last week’s admissions, which would a visit within two hours have prevented, by day and by night?"),
        lever<model::RedirectEntryEffect>},
    LibraryChange{
        "hospital-at-home", instead, QT_TRANSLATE_NOOP("wording", "Hospital at home"),
        QT_TRANSLATE_NOOP("wording", "Hospital treatment in the person’s own home: some admissions go there."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many people a day can the team hold, and which of last year’s admissions met its criteria?"),
        lever<model::RedirectEntryEffect>},
    LibraryChange{
        "step-up", instead, QT_TRANSLATE_NOOP("wording", "Intermediate care, step up"),
        QT_TRANSLATE_NOOP("wording",
                          "A short stay with rehabilitation in place of a hospital bed: some admissions go there."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many places are there, how long do people stay, and which admissions could have gone there?"),
        lever<model::RedirectEntryEffect>},
    LibraryChange{
        "home-first", sooner, QT_TRANSLATE_NOOP("wording", "Home first, discharge to assess"),
        QT_TRANSLATE_NOOP("wording", "People go home and are assessed there: fewer move from hospital to a care home."),
        QT_TRANSLATE_NOOP("wording",
                          "Of last year’s moves from hospital to a care home, how many could have gone home first, "
                          "with how many hours?"),
        lever<model::RedirectDischargeEffect>},
    LibraryChange{
        "reablement", sooner, QT_TRANSLATE_NOOP("wording", "Reablement"),
        QT_TRANSLATE_NOOP("wording",
                          "Six weeks of help to do things oneself again: people go there before care at home, and some "
                          "need none after."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many start each week, how many need no care afterwards, and how many fewer hours do the others need?"),
        lever<model::RedirectDischargeEffect>},
    LibraryChange{
        "step-down", sooner, QT_TRANSLATE_NOOP("wording", "Intermediate care, step down"),
        QT_TRANSLATE_NOOP(
            "wording", "A short stay after hospital to find one’s feet: some go there in place of waiting in a bed."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many people waited in a bed for what a step-down place offers, and how long would they stay there?"),
        lever<model::RedirectDischargeEffect>},
    LibraryChange{
        "personal-budgets", sooner, QT_TRANSLATE_NOOP("wording", "Personal budgets"),
        QT_TRANSLATE_NOOP(
            "wording",
            "People choose and pay for their own care (self-directed support): arranging it takes less or more time."),
        QT_TRANSLATE_NOOP("wording",
                          "How long does it take to set one up today, at which steps does it wait, and how many people "
                          "would choose one?"),
        lever<model::ProcessDelayEffect>},
    LibraryChange{"care-home-places", room, QT_TRANSLATE_NOOP("wording", "Care-home places"),
                  QT_TRANSLATE_NOOP("wording", "More places, or fewer."),
                  QT_TRANSLATE_NOOP("wording", "Which homes would open or close, when, and are there staff for them?"),
                  lever<model::CapacityEffect>},
    LibraryChange{"home-hours", room, QT_TRANSLATE_NOOP("wording", "Hours of care at home"),
                  QT_TRANSLATE_NOOP("wording", "More hours of care at home a week, or fewer."),
                  QT_TRANSLATE_NOOP(
                      "wording",
                      "How many carers can be hired and kept in a year, and how many of a carer’s hours reach people?"),
                  lever<model::CapacityEffect>},
    LibraryChange{
        "ward-closure", room, QT_TRANSLATE_NOOP("wording", "Ward closure, double running"),
        QT_TRANSLATE_NOOP("wording",
                          "Beds close once the care outside is in place; until then both run and both are paid for."),
        QT_TRANSLATE_NOOP(
            "wording",
            "How long must both run, what does the ward cost while it empties, and who decides that it may close?"),
        lever<model::CapacityEffect>},
    LibraryChange{
        "package-size", room, QT_TRANSLATE_NOOP("wording", "Smaller packages of care at home"),
        QT_TRANSLATE_NOOP("wording",
                          "New packages are reviewed after some weeks and made to fit: fewer hours a person."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Of last year’s new packages, how many were reviewed within six weeks, and by how much did they change?"),
        lever<model::PackageEffect>},
    LibraryChange{
        "shorter-stays", room, QT_TRANSLATE_NOOP("wording", "Shorter stays in hospital"),
        QT_TRANSLATE_NOOP("wording",
                          "Treatment, tests and decisions seven days a week: people are ready to leave sooner."),
        QT_TRANSLATE_NOOP(
            "wording",
            "On which days does nothing happen today, and how long did people wait for a test or a senior decision?"),
        lever<model::StayEffect>},
};

} // namespace

std::span<const LibraryChange> libraryChanges() { return changes; }

const LibraryChange* libraryChange(std::string_view id)
{
    const auto found = std::ranges::find(changes, id, &LibraryChange::id);
    return found == changes.end() ? nullptr : &*found;
}

} // namespace homeward::wording
