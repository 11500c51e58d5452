#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "notices/notice_store.hpp"
#include "platform/view/view.hpp"

namespace timon::notices {

/// One line of the inbox.
struct LineView {
  std::int64_t id{};
  std::string icon, icon_class, label, address, sentence, at;
  bool is_unread{};
};
BOOST_DESCRIBE_STRUCT(LineView, (), (id, icon, icon_class, label, address, sentence, at, is_unread))

/// What happened on one day, the unread first.
struct DayView {
  std::string key, title;
  std::vector<LineView> lines;
};
BOOST_DESCRIBE_STRUCT(DayView, (), (key, title, lines))

struct FilterView {
  std::string text, address;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(FilterView, (), (text, address, is_chosen))

/// «Se marcaron 12 avisos como leídos.», with what takes it back.
struct MarkedView {
  std::string text, at;
};
BOOST_DESCRIBE_STRUCT(MarkedView, (), (text, at))

struct InboxPage {
  std::string subtitle, chosen, empty_title, empty_text, older;
  bool has_unread{};
  std::vector<FilterView> filters;
  std::optional<MarkedView> marked;
  std::vector<DayView> days;
};
BOOST_DESCRIBE_STRUCT(InboxPage, (), (subtitle, chosen, empty_title, empty_text, older, has_unread, filters, marked, days))

LineView line_view(Work const&, NoticeLine const&);
/// The lines by day, as the clocks of the government have it.
std::vector<DayView> days_view(Work const&, std::vector<NoticeLine> const&);

}  // namespace timon::notices
