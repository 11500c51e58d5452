#include "feeds/feeds.hpp"
#include "organization/organization.hpp"
#include "platform/hash/hash.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"

namespace timon::feeds {
namespace {

constexpr auto kEnding = std::string_view{".ics"};

/// «/cuenta/calendario».
struct FeedPage {
  std::string address;  // shown once, when it was made
  std::string since;    // of the one there is
  bool has_feed{};
};
BOOST_DESCRIBE_STRUCT(FeedPage, (), (address, since, has_feed))

auto const kRegistered = view::Registered<FeedPage>{"feeds/feed"};

void must_be_somebody(Work const& work) {
  if (!work.actor.person) throw NotFound{};
}

http::Response shown(http::Request const& request, Work& work, std::string address = {}) {
  auto const feed = feed_of(work.db, work.actor.person);
  auto page = FeedPage{.address = std::move(address), .has_feed = feed.has_value()};
  if (feed) page.since = work.words.moment(feed->created_at, work.zone);
  return pages::page(request, work, work.words.text("feed.title"), "feeds/feed", page);
}

http::Response get_feed(http::Request const& request, Work& work) {
  must_be_somebody(work);
  return shown(request, work);
}

/// The address is shown in the answer itself: nowhere else is it kept.
http::Response post_feed(http::Request const& request, Work& work) {
  must_be_somebody(work);
  auto const secret = create_feed(work);
  auto const& host = request.headers["host"];
  auto const site = host.empty() ? std::string{} : (request.is_secure ? "https://" : "http://") + host;
  return shown(request, work, site + request.base_path + "/calendario/feed/" + secret + std::string{kEnding});
}

http::Response post_end(http::Request const&, Work& work) {
  must_be_somebody(work);
  revoke_feed(work);
  return http::see_other("/cuenta/calendario");
}

/// Who has the secret is that person, reading: with today's offices, and no right to write.
http::Response get_calendar(http::Request const& request, Work& work, Sources const& sources) {
  auto const& file = request.path_words["file"];
  if (!file.ends_with(kEnding)) throw NotFound{};
  auto const feed = find_feed(work.db, file.substr(0, file.size() - kEnding.size()));
  auto const person = feed ? organization::find_person(work.db, feed->person) : std::nullopt;
  if (!person || !person->is_active) throw NotFound{};
  auto reader = Work{.actor = organization::load_actor(work.db, *person, work.today),
                     .now = work.now,
                     .today = work.today,
                     .db = work.db,
                     .words = Words::of(language_from(person->language).value_or(Language::es)),
                     .source = work.source,
                     .zone = work.zone};
  reader.actor.may_write = false;
  auto answer = http::Response{.type = "text/calendar; charset=utf-8"};
  answer.body = ical::write_calendar(reader.words.text("feed.name"), events_of(reader, sources), Time{work.today.day});
  answer.headers.add("ETag", "\"" + sha256(answer.body).substr(0, 32) + "\"");
  answer.headers.add("Cache-Control", "private, max-age=900");
  return answer;
}

}  // namespace

void add_feed_pages(http::Router& router, std::shared_ptr<Sources const> sources) {
  router.get("/cuenta/calendario", get_feed);
  router.post("/cuenta/calendario", post_feed);
  router.post("/cuenta/calendario/anulacion", post_end);
  router.get(
      "/calendario/feed/{file}", [sources](http::Request const& request, Work& work) { return get_calendar(request, work, *sources); }, http::Access::open);
}

}  // namespace timon::feeds
