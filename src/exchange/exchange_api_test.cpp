#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "exchange/exchange_pages.hpp"
#include "exchange/import_files.hpp"
#include "platform/export/workbook.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

struct Door {
  Door() { add_exchange_api(router, progress); }
  http::Response ask(Work& work, std::string const& method, std::string const& path, http::Fields query = {}, std::string body = {}) {
    auto request = http::Request{.method = method, .path = path, .path_text = path};
    request.query = std::move(query);
    request.body = std::move(body);
    auto found = router.find(method, path);
    request.path_words = std::move(found.path_words);
    return found.route->handler(request, work);
  }
  std::shared_ptr<ImportProgress> progress{std::make_shared<ImportProgress>()};
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

/// So many milestones that a job reads them; the last row is another government's.
std::string large_sheet(std::string const& last_row = {}) {
  auto text = std::string{"meta,codigo,titulo,detalle\n"};
  for (auto i = 0; i < 300; ++i)
    text += "A01,\"" + std::to_string(50 + i / 90) + "," + std::to_string(10 + i % 90) + "\",Hecho " + std::to_string(i) + "," + std::string(400, 'x') + "\n";
  return text + last_row;
}

/// A large file by the API: it is not read while the request waits.
class LargeByApi : public testing::Test {
 protected:
  boost::json::object sent(http::Fields query, std::string const& text) {
    query.add("name", "metas_intermedias.csv");
    auto const answer = door.ask(work, "POST", kImports, std::move(query), text);
    EXPECT_EQ(answer.status, 202) << answer.body;
    address = std::string{http::header_of(answer, "Location")};
    EXPECT_FALSE(http::header_of(answer, "Retry-After").empty());
    return boost::json::parse(answer.body).as_object();
  }
  boost::json::object state() {
    auto const answer = door.ask(work, "GET", address);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return boost::json::parse(answer.body).as_object();
  }
  void job() {
    auto of_job = world.work({});
    do_import_job(of_job, address.substr(address.rfind('/') + 1), *door.progress);
  }
  std::int64_t imports() { return work.db.one<std::int64_t>("SELECT count(*) FROM journal WHERE event = 'plan_imported'"); }

  SmallWorld world;
  Work work{world.work(world.coordinator())};
  Door door;
  std::string address;
};

TEST_F(LargeByApi, is_compared_by_a_job_then_written_by_one) {
  auto const handed = sent(fields({{"dry_run", "true"}}), large_sheet());
  EXPECT_EQ(handed.at("state").as_string(), "checking");
  EXPECT_TRUE(handed.at("report").is_null());
  EXPECT_TRUE(state().at("progress").is_null()) << "nobody began yet";
  door.progress->tell(handed.at("id").as_int64(), {ImportPhase::checking, 120, 300});
  EXPECT_EQ(state().at("progress").at("done").as_int64(), 120);
  EXPECT_EQ(door.ask(work, "POST", address + "/writing").status, 409) << "not before it was compared";
  job();
  auto const compared = state();
  EXPECT_EQ(compared.at("state").as_string(), "waiting");
  EXPECT_EQ(compared.at("report").at("rows_to_write").as_int64(), 300);
  EXPECT_EQ(compared.at("report").at("differences").as_array().size(), 300U);
  EXPECT_EQ(imports(), 0) << "it was only tried";
  EXPECT_EQ(door.ask(work, "POST", address + "/writing").status, 202);
  EXPECT_EQ(state().at("state").as_string(), "writing");
  job();
  auto const written = state();
  EXPECT_EQ(written.at("state").as_string(), "written");
  EXPECT_EQ(written.at("rows_written").as_int64(), 300);
  EXPECT_TRUE(written.at("report").at("written").as_bool());
  EXPECT_EQ(written.at("report").at("sheets").at(0).at("new").as_int64(), 300);
  EXPECT_EQ(imports(), 1);
  EXPECT_EQ(door.ask(work, "POST", address + "/writing").status, 409) << "and once only";
}

TEST_F(LargeByApi, with_wrong_rows_tells_them_and_writes_the_good_ones_when_asked) {
  EXPECT_EQ(sent({}, large_sheet("B01,\"9,01\",De otros,\n")).at("state").as_string(), "writing") << "as a small one it is written at once, but by a job";
  job();
  auto const refused = state();
  EXPECT_EQ(refused.at("state").as_string(), "refused");
  EXPECT_EQ(refused.at("code").as_string(), "import.nothing_written");
  auto const& problem = refused.at("report").at("problems").at(0);
  EXPECT_EQ(problem.at("sheet").as_string(), "metas_intermedias");
  EXPECT_EQ(problem.at("line").as_int64(), 302);
  EXPECT_EQ(problem.at("column").as_string(), "meta");
  EXPECT_EQ(imports(), 0);
  EXPECT_EQ(door.ask(work, "POST", address + "/writing", fields({{"only_good_rows", "true"}})).status, 202);
  job();
  auto const written = state();
  EXPECT_EQ(written.at("rows_written").as_int64(), 300);
  EXPECT_EQ(written.at("report").at("problems").as_array().size(), 1U) << "what was left out";
}

TEST_F(LargeByApi, answers_questions_by_the_same_words_as_a_small_one) {
  auto text = std::string{"codigo,presupuesto,moneda,descripcion\nA01,1.234,ARS,\n"};
  for (auto i = 0; i < 300; ++i) text += "N" + std::to_string(i) + ",1.234,ARS," + std::string(400, 'x') + "\n";
  auto query = fields({{"dry_run", "true"}});
  query.add("name", "metas.csv");
  address = std::string{http::header_of(door.ask(work, "POST", kImports, std::move(query), text), "Location")};
  job();
  EXPECT_EQ(state().at("report").at("questions").at(0).at("key").as_string(), "metas.presupuesto");
  EXPECT_EQ(door.ask(work, "POST", address + "/writing", fields({{"dry_run", "true"}, {"thousands", "metas.presupuesto"}})).status, 202);
  job();
  EXPECT_TRUE(state().at("report").at("questions").as_array().empty());
}

TEST_F(LargeByApi, is_ones_own_and_for_who_may_import) {
  sent(fields({{"dry_run", "true"}}), large_sheet());
  auto stranger = world.work(world.strange_coordinator());
  EXPECT_THROW(door.ask(stranger, "GET", address), NotFound);
  EXPECT_THROW(door.ask(stranger, "POST", address + "/writing"), NotFound);
  auto auditor = world.work(world.auditor());
  EXPECT_THROW(door.ask(auditor, "GET", address), Forbidden);
  EXPECT_THROW(door.ask(auditor, "POST", kImports, {}, large_sheet()), Forbidden);
  EXPECT_THROW(door.ask(work, "GET", std::string{kImports} + "/99999"), NotFound);
}

TEST_F(LargeByApi, that_is_small_is_answered_while_one_waits) {
  address = std::string{kImports} + "/" + std::to_string(keep_file(work, "metas.csv", "codigo,titulo\nA01,Otro título\n"));
  EXPECT_EQ(state().at("report").at("rows_to_write").as_int64(), 1);
  auto const answer = door.ask(work, "POST", address + "/writing");
  EXPECT_EQ(answer.status, 201) << answer.body;
  EXPECT_THROW(door.ask(work, "GET", address), NotFound) << "it is gone once it is written";
  EXPECT_EQ(world.goal("A01").title, "Otro título");
}

TEST(ImportFiles, keep_answers_and_fixes_until_they_are_written) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  auto const id = keep_file(work, "metas.csv", "codigo,titulo,institucion\nN01,Nueva,MIN-EDUC\n");
  keep_fix(work, file_of(work, id), "metas", 2, "institucion", "MED");
  keep_answers(work, file_of(work, id), {{"metas.presupuesto", PointMeaning::decimals}});
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
