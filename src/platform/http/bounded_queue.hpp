#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace timon::http {

/// Work that waits for a worker: never more than it was made for, so that nobody waits longer and longer.
template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t limit) : limit_{limit} {}

  /// False, and the item is left as it was, when the queue is full or closed.
  bool push(T& item) {
    {
      auto const lock = std::scoped_lock{mutex_};
      if (is_closed_ || items_.size() >= limit_) return false;
      items_.push_back(std::move(item));
    }
    changed_.notify_one();
    return true;
  }

  /// The next item; waits for one. Nothing once the queue is closed and empty.
  std::optional<T> pop() {
    auto lock = std::unique_lock{mutex_};
    changed_.wait(lock, [&] { return is_closed_ || !items_.empty(); });
    if (items_.empty()) return std::nullopt;
    auto item = std::optional<T>{std::move(items_.front())};
    items_.pop_front();
    return item;
  }

  void close() {
    {
      auto const lock = std::scoped_lock{mutex_};
      is_closed_ = true;
    }
    changed_.notify_all();
  }

  std::size_t size() const {
    auto const lock = std::scoped_lock{mutex_};
    return items_.size();
  }

 private:
  std::size_t const limit_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<T> items_;
  bool is_closed_{};
};

}  // namespace timon::http
