#include "meetings/meeting_view.hpp"

namespace timon::meetings {
namespace {

char const* icon_of(AgendaKind kind) {
  switch (kind) {
    case AgendaKind::held_obstacle: return "octagon-minus";
    case AgendaKind::late: return "clock-hour-4";
    case AgendaKind::reprogrammed: return "calendar-event";
    case AgendaKind::open_decision: return "gavel";
    case AgendaKind::own: return "note";
    case AgendaKind::synergy: return "link";
    case AgendaKind::opportunity: return "speakerphone";
    case AgendaKind::advance: return "star";
  }
  return "note";
}

char const* class_of(AgendaKind kind) {
  switch (kind) {
    case AgendaKind::held_obstacle: return "c-restriction";
    case AgendaKind::late:
    case AgendaKind::reprogrammed: return "c-late";
    case AgendaKind::opportunity: return "c-opportunity";
    case AgendaKind::advance: return "c-finished";
    default: return "t3";
  }
}

/// What is newest of it: that it climbed, when it will, or what was told last.
void put_news(DecisionView& view, Work const& work, obstacles::LevelNames const& levels, DecisionLine const& line) {
  auto const& words = work.words;
  if (line.is_overdue(work.today) && line.silent_climbs > 0 && line.level_since && (!line.noted_on || *line.noted_on <= *line.level_since)) {
    view.news_icon = "stairs-up";
    view.news = words.text("decision.news.climbed", {levels.of(line.level), words.date_day(line.level_since)});
  } else if (line.is_overdue(work.today) && line.climbs_on) {
    view.news_icon = "stairs-up";
    view.news = words.text("decision.news.climbs", {levels.of(level_above(line.level).value_or(line.level)), words.date_day(line.climbs_on)});
  } else if (line.state == DecisionState::done) {
    view.news = words.text("decision.news.done");
  } else if (line.state == DecisionState::verified) {
    view.news = words.text("decision.news.verified", {words.date_month_day(line.verified_on)});
  } else if (line.state == DecisionState::cancelled) {
    view.news = words.text("decision.news.cancelled", {line.note});
  } else {
    view.news = line.note;
  }
}

}  // namespace

std::string address_of(MeetingId id) { return "/reuniones/" + std::to_string(id.number); }
std::string address_of(DecisionId id) { return "/acuerdos/" + std::to_string(id.number); }
std::string when_of(Words const& words, Date day, std::int64_t starts_at) { return words.date_long(day) + ", " + clock_text(starts_at); }

std::string icon_of(DecisionState state) {
  switch (state) {
    case DecisionState::pending: return "circle-dashed";
    case DecisionState::in_progress: return "loader-2";
    case DecisionState::done: return "check";
    case DecisionState::verified: return "rosette-discount-check";
    case DecisionState::cancelled: return "circle-x";
  }
  return "circle-dashed";
}

DecisionView decision_view(Work const& work, obstacles::LevelNames const& levels, DecisionLine const& line) {
  auto const& words = work.words;
  auto view = DecisionView{.address = address_of(line.id),
                           .label = std::to_string(line.number) + ". " + line.text,
                           .about = line.goal_title,
                           .office = line.office_title,
                           .due = words.date_month_day(line.due_on),
                           .state = word_of(words, "decision.state", line.state),
                           .state_icon = icon_of(line.state),
                           .meeting_address = address_of(line.meeting),
                           .meeting_day = words.date_month_day(line.held_on),
                           .meeting_title = line.meeting_title,
                           .revision = line.revision};
  if (!line.obstacle_code.empty()) view.about += (view.about.empty() ? "" : ", ") + line.obstacle_code;
  else if (!line.milestone_code.empty()) view.about += ", " + line.milestone_code;
  if (line.state == DecisionState::pending || line.state == DecisionState::cancelled) view.state_class = "chip-outline";
  if (line.state == DecisionState::verified) view.state_class = "chip-finished";
  if (line.is_open()) {
    auto const left = days_between(work.today, line.due_on);
    view.left = words.days_left(left);
    view.is_past = left < 0;
  } else if (line.done_on) {
    view.left = words.text("decision.done_on", {words.date_month_day(line.done_on)});
  }
  put_news(view, work, levels, line);
  return view;
}

std::vector<ItemView> item_views(Work const& work, Meeting const& meeting, std::vector<AgendaItem> const& items) {
  auto const& words = work.words;
  auto views = std::vector<ItemView>{};
  for (auto const& item : items) {
    views.push_back({.id = item.id.number,
                     .number = static_cast<std::int64_t>(views.size()) + 1,
                     .revision = item.revision,
                     .minutes = item.minutes,
                     .title = item.title,
                     .detail = item.detail,
                     .note = item.note,
                     .kind = word_of(words, "agenda.kind", item.kind),
                     .icon = icon_of(item.kind),
                     .icon_class = class_of(item.kind),
                     .state = word_of(words, "agenda.state", item.state),
                     .address = address_of(meeting.id) + "/sala?asunto=" + std::to_string(item.id.number),
                     .base = address_of(meeting.id) + "/asuntos/" + std::to_string(item.id.number),
                     .carried = item.carried_from ? words.text("agenda.carried_from") : std::string{},
                     .is_done = item.state != AgendaState::pending,
                     .is_own = item.kind == AgendaKind::own && !item.carried_from});
  }
  if (!views.empty()) views.front().is_first = views.back().is_last = true;
  return views;
}

std::vector<view::Option> office_options(Work& work, OfficeId chosen, char const* first_key) {
  auto options = std::vector<view::Option>{{"", work.words.text(first_key), !chosen}};
  for (auto const& office : organization::offices(work.db, work.today)) {
    if (office.role == "administrator" || office.role == "auditor") continue;
    options.push_back({std::to_string(office.id.number), office.title + " · " + office.institution_name, office.id == chosen});
  }
  return options;
}

}  // namespace timon::meetings
