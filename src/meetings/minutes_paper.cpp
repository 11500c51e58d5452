#include "meetings/minutes_paper.hpp"

#include "meetings/decision_store.hpp"
#include "platform/hash/hash.hpp"
#include "platform/words/words.hpp"

namespace timon::meetings {
namespace {

template <class E>
std::string word(Words const& words, char const* group, E value) {
  return words.text(std::string{group} + "." + boost::describe::enum_to_string(value, ""));
}

/// All that the paper tells, as one text.
std::string content_of(pdf::Document const& document) {
  auto text = document.title + "\n" + document.head_left + "\n" + document.head_right + "\n";
  for (auto const& block : document.blocks) {
    text += block.text + "\n";
    for (auto const& column : block.table.columns) text += column.title + "\t";
    for (auto const& row : block.table.rows) {
      text += "\n";
      for (auto const& cell : row) text += cell + "\t";
    }
  }
  return text;
}

void add_attendance(Work& work, pdf::Document& paper, Meeting const& meeting) {
  auto table = pdf::Table{.columns = {{work.words.text("minutes.office"), 5}, {work.words.text("minutes.person"), 4}, {work.words.text("minutes.attended"), 3}}};
  for (auto const& line : attendance_of(work.db, meeting.id, meeting.held_on))
    table.rows.push_back({line.title + ", " + line.institution_name, line.stand_in.empty() ? line.holder : line.stand_in, word(work.words, "attendance.state", line.state)});
  if (table.rows.empty()) return;
  paper.add(pdf::Part::heading, work.words.text("minutes.attendance"));
  paper.add(std::move(table));
}

void add_items(Work& work, pdf::Document& paper, Meeting const& meeting) {
  auto const& words = work.words;
  auto number = 0;
  paper.add(pdf::Part::heading, words.text("minutes.agenda"));
  auto table = pdf::Table{.columns = {{words.text("minutes.number"), 1}, {words.text("minutes.matter"), 9}, {words.text("minutes.result"), 4}}};
  for (auto const& item : items_of(work.db, meeting.id)) {
    auto const told = item.title + (item.detail.empty() ? "" : "\n" + item.detail) + (item.note.empty() ? "" : "\n" + item.note);
    table.rows.push_back({std::to_string(++number), told, word(words, "agenda.kind", item.kind) + "\n" + word(words, "agenda.state", item.state)});
  }
  if (table.rows.empty()) paper.add(pdf::Part::paragraph, words.text("minutes.no_items"));
  else paper.add(std::move(table));
}

void add_decisions(Work& work, pdf::Document& paper, Meeting const& meeting) {
  auto const& words = work.words;
  paper.add(pdf::Part::heading, words.text("minutes.decisions"));
  auto table = pdf::Table{.columns = {{words.text("minutes.number"), 2}, {words.text("decision.text"), 9}, {words.text("decision.office"), 5}, {words.text("decision.due_on"), 3}}};
  auto lines = decision_lines(work, {.of_meeting = meeting.id, .limit = 1000, .is_whole = true});
  std::ranges::sort(lines, {}, &DecisionLine::id);
  for (auto const& line : lines) {
    auto about = line.goal_code.empty() ? std::string{} : "\n" + line.goal_code + " " + line.goal_title;
    if (!line.obstacle_code.empty()) about += ", " + line.obstacle_code;
    table.rows.push_back({std::to_string(line.year) + "-" + std::to_string(line.number), line.text + about, line.office_title, words.date_short(line.due_on)});
  }
  if (table.rows.empty()) paper.add(pdf::Part::paragraph, words.text("minutes.no_decisions"));
  else paper.add(std::move(table));
}

}  // namespace

pdf::Document blank_paper(Work& work, std::string title) {
  auto government = organization::setting(work.db, "government_name", "");
  if (government.empty())
    if (auto const root = organization::root_institution(work.db)) government = root->name;
  for (auto& letter : government)
    if (letter == '\n') letter = ' ';
  return {.title = std::move(title),
          .language = std::string{work.words.code()},
          .head_left = std::move(government),
          .page_of = work.words.text("minutes.page_of"),
          .made_at = work.now};
}

Paper finished(Words const& words, pdf::Document document) {
  auto hash = sha256(content_of(document));
  document.foot = words.text("minutes.foot", {hash});
  auto bytes = pdf::written(document);
  return {std::move(bytes), std::move(hash)};
}

Paper minutes_paper(Work& work, Meeting const& meeting) {
  auto const& words = work.words;
  auto paper = blank_paper(work, words.text("minutes.title", {meeting.title}));
  paper.head_right = meeting.title;
  paper.add(pdf::Part::title, paper.title);
  paper.add(pdf::Part::lead, words.date_long(meeting.held_on) + ", " + clock_text(meeting.starts_at) + (meeting.place.empty() ? "" : ". " + meeting.place));
  auto const chair = organization::find_office(work.db, meeting.chair, meeting.held_on);
  if (chair) paper.add(pdf::Part::paragraph, words.text("minutes.chair", {chair->title, chair->holder.empty() ? words.text("level.vacant") : chair->holder}));
  paper.add(pdf::Part::note, words.text("minutes.times", {words.moment(meeting.opened_at, work.zone), words.moment(meeting.closed_at, work.zone)}));
  add_decisions(work, paper, meeting);
  add_items(work, paper, meeting);
  add_attendance(work, paper, meeting);
  return finished(words, std::move(paper));
}

Paper erratum_paper(Work& work, Meeting const& meeting, Minutes const& minutes, MinutesErratum const& erratum) {
  auto const& words = work.words;
  auto paper = blank_paper(work, words.text("erratum.title", {std::to_string(erratum.number), meeting.title}));
  paper.made_at = erratum.at;
  paper.head_right = meeting.title;
  paper.add(pdf::Part::title, paper.title);
  paper.add(pdf::Part::lead, words.date_long(erratum.on_day));
  paper.add(pdf::Part::paragraph, words.text("erratum.about", {words.date_long(meeting.held_on)}));
  paper.add(pdf::Part::note, words.text("erratum.hash", {minutes.hash}));
  paper.add(pdf::Part::callout, erratum.text);
  return finished(words, std::move(paper));
}

}  // namespace timon::meetings
