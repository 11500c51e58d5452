#include "exchange/import_progress.hpp"

namespace timon::exchange {

void ImportProgress::tell(std::int64_t file, ImportStep step) {
  auto const lock = std::scoped_lock{mutex_};
  steps_[file] = step;
}

std::optional<ImportStep> ImportProgress::of(std::int64_t file) const {
  auto const lock = std::scoped_lock{mutex_};
  auto const found = steps_.find(file);
  return found == steps_.end() ? std::nullopt : std::optional{found->second};
}

void ImportProgress::forget(std::int64_t file) {
  auto const lock = std::scoped_lock{mutex_};
  steps_.erase(file);
}

}  // namespace timon::exchange
