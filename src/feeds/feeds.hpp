#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/ical/writing.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/deed.hpp"

namespace timon {

/// Whose calendar an address shows.
struct CalendarFeed {
  static constexpr auto kTable = "calendar_feed";
  Id<CalendarFeed> id;
  PersonId person;
  std::string secret_hash;
  Time created_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(CalendarFeed, (), (id, person, secret_hash, created_at, revision))

namespace feeds {

/// What a calendar covers.
struct Window {
  Date from;
  Date to;
};
constexpr auto kDaysBack = 30;
constexpr auto kDaysAhead = 365;
constexpr auto kEventsMax = std::size_t{1000};  // of one calendar, soonest first

/// A kind of thing that lies in a person's calendar, as `work.actor` sees it: nothing that is reserved, nothing under embargo.
using Source = std::function<std::vector<ical::Event>(Work&, Window const&)>;

/// The kinds that there are: filled at the start, then only read.
///   sources.add(meetings::calendar_events);
class Sources {
 public:
  void add(Source source) { sources_.push_back(std::move(source)); }
  std::vector<Source> const& all() const { return sources_; }

 private:
  std::vector<Source> sources_;
};

/// Milestones that are due, obstacles that climb or have a limit, cut-offs of hand-offs, opportunities, meetings, decisions to carry out.
void add_own_sources(Sources&);
/// All that lies in the window, by day.
std::vector<ical::Event> events_of(Work&, Sources const&);

/// A new address instead of the one there was; answers its secret, which is kept nowhere.
std::string create_feed(Work&);
/// The address answers no more. False: there was none.
bool revoke_feed(Work&);
std::optional<CalendarFeed> feed_of(sql::Session&, PersonId);
std::optional<CalendarFeed> find_feed(sql::Session&, std::string const& secret);

/// /cuenta/calendario, and /calendario/feed/{secret}.ics for whoever knows the secret.
void add_feed_pages(http::Router&, std::shared_ptr<Sources const>);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace feeds
}  // namespace timon
