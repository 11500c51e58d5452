#include "goals/milestone_page.hpp"
#include "goals/move_words.hpp"

namespace timon::goals {
namespace {

constexpr auto kReportsMax = "52";  // a year of weeks

struct NamedMove {
  std::optional<Date> from_on, to_on;
  MoveCause cause{};
  std::string reason;
  Date moved_on;
  std::string person_name, office_title;
};
BOOST_DESCRIBE_STRUCT(NamedMove, (), (from_on, to_on, cause, reason, moved_on, person_name, office_title))

struct NamedReport {
  Date week_of;
  std::string text;
  bool is_no_change{};
  std::string person_name, office_title;
};
BOOST_DESCRIBE_STRUCT(NamedReport, (), (week_of, text, is_no_change, person_name, office_title))

std::string who(std::string const& office, std::string const& person) { return office.empty() || person.empty() ? office + person : office + " · " + person; }

}  // namespace

std::vector<MoveView> move_views(Work& work, MilestoneId milestone) {
  auto const& words = work.words;
  auto views = std::vector<MoveView>{};
  work.db.each<NamedMove>(
      "SELECT r.from_on, r.to_on, r.cause, r.reason, r.moved_on, coalesce(p.name, '') AS person_name, coalesce(o.title, '') AS office_title FROM reprogramming r "
      "LEFT JOIN person p ON p.id = r.person LEFT JOIN office o ON o.id = r.office WHERE r.milestone = :milestone ORDER BY r.id DESC",
      sql::with("milestone", milestone), [&](NamedMove const& move) {
        views.push_back({words.date_short(move.from_on), words.date_short(move.to_on), days_moved(words, move.from_on, move.to_on), word_of(words, move.cause), move.reason,
                         who(move.office_title, move.person_name), words.date_short(move.moved_on)});
      });
  return views;
}

std::vector<ReportView> report_views(Work& work, MilestoneId milestone) {
  auto const& words = work.words;
  auto views = std::vector<ReportView>{};
  work.db.each<NamedReport>(
      std::string{"SELECT r.week_of, r.text, r.is_no_change, coalesce(p.name, '') AS person_name, coalesce(o.title, '') AS office_title FROM progress_report r "
                  "LEFT JOIN person p ON p.id = r.person LEFT JOIN office o ON o.id = r.office WHERE r.milestone = :milestone ORDER BY r.week_of DESC, r.id DESC LIMIT "} +
          kReportsMax,
      sql::with("milestone", milestone), [&](NamedReport const& report) {
        views.push_back({words.text("milestone.week", {std::to_string(week_number(report.week_of)), words.date_month_day(report.week_of)}), report.text,
                         who(report.office_title, report.person_name), report.is_no_change});
      });
  return views;
}

}  // namespace timon::goals
