#include "ledger/ledger_request.hpp"

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "ledger/axis_store.hpp"
#include "organization/organization.hpp"
#include "platform/http/parse.hpp"
#include "platform/words/words.hpp"

namespace timon::ledger {
namespace {

constexpr auto kSearchMax = std::size_t{200};

template <class E>
std::optional<E> choice(http::Request const& request, char const* name, Problems& problems) {
  auto const& word = request.query[name];
  auto value = E{};
  if (word.empty()) return {};
  if (boost::describe::enum_from_string(word.c_str(), value)) return value;
  problems.push_back({name, "board.filter.unknown", {word}});
  return {};
}

std::optional<Date> day(http::Request const& request, char const* name, Problems& problems) {
  auto const& word = request.query[name];
  if (word.empty()) return {};
  auto const date = date_typed(word);
  if (!date) problems.push_back({name, "board.filter.unknown", {word}});
  return date;
}

InstitutionId institution(http::Request const& request, Work& work, char const* name, Problems& problems) {
  auto const& code = request.query[name];
  if (code.empty()) return {};
  if (auto const found = organization::find_institution_by_code(work.db, code)) return found->id;
  problems.push_back({name, "board.filter.unknown", {code}});
  return {};
}

AxisId axis(http::Request const& request, Work& work, Problems& problems) {
  auto const& code = request.query["axis"];
  if (code.empty()) return {};
  for (auto const& each : axes(work.db))
    if (each.code == code) return each.id;
  problems.push_back({"axis", "board.filter.unknown", {code}});
  return {};
}

/// Pages are counted from 1.
int skipped(http::Request const& request) { return kPageRows * static_cast<int>(std::clamp<std::int64_t>(integer_from(request.query["page"]).value_or(1) - 1, 0, kPagesMax)); }

MoveQuery read(http::Request const& request, Work& work, Problems& problems) {
  auto query = MoveQuery{.q = shortened(request.query["q"], kSearchMax),
                         .institution = institution(request, work, "institution", problems),
                         .axis = axis(request, work, problems),
                         .cause = choice<MoveCause>(request, "cause", problems),
                         .from = day(request, "from", problems),
                         .until = day(request, "until", problems),
                         .moves_min = std::clamp<std::int64_t>(integer_from(request.query["moves_min"]).value_or(0), 0, 1000),
                         .is_too_late_only = request.query["too_late"] == "true",
                         .group = choice<MoveGroup>(request, "group", problems).value_or(MoveGroup::none),
                         .sort = choice<MoveSort>(request, "sort", problems).value_or(MoveSort::newest),
                         .skip = skipped(request),
                         .limit = kPageRows};
  if (query.from && query.until && *query.until < *query.from) problems.push_back({"until", "ledger.until.before_from"});
  if (auto const& code = request.query["goal"]; !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (goal) query.goal = goal->id;
    else problems.push_back({"goal", "board.filter.unknown", {code}});
  }
  return query;
}

PromiseQuery read_promises(http::Request const& request, Work& work, Problems& problems) {
  return {.institution = institution(request, work, "institution", problems),
          .exactly = institution(request, work, "exactly", problems),
          .axis = axis(request, work, problems),
          .keeping = choice<Keeping>(request, "keeping", problems),
          .skip = skipped(request),
          .limit = kPageRows};
}

}  // namespace

Outcome<MoveQuery> move_query(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto query = read(request, work, problems);
  if (!problems.empty()) return problems;
  return query;
}

Outcome<PromiseQuery> promise_query(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto query = read_promises(request, work, problems);
  if (!problems.empty()) return problems;
  return query;
}

MoveQuery lenient_move_query(http::Request const& request, Work& work) {
  auto problems = Problems{};
  return read(request, work, problems);
}

PromiseQuery lenient_promise_query(http::Request const& request, Work& work) {
  auto problems = Problems{};
  return read_promises(request, work, problems);
}

std::string address_with(http::Request const& request, std::vector<std::pair<std::string, std::string>> const& words) {
  auto address = request.path;
  auto mark = '?';
  auto const add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    ((address += mark) += http::percent_encoded(name)) += "=" + http::percent_encoded(value);
    mark = '&';
  };
  auto const is_set = [&](std::string_view name) { return std::ranges::any_of(words, [&](auto const& word) { return word.first == name; }); };
  for (auto const& [name, value] : request.query)
    if (name != "page" && !is_set(name)) add(name, value);
  for (auto const& [name, value] : words) add(name, value);
  return address;
}

view::Field select(Words const& words, http::Request const& request, char const* name, char const* label, std::vector<view::Option> options) {
  return view::with_options(view::Field{.name = name, .label = words.text(label), .value = request.query[name]}, std::move(options));
}

view::Field institution_filter(http::Request const& request, Work& work) {
  auto options = std::vector<view::Option>{{"", work.words.text("ledger.all_institutions")}};
  for (auto const& each : organization::institutions(work.db)) options.push_back({each.code, each.name});
  return select(work.words, request, "institution", "ledger.institution", std::move(options));
}

view::Field axis_filter(http::Request const& request, Work& work) {
  auto options = std::vector<view::Option>{{"", work.words.text("ledger.all_axes")}};
  for (auto const& each : axes(work.db)) options.push_back({each.code, each.code + " " + each.title});
  return select(work.words, request, "axis", "ledger.axis", std::move(options));
}

}  // namespace timon::ledger
