#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "platform/sql/table.hpp"

namespace timon::journal {

BOOST_DEFINE_ENUM_CLASS(Source, page, api, console, clock)

/// One deed: who did what, when, from where and why. Names people by id, so that contact data can be erased.
struct Entry {
  static constexpr auto kTable = "journal";
  std::int64_t id{};
  Time at;
  PersonId person;
  OfficeId office;
  PersonId stands_in_for;  // whose office it is while somebody else sits in it: «X por Y»
  Source source{};
  std::string event;  // «milestone_reprogrammed»
  std::string reason;
  std::string previous_hash;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (id, at, person, office, stands_in_for, source, event, reason, previous_hash, hash))

/// One row of data before and after: JSON objects with the members that differ (all of them for a new row).
struct Change {
  std::string object;  // the table
  std::int64_t object_id{};
  std::optional<std::int64_t> thread;  // the goal under whose history this is told
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<std::string> seal;
};
BOOST_DESCRIBE_STRUCT(Change, (), (object, object_id, thread, before, after, seal))

/// A row as JSON, members in their order, without its id: what a seal is the hash of.
std::string image(sql::Parameters const& members);
/// Only the members in which the two differ, first as they were, then as they are.
std::pair<std::string, std::string> difference(sql::Parameters const& before, sql::Parameters const& after);

/// Chains the entry and writes it with its changes. Called last in a transaction: it locks the end of the chain.
Entry append(sql::Session& db, Entry entry, std::vector<Change> const& changes);

/// What `timon verify` found.
struct Verdict {
  std::int64_t entries{};
  std::int64_t rows{};
  std::vector<std::string> complaints;  // the first hundred, in words a person understands
  bool is_sound() const { return complaints.empty(); }
};
/// Walks the whole chain, then every row of the sealed tables.
Verdict verify(sql::Session& db, std::vector<sql::TableShape> const& tables);

}  // namespace timon::journal
