#include "platform/work/together.hpp"

#include <utility>

namespace timon {
namespace {

/// A session is used by one thread at a time, so only that thread has to know what is done together on it.
Together*& innermost() {
  static thread_local Together* one{};
  return one;
}

}  // namespace

Together::Together(Work& work, std::string event, std::string reason)
    : db_{work.db},
      transaction_{work.db},
      entry_{.at = work.now, .person = work.actor.person, .source = work.source, .event = std::move(event), .reason = std::move(reason)},
      outer_{std::exchange(innermost(), this)} {}

Together::~Together() { innermost() = outer_; }

Together* Together::of(sql::Session const& db) {
  auto* one = innermost();
  while (one != nullptr && &one->db_ != &db) one = one->outer_;
  return one;
}

void Together::take(journal::Entry const& entry, std::vector<journal::Change> const& changes) {
  if (!std::exchange(is_signed_, true)) entry_.office = entry.office, entry_.stands_in_for = entry.stands_in_for;
  changes_.insert(changes_.end(), changes.begin(), changes.end());
}

void Together::commit() {
  if (!changes_.empty()) journal::append(db_, entry_, changes_);
  transaction_.commit();
}

Together::Step::~Step() {
  if (!is_kept_) all_.changes_.resize(changes_before_);
}

void Together::Step::keep() {
  point_.keep();
  is_kept_ = true;
}

}  // namespace timon
