#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "exchange/exchange_pages.hpp"
#include "exchange/import_files.hpp"
#include "platform/export/workbook.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

struct Door {
  Door() { add_exchange_api(router); }
  http::Response ask(Work& work, std::string const& method, std::string const& path, http::Fields query = {}, std::string body = {}) {
    auto request = http::Request{.method = method, .path = path, .path_text = path};
    request.query = std::move(query);
    request.body = std::move(body);
    return router.find(method, path).route->handler(request, work);
  }
  http::Router router{};
};

http::Fields fields(std::vector<std::pair<std::string, std::string>> const& pairs) {
  auto all = http::Fields{};
  for (auto const& [name, value] : pairs) all.add(name, value);
  return all;
}

constexpr auto kImports = "/api/v1/imports";

TEST(ExchangeApi, tells_what_a_dry_run_would_change) {
  auto world = SmallWorld{};
  auto work = world.work(world.coordinator());
  auto const answer = Door{}.ask(work, "POST", kImports, fields({{"dry_run", "true"}, {"name", "metas.csv"}}), "codigo,titulo\nA01,Otro título\n");
  EXPECT_EQ(answer.status, 200);
  auto const report = boost::json::parse(answer.body).as_object();
  EXPECT_FALSE(report.at("written").as_bool());
  EXPECT_EQ(report.at("differences").at(0).at("after").as_string(), "Otro título");
}

TEST(ExchangeApi, refuses_wrong_rows_and_says_which) {
  auto world = SmallWorld{};
  auto work = world.work(world.coordinator());
  auto const answer = Door{}.ask(work, "POST", kImports, fields({{"name", "metas.csv"}}), "codigo,titulo,institucion\nN01,Nueva,MIN-EDUC\n");
  EXPECT_EQ(answer.status, 422);
  auto const problem = boost::json::parse(answer.body).at("report").at("problems").at(0);
  EXPECT_EQ(problem.at("line").as_int64(), 2);
  EXPECT_EQ(problem.at("fix").as_string(), "MED");
}

TEST(ExchangeApi, takes_what_it_gave) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  auto const given = Door{}.ask(work, "GET", "/api/v1/export");
  ASSERT_EQ(given.status, 200);
  auto const answer = Door{}.ask(work, "POST", kImports, {}, given.body);
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_TRUE(boost::json::parse(answer.body).at("differences").as_array().empty()) << answer.body;
}

TEST(ExchangeApi, gives_the_sheets_as_files_when_asked) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  EXPECT_EQ(Door{}.ask(work, "GET", "/api/v1/export", fields({{"format", "csv"}})).type, "application/zip");
  EXPECT_NE(Door{}.ask(work, "GET", "/api/v1/export").type, "application/zip");
}

TEST(ExchangeApi, refuses_a_body_that_is_no_plan) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  EXPECT_EQ(Door{}.ask(work, "POST", kImports).status, 422);
  EXPECT_EQ(Door{}.ask(work, "POST", kImports, {}, "PK\x03\x04 not a zip").status, 422);
}

TEST(ImportFiles, keep_answers_and_fixes_until_they_are_written) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  auto const id = keep_file(work, "metas.csv", "codigo,titulo,institucion\nN01,Nueva,MIN-EDUC\n");
  keep_fix(work, file_of(work, id), "metas", 2, "institucion", "MED");
  keep_answer(work, file_of(work, id), "metas.presupuesto", PointMeaning::decimals);
  auto const file = file_of(work, id);
  EXPECT_EQ(answers_of(file), (Answers{{"metas.presupuesto", PointMeaning::decimals}}));
  auto const report = import_plan(work, *workbook_of(file), {.dry_run = true});
  EXPECT_TRUE(report->problems.empty());
  auto stranger = world.work(world.strange_coordinator());
  EXPECT_THROW((void)file_of(stranger, id), NotFound);
}

TEST(ImportFiles, are_gone_after_a_day) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  auto const id = keep_file(work, "metas.csv", "codigo\nA01\n");
  work.now += std::chrono::hours{25};
  keep_file(work, "otra.csv", "codigo\nA01\n");
  EXPECT_THROW((void)file_of(work, id), NotFound);
}

}  // namespace
}  // namespace timon::exchange
