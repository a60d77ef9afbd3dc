// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/distribution.h"
#include "tests/validation/problems.h"

#include <cmath>
#include <limits>

using namespace homeward::model;
using namespace homeward::tests;

namespace {

constexpr const char* stayPath = "/cohorts/0/pathway/0/stay";

Distribution given(Family family, Given how, double mean, double median, double p90 = 0.0)
{
    Distribution d{family, mean, 0.0, {}, small::source};
    d.given = how;
    d.median = median;
    d.p90 = p90;
    return d;
}

Distribution below(Distribution d, double maximum)
{
    d.maximum = maximum;
    return d;
}

Distribution banded(std::vector<WeightedBand> bands)
{
    Distribution d{Family::Bands, 0.0, 0.0, {}, small::source};
    d.bands = std::move(bands);
    return d;
}

ProblemsOf withStay(const Distribution& d)
{
    return problemsAfter([&](Plan& plan) { plan.cohorts[0].pathway[0].stay = d; });
}

const Problem* impossible(const ProblemsOf& problems, const char* field)
{
    return find(problems, ProblemCode::ImpossibleDistribution, std::string(stayPath) + field);
}

} // namespace

TEST_CASE("Every way to give a distribution makes a sampler with just these figures")
{
    CHECK(samplerOf({Family::Gamma, 10.0, 7.0, {}, {}})->sd() == Approx(7.0));
    CHECK(samplerOf(given(Family::Lognormal, Given::MeanMedian, 10.0, 6.0))->median() == Approx(6.0));
    CHECK(samplerOf(given(Family::Weibull, Given::MedianP90, 0.0, 6.0, 30.0))->centile(0.9) == Approx(30.0));
    CHECK(samplerOf(given(Family::Erlang, Given::Mean, 10.0, 0.0))->mean() == Approx(10.0));
    CHECK(samplerOf(below({Family::Gamma, 10.0, 7.0, {}, {}}, 20.0))->mean() == Approx(10.0));
    CHECK(samplerOf(banded({{0.0, 4.0, 1.0}, {4.0, 8.0, 3.0}}))->mean() == Approx(5.0));
    Distribution table{Family::Empirical, 0.0, 0.0, {{1.0, 1.0}, {3.0, 1.0}}, {}};
    CHECK(samplerOf(table)->mean() == Approx(2.0));
    CHECK(samplerOf(below(table, 3.0)));
    CHECK_FALSE(samplerOf(below(table, 2.9)));
}

TEST_CASE("Figures that go together are no problem")
{
    CHECK(withStay(given(Family::Lognormal, Given::MeanMedian, 10.0, 6.0)).empty());
    CHECK(withStay(given(Family::Gamma, Given::MedianP90, 0.0, 6.0, 20.0)).empty());
    CHECK(withStay(given(Family::Uniform, Given::Mean, 10.0, 0.0)).empty());
    CHECK(withStay(below({Family::Lognormal, 10.0, 7.0, {}, {}}, 25.0)).empty());
    CHECK(withStay(banded({{0.0, 4.0, 1.0}, {4.0, 8.0, 3.0}})).empty());
}

TEST_CASE("A median that the family cannot have is impossible, with the range that it can have")
{
    const auto problems = withStay(given(Family::Lognormal, Given::MeanMedian, 10.0, 11.0));
    REQUIRE(impossible(problems, "/median"));
    CHECK(impossible(problems, "/median")->found == 11.0);
    CHECK(impossible(problems, "/median")->high == Approx(10.0));
    CHECK(problems.size() == 1);
    CHECK(impossible(withStay(given(Family::Exponential, Given::MeanMedian, 10.0, 8.0)), "/median"));
    CHECK(impossible(withStay(given(Family::Gamma, Given::MeanMedian, 10.0, 10.0)), "/median"));
    CHECK(impossible(withStay(given(Family::Triangular, Given::MeanMedian, 10.0, 9.0)), "/median"));
}

TEST_CASE("A 90th centile that the family cannot have is impossible")
{
    CHECK(impossible(withStay(given(Family::Gamma, Given::MedianP90, 0.0, 10.0, 9.0)), "/p90"));
    CHECK(impossible(withStay(given(Family::Gamma, Given::MedianP90, 0.0, 10.0, 10.0)), "/p90"));
    const auto problems = withStay(given(Family::Uniform, Given::MedianP90, 0.0, 10.0, 19.0));
    REQUIRE(impossible(problems, "/p90"));
    CHECK(impossible(problems, "/p90")->high == Approx(18.0));
}

TEST_CASE("Figures that are needed are above zero, others are not looked at")
{
    CHECK(only(withStay(given(Family::Gamma, Given::MeanMedian, 10.0, 0.0)), ProblemCode::NotPositive,
               std::string(stayPath) + "/median"));
    CHECK(only(withStay(given(Family::Gamma, Given::MedianP90, 0.0, 3.0, 0.0)), ProblemCode::NotPositive,
               std::string(stayPath) + "/p90"));
    CHECK(only(withStay(given(Family::Gamma, Given::Mean, 0.0, 3.0)), ProblemCode::NotPositive,
               std::string(stayPath) + "/mean"));
}

TEST_CASE("A maximum that leaves no such mean is impossible, and the least that does is named")
{
    const auto problems = withStay(below({Family::Exponential, 10.0, 0.0, {}, {}}, 15.0));
    REQUIRE(impossible(problems, "/maximum"));
    CHECK(problems.size() == 1);
    CHECK(impossible(problems, "/maximum")->found == 15.0);
    CHECK(impossible(problems, "/maximum")->low == Approx(20.0).epsilon(2e-3));
    CHECK(only(withStay(below({Family::Fixed, 10.0, 0.0, {}, {}}, 0.0)), ProblemCode::NotPositive,
               std::string(stayPath) + "/maximum"));
    const auto table = withStay(below(banded({{0.0, 4.0, 1.0}, {4.0, 8.0, 3.0}}), 6.0));
    REQUIRE(impossible(table, "/maximum"));
    CHECK(impossible(table, "/maximum")->low == 8.0);
}

TEST_CASE("A table of bands has rows with weight, each from low to high")
{
    const std::string bands = std::string(stayPath) + "/bands";
    CHECK(only(withStay(banded({})), ProblemCode::Missing, bands));
    CHECK(only(withStay(banded({{0.0, 1.0, 0.0}})), ProblemCode::NotPositive, bands));
    CHECK(only(withStay(banded({{2.0, 1.0, 1.0}})), ProblemCode::OutOfRange, bands + "/0/high"));
    CHECK(only(withStay(banded({{-2.0, 1.0, 1.0}})), ProblemCode::Negative, bands + "/0/low"));
    CHECK(only(withStay(banded({{0.0, std::numeric_limits<double>::infinity(), 1.0}})), ProblemCode::NotFinite,
               bands + "/0/high"));
    CHECK(find(withStay(banded({{0.0, 1.0, -1.0}})), ProblemCode::Negative, bands + "/0/weight"));
}

TEST_CASE("Erlang has whole stages, and a problem names the figure that it cannot keep and the one that it takes")
{
    const auto stages = [](double mean, double sd) {
        return Distribution{Family::Erlang, mean, sd, {}, small::source};
    };
    CHECK(withStay(stages(10.0, 5.77)).empty());   // three: 10 / sqrt(3) is 5.7735
    const auto problems = withStay(stages(10.0, 8.0));   // between one, 10, and two, 7.07
    REQUIRE(only(problems, ProblemCode::FigureNotKept, std::string(stayPath) + "/sd"));
    CHECK(problems.front().severity == Severity::Warning);
    CHECK(problems.front().found == 8.0);
    CHECK(problems.front().high == Approx(10.0 / std::sqrt(2.0)).epsilon(1e-4));
    CHECK(only(withStay(given(Family::Erlang, Given::MeanMedian, 10.0, 7.6)), ProblemCode::FigureNotKept,
               std::string(stayPath) + "/median"));   // one 6.93, two 8.39
    CHECK(only(withStay(given(Family::Erlang, Given::MedianP90, 0.0, 10.0, 28.0)), ProblemCode::FigureNotKept,
               std::string(stayPath) + "/p90"));      // one 33.2, two 23.2
    CHECK(withStay(given(Family::Erlang, Given::Mean, 10.0, 0.0)).empty());
}
