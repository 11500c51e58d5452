#include <boost/describe/enum_to_string.hpp>

#include "goals/forecast.hpp"
#include "platform/words/words.hpp"
#include "platform/work/work.hpp"

namespace timon::goals {

std::string method_of(Work const& work, Forecast const& forecast) {
  auto const& words = work.words;
  auto const about = words.text(std::string{"forecast.basis."} + boost::describe::enum_to_string(forecast.basis, ""));
  auto const dates = words.plural("forecast.dates", forecast.dates);
  auto const days = forecast.days_likely;
  auto const late = words.plural(days < 0 ? "forecast.days_early" : "forecast.days_late", days < 0 ? -days : days);
  auto const method = words.text(days == 0 ? "forecast.method_in_time" : "forecast.method", {dates, about, late});
  return forecast.parts == 0 ? method : words.plural("forecast.of_parts", forecast.parts) + " " + method;
}

}  // namespace timon::goals
