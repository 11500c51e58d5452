#include "administration/administration.hpp"
#include "administration/set_up.hpp"
#include "base/text.hpp"
#include "platform/work/deed.hpp"

namespace timon::administration {

Outcome<SetUpNote> note_set_up(Work& work, SetUpNote note) {
  must_have(work.actor, {kSetUp});
  note.id = {};
  note.subject = std::string{trimmed(note.subject)};
  note.text = std::string{trimmed(note.text)};
  note.person = work.actor.person;
  auto ready = checked(std::move(note), work.today);
  if (!ready) return ready;
  auto deed = Deed{work, "set_up_noted"};
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

void erase_set_up_note(Work& work, Id<SetUpNote> id) {
  must_have(work.actor, {kSetUp});
  auto const note = work.db.maybe<SetUpNote>(sql::select<SetUpNote>("WHERE id = :id"), sql::with("id", id));
  if (!note) throw NotFound{};
  auto deed = Deed{work, "set_up_note_taken_back"};
  deed.erase(*note);
  deed.commit();
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<SetUpNote>()}; }

}  // namespace timon::administration
