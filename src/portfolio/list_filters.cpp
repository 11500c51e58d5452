#include <boost/describe/enum_to_string.hpp>

#include "goals/telling.hpp"
#include "portfolio/list_page.hpp"

namespace timon::portfolio {
namespace {

struct CodeAndName {
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(CodeAndName, (), (code, name))

/// Selects whose choices are words of the catalogue: «portfolio.filter.due.overdue».
struct Select {
  char const* name;
  std::vector<std::string> values;
};

std::vector<Select> const& selects() {
  static auto const all = std::vector<Select>{{"standing", {"open", "stopped", "late", "on_course", "finished"}},
                                              {"due", {"overdue", "next20", "month", "year", "none"}},
                                              {"critical", {"true", "false"}},
                                              {"issues", {"any", "restrictions", "alerts", "none"}},
                                              {"kind", {"reprogrammed", "added", "unassigned", "unverified"}},
                                              {"priority", {"true"}},
                                              {"integrating", {"only", "all"}}};
  return all;
}

// No select of their own: they come from links and the API.
constexpr auto kOtherWords = {"goal", "objective", "place", "type", "line", "from", "to", "responsible"};

view::Field select_of(Work const& work, http::Request const& request, Select const& select) {
  auto const& words = work.words;
  auto const key = std::string{"portfolio.filter."} + select.name;
  auto options = std::vector<view::Option>{{"", words.text(key + ".any")}};
  for (auto const& value : select.values) options.push_back({value, words.text(key + "." + value)});
  return view::with_options(view::make_field(words, select.name, key, request.query[select.name]), std::move(options));
}

view::Field select_from(Work const& work, http::Request const& request, char const* name, std::vector<CodeAndName> rows) {
  auto const key = std::string{"portfolio.filter."} + name;
  auto options = std::vector<view::Option>{{"", work.words.text(key + ".any")}};
  for (auto& row : rows) options.push_back({std::move(row.code), std::move(row.name)});
  return view::with_options(view::make_field(work.words, name, key, request.query[name]), std::move(options));
}

std::vector<CodeAndName> institutions(Work& work) {
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  return work.db.all<CodeAndName>(
      "SELECT DISTINCT s.institution_code AS code, s.institution_name AS name FROM goal_standing s WHERE " + visibility.condition + " ORDER BY 2 LIMIT 200", visibility.parameters);
}

std::string chip_text(view::Field const& field) {
  for (auto const& option : field.options)
    if (option.is_chosen) return option.text;
  return field.value;
}

}  // namespace

void add_filters(ListPage& page, http::Request const& request, Work& work) {
  page.filters.push_back(select_from(work, request, "institution", institutions(work)));
  page.filters.push_back(select_from(work, request, "axis", work.db.all<CodeAndName>("SELECT a.code, a.title AS name FROM axis a ORDER BY a.code LIMIT 100")));
  for (auto const& select : selects()) page.filters.push_back(select_of(work, request, select));
  for (auto const& filter : goals::board_filters()) {
    if (auto field = filter.milestone_field ? filter.milestone_field(request, work) : filter.field(request, work); !field.options.empty()) page.filters.push_back(std::move(field));
    else if (!request.query[filter.name].empty()) page.kept.push_back({filter.name, request.query[filter.name]});
  }
  auto cleared = std::vector<KeptView>{};
  auto const chip = [&](std::string const& name, std::string text) {
    cleared.push_back({name, ""});
    page.chips.push_back({std::move(text), address_with(request, {{name, ""}}), false});
  };
  if (!page.q.empty()) chip("q", "«" + page.q + "»");
  for (auto const& field : page.filters)
    if (!field.value.empty()) chip(field.name, chip_text(field));
  for (auto const* name : kOtherWords)
    if (auto const& value = request.query[name]; !value.empty()) {
      chip(name, work.words.text(std::string{"portfolio.word."} + name, {value}));
      page.kept.push_back({name, value});
    }
  if (!cleared.empty()) page.clear_address = address_with(request, cleared);
  for (auto const* name : {"group", "sort"})
    if (!request.query[name].empty()) page.kept.push_back({name, request.query[name]});
  for (auto const& column : request.query.all("col")) page.kept.push_back({"col", column});
  for (auto const& [name, value] : request.query)
    if (name != "after" && !value.empty()) {
      page.chosen_words.push_back({name, value});
      if (name != "col") page.kept_words.push_back({name, value});
    }
  auto chosen = Grouping::none;
  boost::describe::enum_from_string(request.query["group"].c_str(), chosen);
  for (auto const group : {Grouping::responsible, Grouping::institution, Grouping::month, Grouping::goal, Grouping::standing, Grouping::none}) {
    auto const name = std::string{boost::describe::enum_to_string(group, "")};
    page.groupings.push_back({work.words.text("portfolio.group." + name), address_with(request, {{"group", name}}), group == chosen});
  }
}

}  // namespace timon::portfolio
