#pragma once
#include <iostream>
#include <string>

#include "app/console.hpp"

namespace timon::app {

/// A line on stderr now and then, so that nobody thinks it hangs.
class Steps {
 public:
  explicit Steps(char const* key) : key_{key} {}
  void operator()(long done, long all) {
    constexpr auto kSteps = 10;
    auto const tenth = all > 0 ? done * kSteps / all : kSteps;
    if (tenth <= told_) return;
    told_ = tenth;
    std::cerr << console_words().text(key_, {std::to_string(done), std::to_string(all)}) << '\n';
  }

 private:
  char const* key_;
  long told_{0};
};

}  // namespace timon::app
