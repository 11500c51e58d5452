#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/sql/session.hpp"
#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"

namespace timon::app {

/// What the government set about itself, read anew for each request: one small table, never stale.
struct Government {
  std::string name{};
  std::string zone{kDefaultZone};
  std::string locale{"es-AR"};
  bool is_demo{};
  std::int64_t entry{};  // the last of the journal
};

Government load_government(sql::Session&);

/// What stands at the door of every page, in one trip to the database: the government, the session that the cookie names, and
/// what its person has not read yet.
struct Threshold {
  Government government;
  std::optional<auth::SignedIn> session;
  std::int64_t unread{};  // notices of who signed in
};
Threshold load_threshold(sql::Session&, std::string const& secret, Time now);
/// The date on the government's calendars at that moment, or the fixed one.
Date today_of(Government const&, Time now, std::optional<Date> fixed);

/// The language of a person («pt»), else the first of Accept-Language that there is, else Spanish; numbers as the locale has them.
Words words_for(std::string_view person_language, std::string_view accept_language, Government const&);

}  // namespace timon::app
