#pragma once
#include <string>
#include <vector>

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
  std::vector<AnswerView> answers;
  std::vector<AheadView> ahead;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(WeekPage, (), (subtitle, progress, rows, answers, ahead, is_empty))

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

WeekPage week_model(Work&, MilestoneId opened, WeekTyped const* typed);

}  // namespace timon::routine
