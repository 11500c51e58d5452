#include "notices/notice_actions.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <fmt/format.h>

#include "notices/notice_store.hpp"

namespace timon::notices {

std::string key_of(Notice const& notice, std::string const& occasion) {
  return fmt::format("{}/{}/{}/{}", boost::describe::enum_to_string(notice.kind, ""), boost::describe::enum_to_string(notice.subject, ""), notice.subject_id, occasion);
}

Told tell_people(Work& work, Notice notice, std::set<PersonId> people) {
  people.erase(work.actor.person);
  notice.by_person = work.actor.person;
  notice.created_at = work.now;
  auto told = Told{};
  for (auto const person : people) {
    notice.person = person;
    if (!add_notice(work.db, notice)) continue;
    ++told.count;
    if (is_immediate(notice.kind, preference_of(work.db, person))) told.urgent.insert(person);
  }
  return told;
}

void mail_soon(Work& work, NoticeKind kind, std::set<PersonId> const& people) {
  for (auto const person : people)
    jobs::enqueue(work.db, kMailJob, fmt::format(R"({{"person":{},"kind":"{}"}})", person.number, boost::describe::enum_to_string(kind, "")), work.now);
}

}  // namespace timon::notices
