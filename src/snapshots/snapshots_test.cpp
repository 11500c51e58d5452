#include "snapshots/snapshots.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "goals/goal_actions.hpp"
#include "goals/goal_pages.hpp"
#include "goals/likelihood.hpp"
#include "goals/milestone_actions.hpp"
#include "platform/words/words.hpp"
#include "snapshots/snapshot_store.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";
constexpr auto kWeek = "2026-S21";

class Snapshots : public testing::Test {
 protected:
  Snapshots() {
    auto work = world.work();
    routine::ensure_periods(work, make_date(2026, 5, 4));
  }
  PeriodId week(std::string const& code = kWeek) { return routine::period_by_code(world.session(), code).value().id; }
  Snapshot closed(std::string const& code = kWeek, Date today = kToday) {
    auto work = world.work(world.delivery_unit(), today);
    auto made = close_period(work, week(code), true);
    if (!made) throw std::runtime_error{made.error().front().message};
    return *made;
  }
  http::Response asked(PageCase const& scenario, Date today = kToday) {
    static auto const routes = [] {
      auto router = http::Router{};
      auto const panels = std::make_shared<goals::Panels>();
      add_snapshot_pages(router, *panels);
      goals::add_goal_pages(router, panels);
      add_snapshot_api(router);
      return router;
    }();
    auto work = world.work(world.person(scenario.as), today);
    return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
  }
  std::string frozen_part(char const* as, std::string const& address, Date today = kToday) {
    auto const text = asked({.name = "", .as = as, .address = address}, today).body;
    auto const from = text.find("<section id=\"frozen\"");
    auto const to = text.find("<!--frozen-->");
    if (from == std::string::npos || to == std::string::npos) return "not frozen: " + text;
    return text.substr(from, to - from);
  }
  /// Much happens to A01 and A02, and B01 is gone.
  void live_on() {
    auto manager = world.work(world.manager(), kToday + 7);
    ASSERT_TRUE(goals::reprogram_milestone(manager, world.milestone("A01", "1,03").id, 0, make_date(2026, 8, 1), MoveCause::supplier, kWhy));
    ASSERT_TRUE(goals::finish_milestone(manager, world.milestone("A02", "1,02").id, 0, kToday + 6));
    ASSERT_TRUE(goals::report_goal(manager, world.goal("A01").id, "Otro reporte, más tarde"));
    world.session().run("UPDATE goal SET title = 'Otro título' WHERE code = 'A02'");
    world.session().run("UPDATE institution SET name = 'Ministerio Nuevo'");
    world.session().run("UPDATE office SET title = 'Cargo nuevo' WHERE title = 'Gerencia de Meta, Educación'");
    auto later = world.work(console(), kToday + 7);
    goals::turn_day(later);
  }
  SmallWorld world;
};

TEST_F(Snapshots, keep_every_goal_under_one_hash_and_share_what_did_not_change) {
  auto const first = closed("2026-S20");
  auto const second = closed();
  EXPECT_EQ(first.goals, 4);
  EXPECT_EQ(first.previous_hash, "");
  EXPECT_EQ(second.previous_hash, first.hash);
  EXPECT_EQ(second.content_hash, first.content_hash);
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM frozen_content"), 4);
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM period_goal"), 8);
  EXPECT_TRUE(routine::find_period(world.session(), week())->is_closed());
  EXPECT_TRUE(verify(world.session()).empty());
}

TEST_F(Snapshots, prove_that_nothing_was_touched) {
  closed("2026-S20");
  closed();
  auto const broken_by = [&](char const* statement) {
    auto const undone = sql::Transaction{world.session()};
    world.session().run(statement);
    return verify(world.session()).size();
  };
  EXPECT_EQ(broken_by("UPDATE frozen_content SET text = text || ' ' WHERE hash IN (SELECT hash FROM period_goal WHERE code = 'A01')"), 1U);
  EXPECT_EQ(broken_by("DELETE FROM period_goal WHERE code = 'A01' AND period IN (SELECT id FROM period WHERE code = '2026-S20')"), 1U);
  for (auto const* change : {"standing = 'finished'", "rank = rank + 1", "board_key = board_key + 1", "is_integrating = 1 - is_integrating", "institution = institution + 1"})
    EXPECT_EQ(broken_by((std::string{"UPDATE period_goal SET "} + change + " WHERE code = 'A01' AND period IN (SELECT id FROM period WHERE code = '2026-S20')").c_str()), 1U)
        << change;
  EXPECT_EQ(broken_by("UPDATE snapshot SET as_of = '2026-05-01' WHERE id IN (SELECT max(id) FROM snapshot)"), 1U);
  EXPECT_EQ(broken_by("UPDATE snapshot SET previous_hash = 'another' WHERE id IN (SELECT max(id) FROM snapshot)"), 2U);
}

/// Where a page links to as its next or its previous one; empty: it does not.
std::string linked(std::string const& body, std::string const& rel) {
  auto const mark = "rel=\"" + rel + "\" href=\"";
  auto const from = body.find(mark);
  if (from == std::string::npos) return std::string{};
  auto address = body.substr(from + mark.size(), body.find('"', from + mark.size()) - from - mark.size());
  for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;")) address.erase(at + 1, 4);
  return address;
}

TEST_F(Snapshots, print_the_same_bytes_whatever_happens_later) {
  auto judge = world.work(world.delivery_unit());
  ASSERT_TRUE(goals::judge_delivery(judge, world.goal("A01").id, {.reason = kWhy}));
  closed();
  auto const addresses = std::vector<std::pair<char const*, std::string>>{{"manager", "/tablero?corte=2026-S21"},   {"head", "/tablero?corte=2026-05-22"},
                                                                          {"head", "/periodos/2026-S21/tablero"},   {"manager", "/metas/A01?corte=2026-S21"},
                                                                          {"auditor", "/metas/B01?corte=2026-S21"}, {"head", "/periodos/2026-S21/tablero?standing=late"}};
  auto before = std::vector<std::string>{};
  for (auto const& [as, address] : addresses) before.push_back(frozen_part(as, address));
  auto const files = [&](Date today) {
    return asked({.name = "", .as = "head", .address = "/periodos/2026-S21/tablero.csv"}, today).body +
           asked({.name = "", .as = "head", .address = "/periodos/2026-S21/tablero.xlsx"}, today).body +
           asked({.name = "", .as = "head", .address = "/api/v1/periods/2026-S21/board"}, today).body;
  };
  auto const before_files = files(kToday);
  EXPECT_NE(before[0].find("Veinte escuelas nuevas"), std::string::npos);
  EXPECT_NE(before[3].find("1,03 Obra iniciada"), std::string::npos);
  live_on();
  auto const later = kToday + 30;
  for (auto i = std::size_t{0}; i < addresses.size(); ++i) EXPECT_EQ(frozen_part(addresses[i].first, addresses[i].second, later), before[i]) << addresses[i].second;
  EXPECT_EQ(files(later), before_files);
  EXPECT_TRUE(verify(world.session()).empty());
}

TEST_F(Snapshots, show_each_person_what_they_may_see_today) {
  closed();
  auto const cases = std::vector<PageCase>{
      {.name = "a manager's own",
       .as = "manager",
       .address = "/tablero?corte=2026-S21",
       .shows = {"Corte al viernes 22 de mayo de 2026", "Veinte escuelas", "Volver a hoy"},
       .hides = {"B01?corte"}},
      {.name = "strangers theirs", .as = "stranger", .address = "/tablero?corte=2026-S21", .shows = {"/metas/B01?corte=2026-S21"}, .hides = {"Veinte escuelas"}},
      {.name = "all of it", .as = "auditor", .address = "/tablero?corte=2026-S21", .shows = {"Veinte escuelas", "/metas/B01?corte", "/metas/C01?corte"}},
      {.name = "not by address", .as = "stranger", .address = "/metas/A01?corte=2026-S21", .status = 404},
      {.name = "no goal of that code", .as = "head", .address = "/metas/Z99?corte=2026-S21", .status = 404},
      {.name = "administrators see no goals", .as = "administrator", .address = "/tablero?corte=2026-S21", .hides = {"Veinte escuelas"}},
      {.name = "open things with who held them", .as = "manager", .address = "/metas/A01?corte=2026-S21", .shows = {"R-01", "En manos de Gerencia de Meta, Educación"}},
      {.name = "before the first", .as = "head", .address = "/tablero?corte=2026-05-01", .status = 404, .shows = {"viernes 1 de mayo de 2026", "Abrir el primero: 2026-S21"}},
      {.name = "a code that is none", .as = "head", .address = "/metas/A01?corte=2019-S01", .status = 404, .shows = {"2019-S01", "Abrir el primero"}},
      {.name = "a day between", .as = "head", .address = "/tablero?corte=2026-05-30", .shows = {"período 2026-S21"}},
      {.name = "without it, today's", .as = "manager", .address = "/tablero", .hides = {"id=\"frozen\""}},
      {.name = "JSON", .as = "stranger", .address = "/api/v1/periods/2026-S21/board", .shows = {"\"total\":1", "\"code\":\"B01\""}, .hides = {"A01"}},
      {.name = "JSON, a page", .as = "head", .address = "/api/v1/periods/2026-S21/board?limit=1", .shows = {"board?limit=1&after="}},
      {.name = "JSON, an institution's",
       .as = "head",
       .address = "/api/v1/periods/2026-S21/board?limit=1&institution=MED",
       .shows = {"\"total\":2", "\"on_course\":0", "board?limit=1&after=", "&institution=MED\""},
       .hides = {"B01"}},
      {.name = "JSON, of no institution", .as = "head", .address = "/api/v1/periods/2026-S21/board?institution=M%26x", .shows = {"\"total\":0"}},
      {.name = "JSON, wrong", .as = "head", .address = "/api/v1/periods/2026-S21/board?standing=x", .status = 422},
      {.name = "JSON of an open period", .as = "head", .address = "/api/v1/periods/2026-S20/board", .status = 404},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(scenario));
  world.session().run("UPDATE period_goal SET goal = 9999 WHERE code = 'A01'");  // as if the goal were gone
  expect_page({.name = "gone for its manager", .status = 404}, asked({.name = "", .as = "manager", .address = "/metas/A01?corte=2026-S21"}));
  expect_page({.name = "kept for the auditor", .shows = {"Veinte escuelas"}}, asked({.name = "", .as = "auditor", .address = "/metas/A01?corte=2026-S21"}));
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Snapshots, show_their_board_a_page_at_a_time_there_and_back) {
  closed();
  auto const body_of = [&](std::string const& address) { return asked({.name = "", .as = "auditor", .address = address}).body; };
  auto const codes_in = [](std::string const& body) {
    auto codes = std::string{};
    for (auto at = body.find("class=\"name\" href=\"/metas/"); at != std::string::npos; at = body.find("class=\"name\" href=\"/metas/", at + 1)) codes += body.substr(at + 26, 4);
    return codes;
  };
  auto const all = codes_in(body_of("/periodos/2026-S21/tablero?limit=1&todas=1"));
  EXPECT_EQ(all, codes_in(body_of("/tablero?corte=2026-S21"))) << "fewer than a page are one page";
  auto met = std::string{};
  auto pages = std::vector<std::string>{"/tablero?corte=2026-S21&limit=1"};
  for (auto address = pages.front(); !address.empty() && pages.size() < 10; address = linked(body_of(address), "next")) {
    met += codes_in(body_of(address));
    if (address != pages.back()) pages.push_back(address);
  }
  EXPECT_EQ(met, all);
  ASSERT_GE(pages.size(), 3U);
  auto back = std::string{};
  for (auto address = pages.back(); !address.empty(); address = linked(body_of(address), "prev")) back = codes_in(body_of(address)) + back;
  EXPECT_EQ(back, all) << "the way back meets the same goals";
  auto const first = PageCase{.name = "totals are of all", .shows = {"todas=1\"", "4 metas"}, .hides = {"rel=\"prev\""}};
  expect_page(first, asked({.name = "", .as = "auditor", .address = pages.front()}));
}

TEST_F(Snapshots, are_made_by_the_delivery_unit_which_sees_what_is_missing) {
  auto const close = std::string{"/periodos/2026-S21/cierre"};
  auto const cases = std::vector<PageCase>{
      {.name = "listed", .as = "delivery_unit", .address = "/periodos", .shows = {"2026-S21", "En curso", "Por cerrar"}},
      {.name = "says what is missing", .as = "delivery_unit", .address = "/periodos/2026-S21", .shows = {"Faltan 2 entregas", "Gerencia de Meta, Educación", close}},
      {.name = "others only look", .as = "minister", .address = "/periodos/2026-S21", .hides = {close, "Faltan"}},
      {.name = "nor by address", .as = "minister", .method = "POST", .address = close, .status = 403},
      {.name = "must be seen", .as = "delivery_unit", .method = "POST", .address = close, .status = 422, .shows = {"Faltan entregas: revíselas"}},
      {.name = "too early",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/periodos/2026-S22/cierre",
       .form = {{"knows_missing", "1"}},
       .status = 422,
       .shows = {"Todavía no"}},
      {.name = "closed", .as = "delivery_unit", .method = "POST", .address = close, .form = {{"knows_missing", "1"}}, .status = 303, .shows = {"Location: /periodos/2026-S21"}},
      {.name = "once", .as = "delivery_unit", .method = "POST", .address = close, .form = {{"knows_missing", "1"}}, .status = 422, .shows = {"ya está cerrado"}},
      {.name = "kept", .as = "auditor", .address = "/periodos/2026-S21", .shows = {"Abrir el tablero de entonces", "Es el primero"}, .hides = {close, "/erratas"}},
      {.name = "no such period", .as = "auditor", .address = "/periodos/1999-S01", .status = 404},
      {.name = "an erratum needs words", .as = "delivery_unit", .method = "POST", .address = "/periodos/2026-S21/erratas", .form = {{"text", "corto"}}, .status = 422},
      {.name = "and a goal that is there",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/periodos/2026-S21/erratas",
       .form = {{"text", kWhy}, {"goal_code", "Z9"}},
       .status = 422,
       .shows = {"no está la meta «Z9»"}},
      {.name = "not by others", .as = "head", .method = "POST", .address = "/periodos/2026-S21/erratas", .form = {{"text", kWhy}}, .status = 403},
      {.name = "noted",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/periodos/2026-S21/erratas",
       .form = {{"text", "La fecha de 1,03 era <otra>"}, {"goal_code", "A01"}},
       .status = 303},
      {.name = "shown beside the goal", .as = "manager", .address = "/metas/A01?corte=2026-S21", .shows = {"Fe de erratas", "La fecha de 1,03 era &lt;otra&gt;"}},
      {.name = "not beside others", .as = "manager", .address = "/metas/A02?corte=2026-S21", .hides = {"La fecha de 1,03"}},
      {.name = "nor told to strangers", .as = "stranger", .address = "/periodos/2026-S21", .hides = {"La fecha de 1,03"}},
      {.name = "an open period takes none",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/periodos/2026-S20/erratas",
       .form = {{"text", kWhy}},
       .status = 422,
       .shows = {"Un período sin corte"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Snapshots, are_made_by_the_clock_three_working_days_after_the_end) {
  auto turned = [&](Date day) {
    auto work = world.work(console(), day);
    return turn_day(work);
  };
  closed("2026-S19");
  closed("2026-S20");
  EXPECT_EQ(turned(make_date(2026, 5, 27)), 0U) << "Monday 25 May is a holiday";
  EXPECT_EQ(turned(make_date(2026, 5, 28)), 1U);
  EXPECT_EQ(turned(make_date(2026, 5, 28)), 0U);
  auto const kept = kept_period(world.session(), kWeek).value();
  EXPECT_EQ(kept.as_of, make_date(2026, 5, 28));
  EXPECT_FALSE(kept.person);
  auto manager = world.work(world.manager(), make_date(2026, 5, 28));
  EXPECT_EQ(routine::hand_over(manager, week(), world.office("Gerencia de Meta, Educación").id, "Tarde").error().front().message, "hand_off.period.closed");
}

TEST_F(Snapshots, keep_many_goals_in_parts_of_which_none_is_lost) {
  for (auto number = 1; number <= 460; ++number) {
    auto const code = "N" + std::to_string(number);
    world.session().run(
        "INSERT INTO goal (code, title, description, institution, area, need, baseline, product, result, impact, is_priority, is_integrating, currency, is_published, suspension, "
        "closing, "
        "updated_at, revision, seal) SELECT :code, title, description, institution, area, need, baseline, product, result, impact, is_priority, is_integrating, currency, "
        "is_published, suspension, closing, updated_at, revision, seal FROM goal WHERE code = 'B01'",
        sql::with("code", code));
  }
  auto work = world.work();
  goals::rebuild(work);
  auto told = std::vector<std::int64_t>{};
  auto unit = world.work(world.delivery_unit());
  auto const made = close_period(unit, week(), true, [&](std::int64_t done, std::int64_t all) {
    EXPECT_EQ(all, 464);
    told.push_back(done);
  });
  ASSERT_TRUE(made);
  EXPECT_EQ(made->goals, 464);
  EXPECT_EQ(told, (std::vector<std::int64_t>{200, 400, 464}));
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM period_goal"), 464);
  EXPECT_TRUE(verify(world.session()).empty());
  auto pages = std::set<std::string>{};
  auto address = std::string{"/periodos/2026-S21/tablero"};
  for (auto page = 0; page < 10; ++page) {
    ASSERT_FALSE(address.empty());
    auto const text = asked({.name = "", .as = "head", .address = address}).body;
    EXPECT_LT(text.size(), 100'000U);
    constexpr auto kMark = std::string_view{"href=\"/metas/"};
    for (auto at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at + 1)) pages.insert(text.substr(at + kMark.size(), text.find('?', at) - at - kMark.size()));
    address = linked(text, "next");
  }
  EXPECT_TRUE(address.empty());
  EXPECT_EQ(pages.size(), 464U) << "each goal is on one of ten pages";
}

TEST_F(Snapshots, are_made_by_a_job_once) {
  auto work = world.work();
  do_freeze_job(work, std::to_string(week().number));
  auto const made = snapshot_of(world.session(), week());
  ASSERT_TRUE(made);
  do_freeze_job(work, std::to_string(week().number));
  do_freeze_job(work, "nothing");
  EXPECT_EQ(snapshot_of(world.session(), week())->hash, made->hash);
  EXPECT_TRUE(verify(world.session()).empty());
}

TEST_F(Snapshots, of_a_great_many_goals_stand_in_line_once) {
  auto& db = world.session();
  db.run(
      "INSERT INTO goal (code, title, description, institution, area, need, baseline, product, result, impact, is_priority, is_integrating, currency, is_published, suspension, "
      "closing, updated_at, revision, seal) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001) SELECT 'N' || n.i, title, description, institution, "
      "area, need, baseline, product, result, impact, is_priority, is_integrating, currency, is_published, suspension, closing, updated_at, revision, seal FROM goal, n WHERE "
      "code = 'B01'");
  auto const from = std::string{
      ", code, title, institution, institution_code, institution_name, axis, is_priority, is_integrating, standing, reason, reason_details, ends_on"
      ", stopped, late, on_course, finished, reprogrammed, with_alerts, with_restrictions, alerts, restrictions, opportunities, progress_real, progress_expected, "
      "progress_original, updated_at, next_change_on, board_key, search_text"};
  db.run("INSERT INTO goal_standing (goal" + from + ") SELECT (SELECT g.id FROM goal g WHERE g.code = 'N' || k.i)" + from +
         " FROM goal_standing, (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001) SELECT i FROM n) k WHERE code = 'B01'");
  auto unit = world.work(world.delivery_unit());
  auto const in_line = [&] { return db.one<std::int64_t>("SELECT count(*) FROM job WHERE kind = 'freeze'"); };
  for (auto i = 0; i < 3; ++i) EXPECT_TRUE(request_closing(unit, week(), true));
  EXPECT_EQ(in_line(), 1);
  EXPECT_FALSE(routine::find_period(db, week())->is_closed());
  db.run("UPDATE job SET state = 'dead'");
  EXPECT_TRUE(request_closing(unit, week(), true));
  EXPECT_EQ(in_line(), 2) << "one that was given up is asked for again";
}

TEST_F(Snapshots, that_fail_leave_the_day_unturned) {
  closed("2026-S19");
  closed("2026-S20");
  // So that the second goal that is kept is refused.
  world.session().run("CREATE UNIQUE INDEX once ON period_goal (is_integrating) WHERE period = " + std::to_string(week().number));
  auto const day = make_date(2026, 5, 28);
  auto work = world.work(console(), day);
  EXPECT_THROW(turn_day(work), sql::Violation);
  EXPECT_NE(goals::turned_on(world.session()), day);
  EXPECT_FALSE(routine::find_period(world.session(), week())->is_closed());
  world.session().run("DROP INDEX once");
  EXPECT_EQ(turn_day(work), 1U);
  EXPECT_EQ(goals::turned_on(world.session()), day);
}

TEST_F(Snapshots, that_are_made_at_once_follow_one_another) {
  auto const codes = std::vector<std::string>{"2026-S19", "2026-S20", kWeek};
  auto threads = std::vector<std::thread>{};
  for (auto const& code : codes)
    threads.emplace_back([this, id = week(code), actor = world.delivery_unit()] {
      auto session = sql::Session{world.database()};
      auto work = Work{.actor = actor, .now = kNow, .today = kToday, .db = session, .words = Words::of(Language::es)};
      EXPECT_TRUE(close_period(work, id, true));
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(DISTINCT previous_hash) FROM snapshot"), 3);
  EXPECT_TRUE(verify(world.session()).empty());
}

TEST_F(Snapshots, that_are_closed_already_keep_their_rows) {
  closed();
  auto work = world.work(world.delivery_unit());
  EXPECT_FALSE(request_closing(work, week(), true));
  EXPECT_EQ(frozen_so_far(world.session(), week()), 4);
}

TEST_F(Snapshots, do_not_take_todays_state_for_one_of_long_ago) {
  auto work = world.work(console(), make_date(2026, 7, 20));
  EXPECT_GT(turn_day(work), 0U);
  EXPECT_TRUE(routine::find_period(world.session(), week())->is_closed());
  EXPECT_FALSE(snapshot_of(world.session(), week()));
  EXPECT_TRUE(verify(world.session()).empty());
}

}  // namespace
}  // namespace timon::snapshots
