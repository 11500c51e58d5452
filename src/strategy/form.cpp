#include "strategy/form.hpp"
#include "base/date_typed.hpp"

namespace timon::strategy {

view::Field FormBuilder::field(char const* name, Need need) const {
  auto made = view::make_field(words_, name, key_ + "." + name, values_[name], problems_);
  made.is_required = need == Need::required;
  return made;
}

void FormBuilder::text(char const* name, Need need, std::size_t length_max) {
  auto made = field(name, need);
  made.length_max = static_cast<int>(length_max);
  fields_.push_back({.text = std::move(made), .area = {}, .choice = {}, .day = {}, .check = {}});
}

void FormBuilder::area(char const* name, Need need, std::size_t length_max) {
  auto made = field(name, need);
  made.length_max = static_cast<int>(length_max);
  fields_.push_back({.text = {}, .area = std::move(made), .choice = {}, .day = {}, .check = {}});
}

void FormBuilder::day(char const* name, Need need) { fields_.push_back({.text = {}, .area = {}, .choice = {}, .day = field(name, need), .check = {}}); }

void FormBuilder::check(char const* name) {
  auto made = field(name, Need::required);
  made.is_chosen = values_[name] == "1";
  fields_.push_back({.text = {}, .area = {}, .choice = {}, .day = {}, .check = std::move(made)});
}

void FormBuilder::choice(char const* name, std::vector<view::Option> options, Need need) {
  fields_.push_back({.text = {}, .area = {}, .choice = view::with_options(field(name, need), std::move(options)), .day = {}, .check = {}});
}

std::optional<Date> day_in(http::Fields const& values, char const* name, Problems& problems) {
  auto const text = trimmed(values[name]);
  if (text.empty()) return std::nullopt;
  auto const day = date_typed(text);
  if (!day) problems.push_back({name, "date.not_one", {std::string{text}}});
  return day;
}

}  // namespace timon::strategy
