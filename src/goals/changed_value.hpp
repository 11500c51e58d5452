#pragma once
#include <boost/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "platform/work/work.hpp"

namespace timon::goals {

/// Puts what the journal keeps (column and raw value) into words. Names of offices, institutions and the like are asked for once.
class ChangedValues {
 public:
  explicit ChangedValues(Work& work) : work_{work} {}

  /// «Término» of milestone and due_on; empty for what people are not told.
  std::string field_of(std::string_view table, std::string_view column) const;
  std::string shown(std::string_view column, boost::json::value const&);

 private:
  std::string name_of(std::string_view column, std::int64_t id);

  Work& work_;
  std::map<std::pair<std::string, std::int64_t>, std::string> names_;
};

}  // namespace timon::goals
