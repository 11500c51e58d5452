#pragma once
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "money/overview.hpp"
#include "platform/http/parse.hpp"

namespace timon::money {

/// The filters of an address; a word that none has leaves its filter open.
inline OverviewQuery query_of(http::Fields const& fields) {
  auto query = OverviewQuery{.institution = fields["institution"], .axis = fields["axis"]};
  auto light = MoneyLight{};
  if (boost::describe::enum_from_string(fields["light"].c_str(), light)) query.light = light;
  boost::describe::enum_from_string(fields["group"].c_str(), query.group);
  return query;
}

/// The same as the query of an address, with its question mark; pages count from 0.
inline std::string query_text(OverviewQuery const& query, std::size_t page = 0) {
  auto text = std::string{};
  auto const add = [&](char const* name, std::string const& value) {
    if (!value.empty()) text += (text.empty() ? "?" : "&") + std::string{name} + "=" + http::percent_encoded(value);
  };
  add("institution", query.institution);
  add("axis", query.axis);
  if (query.light) add("light", boost::describe::enum_to_string(*query.light, ""));
  if (query.group != OverviewGroup::institution) add("group", boost::describe::enum_to_string(query.group, ""));
  if (page > 0) add("pagina", std::to_string(page + 1));
  return text;
}

}  // namespace timon::money
