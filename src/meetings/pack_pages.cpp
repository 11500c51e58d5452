#include <algorithm>

#include "meetings/ask_view.hpp"
#include "meetings/meeting_form.hpp"
#include "meetings/minutes_paper.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

struct PackGoalView {
  std::string address, title, standing, standing_word, figures, likelihood;
  std::vector<std::string> milestones;
  std::vector<AskView> restrictions;
  bool has_restrictions{};
};
BOOST_DESCRIBE_STRUCT(PackGoalView, (), (address, title, standing, standing_word, figures, likelihood, milestones, restrictions, has_restrictions))

/// What is read before a dispatch or a stocktake.
struct PackPage {
  std::string title, day, back, paper_address, last;
  std::vector<AskView> asked;
  std::vector<PackGoalView> goals;
  std::vector<DecisionView> decisions;
  bool has_asked{}, has_decisions{}, has_goals{};
};
BOOST_DESCRIBE_STRUCT(PackPage, (), (title, day, back, paper_address, last, asked, goals, decisions, has_asked, has_decisions, has_goals))

auto const kPack = view::Registered<PackPage>{"meetings/pack"};

std::string milestone_line(Words const& words, PackMilestone const& line) {
  if (line.finished_on) return words.text("pack.finished", {line.code, line.title, words.date_month_day(line.finished_on)});
  auto const slip = line.due_on && line.due_original ? days_between(*line.due_original, *line.due_on) : 0;
  auto text = words.text("pack.due", {line.code, line.title, words.date_month_day(line.due_on)});
  return slip > 0 ? text + " " + words.plural("pack.slip", slip) : text;
}

/// What the delivery unit thinks of it, never mixed with the computed standing.
std::string likelihood_words(Words const& words, PackGoal const& goal) {
  auto const odds = words.text("choice.overall." + (goal.odds.empty() ? "unrated" : goal.odds));
  return words.text("pack.likelihood", {goal.judged_on ? odds + ", " + words.date_short(goal.judged_on) : odds});
}

PackGoalView pack_goal(Work& work, PackGoal const& goal, Date since, std::vector<AskedLine>& waiting) {
  auto const& words = work.words;
  auto view = PackGoalView{.address = "/metas/" + goal.code, .title = goal.code + " " + goal.title, .standing = goal.standing};
  if (auto standing = Standing{}; boost::describe::enum_from_string(goal.standing.c_str(), standing)) view.standing_word = goals::word_of(words, standing);
  view.figures = words.text("pack.figures", {goal.institution, words.percent(static_cast<double>(goal.real) / 10.0), words.percent(static_cast<double>(goal.expected) / 10.0),
                                             words.date_month_day(goal.ends_on)});
  view.likelihood = likelihood_words(words, goal);
  for (auto const& line : pack_milestones(work.db, goal.id, since)) view.milestones.push_back(milestone_line(words, line));
  for (auto const& line : pack_restrictions(work.db, goal.id)) {
    view.restrictions.push_back(ask_view(work, line));
    if (!line.decision_asked.empty() && std::ranges::find(waiting, line.code, &AskedLine::code) == waiting.end()) waiting.push_back(line);
  }
  view.has_restrictions = !view.restrictions.empty();
  return view;
}

PackPage pack_page(Work& work, Meeting const& meeting) {
  auto const& words = work.words;
  auto page = PackPage{.title = words.text("pack.title", {meeting.title}),
                       .day = when_of(words, meeting.held_on, meeting.starts_at),
                       .back = address_of(meeting.id),
                       .paper_address = address_of(meeting.id) + "/carpeta.pdf"};
  auto const last = last_of_body(work.db, meeting);
  constexpr auto kFirstLook = 14;
  auto const since = last ? last->held_on : work.today - kFirstLook;
  auto waiting = std::vector<AskedLine>{};
  for (auto const& goal : pack_goals(work, meeting)) page.goals.push_back(pack_goal(work, goal, since, waiting));
  // The three that weigh most: those that the highest level holds, the longest known first.
  std::ranges::stable_sort(waiting,
                           [](AskedLine const& one, AskedLine const& other) { return one.level != other.level ? one.level > other.level : one.reported_on < other.reported_on; });
  if (waiting.size() > 3) waiting.resize(3);
  for (auto const& line : waiting) page.asked.push_back(ask_view(work, line));
  if (last) {
    page.last = words.text("pack.last", {words.date_long(last->held_on)});
    auto const levels = obstacles::level_names(work);
    for (auto const& line : decision_lines(work, {.of_meeting = last->id})) page.decisions.push_back(decision_view(work, levels, line));
  }
  page.has_asked = !page.asked.empty();
  page.has_decisions = !page.decisions.empty();
  page.has_goals = !page.goals.empty();
  return page;
}

Meeting meeting_of(http::Request const& request, Work& work) {
  auto meeting = find_visible(work, request.path_id<MeetingId>("meeting"));
  if (!meeting) throw NotFound{};
  return std::move(*meeting);
}

http::Response get_pack(http::Request const& request, Work& work) {
  auto const page = pack_page(work, meeting_of(request, work));
  return pages::page(request, work, page.title, "meetings/pack", page);
}

void add_goal(pdf::Document& paper, Words const& words, PackGoalView const& goal) {
  paper.add(pdf::Part::heading, goal.title);
  paper.add(pdf::Part::paragraph, goal.standing_word + ". " + goal.figures);
  paper.add(pdf::Part::note, goal.likelihood);
  auto path = pdf::Table{.columns = {{words.text("pack.milestones"), 1}}, .rows = {}};
  for (auto const& line : goal.milestones) path.rows.push_back({line});
  if (!path.rows.empty()) paper.add(std::move(path));
  for (auto const& line : goal.restrictions) {
    paper.add(pdf::Part::paragraph, line.label);
    paper.add(pdf::Part::note, line.note);
  }
}

http::Response get_paper(http::Request const& request, Work& work) {
  auto const meeting = meeting_of(request, work);
  auto const page = pack_page(work, meeting);
  auto const& words = work.words;
  auto paper = blank_paper(work, page.title);
  // The same day's pack is the same file, whenever it is asked for.
  paper.made_at = Time{work.today.day};
  paper.add(pdf::Part::title, page.title);
  paper.add(pdf::Part::lead, page.day);
  add_asked(paper, words, "pack.asked", page.asked);
  if (!page.has_goals) paper.add(pdf::Part::paragraph, words.text("pack.none"));
  for (auto const& goal : page.goals) add_goal(paper, words, goal);
  if (page.has_decisions) {
    paper.add(pdf::Part::heading, page.last);
    auto decisions =
        pdf::Table{.columns = {{words.text("decision.text"), 5}, {words.text("decision.office"), 3}, {words.text("decision.due_on"), 2}, {words.text("decision.column.state"), 2}},
                   .rows = {}};
    for (auto const& decision : page.decisions) decisions.rows.push_back({decision.label, decision.office, decision.due, decision.state});
    paper.add(std::move(decisions));
  }
  return http::download(words.text("pack.file") + "-" + to_iso(meeting.held_on) + ".pdf", "application/pdf", finished(words, std::move(paper)).bytes);
}

}  // namespace

void add_pack_pages(http::Router& router) {
  router.get("/reuniones/{meeting:id}/carpeta", get_pack);
  router.get("/reuniones/{meeting:id}/carpeta.pdf", get_paper);
}

}  // namespace timon::meetings
