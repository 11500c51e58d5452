#include "routine/hand_off_view.hpp"

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/work/refusal.hpp"
#include "routine/draft_store.hpp"
#include "routine/week_view.hpp"

namespace timon::routine {
namespace {

constexpr auto kManager = "manager";
constexpr auto kWeekDays = 7;

std::string receiver_of(Work& work, Seat const& seat) {
  auto const found = organization::office_of_level(work.db, "coordinator", seat.institution, work.today);
  return found ? found->title : std::string{};
}

/// Who receives it and until when it counts.
std::string note_of(Work& work, Period const& period, Seat const& seat, bool is_sent, bool is_returned) {
  auto const& words = work.words;
  auto const receiver = receiver_of(work, seat);
  auto const now = moment_of(work);
  auto const until = moment_words(work, is_returned ? period.coordinator_until : period.manager_until);
  auto const who = receiver.empty() ? words.text("hand_off.no_receiver") : words.text("hand_off.receiver", {receiver});
  if (now <= (is_returned ? period.coordinator_until : period.manager_until))
    return who + " " + words.text(is_returned ? "hand_off.again_until" : is_sent ? "hand_off.correct_until" : "hand_off.freezes_at", {until});
  return is_sent ? words.text("hand_off.frozen_since", {until}) : who + " " + words.text("hand_off.late_now", {until});
}

void put_form(HandOffPanel& panel, Work& work, Period const& period, std::optional<HandOff> const& sent, HandOffTyped const* typed) {
  panel.label = work.words.text("hand_off.lines");
  panel.lines_help = work.words.text("hand_off.lines.help", {std::to_string(kHandOffLinesMax), std::to_string(kHandOffLineLengthMax)});
  panel.draft_form = hand_off_draft(period.id, OfficeId{panel.office});
  panel.button = work.words.text(sent ? "hand_off.send_again" : "hand_off.send");
  panel.text = sent ? sent->lines : std::string{};
  if (typed != nullptr && typed->office.number == panel.office) {
    panel.text = typed->text;
    return;
  }
  auto const draft = draft_of(work.db, work.actor.person, panel.draft_form);
  if (!draft || draft->content.empty()) return;
  panel.text = draft->content;
  panel.draft_note = work.words.text("week.draft_saved", {clock_of(work, draft->saved_at)});
}

HandOffPanel panel_of(Work& work, Period const& period, Seat const& seat, bool names_office, std::size_t pending, HandOffTyped const* typed) {
  auto const& words = work.words;
  auto const sent = hand_off_of(work.db, period.id, seat.office);
  auto const valuation = sent ? valuation_of(work.db, sent->id) : std::nullopt;
  auto const is_returned = sent && lies_returned(*sent, valuation);
  auto const sending = Sending{.role = Level::manager, .is_sent = sent.has_value(), .is_sent_late = sent && sent->is_late, .is_returned = is_returned};
  auto const may = is_late_now(period, sending, moment_of(work), work.zone);
  auto panel = HandOffPanel{.office = seat.office.number, .period = period.id.number, .id = "hand-off-" + std::to_string(seat.office.number)};
  panel.address = period.kind == PeriodKind::month ? "/mi-mes/entrega" : "/mi-semana/entrega";
  panel.is_swapped = period.kind != PeriodKind::month;
  panel.title = words.text(period.kind == PeriodKind::month ? "hand_off.title.month" : "hand_off.title") + (names_office ? ". " + seat.office_title : std::string{});
  panel.is_open = work.actor.may_write && static_cast<bool>(may);
  if (sent) {
    panel.standing = words.text(sent->is_late ? "hand_off.sent_late" : "hand_off.sent", {moment_words(work, sent->handed_at)});
    panel.is_done = !is_returned;
    if (is_returned) panel.returned = words.text("hand_off.returned", {valuation->note});
  }
  panel.note = period.is_closed() ? words.text("hand_off.period.closed", {period.code}) : note_of(work, period, seat, sent.has_value(), is_returned);
  if (typed != nullptr && typed->office == seat.office)
    for (auto const& problem : typed->problems) panel.error += (panel.error.empty() ? "" : " ") + view::sentence_of(problem, work.words);
  if (panel.is_open) put_form(panel, work, period, sent, typed);
  else if (sent) panel.lines = split(sent->lines, '\n');
  if (panel.is_open && pending > 0) panel.missing = words.plural("hand_off.missing", static_cast<std::int64_t>(pending));
  return panel;
}

std::string readers_of(Work& work, HandOffId hand_off, OfficeId own, std::optional<Date>& last) {
  auto names = std::vector<std::string>{};
  for (auto const& row : readings_of(work.db, hand_off, own)) {
    last = local_time(row.read_at, work.zone).date;
    names.push_back(work.words.text("hand_off.read_by", {work.words.date_day(last), row.office_title}));
  }
  return join(names, "; ");
}

}  // namespace

void must_be_closed_here(Actor const& actor, OfficeId office) {
  auto const* const seat = actor.seat_in(office);
  must(seat == nullptr || seat->level == kManager, kHandOver);  // of whom has no seat there `hand_over` says what is wrong
}

std::string hand_off_draft(PeriodId period, OfficeId office) { return "hand-off-" + std::to_string(period.number) + "-" + std::to_string(office.number); }

std::string moment_words(Work const& work, Time at) { return work.words.moment(at, work.zone); }

std::string name_of(Words const& words, Period const& period) {
  if (period.kind == PeriodKind::month) return words.month(period.starts_on);
  auto const week = week_number(period.ends_on);
  // A fortnight that was cut to its second week, because the first one was published under another rhythm, is a week.
  auto const is_week = period.kind == PeriodKind::week || days_between(period.starts_on, period.ends_on) < kWeekDays;
  return is_week ? words.text("ribbon.week", {std::to_string(week)}) : words.text("ribbon.fortnight", {std::to_string((week + 1) / 2)});
}

std::vector<HandOffPanel> hand_off_panels(Work& work, Period const& period, std::size_t pending, HandOffTyped const* typed) {
  auto seats = delivering_seats(work.actor);
  std::erase_if(seats, [](Seat const& seat) { return seat.level != kManager; });
  auto panels = std::vector<HandOffPanel>{};
  for (auto const& seat : seats) panels.push_back(panel_of(work, period, seat, seats.size() > 1, pending, typed));
  return panels;
}

std::vector<HandOffEcho> hand_off_echoes(Work& work, Period const& period) {
  auto echoes = std::vector<HandOffEcho>{};
  auto const& words = work.words;
  auto const seats = delivering_seats(work.actor);
  auto const add = [&](Period const& told, Seat const& seat) {
    auto const sent = seat.level == kManager ? hand_off_of(work.db, told.id, seat.office) : std::nullopt;
    if (!sent) return;
    auto last = std::optional<Date>{};
    auto const label = words.text("hand_off.yours", {name_of(words, told)});
    auto const readers = readers_of(work, sent->id, seat.office, last);
    echoes.push_back({.icon = "eye", .label = label, .at = last ? words.date_day(last) : std::string{}, .text = readers.empty() ? words.text("hand_off.unread") : readers});
    if (auto const valuation = valuation_of(work.db, sent->id))
      echoes.push_back({.icon = valuation->verb == Verdict::returned ? "corner-up-left" : "message-2",
                        .label = label,
                        .at = words.date_day(local_time(valuation->valued_at, work.zone).date),
                        .text = words.text(std::string{"valuation.verb."} + boost::describe::enum_to_string(valuation->verb, "")) +
                                (valuation->note.empty() ? std::string{} : " «" + valuation->note + "»")});
  };
  auto const before = period_before(work.db, period);
  for (auto const& seat : seats) {
    add(period, seat);
    if (before) add(*before, seat);
  }
  return echoes;
}

}  // namespace timon::routine
