// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/letters.h"

#include <algorithm>

namespace homeward::model {

namespace {

constexpr int letters = 26;
constexpr std::size_t mostLetters = 3;   ///< AAA to ZZZ name more scenarios than a plan may have
constexpr int none = -1;

int firstFree(const std::vector<int>& taken, int from)
{
    while (std::ranges::find(taken, from) != taken.end())
        ++from;
    return from;
}

} // namespace

std::string letterAt(int place)
{
    std::string letter(1, static_cast<char>('A' + place % letters));
    return place < letters ? letter : letterAt(place / letters - 1) + letter;
}

int placeOfLetter(std::string_view letter)
{
    if (letter.empty() || letter.size() > mostLetters)
        return none;
    int place = none;
    for (const char each : letter) {
        if (each < 'A' || each > 'Z')
            return none;
        place = (place + 1) * letters + (each - 'A');
    }
    return place;
}

std::vector<int> letterPlaces(const std::vector<Scenario>& scenarios)
{
    std::vector<int> places;
    for (const Scenario& scenario : scenarios) {
        const int own = placeOfLetter(scenario.letter);
        places.push_back(std::ranges::find(places, own) == places.end() ? own : none);
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i] == none)
            places[i] = firstFree(places, static_cast<int>(i));
    return places;
}

void keepLetters(std::vector<Scenario>& scenarios)
{
    const std::vector<int> places = letterPlaces(scenarios);
    for (std::size_t i = 0; i < places.size(); ++i)
        scenarios[i].letter = letterAt(places[i]);
}

std::string nextLetter(const std::vector<Scenario>& scenarios)
{
    const std::vector<int> places = letterPlaces(scenarios);
    return letterAt(places.empty() ? 0 : *std::ranges::max_element(places) + 1);
}

} // namespace homeward::model
