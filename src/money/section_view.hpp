#pragma once
#include <optional>
#include <string>
#include <vector>

#include "money/curve.hpp"
#include "money/money.hpp"
#include "platform/view/form.hpp"

namespace timon::money {

/// The light as pages show it: picture, word and why.
struct LightView {
  std::string icon, icon_class, word, sentence, rule;
};
BOOST_DESCRIBE_STRUCT(LightView, (), (icon, icon_class, word, sentence, rule))

struct FactView {
  std::string name, value, share;
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value, share))

struct SentenceView {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SentenceView, (), (text))

struct CurveLineView {
  std::string kind, points, label_x, label_y, end_x, end_y, label;
};
BOOST_DESCRIBE_STRUCT(CurveLineView, (), (kind, points, label_x, label_y, end_x, end_y, label))

struct TickView {
  std::string at, label_at, label;
};
BOOST_DESCRIBE_STRUCT(TickView, (), (at, label_at, label))

struct CurveView {
  std::string about;
  std::vector<CurveLineView> lines;
  std::vector<TickView> percents, months;
};
BOOST_DESCRIBE_STRUCT(CurveView, (), (about, lines, percents, months))

struct MonthRow {
  std::string month, current, committed, accrued, paid, share, real;
};
BOOST_DESCRIBE_STRUCT(MonthRow, (), (month, current, committed, accrued, paid, share, real))

struct LineRow {
  std::string name, source, edit_address;
  std::string approved, current, committed, accrued, paid;
};
BOOST_DESCRIBE_STRUCT(LineRow, (), (name, source, edit_address, approved, current, committed, accrued, paid))

struct MovementRow {
  std::int64_t id{}, revision{};
  std::string day, kind, line, amount, detail, erase_address;
  std::string reason, error;  // of an erasure that came back
  bool is_negative{}, is_open{};
};
BOOST_DESCRIBE_STRUCT(MovementRow, (), (id, revision, day, kind, line, amount, detail, erase_address, reason, error, is_negative, is_open))

struct MilestoneAmount {
  std::string address, label, due, amount;
};
BOOST_DESCRIBE_STRUCT(MilestoneAmount, (), (address, label, due, amount))

struct MovementForm {
  std::string address;
  view::Field kind, line, on_day, amount, detail;
};
BOOST_DESCRIBE_STRUCT(MovementForm, (), (address, kind, line, on_day, amount, detail))

struct LineForm {
  std::string title, address, cancel_address;
  std::int64_t revision{};
  bool is_new{};
  view::Field name, source, programme, approved, approved_on;
};
BOOST_DESCRIBE_STRUCT(LineForm, (), (title, address, cancel_address, revision, is_new, name, source, programme, approved, approved_on))

/// «/metas/{goal}/dinero».
struct SectionView {
  std::string done, currency, declared, more_movements, sum_of_milestones;
  std::optional<LightView> light;
  std::vector<SentenceView> warnings;
  std::optional<view::ProblemSummary> problems;
  std::vector<FactView> facts;
  std::optional<CurveView> curve;
  std::vector<MonthRow> months;
  std::vector<LineRow> lines;
  std::vector<MovementRow> movements;
  std::vector<MilestoneAmount> milestones;
  std::optional<MovementForm> movement_form;
  std::optional<LineForm> line_form;
  bool is_empty{}, has_months{}, has_movements{}, has_milestones{}, may_record{};
};
BOOST_DESCRIBE_STRUCT(SectionView, (),
                      (done, currency, declared, more_movements, sum_of_milestones, light, warnings, problems, facts, curve, months, lines, movements, milestones, movement_form,
                       line_form, is_empty, has_months, has_movements, has_milestones, may_record))

/// What was typed in which form, and what is wrong with it: «movimiento», «linea» or «baja».
struct Typed {
  std::string form;
  http::Fields values;
  Problems problems;
  std::optional<BudgetLine> edited;
};

LightView light_view(Words const&, LightReading const&);
SectionView section_view(Work&, Goal const&, Typed const& typed, bool all_movements);

}  // namespace timon::money
