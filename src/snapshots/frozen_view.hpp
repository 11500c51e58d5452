#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/view/thermometer.hpp"
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {

/// With what a period's pages are said: its own clocks and numbers, the reader's language, the day it shows as today. Nothing of
/// the present goes in, so that the same reader gets the same bytes whenever.
struct Lens {
  Words words;
  KeptPeriod const& period;
};
Lens lens_of(Work const&, KeptPeriod const&);

/// A goal as the frozen board shows it.
struct FrozenLine {
  Standing standing{};
  std::string standing_word, reason, address, title, institution, ends, left;
  bool is_past{};
  std::optional<std::int64_t> restrictions, alerts, opportunities, stopped, late, on_course, finished, reprogrammed;
  view::Thermometer thermometer;
  std::string updated;
};
BOOST_DESCRIBE_STRUCT(FrozenLine, (),
                      (standing, standing_word, reason, address, title, institution, ends, left, is_past, restrictions, alerts, opportunities, stopped, late, on_course, finished,
                       reprogrammed, thermometer, updated))
FrozenLine line_of(Lens const&, FrozenGoal const&);

struct FrozenTotalView {
  Standing standing{};
  std::string word, count, share, address;
  bool is_pressed{};
};
BOOST_DESCRIBE_STRUCT(FrozenTotalView, (), (standing, word, count, share, address, is_pressed))
std::vector<FrozenTotalView> totals_of(Lens const&, FrozenTotals const&, std::optional<Standing> chosen);

struct FrozenMilestoneView {
  Standing standing{};
  std::string standing_word, reason, label, responsible, due, original, moves, finished, progress;
  bool is_critical{}, is_withdrawn{}, is_added_later{}, is_verified{};
};
BOOST_DESCRIBE_STRUCT(FrozenMilestoneView, (),
                      (standing, standing_word, reason, label, responsible, due, original, moves, finished, progress, is_critical, is_withdrawn, is_added_later, is_verified))

struct FrozenIssueView {
  bool is_alert{};
  std::string label, where, holder, since, limit, decision;
};
BOOST_DESCRIBE_STRUCT(FrozenIssueView, (), (is_alert, label, where, holder, since, limit, decision))

struct FrozenText {
  std::string title, text;
};
BOOST_DESCRIBE_STRUCT(FrozenText, (), (title, text))

/// A goal's page of then.
struct FrozenGoalView {
  std::string code, title, institution;
  Standing standing{};
  std::string standing_word, reason;
  bool is_priority{}, is_integrating{}, is_published{}, is_draft{};
  std::vector<FrozenText> facts, chain;
  view::Thermometer thermometer;
  std::vector<FrozenMilestoneView> milestones;
  std::vector<FrozenIssueView> issues;
  std::vector<FrozenText> occasions;
  std::string report, reported;
};
BOOST_DESCRIBE_STRUCT(FrozenGoalView, (),
                      (code, title, institution, standing, standing_word, reason, is_priority, is_integrating, is_published, is_draft, facts, chain, thermometer, milestones,
                       issues, occasions, report, reported))
FrozenGoalView view_of(Lens const&, FrozenGoal const&);

/// «Corte al viernes 22 de mayo de 2026 · período 2026-S21 · huella 3f2a…».
std::string band_of(Lens const&);

}  // namespace timon::snapshots
