#include <algorithm>

#include "meetings/brief_store.hpp"
#include "meetings/meeting_form.hpp"
#include "meetings/minutes_paper.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

struct AskView {
  std::string address, label, ask, note;
};
BOOST_DESCRIBE_STRUCT(AskView, (), (address, label, ask, note))

struct PartView {
  std::string title, empty;
  std::vector<std::string> lines;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(PartView, (), (title, empty, lines, is_empty))

struct TotalView {
  std::string standing, word, count;
};
BOOST_DESCRIBE_STRUCT(TotalView, (), (standing, word, count))

/// One page for the head of government.
struct BriefPage {
  std::string title, day;
  std::vector<AskView> asked;
  std::vector<TotalView> totals;
  std::vector<PartView> parts;
  bool has_asked{};
};
BOOST_DESCRIBE_STRUCT(BriefPage, (), (title, day, asked, totals, parts, has_asked))

auto const kBrief = view::Registered<BriefPage>{"meetings/brief"};

AskView ask_view(Work const& work, AskedLine const& line) {
  auto const& words = work.words;
  auto kind = ObstacleKind{};
  boost::describe::enum_from_string(line.kind.c_str(), kind);
  auto note = words.text("brief.held", {line.holder.empty() ? words.text("level.vacant") : line.holder, words.plural("obstacle.days", days_between(line.reported_on, work.today))});
  if (line.limit_on) note += ". " + words.days_left(days_between(work.today, *line.limit_on));
  return {obstacles::address_of(kind, line.code), line.code + " " + line.title + " (" + line.goal_code + " " + line.goal_title + ")", line.decision_asked, std::move(note)};
}

std::string moved_line(Words const& words, char const* key, MovedLine const& line) {
  return words.text(key, {line.goal_code, line.goal_title, line.code, line.title, words.date_month_day(line.from_on), words.date_month_day(line.to_on)});
}

std::string occasion_line(Words const& words, OccasionLine const& line) {
  return words.date_month_day(line.proposed_on) + ". " + line.code + " " + line.title + (line.place.empty() ? "" : ". " + line.place) +
         (line.message.empty() ? "" : ". " + line.message);
}

BriefPage brief_page(Work& work) {
  auto const& words = work.words;
  auto const brief = brief_of(work);
  auto page = BriefPage{.title = words.text("brief.title"), .day = words.date_long(work.today)};
  for (auto const& line : brief.asked) page.asked.push_back(ask_view(work, line));
  page.has_asked = !page.asked.empty();
  auto const total = [&](Standing standing, std::int64_t count) {
    page.totals.push_back({boost::describe::enum_to_string(standing, ""), goals::word_of(words, standing), words.number(count)});
  };
  total(Standing::stopped, brief.totals.stopped);
  total(Standing::late, brief.totals.late);
  total(Standing::on_course, brief.totals.on_course);
  total(Standing::finished, brief.totals.finished);
  auto const part = [&](char const* key, auto const& lines, auto told) {
    auto made = PartView{.title = words.text(key), .empty = words.text("brief.nothing"), .lines = {}, .is_empty = lines.empty()};
    for (auto const& line : lines) made.lines.push_back(told(line));
    page.parts.push_back(std::move(made));
  };
  part("brief.finished", brief.finished, [&](MovedLine const& line) { return moved_line(words, "brief.line.finished", line); });
  part("brief.late", brief.late, [&](MovedLine const& line) { return moved_line(words, "brief.line.late", line); });
  part("brief.reprogrammed", brief.reprogrammed, [&](MovedLine const& line) { return moved_line(words, "brief.line.reprogrammed", line); });
  part("brief.proposed", brief.proposed, [&](OccasionLine const& line) { return occasion_line(words, line); });
  part("brief.on_agenda", brief.on_agenda, [&](OccasionLine const& line) { return occasion_line(words, line); });
  return page;
}

struct PackGoalView {
  std::string address, title, standing, standing_word, figures;
  std::vector<std::string> milestones;
  std::vector<AskView> restrictions;
  bool has_restrictions{};
};
BOOST_DESCRIBE_STRUCT(PackGoalView, (), (address, title, standing, standing_word, figures, milestones, restrictions, has_restrictions))

/// What is read before a dispatch or a stocktake.
struct PackPage {
  std::string title, day, back, last;
  std::vector<AskView> asked;
  std::vector<PackGoalView> goals;
  std::vector<DecisionView> decisions;
  bool has_asked{}, has_decisions{}, has_goals{};
};
BOOST_DESCRIBE_STRUCT(PackPage, (), (title, day, back, last, asked, goals, decisions, has_asked, has_decisions, has_goals))

auto const kPack = view::Registered<PackPage>{"meetings/pack"};

std::string milestone_line(Words const& words, PackMilestone const& line) {
  if (line.finished_on) return words.text("pack.finished", {line.code, line.title, words.date_month_day(line.finished_on)});
  auto const slip = line.due_on && line.due_original ? days_between(*line.due_original, *line.due_on) : 0;
  auto text = words.text("pack.due", {line.code, line.title, words.date_month_day(line.due_on)});
  return slip > 0 ? text + " " + words.plural("pack.slip", slip) : text;
}

PackGoalView pack_goal(Work& work, PackGoal const& goal, Date since, std::vector<AskedLine>& waiting) {
  auto const& words = work.words;
  auto view = PackGoalView{.address = "/metas/" + goal.code, .title = goal.code + " " + goal.title, .standing = goal.standing};
  if (auto standing = Standing{}; boost::describe::enum_from_string(goal.standing.c_str(), standing)) view.standing_word = goals::word_of(words, standing);
  view.figures = words.text("pack.figures", {goal.institution, words.percent(static_cast<double>(goal.real) / 10.0), words.percent(static_cast<double>(goal.expected) / 10.0),
                                             words.date_month_day(goal.ends_on)});
  for (auto const& line : pack_milestones(work.db, goal.id, since)) view.milestones.push_back(milestone_line(words, line));
  for (auto const& line : pack_restrictions(work.db, goal.id)) {
    view.restrictions.push_back(ask_view(work, line));
    if (!line.decision_asked.empty() && std::ranges::find(waiting, line.code, &AskedLine::code) == waiting.end()) waiting.push_back(line);
  }
  view.has_restrictions = !view.restrictions.empty();
  return view;
}

http::Response get_pack(http::Request const& request, Work& work) {
  auto const meeting = find_visible(work, request.path_id<MeetingId>("meeting"));
  if (!meeting) throw NotFound{};
  auto const& words = work.words;
  auto page = PackPage{.title = words.text("pack.title", {meeting->title}), .day = when_of(words, meeting->held_on, meeting->starts_at), .back = address_of(meeting->id)};
  auto const last = last_of_body(work.db, *meeting);
  constexpr auto kFirstLook = 14;
  auto const since = last ? last->held_on : work.today - kFirstLook;
  auto waiting = std::vector<AskedLine>{};
  for (auto const& goal : pack_goals(work, *meeting)) page.goals.push_back(pack_goal(work, goal, since, waiting));
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
  auto const title = page.title;
  return pages::page(request, work, title, "meetings/pack", page);
}

void must_read(Work const& work) { must(may_read_brief(work.actor), Right{"read_brief"}); }

http::Response get_brief(http::Request const& request, Work& work) {
  must_read(work);
  auto const page = brief_page(work);
  return pages::page(request, work, page.title, "meetings/brief", page);
}

http::Response get_brief_paper(http::Request const&, Work& work) {
  must_read(work);
  auto const page = brief_page(work);
  auto paper = blank_paper(work, page.title);
  // The same day's brief is the same file, whenever it is asked for.
  paper.made_at = Time{work.today.day};
  paper.add(pdf::Part::title, page.title);
  paper.add(pdf::Part::lead, page.day);
  paper.add(pdf::Part::heading, work.words.text("brief.asked"));
  if (!page.has_asked) paper.add(pdf::Part::paragraph, work.words.text("brief.nothing_asked"));
  for (auto const& ask : page.asked) {
    paper.add(pdf::Part::callout, ask.ask);
    paper.add(pdf::Part::note, ask.label + ". " + ask.note);
  }
  auto totals = pdf::Table{};
  auto counts = std::vector<std::string>{};
  for (auto const& total : page.totals) {
    totals.columns.push_back({total.word, 1});
    counts.push_back(total.count);
  }
  totals.rows.push_back(std::move(counts));
  paper.add(pdf::Part::heading, work.words.text("brief.board"));
  paper.add(std::move(totals));
  for (auto const& part : page.parts) {
    paper.add(pdf::Part::heading, part.title);
    if (part.is_empty) paper.add(pdf::Part::note, part.empty);
    for (auto const& line : part.lines) paper.add(pdf::Part::paragraph, line);
  }
  return http::download(work.words.text("brief.file") + "-" + to_iso(work.today) + ".pdf", "application/pdf", finished(work.words, std::move(paper)).bytes);
}

}  // namespace

void add_brief_pages(http::Router& router) {
  router.get("/reuniones/{meeting:id}/carpeta", get_pack);
  router.get("/informe-jefatura", get_brief);
  router.get("/informe-jefatura.pdf", get_brief_paper);
}

}  // namespace timon::meetings
