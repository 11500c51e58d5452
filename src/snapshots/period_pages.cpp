#include "snapshots/period_pages.hpp"

#include "platform/jobs/jobs.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"
#include "platform/words/words.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kPeriodsShown = 120;
constexpr auto kMissingShown = std::size_t{20};

struct PeriodRowView {
  std::string address, code, span, state, hash, goals, errata, open_address;
};
BOOST_DESCRIBE_STRUCT(PeriodRowView, (), (address, code, span, state, hash, goals, errata, open_address))

/// «/periodos».
struct PeriodsPage {
  std::vector<PeriodRowView> rows;
  bool is_empty{};
  bool may_close{};
};
BOOST_DESCRIBE_STRUCT(PeriodsPage, (), (rows, is_empty, may_close))

struct MissingView {
  std::string title;
};
BOOST_DESCRIBE_STRUCT(MissingView, (), (title))

/// «/periodos/2026-S21».
struct PeriodPage {
  std::string code, span, state, made, hash, previous, open_address, csv_address, xlsx_address;
  std::vector<ErratumView> errata;
  bool may_close{}, may_note{};
  std::string close_address, note_address;
  std::string missing, progress;
  std::vector<MissingView> missing_offices;
  std::optional<view::ProblemSummary> problems;
  view::Field knows_missing, goal_code, text;
};
BOOST_DESCRIBE_STRUCT(PeriodPage, (),
                      (code, span, state, made, hash, previous, open_address, csv_address, xlsx_address, errata, may_close, may_note, close_address, note_address, missing,
                       progress, missing_offices, problems, knows_missing, goal_code, text))

auto const kPeriods = view::Registered<PeriodsPage>{"snapshots/periods"};
auto const kPeriod = view::Registered<PeriodPage>{"snapshots/period"};

std::string span_of(Words const& words, Period const& period) { return words.text("period.span", {words.date_short(period.starts_on), words.date_short(period.ends_on)}); }

std::string state_of(Words const& words, Period const& period, std::optional<Date> as_of, Date today) {
  if (as_of) return words.text("period.state.closed", {words.date_short(as_of)});
  if (period.is_closed()) return words.text("period.state.closed_without");
  return words.text(period.ends_on < today ? "period.state.to_close" : "period.state.running");
}

http::Response get_periods(http::Request const& request, Work& work) {
  auto page = PeriodsPage{.may_close = work.actor.may(kClosePeriods)};
  for (auto const& line : period_lines(work.db, work.today, kPeriodsShown)) {
    auto const home = "/periodos/" + line.code;
    page.rows.push_back({.address = home,
                         .code = line.code,
                         .span = span_of(work.words, line),
                         .state = state_of(work.words, line, line.as_of, work.today),
                         .hash = line.hash.substr(0, 12),
                         .goals = line.hash.empty() ? std::string{} : work.words.number(line.goals),
                         .errata = line.errata == 0 ? std::string{} : work.words.number(line.errata),
                         .open_address = line.hash.empty() ? std::string{} : home + "/tablero"});
  }
  page.is_empty = page.rows.empty();
  return pages::page(request, work, work.words.text("period.list"), "snapshots/periods", page);
}

Period period_at(http::Request const& request, Work& work) {
  auto found = routine::period_by_code(work.db, request.path_words["period"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

void add_closing(PeriodPage& page, Work& work, Period const& period, Problems const& problems) {
  if (auto const done = frozen_so_far(work.db, period.id); done > 0) page.progress = work.words.plural("period.being_kept", done);
  auto const missing = missing_hand_offs(work, period);
  page.knows_missing = view::make_field(work.words, "knows_missing", "period.knows_missing", "1", problems);
  if (missing.empty()) return;
  page.missing = work.words.plural("period.missing", static_cast<std::int64_t>(missing.size()));
  for (auto const& title : missing) {
    if (page.missing_offices.size() == kMissingShown) break;
    page.missing_offices.push_back({title});
  }
}

void add_kept(PeriodPage& page, Work& work, Period const& period, Snapshot const& snapshot) {
  page.made = work.words.moment(snapshot.made_at, work.zone);
  page.hash = snapshot.hash;
  page.previous = snapshot.previous_hash;
  page.open_address = "/periodos/" + period.code + "/tablero";
  page.csv_address = page.open_address + ".csv";
  page.xlsx_address = page.open_address + ".xlsx";
}

http::Response show(http::Request const& request, Work& work, Period const& period, Problems const& problems = {}) {
  auto const& words = work.words;
  auto const snapshot = snapshot_of(work.db, period.id);
  auto const may = work.actor.may(kClosePeriods);
  auto page = PeriodPage{.code = period.code,
                         .span = span_of(words, period),
                         .state = state_of(words, period, snapshot ? std::optional{snapshot->as_of} : std::nullopt, work.today),
                         .errata = errata_views(work, period.id, "*"),
                         .may_close = may && !period.is_closed(),
                         .may_note = may && snapshot,
                         .close_address = "/periodos/" + period.code + "/cierre",
                         .note_address = "/periodos/" + period.code + "/erratas"};
  if (snapshot) add_kept(page, work, period, *snapshot);
  if (page.may_close) add_closing(page, work, period, problems);
  if (page.may_note) {
    page.goal_code = view::make_field(words, "goal_code", "erratum.goal_code", request.form["goal_code"], problems);
    page.text = view::make_field(words, "text", "erratum.text", request.form["text"], problems);
    page.text.is_required = true;
    page.text.length_max = static_cast<int>(kReasonLengthMax);
  }
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, words.text("period.title", {period.code}), "snapshots/period", page, problems.empty() ? 200 : 422);
}

http::Response post_closing(http::Request const& request, Work& work) {
  must_have(work.actor, {kClosePeriods});
  auto const period = period_at(request, work);
  try {
    auto const closed = request_closing(work, period.id, !request.form["knows_missing"].empty());
    if (!closed) return show(request, work, period, closed.error());
  } catch (Stale const&) {
    return show(request, work, period_at(request, work), {{"period", "period.closed.already", {period.code}}});
  }
  return http::see_other("/periodos/" + period.code);
}

http::Response post_erratum(http::Request const& request, Work& work) {
  must_have(work.actor, {kClosePeriods});
  auto const period = period_at(request, work);
  auto const noted = note_erratum(work, period.id, request.form["goal_code"], request.form["text"]);
  if (!noted) return show(request, work, period, noted.error());
  return http::see_other("/periodos/" + period.code);
}

}  // namespace

std::vector<ErratumView> errata_views(Work& work, PeriodId period, std::string const& goal_code) {
  auto views = std::vector<ErratumView>{};
  for (auto const& erratum : errata_of(work.db, period, goal_code)) {
    if (!erratum.goal_code.empty() && !work.actor.sees_all() && !has_frozen(work, period, erratum.goal_code)) continue;
    views.push_back({work.words.text("erratum.lead", {work.words.date_short(erratum.noted_on), erratum.person_name}), erratum.goal_code, erratum.text});
  }
  return views;
}

void add_snapshot_pages(http::Router& router, goals::Panels& panels) {
  add_frozen_pages(router, panels);
  router.get("/periodos", get_periods);
  router.get("/periodos/{period}", [](http::Request const& request, Work& work) { return show(request, work, period_at(request, work)); });
  router.post("/periodos/{period}/cierre", post_closing);
  router.post("/periodos/{period}/erratas", post_erratum);
}

}  // namespace timon::snapshots
