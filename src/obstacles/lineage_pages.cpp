#include <algorithm>

#include "base/text.hpp"
#include "obstacles/chosen.hpp"
#include "obstacles/deed_form.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_words.hpp"
#include "obstacles/raise_form.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kTargetsMax = std::size_t{100};

struct TargetChoice {
  std::string value;
  std::string label;
  std::string goal;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(TargetChoice, (), (value, label, goal, is_chosen))

/// «/restricciones/R-17/division»: what goes into an item of its own.
struct SplitPage {
  std::string code, back, action;
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  view::Field name;
  std::vector<TargetChoice> targets;
};
BOOST_DESCRIBE_STRUCT(SplitPage, (), (code, back, action, revision, problems, name, targets))

/// «/restricciones/R-17/alcance»: everything it lies on, one a line.
struct TargetsPage {
  std::string code, back, action;
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  view::Field targets;
};
BOOST_DESCRIBE_STRUCT(TargetsPage, (), (code, back, action, revision, problems, targets))

auto const kSplit = view::Registered<SplitPage>{"obstacles/split"};
auto const kTargets = view::Registered<TargetsPage>{"obstacles/targets"};

/// The obstacle that the address names, open and held by the actor.
Obstacle held_at(http::Request const& request, Work& work) {
  auto obstacle = obstacle_at(request, work);
  must(may_act(work, obstacle), Right{"hold_obstacle"});
  return obstacle;
}

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

/// With the revision that the person had in front of them: a form that comes back for a slip of the pen still knows what was seen.
Obstacle seen_as(Obstacle obstacle, http::Request const& request) {
  if (auto const revision = revision_of(request); revision != 0) obstacle.revision = revision;
  return obstacle;
}

// Split

http::Response split_page(http::Request const& request, Work& work, Obstacle const& obstacle, std::string const& title, std::vector<std::string> const& chosen,
                          Problems const& problems = {}) {
  auto page = SplitPage{
      .code = obstacle.code, .back = address_of(obstacle), .action = address_of(obstacle) + "/division", .revision = obstacle.revision, .problems = {}, .name = {}, .targets = {}};
  page.name = view::make_field(work.words, "title", "obstacle.split.title", title, problems);
  page.name.is_required = true;
  page.name.length_max = static_cast<int>(kTitleLengthMax);
  auto const rows = targets_of(work.db, obstacle.id);
  for (auto const& line : target_lines(work, obstacle.id)) {
    auto const row = std::ranges::find_if(rows, [&](ObstacleTarget const& target) { return target.goal == line.goal && target.milestone == line.milestone; });
    if (row == rows.end()) continue;
    auto const value = std::to_string(row->id.number);
    page.targets.push_back({value, line.milestone ? line.milestone_code + " " + line.milestone_title : line.goal_title, line.milestone ? line.goal_title : std::string{},
                            std::ranges::find(chosen, value) != chosen.end()});
  }
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  return pages::page(request, work, work.words.text("obstacle.split.heading", {obstacle.code}), "obstacles/split", page, problems.empty() ? 200 : 422);
}

http::Response get_split(http::Request const& request, Work& work) {
  auto const obstacle = held_at(request, work);
  return obstacle.is_open() ? split_page(request, work, obstacle, "", {}) : http::see_other(address_of(obstacle));
}

http::Response post_split(http::Request const& request, Work& work) {
  auto const obstacle = obstacle_at(request, work);
  auto const chosen = request.form.all("target");
  auto taken = std::vector<Id<ObstacleTarget>>{};
  for (auto const& value : chosen) taken.push_back(Id<ObstacleTarget>{integer_from(value).value_or(0)});
  try {
    auto const made = split_obstacle(work, obstacle.id, revision_of(request), request.form["title"], taken);
    if (made) return http::see_other(address_of(*made));
    return split_page(request, work, seen_as(obstacle, request), request.form["title"], chosen, made.error());
  } catch (Stale const&) {
    return split_page(request, work, obstacle, request.form["title"], chosen, {{"target", "obstacle.overtaken"}});
  }
}

// Targets

/// «A01/3,02» of each, as the workbook writes them.
std::string text_of(std::vector<TargetLine> const& lines) {
  auto text = std::string{};
  for (auto const& line : lines) text += line.goal_code + (line.milestone ? "/" + line.milestone_code : std::string{}) + "\n";
  return text;
}

/// What the lines name, or which line names nothing the actor may see.
Outcome<std::vector<ObstacleTarget>> targets_from(Work& work, std::string const& text) {
  auto targets = std::vector<ObstacleTarget>{};
  auto problems = Problems{};
  auto count = std::size_t{0};
  for (auto const& part : split(text, '\n')) {
    auto const line = std::string{trimmed(part)};
    if (line.empty()) continue;
    if (++count > kTargetsMax) return Problem{"targets", "obstacle.targets.too_many", {std::to_string(kTargetsMax)}};
    auto const slash = line.find('/');
    auto const goal = goals::find_visible(work, std::string{trimmed(line.substr(0, slash))});
    auto const milestone = goal && slash != std::string::npos ? goals::find_visible(work, goal->id, std::string{trimmed(line.substr(slash + 1))}) : std::nullopt;
    if (!goal || (slash != std::string::npos && !milestone)) problems.push_back({"targets", "obstacle.targets.unknown", {line}});
    else targets.push_back(ObstacleTarget{.goal = goal->id, .milestone = milestone ? milestone->id : MilestoneId{}});
  }
  if (!problems.empty()) return problems;
  return targets;
}

http::Response targets_page(http::Request const& request, Work& work, Obstacle const& obstacle, std::string const& typed, Problems const& problems = {}) {
  auto page =
      TargetsPage{.code = obstacle.code, .back = address_of(obstacle), .action = address_of(obstacle) + "/alcance", .revision = obstacle.revision, .problems = {}, .targets = {}};
  page.targets = view::make_field(work.words, "targets", "obstacle.targets.field", typed, problems);
  page.targets.rows = 8;
  page.targets.is_required = true;
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  return pages::page(request, work, work.words.text("obstacle.targets.heading", {obstacle.code}), "obstacles/targets", page, problems.empty() ? 200 : 422);
}

http::Response get_targets(http::Request const& request, Work& work) {
  auto const obstacle = held_at(request, work);
  return obstacle.is_open() ? targets_page(request, work, obstacle, text_of(target_lines(work, obstacle.id))) : http::see_other(address_of(obstacle));
}

http::Response post_targets(http::Request const& request, Work& work) {
  auto const obstacle = held_at(request, work);
  auto const& typed = request.form["targets"];
  auto const targets = targets_from(work, typed);
  if (!targets) return targets_page(request, work, seen_as(obstacle, request), typed, targets.error());
  try {
    auto const done = retarget_obstacle(work, obstacle.id, revision_of(request), *targets);
    if (done) return http::see_other(address_of(*done));
    return targets_page(request, work, seen_as(obstacle, request), typed, done.error());
  } catch (Stale const&) {
    // What stands there now is said beside what was typed, so that nobody's line is wiped out unseen.
    auto now = text_of(target_lines(work, obstacle.id));
    std::ranges::replace(now, '\n', ' ');
    return targets_page(request, work, obstacle, typed, {{"targets", "obstacle.targets.overtaken", {now}}});
  }
}

// Merge

http::Response merge_page(http::Request const& request, Work& work, std::vector<Chosen> const& chosen, Obstacle const* typed, Problems const& problems = {}) {
  auto parents = std::vector<Obstacle>{};
  for (auto const& one : chosen)
    if (auto const found = find_visible(work, one.id); found && found->is_open() && is_held_by(work.actor, *found, work.db)) parents.push_back(*found);
  if (parents.size() < 2) return refused_choice(request, work, work.words.text("obstacle.merge.heading"), work.words.text("obstacle.merge.choose"));
  auto draft = typed != nullptr ? *typed : parents.front();
  draft.kind = std::ranges::any_of(parents, [](Obstacle const& parent) { return parent.kind == ObstacleKind::restriction; }) ? ObstacleKind::restriction : ObstacleKind::alert;
  auto form = raise_form(work, draft, parents.front().institution, problems);
  auto codes = std::string{};
  for (auto const& parent : parents) {
    codes += (codes.empty() ? "" : ", ") + parent.code;
    form.items.push_back(std::to_string(parent.id.number) + ":" + std::to_string(parent.revision));
  }
  form.title = work.words.text("obstacle.merge.heading");
  form.about = work.words.text("obstacle.merge.about", {codes});
  form.address = "/control/union";
  form.back = "/control";
  form.crumb = work.words.text("control.title");
  form.button = work.words.text("obstacle.merge.button");
  auto const title = form.title;
  return pages::page(request, work, title, "obstacles/raise", form, problems.empty() ? 200 : 422);
}

http::Response get_merge(http::Request const& request, Work& work) { return merge_page(request, work, chosen_of(request.query), nullptr); }

http::Response post_merge(http::Request const& request, Work& work) {
  auto const chosen = chosen_of(request.form);
  auto problems = Problems{};
  auto const draft = typed_obstacle(request, ObstacleKind::restriction, problems);
  if (!problems.empty()) return merge_page(request, work, chosen, &draft, problems);
  auto seen = std::vector<SeenObstacle>{};
  for (auto const& one : chosen) seen.push_back({one.id, one.revision});
  try {
    auto const made = merge_obstacles(work, seen, draft);
    if (made) return http::see_other(address_of(*made));
    return merge_page(request, work, chosen, &draft, made.error());
  } catch (Stale const&) {
    return merge_page(request, work, chosen, &draft, {{"title", "obstacle.overtaken"}});
  }
}

}  // namespace

void add_lineage_pages(http::Router& router) {
  for (auto const kind : {ObstacleKind::alert, ObstacleKind::restriction}) {
    auto const base = address_of(kind, "{code}");
    router.get(base + "/division", get_split);
    router.post(base + "/division", post_split);
    router.get(base + "/alcance", get_targets);
    router.post(base + "/alcance", post_targets);
  }
  router.get("/control/union", get_merge);
  router.post("/control/union", post_merge);
}

}  // namespace timon::obstacles
