#include "platform/journal/journal.hpp"

#include "platform/hash/hash.hpp"
#include "platform/sql/insertion.hpp"

namespace timon::journal {
namespace {

constexpr auto kComplaintsMax = std::size_t{100};

struct Head {
  std::int64_t entry{};
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Head, (), (entry, hash))

/// What is hashed: every part with its length before it, so that no two entries read alike. Changes come one by one: an
/// entry may hold a hundred thousand.
class EntryHash {
 public:
  explicit EntryHash(Entry const& entry) {
    put(entry.previous_hash);
    put(std::to_string(entry.id));
    put(to_iso(entry.at));
    put(std::to_string(entry.person.number));
    put(std::to_string(entry.office.number));
    put(std::to_string(entry.stands_in_for.number));
    put(boost::describe::enum_to_string(entry.source, "?"));
    put(entry.event);
    put(entry.reason);
  }
  void add(Change const& change) {
    put(change.object);
    put(std::to_string(change.object_id));
    put(std::to_string(change.thread.value_or(0)));
    for (auto const* const part : {&change.before, &change.after, &change.seal}) *part ? put(**part) : hash_.add("-");
  }
  std::string finish() { return hash_.finish(); }

 private:
  void put(std::string_view part) {
    head_ = std::to_string(part.size());
    head_ += ':';
    hash_.add(head_);
    hash_.add(part);
  }
  Sha256 hash_;
  std::string head_;
};

class Verifier {
 public:
  explicit Verifier(sql::Session& db) : db_{db} {}

  void walk_chain() {
    auto previous = std::string{};
    auto expected = std::int64_t{1};
    for (auto const& entry : db_.all<Entry>("SELECT " + sql::columns<Entry>() + " FROM journal ORDER BY id")) {
      auto hash = EntryHash{entry};
      db_.each<Change>("SELECT " + sql::columns<Change>() + " FROM journal_change WHERE entry = :entry ORDER BY id", sql::with("entry", entry.id),
                       [&](Change const& change) { hash.add(change); });
      if (entry.id != expected) complain("entry " + std::to_string(expected) + " of the journal is missing");
      if (entry.previous_hash != previous) complain("entry " + std::to_string(entry.id) + " does not follow the one before it");
      if (hash.finish() != entry.hash) complain("entry " + std::to_string(entry.id) + " (" + entry.event + ") is not what was written");
      previous = entry.hash;
      expected = entry.id + 1;
      ++verdict.entries;
    }
    auto const head = db_.one<Head>("SELECT entry, hash FROM journal_head WHERE id = 1");
    if (head.entry + 1 != expected || head.hash != previous) complain("the journal does not end where it should: entries are missing at the end");
  }

  void check_rows(sql::TableShape const& shape) {
    auto const table = std::string{shape.name};
    auto names = std::string{"seal"};
    auto columns = std::vector<sql::Column>{{"seal", sql::Kind::text}};
    for (auto const& column : shape.columns) {
      columns.push_back(column);
      names += ", t." + std::string{column.name};
    }
    names = "t." + names + ", (SELECT c.seal FROM journal_change c WHERE c.object = '" + table + "' AND c.object_id = t.id ORDER BY c.id DESC LIMIT 1) AS journal_seal";
    columns.push_back({"journal_seal", sql::Kind::text});
    db_.each_slot("SELECT " + names + " FROM " + table + " t", {}, columns, [&](std::span<sql::Slot const* const> slots) {
      auto members = sql::Parameters{};
      auto id = 0LL;
      for (auto i = std::size_t{0}; i < shape.columns.size(); ++i) {
        members.push_back({std::string{shape.columns[i].name}, *slots[i + 1]});
        if (shape.columns[i].name == "id") id = slots[i + 1]->integer;
      }
      ++verdict.rows;
      auto const name = "row " + std::to_string(id) + " of " + table;
      if (sha256(image(members)) != slots.front()->text) complain(name + " was changed behind the program's back");
      else if (slots.back()->is_null || slots.front()->text != slots.back()->text) complain(name + " is not what the journal says");
    });
    // A row that the journal knows and nobody removed must be there.
    auto const gone = db_.all<std::int64_t>(
        "SELECT c.object_id FROM journal_change c WHERE c.object = :object AND c.seal IS NOT NULL AND c.id = (SELECT max(d.id) FROM journal_change d "
        "WHERE d.object = c.object AND d.object_id = c.object_id) AND NOT EXISTS (SELECT 1 FROM " +
            table + " t WHERE t.id = c.object_id)",
        sql::with("object", table));
    for (auto const id : gone) complain("row " + std::to_string(id) + " of " + table + " was removed behind the program's back");
  }

  Verdict verdict;

 private:
  void complain(std::string text) {
    if (verdict.complaints.size() < kComplaintsMax) verdict.complaints.push_back(std::move(text));
  }
  sql::Session& db_;
};

/// A handful each with its own short statement, many together.
void add_changes(sql::Session& db, std::int64_t entry, std::vector<Change> const& changes) {
  auto into = sql::Insertion{db, "journal_change", {"entry", "object", "object_id", "thread", "before", "after", "seal"}};
  for (auto const& change : changes) {
    into.add(sql::slot_of(entry));
    into.add(sql::slot_of(change.object));
    into.add(sql::slot_of(change.object_id));
    into.add(sql::slot_of(change.thread));
    into.add(sql::slot_of(change.before));
    into.add(sql::slot_of(change.after));
    into.add(sql::slot_of(change.seal));
  }
  into.finish();
}

}  // namespace

Entry append(sql::Session& db, Entry entry, std::vector<Change> const& changes) {
  auto const head = db.one<Head>("UPDATE journal_head SET entry = entry + 1 WHERE id = 1 RETURNING entry, hash");
  entry.id = head.entry;
  entry.previous_hash = head.hash;
  auto hash = EntryHash{entry};
  for (auto const& change : changes) hash.add(change);
  entry.hash = hash.finish();
  static auto const kAdd = "INSERT INTO journal (" + sql::columns<Entry>() + ") VALUES (" + sql::columns<Entry>(":") + ")";
  db.run(kAdd, sql::members_of(entry));
  add_changes(db, entry.id, changes);
  db.run("UPDATE journal_head SET hash = :hash WHERE id = 1", sql::with("hash", entry.hash));
  return entry;
}

Verdict verify(sql::Session& db, std::vector<sql::TableShape> const& tables) {
  auto snapshot = sql::Transaction{db, sql::Transaction::For::reading};
  auto verifier = Verifier{db};
  verifier.walk_chain();
  for (auto const& table : tables) verifier.check_rows(table);
  return verifier.verdict;
}

}  // namespace timon::journal
