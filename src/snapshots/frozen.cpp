#include "snapshots/frozen.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <boost/json.hpp>

#include <stdexcept>

namespace timon::snapshots {
namespace {

using boost::json::value;

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

value told(std::string const& text) { return value(text); }
value told(bool flag) { return value(flag); }
value told(std::int64_t number) { return value(number); }
value told(Date date) { return value(to_iso(date)); }
value told(Time time) { return value(to_iso(time)); }
template <class E>
  requires std::is_enum_v<E>
value told(E choice) {
  return value(boost::describe::enum_to_string(choice, ""));
}
template <DescribedStruct T>
value told(T const& thing);
template <class T>
value told(std::optional<T> const& thing) {
  return thing ? told(*thing) : value(nullptr);
}
template <class T>
value told(std::vector<T> const& things) {
  auto list = boost::json::array{};
  for (auto const& thing : things) list.push_back(told(thing));
  return list;
}
template <DescribedStruct T>
value told(T const& thing) {
  auto object = boost::json::object{};
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) { object[member.name] = told(thing.*member.pointer); });
  return object;
}

void read(value const& from, std::string& text) { text = std::string{from.as_string()}; }
void read(value const& from, bool& flag) { flag = from.as_bool(); }
void read(value const& from, std::int64_t& number) { number = from.as_int64(); }
void read(value const& from, Date& date) {
  auto const found = date_from_iso(std::string_view{from.as_string()});
  if (!found) throw std::runtime_error{"a frozen date is none"};
  date = *found;
}
void read(value const& from, Time& time) {
  auto const found = time_from_iso(std::string_view{from.as_string()});
  if (!found) throw std::runtime_error{"a frozen moment is none"};
  time = *found;
}
template <class E>
  requires std::is_enum_v<E>
void read(value const& from, E& choice) {
  if (!boost::describe::enum_from_string(from.as_string().c_str(), choice)) throw std::runtime_error{"a frozen word is unknown"};
}
template <DescribedStruct T>
void read(value const& from, T& thing);
template <class T>
void read(value const& from, std::optional<T>& thing) {
  if (from.is_null()) thing.reset();
  else read(from, thing.emplace());
}
template <class T>
void read(value const& from, std::vector<T>& things) {
  for (auto const& each : from.as_array()) read(each, things.emplace_back());
}
template <DescribedStruct T>
void read(value const& from, T& thing) {
  auto const& object = from.as_object();
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
    if (auto const* const found = object.if_contains(member.name)) read(*found, thing.*member.pointer);
  });
}

}  // namespace

std::string text_of(FrozenGoal const& goal) { return boost::json::serialize(told(goal)); }

FrozenGoal goal_from(std::string const& text) {
  auto goal = FrozenGoal{};
  read(boost::json::parse(text), goal);
  return goal;
}

}  // namespace timon::snapshots
