#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>

#include "platform/work/actor.hpp"

namespace timon {

// What ends a request at once. The edge answers each in the language and form of the caller; nothing else catches them.

/// There is no such thing, or none that this person may see: 404, the same bytes for both.
struct NotFound {};
/// The role gives no such right, here or anywhere: 403.
struct Forbidden {
  std::string right;
};
/// Somebody else changed the row since it was read: 409 for a form, 412 for If-Match.
struct Stale {
  std::string table;
};

/// One of the rights, somewhere: the first question of every deed, asked before anything is loaded.
inline void must_have(Actor const& actor, std::initializer_list<Right> rights) {
  for (auto const right : rights)
    if (actor.may(right)) return;
  throw Forbidden{std::string{rights.begin()->name}};
}
inline void must(bool is_allowed, Right right) {
  if (!is_allowed) throw Forbidden{std::string{right.name}};
}
/// `seen` is the revision the person had in front of them; 0 when they did not say.
inline void must_be_current(std::int64_t seen, std::int64_t revision, char const* table) {
  if (seen != 0 && seen != revision) throw Stale{table};
}

}  // namespace timon
