#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "goals/forecast.hpp"
#include "goals/panels.hpp"
#include "platform/api/description.hpp"

namespace timon::goals {

/// A bar from the first to the last likely day; places in its drawing, which is `width` wide.
struct RangeView {
  int width{}, most_x{}, most_width{}, half_x{}, half_width{}, likely_x{}, planned_x{};
  std::string from, until;  // what stands at its ends
};
BOOST_DESCRIBE_STRUCT(RangeView, (), (width, most_x, most_width, half_x, half_width, likely_x, planned_x, from, until))

/// «Pronóstico» on the page of a goal or a milestone.
struct ForecastPanel {
  std::string title, likely, against, planned, half, most, method, note;
  std::string last, last_address;  // of a goal: the milestone that comes last
  bool is_later{};
  RangeView range;
};
BOOST_DESCRIBE_STRUCT(ForecastPanel, (), (title, likely, against, planned, half, most, method, note, last, last_address, is_later, range))

RangeView range_view(Words const&, Forecast const&);
void add_forecast_api(http::Router&);
std::vector<api::Operation> forecast_operations();
std::vector<api::Schema> forecast_schemas();

}  // namespace timon::goals
