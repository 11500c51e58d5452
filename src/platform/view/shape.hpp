#pragma once
#include <boost/describe/bases.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace timon::view {

/// Text that is HTML already, because a template made it. The only way past escaping: «{{body:none}}».
struct Html {
  std::string text;
};

/// Where a number is written while it is being shown.
struct Room {
  char letters[24];
};

struct Shape;

/// One member of a view struct, as templates see it.
struct Member {
  enum class Kind { text, number, html, flag, struct_once, struct_list };
  std::string_view name;
  Kind kind;
  /// What {{name}} shows; null for a flag and for structs.
  std::string_view (*text)(void const* model, Room&);
  /// How many times {{#name}} is shown; null where it is no section.
  std::size_t (*size)(void const* model);
  /// The struct of the n-th time, for the struct kinds.
  void const* (*at)(void const* model, std::size_t n);
  Shape const* (*inner)();

  /// Shown as «not_name» when it is not: flags; everything else is «no_name».
  bool is_flag() const { return kind == Kind::flag; }
  bool has_inner() const { return kind == Kind::struct_once || kind == Kind::struct_list; }
};

/// What a template may name of a view struct.
struct Shape {
  std::vector<Member> members;
  Member const* find(std::string_view name) const;
};

namespace detail {

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {
  using Element = T;
};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
  using Element = T;
};
template <class T>
struct IsId : std::false_type {};
template <class T>
struct IsId<Id<T>> : std::true_type {};

template <class T>
constexpr auto kIsText = std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>;
template <class T>
constexpr auto kIsNumber = std::integral<T> || IsId<T>::value;
template <class T>
constexpr auto kIsScalar = kIsText<T> || kIsNumber<T> || std::is_enum_v<T> || std::is_same_v<T, Html>;

template <class T>
std::string_view shown(T const& value, Room& room) {
  if constexpr (kIsText<T>) {
    return value;
  } else if constexpr (std::is_same_v<T, Html>) {
    return value.text;
  } else if constexpr (std::is_enum_v<T>) {
    return boost::describe::enum_to_string(value, "");
  } else if constexpr (IsId<T>::value) {
    return shown(value.number, room);
  } else {
    auto const end = std::to_chars(room.letters, room.letters + sizeof room.letters, value).ptr;
    return {room.letters, static_cast<std::size_t>(end - room.letters)};
  }
}

template <class T>
constexpr Member::Kind scalar_kind() {
  if constexpr (std::is_same_v<T, Html>) return Member::Kind::html;
  return kIsText<T> || std::is_enum_v<T> ? Member::Kind::text : Member::Kind::number;
}

/// One scalar by itself: an element of a list of texts is called «item».
template <class T>
Shape const* item_shape() {
  static auto const shape =
      Shape{{Member{"item", scalar_kind<T>(), [](void const* model, Room& room) { return shown(*static_cast<T const*>(model), room); }, nullptr, nullptr, nullptr}}};
  return &shape;
}

template <class T>
Shape const* shape_of();

template <class T>
Shape const* inner_shape() {
  if constexpr (kIsScalar<T>) return item_shape<T>();
  else return shape_of<T>();
}

/// Reads the member D of the model by its pointer.
template <class Model, class T>
T const& read(void const* model, T Model::*pointer) {
  return static_cast<Model const*>(model)->*pointer;
}

template <class Model, class D>
Member member_of() {
  using T = std::remove_cvref_t<decltype(std::declval<Model>().*D::pointer)>;
  static_assert(!std::is_same_v<T, Date> && !std::is_same_v<T, Time> && !std::is_same_v<T, std::optional<Date>> && !std::is_same_v<T, std::optional<Time>>,
                "a date is put into words by the page: words.date_short(…)");
  static_assert(!std::floating_point<T>, "a number with decimals is put into words by the page: words.decimal(…)");
  auto member = Member{D::name, Member::Kind::flag, nullptr, nullptr, nullptr, nullptr};
  if constexpr (std::is_same_v<T, bool>) {
    member.size = [](void const* model) -> std::size_t { return read<Model>(model, D::pointer) ? 1 : 0; };
  } else if constexpr (kIsScalar<T>) {
    member.kind = scalar_kind<T>();
    member.text = [](void const* model, Room& room) { return shown(read<Model>(model, D::pointer), room); };
    if constexpr (kIsText<T> || std::is_same_v<T, Html>) {
      member.size = [](void const* model) -> std::size_t {
        auto room = Room{};
        return shown(read<Model>(model, D::pointer), room).empty() ? 0 : 1;
      };
    }
  } else if constexpr (IsList<T>::value) {
    using Element = typename IsList<T>::Element;
    static_assert(!std::is_same_v<Element, bool>, "a list of flags has no addresses: use structs");
    member.kind = Member::Kind::struct_list;
    member.size = [](void const* model) { return read<Model>(model, D::pointer).size(); };
    member.at = [](void const* model, std::size_t n) -> void const* { return &read<Model>(model, D::pointer)[n]; };
    member.inner = [] { return inner_shape<Element>(); };
  } else if constexpr (IsOptional<T>::value) {
    using Element = typename IsOptional<T>::Element;
    member.size = [](void const* model) -> std::size_t { return read<Model>(model, D::pointer) ? 1 : 0; };
    if constexpr (kIsScalar<Element>) {
      member.kind = scalar_kind<Element>();
      member.text = [](void const* model, Room& room) {
        auto const& value = read<Model>(model, D::pointer);
        return value ? shown(*value, room) : std::string_view{};
      };
    } else {
      member.kind = Member::Kind::struct_once;
      member.at = [](void const* model, std::size_t) -> void const* { return &*read<Model>(model, D::pointer); };
      member.inner = [] { return shape_of<Element>(); };
    }
  } else {
    member.kind = Member::Kind::struct_once;
    member.size = [](void const*) -> std::size_t { return 1; };
    member.at = [](void const* model, std::size_t) -> void const* { return &read<Model>(model, D::pointer); };
    member.inner = [] { return shape_of<T>(); };
  }
  return member;
}

/// Sorts the members so that Shape::find can search.
Shape sorted(std::vector<Member>);

template <class T>
Shape const* shape_of() {
  static auto const shape = [] {
    auto members = std::vector<Member>{};
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>>(
        [&](auto described) { members.push_back(member_of<T, decltype(described)>()); });
    return sorted(std::move(members));
  }();
  return &shape;
}

}  // namespace detail
}  // namespace timon::view
