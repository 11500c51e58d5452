#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace timon {

/// A day as a form brings it: «2026-05-22», as browsers send it, or «22/05/2026», as people write it. Blanks around it do not count.
std::optional<Date> date_typed(std::string_view);
/// As people write it, for the words of a refusal: «22/05/2026».
std::string date_as_typed(Date);

}  // namespace timon
