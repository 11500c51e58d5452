#include "base/text.hpp"
#include "calendar/calendar.hpp"
#include "calendar/calendar_view.hpp"
#include "calendar/year_page.hpp"
#include "platform/pages/pages.hpp"
#include "platform/work/refusal.hpp"

namespace timon::calendar {
namespace {

auto const kMonth = view::Registered<MonthPage>{"calendar/month"};
auto const kDay = view::Registered<DayPage>{"calendar/day"};

constexpr auto kNamedOnADay = 500;        // on the page of one day
constexpr auto kNamedInAWholeMonth = 40;  // on each day of a month that is to be printed whole

std::string address_of(http::Request const& request, std::string const& when) { return "/calendario/" + when + filters_of(request); }

/// «10 metas intermedias, 5 fechas límite y 1 oportunidad», of the days of the month alone.
std::string summary_of(Work& work, Span const& span) {
  auto const& words = work.words;
  auto parts = std::vector<std::string>{};
  auto const add = [&](char const* key, std::int64_t count) {
    if (count > 0) parts.push_back(words.plural(key, count));
  };
  auto milestones = std::int64_t{0};
  auto one = span;
  one.of_each_day = 1;
  if (span.shown != Shown::limits && span.shown != Shown::opportunities)
    for (auto const& line : due_lines(work, one)) milestones += line.of_day;
  add("calendar.milestones", milestones);
  if (span.shown == Shown::all || span.shown == Shown::limits) add("calendar.limits", static_cast<std::int64_t>(limit_lines(work, span).size()));
  if (span.shown == Shown::all || span.shown == Shown::opportunities) add("calendar.opportunities", static_cast<std::int64_t>(occasion_lines(work, span).size()));
  return parts.empty() ? words.text("calendar.nothing") : words.text("calendar.summary", {join(parts, ", ")});
}

std::string with_all(std::string const& address) { return address + (address.find('?') == std::string::npos ? "?" : "&") + "todas=1"; }

http::Response month_page(http::Request const& request, Work& work, Month month) {
  auto const weeks = weeks_of(month);
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto span = span_of(request, work, weeks.front().front(), weeks.back().back());
  if (request.query["todas"] == "1") span.of_each_day = kNamedInAWholeMonth;
  auto days = days_of(work, span, filters_of(request));
  auto page =
      MonthPage{.summary = summary_of(work, span_of(request, work, month.first(), month.last())), .bar = bar_of(request, work, work.words.month(month.first()), "calendar.month")};
  page.bar.before = address_of(request, month.plus(-1).text());
  page.bar.today = address_of(request, month_of_day(work.today).text());
  page.bar.after = address_of(request, month.plus(1).text());
  auto const names = split(work.words.text("date.weekdays"), ' '), short_names = split(work.words.text("date.weekdays_short"), ' ');
  for (auto i = std::size_t{0}; i < names.size(); ++i) page.weekdays.push_back({short_names.at(i), names[i]});
  for (auto const& week : weeks) {
    auto& shown = page.weeks.emplace_back();
    for (auto const date : week) {
      auto& day = days[date];
      day.is_other = month_of_day(date) != month;
      for (auto const& event : day.events) page.has_moves = page.has_moves || !event.move_address.empty();
      if (!day.more.empty() && request.query["todas"] != "1") page.whole_address = with_all(address_of(request, month.text()));
      shown.days.push_back(std::move(day));
    }
  }
  return pages::page(request, work, work.words.text("calendar.title") + ", " + work.words.month(month.first()), "calendar/month", page);
}

http::Response day_page(http::Request const& request, Work& work, Date date) {
  auto span = span_of(request, work, date, date);
  span.of_each_day = kNamedOnADay;
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto page =
      DayPage{.summary = summary_of(work, span), .bar = bar_of(request, work, work.words.date_long(date), "calendar.day"), .day = days_of(work, span, filters_of(request))[date]};
  page.bar.before = address_of(request, to_iso(date - 1));
  page.bar.today = address_of(request, to_iso(work.today));
  page.bar.after = address_of(request, to_iso(date + 1));
  page.day.more_address.clear();
  return pages::page(request, work, work.words.text("calendar.title") + ", " + work.words.date_long(date), "calendar/day", page);
}

http::Response get_calendar(http::Request const& request, Work& work) { return month_page(request, work, month_of_day(work.today)); }

/// «2026», «2026-05» or «2026-05-22».
http::Response get_part(http::Request const& request, Work& work) {
  auto const& text = request.path_words["when"];
  if (auto const month = month_from(text)) return month_page(request, work, *month);
  if (auto const day = date_from_iso(text)) return day_page(request, work, *day);
  if (auto const first = text.size() == 4 ? date_from_iso(text + "-01-01") : std::nullopt) return year_page(request, work, year_of(*first));
  throw NotFound{};
}

}  // namespace

void add_calendar_pages(http::Router& router) {
  router.get("/calendario", get_calendar);
  router.get("/calendario/{when}", get_part);
}

}  // namespace timon::calendar
