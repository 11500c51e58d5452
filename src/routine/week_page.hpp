#pragma once
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "routine/hand_off_view.hpp"
#include "routine/week_view.hpp"

namespace timon::routine {

constexpr auto kDraftKeyMax = std::size_t{100};

/// Somebody's word on what the reader raised.
struct AnswerView {
  std::string icon, label, address, at, text;
};
BOOST_DESCRIBE_STRUCT(AnswerView, (), (icon, label, address, at, text))

struct AheadView {
  std::string day, label, address;
};
BOOST_DESCRIBE_STRUCT(AheadView, (), (day, label, address))

/// «Mi semana».
struct WeekPage {
  std::string subtitle;
  WeekProgress progress;
  std::vector<WeekRow> rows;
  std::vector<HandOffPanel> hand_offs;
  std::vector<AnswerView> answers;
  std::vector<AheadView> ahead;
  bool is_empty{};
  std::int64_t person{};  // whose unsent changes the browser keeps
};
BOOST_DESCRIBE_STRUCT(WeekPage, (), (subtitle, progress, rows, hand_offs, answers, ahead, is_empty, person))

/// What a saved row changes on the page.
struct WeekSaved {
  std::vector<WeekRow> rows;
  WeekProgress progress;
};
BOOST_DESCRIBE_STRUCT(WeekSaved, (), (rows, progress))

struct DraftNote {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(DraftNote, (), (text))

// What the deeds of a row share.
/// The line of the milestone that the address names; throws NotFound.
WeekLine const& line_at(std::vector<WeekLine> const&, http::Request const&);
/// The whole page; `opened` is the row with its form, `typed` what came back into it.
http::Response week_page(http::Request const&, Work&, MilestoneId opened, WeekTyped const* typed = nullptr, int status = 200, HandOffTyped const* handed = nullptr);
/// The row with what was typed and what is wrong with it.
http::Response row_back(http::Request const&, Work&, std::vector<WeekLine> const&, WeekTyped const&, int status);
/// What changed and no more: the row (open, when `typed` says so), the figures above, and the next row when the person goes on.
http::Response row_saved(http::Request const&, Work&, MilestoneId, bool goes_on, WeekTyped const* typed = nullptr);
/// The row as it is, with why its deed was not undone.
http::Response undo_refused(http::Request const&, Work&, std::vector<WeekLine> const&, Problems const&);

/// Text and end in one go: both are kept or neither. Answers what is wrong.
Problems tell(Work&, WeekLine const&, WeekTyped const&, bool is_no_change);
/// «Semana 21, viernes 22 de mayo de 2026. Gerencia de Meta, Educación».
std::string week_subtitle(Work const&, std::vector<WeekLine> const&);

void add_week_move_pages(http::Router&);
/// The form on paper, and the page on which it is typed in.
void add_week_paper_pages(http::Router&);

WeekPage week_model(Work&, MilestoneId opened, WeekTyped const* typed, HandOffTyped const* handed);
/// How many of the lines wait for a word.
std::size_t pending_of(std::vector<WeekLine> const&);

}  // namespace timon::routine
