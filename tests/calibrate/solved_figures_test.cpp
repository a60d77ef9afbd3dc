// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/solved_figures.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using model::UnknownKind;

namespace {

model::Unknown unknown(UnknownKind kind, const std::vector<model::SolvedFigure>& figures)
{
    return {model::UnknownId{"u"}, "Unknown", kind, model::TargetId{"t"}, figures, {}, {}};
}

const std::string routes = "/cohorts/85-and-over/pathway/hospital/routes/";

std::vector<model::Route>& hospitalRoutes(model::Plan& plan) { return plan.cohorts.front().pathway.front().routes; }

double sumOf(const std::vector<model::Route>& list)
{
    double sum = 0.0;
    for (const model::Route& route : list)
        sum += route.probability;
    return sum;
}

} // namespace

TEST_CASE("A share grows at the cost of the route that takes the difference, and comes back")
{
    model::Plan plan = tests::smallPlan();
    REQUIRE(plan.cohorts.front().id.value == "85-and-over");
    auto figures = calibrate::SolvedFigures::of(
        plan,
        {unknown(UnknownKind::RouteShare, {{routes + "care-at-home/probability", model::PlaceId{"home"}}}),
         unknown(UnknownKind::RouteShare, {{routes + "care-home/probability", model::PlaceId{"home"}}})},
        {1.0, 1.0});
    REQUIRE(figures.ok());
    std::vector<double> factors{1.5, 2.0};
    CHECK(figures.value().write(factors).empty());
    CHECK(hospitalRoutes(plan)[3].probability == Approx(0.3));
    CHECK(hospitalRoutes(plan)[2].probability == Approx(0.2));
    CHECK(hospitalRoutes(plan)[0].probability == Approx(0.4));
    factors = {1.0, 1.0};
    CHECK(figures.value().write(factors).empty());
    CHECK(plan == tests::smallPlan());
}

TEST_CASE("Figures that have a factor in them already are written from the template's")
{
    model::Plan plan = tests::smallPlan();
    hospitalRoutes(plan)[3].probability = 0.3;
    hospitalRoutes(plan)[0].probability = 0.5;
    auto figures = calibrate::SolvedFigures::of(
        plan, {unknown(UnknownKind::RouteShare, {{routes + "care-at-home/probability", model::PlaceId{"home"}}})},
        {1.5});
    REQUIRE(figures.ok());
    std::vector<double> factors{1.0};
    CHECK(figures.value().write(factors).empty());
    CHECK(hospitalRoutes(plan)[3].probability == Approx(0.2));
    CHECK(hospitalRoutes(plan)[0].probability == Approx(0.6));
}

TEST_CASE("A share takes no more than the other route has, and the unknown is told")
{
    model::Plan plan = tests::smallPlan();
    auto figures = calibrate::SolvedFigures::of(
        plan, {unknown(UnknownKind::RouteShare, {{routes + "care-at-home/probability", model::PlaceId{"home"}}})},
        {1.0});
    REQUIRE(figures.ok());
    std::vector<double> factors{10.0};
    CHECK(figures.value().write(factors) == std::vector<std::size_t>{0});
    CHECK(factors[0] < 4.01);
    CHECK(hospitalRoutes(plan)[0].probability >= 0.0);
    CHECK(sumOf(hospitalRoutes(plan)) == Approx(1.0));
}

TEST_CASE("A chance that may not grow makes the mean longer, and the reasons after it keep what is left")
{
    model::Plan plan = tests::smallPlan();
    const std::string delays = routes + "care-home/delays/";
    auto figures = calibrate::SolvedFigures::of(
        plan,
        {unknown(UnknownKind::DelayChance, {{delays + "code9/chance", {}}}),
         unknown(UnknownKind::DelayMean, {{delays + "healthAndSocialCare/duration/mean", {}}})},
        {1.0, 1.0});
    REQUIRE(figures.ok());
    std::vector<double> factors{18.0, 2.0}; // 0.05 x 18 = 0.9
    CHECK(figures.value().write(factors).empty());
    const std::vector<model::ProcessDelay>& list = hospitalRoutes(plan)[2].delays;
    CHECK(list[0].chance == Approx(calibrate::mostChance(model::DelayReason::Code9)));
    CHECK(list[0].chance * list[0].duration.mean == Approx(0.9 * 90.0));
    CHECK(list[0].duration.sd / list[0].duration.mean == Approx(60.0 / 90.0));
    CHECK(list[0].chance + list[1].chance <= 1.0);
    CHECK(list[1].chance * list[1].duration.mean == Approx(2.0 * 0.3 * 12.0));
}

TEST_CASE("An unknown whose path leads to no figure that it can move is refused with the path")
{
    model::Plan plan = tests::smallPlan();
    for (const char* path : {"/cohorts/nobody/demand/rates/85+/per1000PerYear", "/cohorts/85-and-over/name"}) {
        const auto figures = calibrate::SolvedFigures::of(plan, {unknown(UnknownKind::EntryRate, {{path, {}}})}, {1.0});
        REQUIRE_FALSE(figures.ok());
        CHECK(figures.error().code == base::ErrorCode::NoSuchFigure);
        CHECK(figures.error().field == path);
    }
}
