#include "platform/pages/memory.hpp"

#include "platform/pages/pages.hpp"

namespace timon::pages {
namespace {

constexpr auto kValuesMax = std::size_t{4000};  // a few of each person who is at work

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

Remembering const* remembering(Work const& work) {
  auto const* const around = dynamic_cast<Remembering const*>(work.around);
  return around != nullptr && around->memory() != nullptr ? around : nullptr;
}

}  // namespace timon::pages
