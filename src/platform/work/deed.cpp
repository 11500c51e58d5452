#include "platform/work/deed.hpp"

#include "platform/hash/hash.hpp"
#include "platform/work/changes.hpp"
#include "platform/work/listeners.hpp"
#include "platform/work/together.hpp"

namespace timon {

Deed::Deed(Work& work, std::string event, std::string reason)
    : db_{work.db},
      actor_{work.actor},
      transaction_{work.db},
      entry_{.at = work.now, .person = work.actor.person, .source = work.source, .event = std::move(event), .reason = std::move(reason)} {
  // What nobody's office is named for is done in one's own.
  auto const own = std::find_if(actor_.seats.begin(), actor_.seats.end(), [](Seat const& seat) { return !seat.stands_in_for; });
  if (own != actor_.seats.end()) sign(*own);
  else if (!actor_.seats.empty()) sign(actor_.seats.front());
}

void Deed::sign(Seat const& seat) {
  entry_.office = seat.office;
  entry_.stands_in_for = seat.stands_in_for;
}

void Deed::sign(OfficeId office) {
  if (auto const* const seat = actor_.seat_in(office)) return sign(*seat);
  entry_.office = office;
  entry_.stands_in_for = {};
}

std::string Deed::insert_text(std::string const& table, std::vector<std::string> const& names) {
  auto columns = std::string{"seal"}, values = std::string{":seal"};
  for (auto const& name : names) {
    if (name == "id") continue;
    columns += ", " + name;
    values += ", :" + name;
  }
  return "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ") RETURNING id";
}

std::string Deed::update_text(std::string const& table, std::vector<std::string> const& names) {
  auto text = "UPDATE " + table + " SET seal = :seal";
  for (auto const& name : names)
    if (name != "id") text += ", " + name + " = :" + name;
  return text + " WHERE id = :id AND revision = :revision_seen";
}

std::int64_t Deed::insert_row(std::string const& text, std::string table, sql::Parameters members) {
  auto after = journal::image(members);
  auto seal = sha256(after);
  members.insert(members.begin(), {"seal", sql::slot_of(seal)});
  auto const id = db_.one<std::int64_t>(text, members);
  changes_.push_back({.object = std::move(table), .object_id = id, .thread = thread_, .before = {}, .after = std::move(after), .seal = std::move(seal)});
  return id;
}

void Deed::insert_into(sql::Insertion& into, std::string table, std::int64_t id, sql::Parameters members) {
  auto after = journal::image(members);
  auto seal = sha256(after);
  into.add(sql::slot_of(seal));
  for (auto& member : members) into.add(std::move(member.slot));
  changes_.push_back({.object = std::move(table), .object_id = id, .thread = thread_, .before = {}, .after = std::move(after), .seal = std::move(seal)});
}

void Deed::update_row(std::string const& text, std::string table, std::int64_t id, std::int64_t revision_seen, sql::Parameters before, sql::Parameters after) {
  auto seal = sha256(journal::image(after));
  auto [then, now] = journal::difference(before, after);
  after.insert(after.begin(), {"seal", sql::slot_of(seal)});
  after.push_back({"revision_seen", sql::slot_of(revision_seen)});
  if (db_.run(text, after) != 1) throw Stale{table};
  changes_.push_back({.object = std::move(table), .object_id = id, .thread = thread_, .before = std::move(then), .after = std::move(now), .seal = std::move(seal)});
}

void Deed::erase_row(std::string table, std::int64_t id, std::int64_t revision_seen, sql::Parameters members) {
  if (db_.run("DELETE FROM " + table + " WHERE id = :id AND revision = :revision_seen", sql::with("id", id, "revision_seen", revision_seen)) != 1) throw Stale{table};
  changes_.push_back({.object = std::move(table), .object_id = id, .thread = thread_, .before = journal::image(members), .after = {}, .seal = {}});
}

void Deed::commit() {
  if (!changes_.empty()) {
    for (auto const& listener : listeners_of<ChangesListener>()) listener(db_, changes_);
    if (auto* const together = Together::of(db_)) together->take(entry_, changes_);
    else journal::append(db_, entry_, changes_);
  }
  transaction_.commit();
}

void listen_to_changes(ChangesListener listener) { listeners_of<ChangesListener>().push_back(std::move(listener)); }

}  // namespace timon
