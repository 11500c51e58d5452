#pragma once
#include <boost/json.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"

namespace timon::changes {

/// A row as the journal keeps it: the members that differ, or all of them for a new row.
class Image {
 public:
  explicit Image(std::optional<std::string> const& text);
  /// No row at all: before it was made, after it was removed.
  bool is_none() const { return !object_; }
  bool has(char const* member) const { return object_ && object_->contains(member); }
  std::string text(char const* member) const;
  std::optional<Date> date(char const* member) const;

 private:
  std::optional<boost::json::object> object_;
};

}  // namespace timon::changes
