// The parts of a board page by themselves: what the database, the templates and JSON cost on one core.
// TIMON_BENCH_DATABASE names a database made by timon_bench_data.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "app/application.hpp"
#include "goals/board.hpp"
#include "organization/organization.hpp"
#include "platform/words/fold.hpp"
#include "platform/words/words.hpp"

namespace timon {
namespace {

auto const kToday = make_date(2026, 5, 22);

std::string address() {
  auto const* const given = std::getenv("TIMON_BENCH_DATABASE");
  return given ? given : "sqlite:var/bench.db";
}

struct Ground {
  sql::Database database{address()};
  sql::Session session{database};

  Work work(char const* email) {
    auto const person = organization::find_person_by_email(session, email).value();
    return {.actor = organization::load_actor(session, person, kToday), .now = Time{kToday.day}, .today = kToday, .db = session, .words = Words::of(Language::es)};
  }
};

constexpr auto kUnit = "user0@example.org";
constexpr auto kManager = "user87@example.org";

void actor_of_a_request(benchmark::State& state) {
  auto ground = Ground{};
  for (auto _ : state) benchmark::DoNotOptimize(ground.work(kManager));
}
BENCHMARK(actor_of_a_request);

void board_of(benchmark::State& state, char const* email, goals::BoardQuery const& query) {
  auto ground = Ground{};
  auto work = ground.work(email);
  for (auto _ : state) benchmark::DoNotOptimize(goals::board(work, query));
}
BENCHMARK_CAPTURE(board_of, delivery_unit, kUnit, goals::BoardQuery{});
BENCHMARK_CAPTURE(board_of, restricted_manager, kManager, goals::BoardQuery{});
BENCHMARK_CAPTURE(board_of, late_only, kUnit, goals::BoardQuery{.standing = Standing::late});
BENCHMARK_CAPTURE(board_of, searched, kUnit, goals::BoardQuery{.q = "rio claro"});

void totals_of(benchmark::State& state, char const* email, goals::BoardQuery const& query) {
  auto ground = Ground{};
  auto work = ground.work(email);
  for (auto _ : state) benchmark::DoNotOptimize(goals::board_totals(work, query));
}
BENCHMARK_CAPTURE(totals_of, delivery_unit, kUnit, goals::BoardQuery{});
BENCHMARK_CAPTURE(totals_of, restricted_manager, kManager, goals::BoardQuery{});

void whole_page(benchmark::State& state, char const* path) {
  auto ground = Ground{};
  auto application =
      app::Application{ground.database, {.today = kToday, .workers = 1, .clock = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }}};
  auto const cookie = std::string{std::getenv("TIMON_BENCH_COOKIE") ? std::getenv("TIMON_BENCH_COOKIE") : ""};
  auto bytes = std::size_t{0};
  for (auto _ : state) {
    auto request = http::Request{.id = "b", .method = "GET", .path = path, .path_text = path};
    request.cookies.add("timon_sesion", cookie);
    auto const response = application.answer(request, 0);
    if (response.status != 200) state.SkipWithError("not answered");
    bytes = response.body.size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(whole_page, board, "/tablero");
BENCHMARK_CAPTURE(whole_page, board_json, "/api/v1/board");
BENCHMARK_CAPTURE(whole_page, goal, "/metas/M10007");

void folded(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fold("Construcción de 12 jardines de infantes nucleados en el interior de la provincia"));
}
BENCHMARK(folded);

}  // namespace
}  // namespace timon

BENCHMARK_MAIN();
