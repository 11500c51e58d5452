#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "notices/notice.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "platform/words/words.hpp"
#include "platform/work/work.hpp"

namespace timon::notices {

/// Listens to what is done about obstacles and opportunities. At the start of the program; once, however often it is called.
void listen_to_deeds();
/// What time alone gives to tell: what climbs soon, what is due, offices that were taken over. Answers how many notices.
std::size_t turn_day(Work&);

/// What the bell shows.
std::int64_t unread_count(sql::Session&, PersonId);
/// The same as a SELECT, for who asks for several figures at once; the person as the statement names it («found.person»).
std::string unread_count_query(std::string_view person);
NoticePreference preference_of(sql::Session&, PersonId);
void put_preference(sql::Session&, PersonId, NoticePreference const&);
/// After a demonstration's two years: all but the last days' notices count as read, and none is mailed.
void settle_past(sql::Session&, Time now);
void forget_old(sql::Session&, Time now);

/// /avisos.
void add_notice_pages(http::Router&);
/// /api/v1/notices.
void add_notice_api(http::Router&);
api::Description api_description();

// Mail
constexpr auto kMailJob = "notice_mail";      // {"person": 7, "kind": "climbed_to_you"}: at once
constexpr auto kDigestJob = "notice_digest";  // {"person": 7}: what else is unread, once a day

/// What a letter needs to know besides the database.
struct MailGround {
  Date today;
  std::string zone;
  std::string site;                                         // «https://timon.example.org/metas-de-gobierno»: before each link, without a slash at its end
  std::string government;                                   // as the letter signs
  std::function<Words(std::string const& language)> words;  // in the person's language, with the government's numbers
};
using Send = std::function<void(mail::Message const&)>;

/// Does one job of either kind: nothing when all was read or mailed meanwhile. What `send` throws leaves the notices unmailed.
void do_mail_job(jobs::Job const&, sql::Session&, Time now, MailGround const&, Send const&);
/// Puts the digest in line of each person whose hour has come and who has something unread that no mail told; answers how many.
std::size_t plan_digests(sql::Session&, Time now, std::string const& zone);

}  // namespace timon::notices
