#pragma once
#include "meetings/decision_store.hpp"
#include "meetings/meeting_store.hpp"
#include "platform/view/form.hpp"
#include "platform/words/words.hpp"

namespace timon::meetings {

/// A word of an enumeration in the catalogues: «meeting.state.closed».
template <class E>
std::string word_of(Words const& words, char const* group, E value) {
  return words.text(std::string{group} + "." + boost::describe::enum_to_string(value, ""));
}

std::string address_of(MeetingId);
std::string address_of(DecisionId);
/// «vie 22 may 2026, 09:00».
std::string when_of(Words const&, Date, std::int64_t starts_at);

struct LinkView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address, is_current))

/// A decision as tables and panels show it.
struct DecisionView {
  std::string address, label, about, office, due, left, state, state_icon, state_class, news, news_icon, meeting_address, meeting_day, meeting_title, verify_address;
  std::int64_t revision{};
  bool is_past{};
};
BOOST_DESCRIBE_STRUCT(DecisionView, (),
                      (address, label, about, office, due, left, state, state_icon, state_class, news, news_icon, meeting_address, meeting_day, meeting_title, verify_address,
                       revision, is_past))
DecisionView decision_view(Work const&, obstacles::LevelNames const&, DecisionLine const&);
std::string icon_of(DecisionState);

/// An item as an agenda shows it.
struct ItemView {
  std::int64_t id{}, number{}, revision{}, minutes{};
  std::string title, detail, note, kind, icon, icon_class, state, address, base, carried, decisions;
  bool is_done{}, is_own{}, is_first{}, is_last{}, is_current{};
};
BOOST_DESCRIBE_STRUCT(ItemView, (),
                      (id, number, revision, minutes, title, detail, note, kind, icon, icon_class, state, address, base, carried, decisions, is_done, is_own, is_first, is_last,
                       is_current))
std::vector<ItemView> item_views(Work const&, Meeting const&, std::vector<AgendaItem> const&);

/// The offices of the government as choices of a field.
std::vector<view::Option> office_options(Work&, OfficeId chosen, char const* first_key);

}  // namespace timon::meetings
