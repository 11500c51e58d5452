#include <algorithm>
#include <map>

#include "notices/notice_actions.hpp"
#include "notices/recipient_store.hpp"

namespace timon::notices {
namespace {

constexpr auto kTogether = std::size_t{200};  // lines in one transaction: a writer waits no longer than for these
constexpr auto kOverdueDays = 7;              // how long ago a decision may have fallen due and still be news
constexpr auto kTakeOverDays = 7;             // how far a turn of the day looks back for offices taken over

class Turn {
 public:
  explicit Turn(Work& work) : work_{work} {}

  std::size_t told() const { return told_; }
  void lines(std::vector<TimelyLine> const& lines, NoticeKind kind) {
    for (auto start = std::size_t{0}; start < lines.size(); start += kTogether) {
      auto transaction = sql::Transaction{work_.db};
      auto urgent = std::set<PersonId>{};
      for (auto i = start; i < std::min(lines.size(), start + kTogether); ++i) urgent.merge(tell(lines[i], kind));
      mail_soon(work_, kind, urgent);
      transaction.commit();
    }
  }
  void take_overs(std::vector<TakeOver> const& all) {
    auto transaction = sql::Transaction{work_.db};
    for (auto const& each : all) {
      auto notice = Notice{
          .kind = NoticeKind::reassigned, .subject = NoticeSubject::office, .subject_id = each.office.number, .detail = std::to_string(each.open_items), .on_day = each.from_on};
      notice.once_key = key_of(notice, each.how + "/" + std::to_string(each.id));
      told_ += tell_people(work_, std::move(notice), {each.person}).count;
    }
    transaction.commit();
  }

 private:
  /// Who is to have a letter of it at once.
  std::set<PersonId> tell(TimelyLine const& line, NoticeKind kind) {
    auto const [found, is_new] = people_.try_emplace(line.office);
    if (is_new) found->second = people_of(work_.db, line.office, work_.today);
    auto notice = Notice{.kind = kind, .subject = line.subject, .subject_id = line.id, .goal = goal_of(line), .on_day = line.on_day};
    notice.once_key = key_of(notice, to_iso(line.on_day));
    auto told = tell_people(work_, std::move(notice), found->second);
    told_ += told.count;
    return std::move(told.urgent);
  }
  GoalId goal_of(TimelyLine const& line) {
    if (line.subject == NoticeSubject::decision) return {};
    return line.subject == NoticeSubject::milestone ? goal_of_milestone(work_.db, MilestoneId{line.id}) : first_goal_of(work_.db, ObstacleId{line.id});
  }

  Work& work_;
  std::map<OfficeId, std::set<PersonId>> people_;
  std::size_t told_{};
};

}  // namespace

std::size_t turn_day(Work& work) {
  auto turn = Turn{work};
  turn.lines(about_to_climb(work.db, work.today), NoticeKind::warned);
  // Before a weekend or a holiday people are told of all that falls due until they are back.
  auto const next = working_days_after(organization::working_calendar(work.db), work.today, 1);
  turn.lines(due_between(work.db, work.today, next), NoticeKind::due_tomorrow);
  turn.lines(decisions_due(work.db, work.today, next), NoticeKind::decision_due);
  turn.lines(decisions_due(work.db, work.today - kOverdueDays, work.today - 1), NoticeKind::decision_overdue);
  turn.take_overs(taken_over(work.db, work.today - kTakeOverDays, work.today));
  return turn.told();
}

}  // namespace timon::notices
