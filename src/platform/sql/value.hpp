#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace timon::sql {

/// The database or the program broke its word: nothing a person can put right.
struct Failure : std::runtime_error {
  using runtime_error::runtime_error;
};

/// What both engines understand in the same way. Dates and moments travel as ISO text, choices as words.
enum class Kind { integer, real, text };

/// One value on its way in or out.
struct Slot {
  Kind kind{Kind::text};
  bool is_null{true};
  long long integer{};
  double real{};
  std::string text;
};

/// A value with the :name it stands for in the statement.
struct Parameter {
  std::string name;
  Slot slot;
};
using Parameters = std::vector<Parameter>;

/// How each C++ type is written to and read from a slot.
template <class T>
struct Codec;

template <>
struct Codec<std::string> {
  static constexpr auto kind = Kind::text;
  static void write(Slot& slot, std::string const& value) {
    slot.is_null = false;
    slot.text = value;
  }
  static void read(Slot const& slot, std::string& value) {
    if (slot.is_null) value.clear();
    else value = slot.text;
  }
};
template <class T>
  requires std::is_integral_v<T>
struct Codec<T> {  // bool is 0 or 1
  static constexpr auto kind = Kind::integer;
  static void write(Slot& slot, T value) {
    slot.is_null = false;
    slot.integer = static_cast<long long>(value);
  }
  static void read(Slot const& slot, T& value) { value = static_cast<T>(slot.is_null ? 0 : slot.integer); }
};
template <>
struct Codec<double> {
  static constexpr auto kind = Kind::real;
  static void write(Slot& slot, double value) {
    slot.is_null = false;
    slot.real = value;
  }
  static void read(Slot const& slot, double& value) { value = slot.is_null ? 0 : slot.real; }
};
template <class K>
struct Codec<Id<K>> {  // an id that is not there yet is NULL
  static constexpr auto kind = Kind::integer;
  static void write(Slot& slot, Id<K> value) {
    slot.is_null = !value;
    slot.integer = value.number;
  }
  static void read(Slot const& slot, Id<K>& value) { value = Id<K>{slot.is_null ? 0 : slot.integer}; }
};
template <>
struct Codec<Date> {
  static constexpr auto kind = Kind::text;
  static void write(Slot& slot, Date value) {
    slot.is_null = false;
    slot.text = to_iso(value);
  }
  static void read(Slot const& slot, Date& value) {
    auto const date = date_from_iso(slot.text);
    if (slot.is_null || !date) throw Failure{"no date: " + slot.text};
    value = *date;
  }
};
template <>
struct Codec<Time> {
  static constexpr auto kind = Kind::text;
  static void write(Slot& slot, Time value) {
    slot.is_null = false;
    slot.text = to_iso(value);
  }
  static void read(Slot const& slot, Time& value) {
    auto const time = time_from_iso(slot.text);
    if (slot.is_null || !time) throw Failure{"no moment: " + slot.text};
    value = *time;
  }
};
template <class E>
  requires std::is_enum_v<E>
struct Codec<E> {
  static constexpr auto kind = Kind::text;
  static void write(Slot& slot, E value) {
    slot.is_null = false;
    slot.text = boost::describe::enum_to_string(value, "?");
  }
  static void read(Slot const& slot, E& value) {
    if (slot.is_null || !boost::describe::enum_from_string(slot.text.c_str(), value)) throw Failure{"unknown word in a column: " + slot.text};
  }
};
template <class T>
struct Codec<std::optional<T>> {
  static constexpr auto kind = Codec<T>::kind;
  static void write(Slot& slot, std::optional<T> const& value) {
    slot.is_null = true;
    if (value) Codec<T>::write(slot, *value);
  }
  static void read(Slot const& slot, std::optional<T>& value) {
    if (slot.is_null) value.reset();
    else Codec<T>::read(slot, value.emplace());
  }
};

template <class T>
Slot slot_of(T const& value) {
  auto slot = Slot{.kind = Codec<T>::kind};
  Codec<T>::write(slot, value);
  return slot;
}

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>;

/// `with("goal", goal.id, "today", today)`: values for the :names of a statement.
inline void add_parameters(Parameters&) {}
template <class T, class... Rest>
void add_parameters(Parameters& to, std::string_view name, T const& value, Rest const&... rest) {
  if constexpr (std::is_convertible_v<T const&, std::string_view>) to.push_back({std::string{name}, slot_of(std::string{std::string_view{value}})});
  else to.push_back({std::string{name}, slot_of(value)});
  add_parameters(to, rest...);
}
template <class... Rest>
Parameters with(Rest const&... rest) {
  auto parameters = Parameters{};
  parameters.reserve(sizeof...(rest) / 2);
  add_parameters(parameters, rest...);
  return parameters;
}
/// The members of a described struct, each under its name.
template <Described T>
Parameters members_of(T const& value) {
  auto parameters = Parameters{};
  parameters.reserve(boost::mp11::mp_size<Members<T>>::value);
  boost::mp11::mp_for_each<Members<T>>([&](auto member) { parameters.push_back({member.name, slot_of(value.*member.pointer)}); });
  return parameters;
}

}  // namespace timon::sql
