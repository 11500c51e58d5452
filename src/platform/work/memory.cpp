#include "platform/work/memory.hpp"

#include <utility>

namespace timon {
namespace {

constexpr auto kValuesMax = std::size_t{4000};  // a few of each person who is at work

/// A session is used by one thread at a time, so only that thread has to know who remembers on it.
Remembering*& innermost() {
  static thread_local Remembering* one{};
  return one;
}

}  // namespace

std::any Memory::find(Mark mark, std::string const& key) {
  auto const lock = std::lock_guard{mutex_};
  if (mark != mark_) return {};
  auto const found = values_.find(key);
  return found == values_.end() ? std::any{} : found->second;
}

void Memory::keep(Mark mark, std::string const& key, std::any value) {
  auto const lock = std::lock_guard{mutex_};
  // A request that began before the last deed has read what is no longer so.
  if (mark < mark_) return;
  if (mark != mark_ || values_.size() >= kValuesMax) values_.clear();
  mark_ = mark;
  values_[key] = std::move(value);
}

Remembering::Remembering(Memory& memory, Mark mark, sql::Session const& db) : memory_{memory}, mark_{mark}, db_{db}, outer_{std::exchange(innermost(), this)} {}

Remembering::~Remembering() { innermost() = outer_; }

Remembering const* Remembering::of(sql::Session const& db) {
  auto const* one = innermost();
  while (one != nullptr && &one->db_ != &db) one = one->outer_;
  return one;
}

}  // namespace timon
