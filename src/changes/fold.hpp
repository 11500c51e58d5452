#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"

namespace timon::changes {

/// Who did something, when and why.
struct Stamp {
  Time at;
  std::string who;
  std::string why;
};

/// What became of one value over several deeds: as it was before the first, as it is after the last. What came back to where it was
/// did not change.
template <class T>
class Folded {
 public:
  void see(T before, T after, Stamp stamp) {
    if (!seen_) before_ = std::move(before);
    after_ = std::move(after);
    last_ = std::move(stamp);
    seen_ = true;
    ++times_;
  }
  bool is_other() const { return seen_ && before_ != after_; }
  T const& before() const { return before_; }
  T const& after() const { return after_; }
  /// Of the last deed.
  Stamp const& last() const { return last_; }
  int times() const { return times_; }

 private:
  T before_{}, after_{};
  Stamp last_;
  int times_{};
  bool seen_{};
};

}  // namespace timon::changes
