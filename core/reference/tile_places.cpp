// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/tile_places.h"

#include <array>

namespace homeward::reference {

namespace {

constexpr std::array<TilePlace, 31> places{{
    {"S37000026", 0, 6, "Shetland"},
    {"S37000022", 1, 4, "Orkney"},
    {"S37000031", 2, 0, "Western\nIsles"},
    {"S37000016", 2, 2, "Highland"},
    {"S37000019", 2, 3, "Moray"},
    {"S37000002", 2, 4, "Aberdeen-\nshire"},
    {"S37000001", 2, 5, "Aberdeen\nCity"},
    {"S37000004", 3, 1, "Argyll\n& Bute"},
    {"S37000005", 3, 2, "Clacks &\nStirling"},
    {"S37000033", 3, 3, "Perth &\nKinross"},
    {"S37000007", 3, 4, "Dundee\nCity"},
    {"S37000003", 3, 5, "Angus"},
    {"S37000029", 4, 1, "West Dun-\nbartonshire"},
    {"S37000009", 4, 2, "East Dun-\nbartonshire"},
    {"S37000013", 4, 3, "Falkirk"},
    {"S37000032", 4, 4, "Fife"},
    {"S37000017", 5, 0, "Inverclyde"},
    {"S37000024", 5, 1, "Renfrew-\nshire"},
    {"S37000034", 5, 2, "Glasgow\nCity"},
    {"S37000035", 5, 3, "North\nLanarkshire"},
    {"S37000030", 5, 4, "West\nLothian"},
    {"S37000012", 5, 5, "Edinburgh"},
    {"S37000010", 5, 6, "East\nLothian"},
    {"S37000020", 6, 0, "North\nAyrshire"},
    {"S37000011", 6, 1, "East\nRenfrew"},
    {"S37000008", 6, 2, "East\nAyrshire"},
    {"S37000028", 6, 3, "South\nLanarkshire"},
    {"S37000018", 6, 4, "Midlothian"},
    {"S37000025", 6, 5, "Scottish\nBorders"},
    {"S37000027", 7, 1, "South\nAyrshire"},
    {"S37000006", 7, 2, "Dumfries &\nGalloway"},
}};

} // namespace

std::span<const TilePlace> tilePlaces() { return places; }

} // namespace homeward::reference
