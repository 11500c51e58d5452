#include "petitions/petition_actions.hpp"

#include <algorithm>

#include "petitions/telling.hpp"

namespace timon::petitions {
namespace {

constexpr auto kAsk = Right{"ask"};

Petition current(Work& work, PetitionId id, std::int64_t revision_seen) {
  auto found = find_visible(work, id);
  if (!found) throw NotFound{};
  must_be_current(revision_seen, found->revision, Petition::kTable);
  return std::move(*found);
}

/// Writes what the rule made of it. Not in the history of its goal: who sees the goal need not see what its offices ask.
template <class Rule>
Outcome<Petition> change(Work& work, Petition const& before, char const* event, OfficeId signs, std::string const& reason, std::optional<PetitionEvent> told, Rule rule) {
  Outcome<Petition> after = rule(before);
  if (!after) return after;
  auto deed = Deed{work, event, reason};
  deed.sign(signs);
  *after = deed.update(before, *after);
  if (told) tell(work, {*told, *after});
  deed.commit();
  return after;
}

void must_hold(Work const& work, OfficeId office) { must(work.actor.may_write && work.actor.holds(office), kAsk); }

}  // namespace

std::vector<Seat> asking_seats(Actor const& actor) {
  auto seats = std::vector<Seat>{};
  for (auto const& seat : actor.seats)
    if (!seat.level.empty() || seat.role == "milestone_owner") seats.push_back(seat);
  return seats;
}

Outcome<Petition> ask(Work& work, Petition draft) {
  auto const seats = asking_seats(work.actor);
  must(work.actor.may_write && !seats.empty(), kAsk);
  if (!draft.asked_by) draft.asked_by = seats.front().office;
  auto const from = std::ranges::find(seats, draft.asked_by, &Seat::office);
  must(from != seats.end(), kAsk);
  if (draft.goal && !goals::find_visible(work, draft.goal)) throw NotFound{};
  draft.id = {};
  draft.state = PetitionState::open;
  draft.asked_on = work.today;
  draft.person = work.actor.person;
  auto ready = checked(std::move(draft), work.today);
  if (!ready) return ready;
  auto const offices = offices_to_ask(work, ready->kind, *from);
  if (std::ranges::find(offices, ready->asked_of, &organization::OfficeName::id) == offices.end()) return Problem{"asked_of", "petition.asked_of.out_of_reach"};
  auto deed = Deed{work, ready->kind == PetitionKind::resources ? "resources_asked" : "instruction_given"};
  deed.sign(ready->asked_by);
  ready->code = obstacles::next_code_of(work.db, "petition", "P-");
  *ready = deed.insert(*ready);
  tell(work, {PetitionEvent::asked, *ready});
  deed.commit();
  return ready;
}

Outcome<Petition> answer(Work& work, PetitionId id, std::int64_t revision_seen, AnswerVerb verb, std::string const& text) {
  auto const seen = find_visible(work, id);
  if (!seen) throw NotFound{};
  must_hold(work, seen->asked_of);
  auto const before = current(work, id, revision_seen);
  return change(work, before, "petition_answered", before.asked_of, text, PetitionEvent::answered, [&](Petition const& petition) {
    auto after = answered(petition, verb, text, work.actor.person, work.today);
    if (after && !after->read_on) after->read_on = work.today;
    return after;
  });
}

Outcome<Petition> withdraw(Work& work, PetitionId id, std::int64_t revision_seen, std::string const& reason) {
  auto const seen = find_visible(work, id);
  if (!seen) throw NotFound{};
  must_hold(work, seen->asked_by);
  auto const before = current(work, id, revision_seen);
  return change(work, before, "petition_withdrawn", before.asked_by, reason, PetitionEvent::withdrawn,
                [&](Petition const& petition) { return withdrawn(petition, reason, work.today); });
}

Outcome<Petition> complete(Work& work, PetitionId id, std::int64_t revision_seen, std::string const& text) {
  auto const seen = find_visible(work, id);
  if (!seen) throw NotFound{};
  must_hold(work, seen->asked_by);
  auto const before = current(work, id, revision_seen);
  return change(work, before, "petition_completed", before.asked_by, text, PetitionEvent::completed,
                [&](Petition const& petition) { return completed(petition, text, work.today); });
}

void note_read(Work& work, Petition const& petition) {
  if (!petition.is_open() || petition.read_on || !work.actor.may_write || !work.actor.holds(petition.asked_of)) return;
  auto const after = change(work, petition, "petition_read", petition.asked_of, "", std::nullopt, [&](Petition read) -> Outcome<Petition> {
    read.read_on = work.today;
    return read;
  });
  (void)after;  // nothing can be wrong with a reading
}

}  // namespace timon::petitions
