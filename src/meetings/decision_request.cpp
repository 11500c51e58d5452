#include "meetings/decision_request.hpp"

#include "base/text.hpp"
#include "platform/http/parse.hpp"

namespace timon::meetings {

RegisterRequest register_request(http::Request const& request, Work& work) {
  auto const& asked = request.query;
  auto found = RegisterRequest{};
  found.query.q = shortened(asked["q"], 200);
  found.query.year = asked["year"] == "todos" ? 0 : integer_from(asked["year"]).value_or(year_of(work.today));
  found.query.meeting = asked["meeting"];
  found.query.office = OfficeId{integer_from(asked["office"]).value_or(0)};
  auto state = DecisionState{};
  if (boost::describe::enum_from_string(asked["state"].c_str(), state)) found.query.state = state;
  found.query.after = DecisionId{integer_from(asked["after"]).value_or(0)};
  for (auto const* by : {"plazo", "reunion", "cargo", "meta"})
    if (asked["por"] == by) found.by = by;
  return found;
}

std::string query_text(RegisterRequest const& asked) {
  auto text = std::string{};
  auto const add = [&](char const* name, std::string const& value) {
    if (!value.empty()) text += (text.empty() ? "?" : "&") + std::string{name} + "=" + http::percent_encoded(value);
  };
  auto const& query = asked.query;
  add("q", query.q);
  add("year", query.year == 0 ? "todos" : std::to_string(query.year));
  add("meeting", query.meeting);
  add("office", query.office ? std::to_string(query.office.number) : "");
  add("state", query.state ? boost::describe::enum_to_string(*query.state, "") : "");
  add("por", asked.by == "plazo" ? "" : asked.by);
  add("after", query.after ? std::to_string(query.after.number) : "");
  return text;
}

DecisionLine decision_line(Work& work, DecisionId id) {
  auto lines = decision_lines(work, {.id = id, .limit = 1});
  if (lines.empty()) throw NotFound{};
  return std::move(lines.front());
}

}  // namespace timon::meetings
