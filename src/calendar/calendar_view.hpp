#pragma once
#include <boost/describe/class.hpp>

#include <map>
#include <string>
#include <vector>

#include "calendar/entry_store.hpp"
#include "calendar/month.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"

namespace timon::calendar {

/// One thing of a day: a symbol of standing or an icon, with its word, what it is, and what it belongs to.
struct EventView {
  std::string standing;  // «late»; empty: an icon instead
  std::string icon, icon_class, word;
  std::string text, about, address;
  std::string move_address;  // where its date is moved, for who may
  std::string mark;          // «antes 10 jun»: moved since the reader's last visit
  bool is_gone{};            // it was here then, and is elsewhere now
};
BOOST_DESCRIBE_STRUCT(EventView, (), (standing, icon, icon_class, word, text, about, address, move_address, mark, is_gone))

struct DayView {
  std::string number, iso, label, address;
  bool is_today{}, is_other{}, is_weekend{}, is_empty{};
  std::vector<std::string> holidays;
  std::vector<EventView> events;
  std::string more, more_address;
};
BOOST_DESCRIBE_STRUCT(DayView, (), (number, iso, label, address, is_today, is_other, is_weekend, is_empty, holidays, events, more, more_address))

struct WeekView {
  std::vector<DayView> days;
};
BOOST_DESCRIBE_STRUCT(WeekView, (), (days))

struct LinkView {
  std::string text, address;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address, is_chosen))

/// What stands above a month, a year and a day alike.
struct BarView {
  std::string title, before, today, after, action;
  std::vector<view::Field> filters;
  std::vector<LinkView> views;
  std::string goal, goal_words, without_goal;  // where only one goal is shown
};
BOOST_DESCRIBE_STRUCT(BarView, (), (title, before, today, after, action, filters, views, goal, goal_words, without_goal))

struct WeekdayView {
  std::string initials, name;
};
BOOST_DESCRIBE_STRUCT(WeekdayView, (), (initials, name))

struct MonthPage {
  std::string summary;
  BarView bar;
  std::vector<WeekdayView> weekdays;
  std::vector<WeekView> weeks;
  bool has_moves{};
  std::string whole_address;  // with all of each day; empty where all of it stands there
};
BOOST_DESCRIBE_STRUCT(MonthPage, (), (summary, bar, weekdays, weeks, has_moves, whole_address))

struct DayPage {
  std::string summary;
  BarView bar;
  DayView day;
};
BOOST_DESCRIBE_STRUCT(DayPage, (), (summary, bar, day))

struct MarkView {
  std::string standing, title;
};
BOOST_DESCRIBE_STRUCT(MarkView, (), (standing, title))

struct CellView {
  bool is_this_month{};
  std::vector<MarkView> marks;
  std::string words;  // «2 terminadas, 1 atrasada», for who does not see symbols
  std::string more;   // «+9»
};
BOOST_DESCRIBE_STRUCT(CellView, (), (is_this_month, marks, words, more))

struct YearRow {
  std::string standing, standing_word, title, institution, address;
  std::vector<CellView> months;
};
BOOST_DESCRIBE_STRUCT(YearRow, (), (standing, standing_word, title, institution, address, months))

struct MonthHead {
  std::string name, address;
  bool is_this_month{};
};
BOOST_DESCRIBE_STRUCT(MonthHead, (), (name, address, is_this_month))

struct YearPage {
  std::string summary;
  BarView bar;
  std::vector<MonthHead> months;
  std::vector<YearRow> rows;
  std::vector<std::string> sums;
  std::string sums_label, next_address;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(YearPage, (), (summary, bar, months, rows, sums, sums_label, next_address, is_empty))

/// What happens on each day of the span.
/// `filters` goes on in the links of the days.
std::map<Date, DayView> days_of(Work&, Span const&, std::string const& filters);
Standing standing_of(DueLine const&, Date today);
/// Month, year and day keep the reader's filters in their links.
Span span_of(http::Request const&, Work&, Date from, Date until);
std::string filters_of(http::Request const&);
BarView bar_of(http::Request const&, Work&, std::string title, char const* chosen);

}  // namespace timon::calendar
