#include "notices/notice_words.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "obstacles/obstacles.hpp"
#include "platform/http/parse.hpp"

namespace timon::notices {
namespace {

std::string key_of(NoticeKind kind) { return std::string{"notice.told."} + boost::describe::enum_to_string(kind, ""); }

std::string due_sentence(NoticeLine const& line, Words const& words) {
  auto const day = words.date_short(line.on_day);
  return line.subject == NoticeSubject::milestone ? words.text("notice.told.due_milestone", {line.goal_code, day}) : words.text("notice.told.due_limit", {day});
}

bool is_of_the_routine(NoticeKind kind) {
  return kind == NoticeKind::hand_off_due || kind == NoticeKind::hand_off_missing || kind == NoticeKind::hand_off_returned || kind == NoticeKind::hand_off_below ||
         kind == NoticeKind::reminder;
}

/// Where the office lives its week or month.
std::string routine_address(NoticeLine const& line) {
  if (line.role == "institutional_coordinator") return "/coordinacion";
  if (line.role == "minister") return "/decidir";
  // Codes of months have one stroke and digits only: «2026-05», «2026-S21».
  auto const is_month = line.detail.size() == 7 && line.detail.find_first_not_of("0123456789-") == std::string::npos;
  return is_month ? "/mi-mes" : "/mi-semana";
}

}  // namespace

std::string label_of(NoticeLine const& line, Words const& words) {
  if (!line.is_visible) return words.text("notice.withheld");
  return line.code.empty() ? line.title : line.code + " " + line.title;
}

std::string sentence_of(NoticeLine const& line, Words const& words) {
  if (!line.is_visible) return words.text("notice.withheld_text");
  auto const who = line.by_name.empty() ? words.text("notice.by_nobody") : line.by_name;
  switch (line.kind) {
    case NoticeKind::climbed_to_you: return line.detail == "silence" ? words.text("notice.told.climbed_by_silence") : words.text("notice.told.climbed_to_you", {who});
    case NoticeKind::warned: return words.text("notice.told.warned", {words.date_short(line.on_day)});
    case NoticeKind::due_tomorrow: return due_sentence(line, words);
    case NoticeKind::answered: return words.text("notice.told.answered." + line.detail, {who});
    case NoticeKind::converted: return words.text("notice.told.converted", {line.detail, who});
    case NoticeKind::reassigned: return words.text("notice.told.reassigned", {words.date_short(line.on_day), line.detail});
    case NoticeKind::hand_off_below: return words.text(key_of(line.kind), {line.detail, words.date_short(line.on_day)});
    case NoticeKind::meeting_convened: return words.text("notice.told.meeting." + line.detail, {words.date_long(line.on_day)});
    case NoticeKind::meeting_closed: return words.text("notice.told.meeting_closed", {words.date_long(line.on_day)});
    case NoticeKind::decision_changed: return words.text("notice.told.decision." + line.detail, {who});
    case NoticeKind::hand_off_due:
    case NoticeKind::hand_off_missing:
    case NoticeKind::decision_assigned:
    case NoticeKind::decision_due:
    case NoticeKind::decision_overdue: return words.text(key_of(line.kind), {words.date_short(line.on_day)});
    case NoticeKind::petition_answered: return words.text("notice.told.petition." + line.detail, {who});
    case NoticeKind::valued: return words.text("notice.told.valued", {words.text("opportunity.state." + line.detail), who});
    default: return words.text(key_of(line.kind), {who});
  }
}

std::string address_of(NoticeLine const& line) {
  if (!line.is_visible) return {};
  if (is_of_the_routine(line.kind)) return routine_address(line);
  switch (line.subject) {
    case NoticeSubject::obstacle: return obstacles::address_of(line.obstacle_kind == "alert" ? ObstacleKind::alert : ObstacleKind::restriction, http::percent_encoded(line.code));
    case NoticeSubject::opportunity: return "/oportunidades/" + http::percent_encoded(line.code);
    case NoticeSubject::milestone: return "/metas/" + http::percent_encoded(line.goal_code) + "/" + http::percent_encoded(line.code);
    case NoticeSubject::meeting: return "/reuniones/" + std::to_string(line.subject_id);
    case NoticeSubject::decision: return "/acuerdos/" + std::to_string(line.subject_id);
    case NoticeSubject::petition: return "/pedidos/" + http::percent_encoded(line.code);
    case NoticeSubject::office: break;
  }
  return line.role == "goal_manager" || line.role == "milestone_owner" ? "/mi-semana" : "/control";
}

std::string icon_of(NoticeLine const& line) {
  if (!line.is_visible) return "eye-off";
  switch (line.subject) {
    case NoticeSubject::obstacle: return line.obstacle_kind == "alert" ? "alert-triangle" : "octagon-minus";
    case NoticeSubject::opportunity: return "speakerphone";
    case NoticeSubject::milestone: return "calendar-event";
    case NoticeSubject::meeting: return "presentation";
    case NoticeSubject::decision: return "gavel";
    case NoticeSubject::petition: return "messages";
    case NoticeSubject::office: break;
  }
  return "user-check";
}

std::string icon_class_of(NoticeLine const& line) {
  if (!line.is_visible || line.subject == NoticeSubject::milestone || line.subject > NoticeSubject::milestone) return "t3";
  if (line.subject == NoticeSubject::opportunity) return "c-opportunity";
  return line.obstacle_kind == "alert" ? "c-alert" : "c-restriction";
}

std::string word_of(Words const& words, NoticeGroup group) { return words.text(std::string{"notice.group."} + boost::describe::enum_to_string(group, "")); }

}  // namespace timon::notices
