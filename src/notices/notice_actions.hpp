#pragma once
#include <set>

#include "notices/notices.hpp"

namespace timon::notices {

/// Who was told now, and who of them is to have a letter at once.
struct Told {
  std::size_t count{};
  std::set<PersonId> urgent{};
};

/// Tells each of them but the one who did it, once. `notice` says all but the person.
Told tell_people(Work&, Notice notice, std::set<PersonId> people);
/// Puts in line one letter for each with all of this kind that no mail told yet. In the transaction that is open.
void mail_soon(Work&, NoticeKind, std::set<PersonId> const& people);

/// What a happening is called, so that nobody is told twice: «climbed_to_you/obstacle/17/3».
std::string key_of(Notice const&, std::string const& occasion);

}  // namespace timon::notices
