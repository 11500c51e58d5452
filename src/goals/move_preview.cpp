#include "goals/move_preview.hpp"

#include <algorithm>

#include "goals/route_view.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

auto const kRegistered = view::Registered<MovePreview>{"goals/_move_preview"};

std::vector<SlipView> slip_views(Work& work, Goal const& goal, std::vector<Slip> const& slips) {
  auto const& words = work.words;
  auto const milestones = milestones_of(work.db, goal.id);
  auto views = std::vector<SlipView>{};
  auto const rows = with_standings(goal, milestones, loads_of(work.db, goal.id), work.today);
  for (auto const& slip : slips) {
    auto const row = std::ranges::find_if(rows, [&](StandingMilestone const& each) { return each.milestone->id == slip.milestone; });
    if (row == rows.end() || !row->standing) continue;
    auto const& milestone = *row->milestone;
    views.push_back({.standing = row->standing->standing,
                     .standing_word = word_of(words, row->standing->standing),
                     .address = "/metas/" + goal.code + "/" + milestone.code,
                     .label = milestone.code + " " + milestone.title,
                     .now = words.date_short(slip.from),
                     .would_be = words.date_short(slip.to),
                     .days = slip.days() > 0 ? "+" + words.number(slip.days()) : words.text("preview.uses_slack")});
  }
  return views;
}

std::string summary_of(Words const& words, Milestone const& milestone, std::optional<Date> to) {
  if (!to || !milestone.due_on || *to == *milestone.due_on) return words.text("preview.none");
  auto const days = days_between(*milestone.due_on, *to);
  if (days < 0) return words.text("preview.earlier", {words.plural("milestone.days", -days)});
  return words.text("preview.later", {words.date_short(milestone.due_on), words.date_short(to), words.plural("milestone.days", days), words.date_short(milestone.due_original)});
}

}  // namespace

MoveImpact move_impact(Work& work, Goal const& goal, Milestone const& milestone, std::optional<Date> to, Panels const& panels) {
  auto impact = MoveImpact{.is_published = goal.is_published};
  if (!to || !milestone.due_on) return impact;
  impact.slips = move_slips(milestones_of(work.db, goal.id), predecessor_links(work.db, goal.id), milestone.id, to);
  auto last = *to;
  for (auto const& slip : impact.slips) last = std::max(last, slip.to);
  if (*to > *milestone.due_on && goal.ends_on && last > *goal.ends_on) impact.goal_ends_on = goal.ends_on, impact.goal_to = last;
  if (auto const parent = goal.parent ? find_visible(work, goal.parent) : std::nullopt; parent && *to > *milestone.due_on && parent->ends_on && last > *parent->ends_on)
    impact.parent_code = parent->code, impact.parent_ends_on = parent->ends_on;
  auto all = std::vector{Slip{milestone.id, *milestone.due_on, *to, milestone.id}};
  all.insert(all.end(), impact.slips.begin(), impact.slips.end());
  for (auto const& effects : panels.move_effects())
    for (auto& each : effects(work, goal, all)) impact.effects.push_back(std::move(each));
  return impact;
}

view::Html move_preview(http::Request const& request, Work& work, Goal const& goal, Milestone const& milestone, std::optional<Date> to, Panels const& panels, bool moves_successors,
                        std::string const& field) {
  auto const& words = work.words;
  auto const impact = move_impact(work, goal, milestone, to, panels);
  auto preview = MovePreview{.id = field == "due_on" ? "move-preview" : "move-preview-" + field,
                             .field = field,
                             .address = "/metas/" + goal.code + "/" + milestone.code + "/efecto?campo=" + field,
                             .summary = summary_of(words, milestone, to),
                             .slips = slip_views(work, goal, impact.slips),
                             .effects = impact.effects,
                             .moves_successors = moves_successors};
  auto const is_move = to && milestone.due_on && *to != *milestone.due_on;
  auto const is_later = is_move && *to > *milestone.due_on;
  if (is_later && impact.slips.empty()) preview.summary += " " + words.text("preview.nobody");
  if (impact.goal_ends_on)
    preview.goal_end = words.text("preview.goal_end", {words.date_short(impact.goal_ends_on), words.plural("milestone.days", days_between(*impact.goal_ends_on, *impact.goal_to)),
                                                       words.date_short(*impact.goal_ends_on + 1)});
  if (impact.parent_ends_on) preview.parent_end = words.text("preview.parent_end", {impact.parent_code, words.date_short(impact.parent_ends_on)});
  if (is_move && goal.approved_on) {
    if (goal.is_published) preview.published = words.text("preview.published");
    if (*milestone.due_on <= work.today) preview.late_note = words.text("preview.on_due_day");
  }
  if (auto const count = std::ranges::count_if(impact.slips, [](Slip const& slip) { return slip.days() > 0; }))
    preview.moves_label = words.plural("preview.move_successors", count);
  preview.has_slips = !preview.slips.empty();
  preview.has_effects = !preview.effects.empty() || !(preview.goal_end + preview.parent_end + preview.published + preview.late_note).empty();
  return {view::render("goals/_move_preview", preview, words, pages::around(request, work))};
}

}  // namespace timon::goals
