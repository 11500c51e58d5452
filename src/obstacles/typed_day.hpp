#pragma once
#include <optional>
#include <string>

#include "base/date_typed.hpp"
#include "base/outcome.hpp"
#include "platform/http/http.hpp"

namespace timon::obstacles {

/// The day that a form brings, none for an empty field; what is no day is a problem of the field.
std::optional<Date> typed_day(http::Fields const&, char const* field, Problems&);
/// What stands in the field again: the day, or what was typed for one and refused.
std::string day_text(std::optional<Date>, std::string_view field, Problems const&);

}  // namespace timon::obstacles
