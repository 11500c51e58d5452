#pragma once
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <type_traits>
#include <vector>

#include "platform/journal/journal.hpp"
#include "platform/work/deed.hpp"

namespace timon::portfolio {

/// Rows of several tables as one JSON text: {"goal": [{"id": 7, …}], "goal_place": […]}.
class KeptRows {
 public:
  KeptRows() = default;
  explicit KeptRows(std::string const& text) : tables_{boost::json::parse(text).as_object()} {}

  template <sql::Stored T>
  void keep(std::vector<T> const& rows) {
    if (rows.empty()) return;
    auto& list = tables_[T::kTable];
    if (!list.is_array()) list = boost::json::array{};
    for (auto const& row : rows) {
      auto members = boost::json::parse(journal::image(sql::members_of(row)));
      members.as_object()["id"] = row.id.number;
      list.as_array().push_back(std::move(members));
    }
  }

  template <sql::Stored T>
  std::vector<T> rows() const {
    auto found = std::vector<T>{};
    auto const* const list = tables_.if_contains(T::kTable);
    if (list == nullptr) return found;
    for (auto const& each : list->as_array()) found.push_back(row_from<T>(each.as_object()));
    return found;
  }

  std::string text() const { return boost::json::serialize(tables_); }

 private:
  template <class T>
  static T row_from(boost::json::object const& members) {
    auto row = T{};
    boost::mp11::mp_for_each<sql::Members<T>>([&](auto member) {
      using M = std::remove_cvref_t<decltype(row.*member.pointer)>;
      auto const* const value = members.if_contains(member.name);
      if (value == nullptr) return;  // a member that came with a later version keeps what it is by itself
      auto slot = sql::Slot{.kind = sql::Codec<M>::kind, .is_null = value->is_null()};
      if (value->is_int64()) slot.integer = value->as_int64();
      else if (value->is_string()) slot.text = value->as_string();
      sql::Codec<M>::read(slot, row.*member.pointer);
    });
    return row;
  }

  boost::json::object tables_;
};

/// Puts the rows in with the numbers that they had.
template <sql::Stored T>
void insert_again(Deed& deed, std::vector<T> rows) {
  if (rows.empty()) return;
  auto into = deed.insertion_of<T>();
  for (auto& row : rows) deed.insert(into, row);
  into.finish();
}

}  // namespace timon::portfolio
