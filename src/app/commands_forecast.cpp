#include <fmt/format.h>

#include <iostream>

#include "app/commands.hpp"
#include "goals/forecast_backtest.hpp"

namespace timon::app {

int check_forecast(CommonOptions const& common) {
  auto console = Console{common, Schema::current};
  auto const test = goals::back_test(console.db(), console.work().today);
  auto const& words = console.work().words;
  std::cout << words.text("console.forecast.made", {std::to_string(test.forecasts), std::to_string(test.days)}) << '\n';
  if (test.forecasts == 0) return kDone;
  std::cout << words.text("console.forecast.half", {words.percent(test.share_half() * 100, 1)}) << '\n'
            << words.text("console.forecast.most",
                          {words.percent(test.share_most() * 100, 1), words.percent(static_cast<double>(test.earlier_than) * 100 / static_cast<double>(test.forecasts), 1),
                           words.percent(static_cast<double>(test.later_than) * 100 / static_cast<double>(test.forecasts), 1)})
            << '\n'
            << words.text("console.forecast.error", {words.decimal(test.mean_error(), 1), words.decimal(test.mean_error_planned(), 1), std::to_string(test.finished)}) << '\n';
  return kDone;
}

}  // namespace timon::app
