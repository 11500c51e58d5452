#include <algorithm>
#include <memory>

#include "meetings/decision_actions.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_store.hpp"
#include "world/life.hpp"
#include "world/meeting_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kMorning = std::int64_t{9 * 60};
constexpr auto kHour = std::int64_t{60};
constexpr auto kThursday = 4;
constexpr auto kFriday = 5;

/// One body as the story knows it.
struct Body {
  MeetingKind kind{};
  std::string institution;
  std::string title;
  std::string place;
  int days_after_wednesday{};
};

Body committee() { return {MeetingKind::committee, "GOB", "Comité de Metas", "Sala de situación, Casa de Gobierno", 2}; }
Body dispatch(DispatchRow const& row) { return {MeetingKind::dispatch, row.institution, row.title, "Despacho del ministerio", 1}; }

class Meetings {
 public:
  explicit Meetings(Life& life) : life_{life} {}

  void everything() {
    for (auto weeks = kCommitteeWeeks; weeks >= 1; --weeks) held(committee(), "", weeks);
    for (auto const& row : dispatch_rows())
      for (auto const weeks : row.weeks_ago) held(dispatch(row), row.institution, weeks);
    life_.on(life_.days().ago(1), "rules of meetings", [this] { rules(); });
  }

 private:
  Date day_of(Body const& body, int weeks) const {
    auto day = life_.days().wednesday(weeks) + body.days_after_wednesday;
    while (!life_.days().calendar().is_working(day)) day = day - 1;
    return day;
  }
  /// The body's own people; the console where nobody sits.
  Work chairing(Body const& body) {
    auto const chair = meetings::chair_of(life_.db(), body.kind, life_.institutions.at(body.institution), life_.days().today());
    return life_.as(chair ? chair->id : OfficeId{});
  }
  OfficeId office_for(DecisionRow const& row) {
    auto const goal = life_.db().one<Goal>(sql::select<Goal>("WHERE id = :id"), sql::with("id", life_.goals.at(row.goal)));
    return row.level == "manager" && goal.leader ? goal.leader : life_.office_of_level(row.level.c_str(), goal.institution);
  }
  Date due_of(DecisionRow const& row, Date taken_on) const {
    if (row.fate != Fate::pending && row.fate != Fate::in_progress) return taken_on + row.due;
    return row.due < 0 ? life_.days().ago(-row.due) : life_.days().day(row.due);
  }

  void held(Body const& body, std::string const& code, int weeks) {
    auto const day = day_of(body, weeks);
    auto taken = std::make_shared<std::map<std::string, DecisionId>>();
    life_.on(day, body.title + " " + body.institution, [this, body, code, weeks, taken] { meet(body, code, weeks, *taken); });
    for (auto const& row : decision_rows())
      if (row.weeks_ago == weeks && row.body == code) follow(body, row, day, taken);
  }

  void meet(Body const& body, std::string const& code, int weeks, std::map<std::string, DecisionId>& taken) {
    auto work = chairing(body);
    auto const meeting = accepted(meetings::convene(work, {.kind = body.kind,
                                                           .institution = life_.institutions.at(body.institution),
                                                           .title = body.title,
                                                           .held_on = work.today,
                                                           .starts_at = kMorning,
                                                           .minutes = kHour,
                                                           .place = body.place}),
                                  body.title);
    accepted(meetings::open_meeting(work, meeting.id, 0), body.title);
    auto const items = meetings::items_of(life_.db(), meeting.id);
    for (auto const& row : decision_rows()) {
      if (row.weeks_ago != weeks || row.body != code) continue;
      auto const goal = life_.goals.at(row.goal);
      auto const item = std::ranges::find(items, goal, &AgendaItem::goal);
      taken[row.text] = accepted(meetings::take_decision(work, {.meeting = meeting.id,
                                                                .item = item == items.end() ? AgendaItemId{} : item->id,
                                                                .text = row.text,
                                                                .office = office_for(row),
                                                                .due_on = due_of(row, work.today),
                                                                .goal = goal}),
                                 row.text)
                            .id;
    }
    treat(work, meeting.id, weeks);
    accepted(meetings::close_meeting(work, meeting.id, 0), body.title);
  }

  /// What was only told; of the last meeting one item waits for the next.
  void treat(Work& work, MeetingId meeting, int weeks) {
    auto is_kept_open = weeks == 1;
    for (auto const& item : meetings::items_of(life_.db(), meeting)) {
      if (item.state != AgendaState::pending || !is_to_resolve(item.kind)) continue;
      if (is_kept_open) is_kept_open = false;
      else accepted(meetings::mark_item(work, meeting, item.id, AgendaState::done, std::nullopt), item.title);
    }
    if (weeks > 1) return;
    for (auto const& guest : meetings::attendance_of(life_.db(), meeting, work.today))
      accepted(meetings::note_attendance(work, meeting, guest.id, 0, guest.holder.empty() ? AttendanceState::absent : AttendanceState::attended, ""), guest.title);
  }

  /// What became of it.
  void follow(Body const& body, DecisionRow const& row, Date taken_on, std::shared_ptr<std::map<std::string, DecisionId>> const& taken) {
    auto const on = [&](int days, char const* what, auto deed) {
      auto const day = std::min(working_day_from(life_.days().calendar(), taken_on + days), life_.days().ago(1));
      life_.on(day, row.text + ", " + what, [this, body, row, taken, deed] { deed(*this, body, row, taken->at(row.text)); });
    };
    constexpr auto kSeen = 3;  // days until the chair has looked
    if (row.fate == Fate::in_progress)
      on(kSeen, "news", [](Meetings& self, Body const&, DecisionRow const& each, DecisionId id) {
        auto work = self.life_.as(self.office_for(each));
        accepted(meetings::report_decision(work, id, 0, each.note), each.text);
      });
    if (row.fate == Fate::done || row.fate == Fate::verified)
      on(row.due - 1, "done", [](Meetings& self, Body const&, DecisionRow const& each, DecisionId id) {
        auto work = self.life_.as(self.office_for(each));
        accepted(meetings::complete_decision(work, id, 0, each.note), each.text);
      });
    if (row.fate == Fate::verified)
      on(row.due + kSeen, "verified", [](Meetings& self, Body const& of, DecisionRow const& each, DecisionId id) {
        auto work = self.chairing(of);
        accepted(meetings::verify_decision(work, id, 0), each.text);
      });
    if (row.fate == Fate::cancelled)
      on(row.due - 1, "cancelled", [](Meetings& self, Body const& of, DecisionRow const& each, DecisionId id) {
        auto work = self.chairing(of);
        accepted(meetings::cancel_decision(work, id, 0, each.note), each.text);
      });
  }

  void rules() {
    auto& console = life_.console();
    auto work = life_.as(OfficeId{});
    auto const add = [&](Body const& body, int weekday, int every_weeks) {
      accepted(meetings::put_rule(work, {.kind = body.kind,
                                         .institution = life_.institutions.at(body.institution),
                                         .title = body.title,
                                         .every_weeks = every_weeks,
                                         .weekday = weekday,
                                         .starts_at = kMorning,
                                         .minutes = kHour,
                                         .place = body.place,
                                         .from_on = console.today}),
               body.title);
    };
    add(committee(), kFriday, 1);
    for (auto const& row : dispatch_rows()) add(dispatch(row), kThursday, 2);
    add({MeetingKind::stocktake, "GOB", "Repaso con la Jefatura de Gobierno", "Despacho de la Jefatura", 0}, kThursday, 8);
    meetings::write_ahead(work);
  }

  Life& life_;
};

}  // namespace

void tell_meetings(Life& life) {
  auto const told = std::make_shared<Meetings>(life);
  life.keep(told);
  told->everything();
}

}  // namespace timon::world
