#pragma once
#include <any>
#include <compare>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "platform/work/work.hpp"

namespace timon {

/// How far the database was when a request began: the last entry of its journal, and the day. Every deed makes an entry in its own
/// transaction, so what two requests of one mark read is the same.
struct Mark {
  std::int64_t entry{};
  Date today;
  auto operator<=>(Mark const&) const = default;
};

/// What was read and holds until something is written or the day turns: one for the program, shared by its threads. Only for what
/// changes by deeds: counts of what is read or seen are not.
class Memory {
 public:
  /// The value under that key, read now where it is not there.
  template <class T, class Read>
  std::shared_ptr<T const> of(Mark mark, std::string const& key, Read&& read) {
    auto const found = find(mark, key);
    if (auto const* const value = std::any_cast<std::shared_ptr<T const>>(&found)) return *value;
    auto made = std::make_shared<T const>(read());
    keep(mark, key, made);
    return made;
  }

 private:
  std::any find(Mark, std::string const& key);
  void keep(Mark, std::string const& key, std::any value);

  std::mutex mutex_;
  Mark mark_;
  std::unordered_map<std::string, std::any> values_;
};

/// While it lives, what is read on the session may be remembered: for a request that only reads. Where nobody remembers, at the
/// console and where something may be written, everything is read.
class Remembering {
 public:
  Remembering(Memory&, Mark, sql::Session const&);
  ~Remembering();
  Remembering(Remembering const&) = delete;
  Remembering& operator=(Remembering const&) = delete;

  /// That of the session; none: nothing is remembered.
  static Remembering const* of(sql::Session const&);

  /// The value under that key.
  template <class T, class Read>
  std::shared_ptr<T const> value(std::string const& key, Read&& read) const {
    return memory_.of<T>(mark_, key, std::forward<Read>(read));
  }

 private:
  Memory& memory_;
  Mark mark_;
  sql::Session const& db_;
  Remembering* outer_;
};

/// What this person is shown under that name, remembered where somebody remembers.
///   auto const choices = remembered<BoardChoices>(work, "board_choices", [&] { return read_choices(work); });
template <class T, class Read>
std::shared_ptr<T const> remembered(Work const& work, std::string const& name, Read&& read) {
  auto const* const remembering = Remembering::of(work.db);
  if (remembering == nullptr) return std::make_shared<T const>(read());
  return remembering->value<T>(name + " " + std::to_string(work.actor.person.number), std::forward<Read>(read));
}

}  // namespace timon
