#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "routine/week_view.hpp"

namespace timon::routine {
namespace {

std::vector<view::Option> cause_options(Words const& words) {
  auto options = std::vector<view::Option>{{"", words.text("form.choose")}};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<MoveCause>>([&](auto cause) {
    // «imported» is what an import says by itself.
    if (cause.value != MoveCause::imported) options.push_back({cause.name, words.text(std::string{"choice.cause."} + cause.name)});
  });
  return options;
}

}  // namespace

std::string move_field(char const* field, MilestoneId milestone) { return std::string{field} + "-" + std::to_string(milestone.number); }

MoveForm move_form(Work& work, WeekLine const& line, WeekTyped const* typed) {
  auto const& words = work.words;
  auto const given = typed != nullptr && typed->move ? *typed->move : MoveTyped{};
  auto const problems = typed != nullptr ? typed->problems : Problems{};
  auto const field = [&](char const* name, char const* key, std::string const& value) {
    auto made = view::make_field(words, name, key, value, problems);
    made.name = move_field(name, line.milestone);
    return made;
  };
  auto form = MoveForm{.id = line.milestone.number,
                       .revision = line.revision,
                       .address = "/mi-semana/" + std::to_string(line.milestone.number) + "/reprogramacion",
                       .note = words.text(line.approved_on ? "deed.reprogram.approved" : "deed.reprogram.draft"),
                       .day = field("due_on", "deed.reprogram.due_on", given.due_on),
                       .cause = view::with_options(field("cause", "deed.reprogram.cause", given.cause), cause_options(words)),
                       .reason = field("reason", "deed.reprogram.reason", given.reason)};
  form.cause.is_required = true;
  form.reason.is_required = line.approved_on.has_value();
  form.reason.length_max = static_cast<int>(kReasonLengthMax);
  form.reason.rows = 2;
  if (typed != nullptr && typed->is_stale) form.now_text = words.text("week.move.now", {words.date_short(line.due_on)});
  for (auto const& problem : problems)
    if (problem.field != "due_on" && problem.field != "cause" && problem.field != "reason") form.problems.push_back(view::sentence_of(problem, words));
  return form;
}

}  // namespace timon::routine
