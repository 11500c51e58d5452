#include <algorithm>

#include "base/text.hpp"
#include "routine/coordination_view.hpp"

namespace timon::routine {
namespace {

constexpr auto kNamed = std::size_t{4};  // things of one kind that a line names before «y otras»

/// «X por Y», where somebody stood in.
std::string by_whom(Work& work, HandOff const& hand_off) {
  if (!hand_off.stands_in_for) return {};
  auto const person = organization::find_person(work.db, hand_off.person);
  auto const holder = organization::find_person(work.db, hand_off.stands_in_for);
  return person && holder ? ". " + work.words.text("coordination.by", {person->name, holder->name}) : std::string{};
}

std::string place_of(Work& work, ReportingOffice const& office, HandOff const& hand_off) {
  auto key = std::string{hand_off.is_late ? "coordination.handed_late" : "coordination.handed"};
  if (hand_off.sends > 1) key += "_again";
  return (office.goals == 1 ? office.title : office.institution_name) + ". " + work.words.text(key, {moment_words(work, hand_off.handed_at)}) + by_whom(work, hand_off);
}

/// «1,03 Partida presupuestaria, 2,07 Expediente iniciado y 2 más».
template <class Items, class Label>
std::string named(Words const& words, Items const& items, Label label) {
  auto texts = std::vector<std::string>{};
  for (auto const& item : items) {
    if (texts.size() == kNamed) break;
    texts.push_back(label(item));
  }
  auto text = join(texts, ", ");
  if (items.size() > texts.size()) text += " " + words.plural("coordination.more", static_cast<std::int64_t>(items.size() - texts.size()));
  return text;
}

std::vector<ToldView> told_of(Work const& work, HandOffContent const& content) {
  auto const& words = work.words;
  auto told = std::vector<ToldView>{};
  auto const count = [](auto const& items) { return static_cast<std::int64_t>(items.size()); };
  if (!content.finished.empty())
    told.push_back({"check", "c-finished", words.plural("coordination.finished", count(content.finished)),
                    named(words, content.finished, [](ToldFinish const& each) { return each.code + " " + each.title; })});
  if (!content.reprogrammed.empty())
    told.push_back({"calendar-event", "t2", words.plural("coordination.reprogrammed", count(content.reprogrammed)), named(words, content.reprogrammed, [&](ToldMove const& each) {
                      return words.text("coordination.move", {each.code + " " + each.title, words.date_month_day(date_from_iso(each.from_on)),
                                                              words.date_month_day(date_from_iso(each.to_on)), each.reason});
                    })});
  auto const of_kind = [&](char const* kind) {
    auto items = content.obstacles;
    std::erase_if(items, [&](ToldObstacle const& each) { return each.kind != kind; });
    return items;
  };
  auto const name = [](ToldObstacle const& each) { return each.code + " " + each.title; };
  if (auto const items = of_kind("restriction"); !items.empty())
    told.push_back({"octagon-minus", "c-restriction", words.plural("coordination.restrictions", count(items)), named(words, items, name)});
  if (auto const items = of_kind("alert"); !items.empty())
    told.push_back({"alert-triangle", "c-alert", words.plural("coordination.alerts", count(items)), named(words, items, name)});
  if (!content.opportunities.empty())
    told.push_back({"speakerphone", "c-opportunity", words.plural("coordination.opportunities", count(content.opportunities)),
                    named(words, content.opportunities, [](ToldOpportunity const& each) { return each.code + " " + each.title; })});
  if (content.untold > 0) told.push_back({"circle-dashed", "t3", words.plural("coordination.untold", content.untold), ""});
  return told;
}

ValuationForm form_of(Work& work, Report const& report, std::string const& address, ValuationTyped const* typed) {
  auto const& words = work.words;
  auto form = ValuationForm{.address = address + "/valoracion", .revision = report.hand_off.revision, .valuation = report.valuation ? report.valuation->revision : 0};
  auto verb = std::string{boost::describe::enum_to_string(Verdict::conform, "")};
  if (report.is_valued()) {
    verb = boost::describe::enum_to_string(report.valuation->verb, "");
    form.note = report.valuation->note;
    form.is_for_minister = report.valuation->is_for_minister;
  }
  if (typed != nullptr) {
    verb = typed->verb;
    form.note = typed->note;
    form.is_for_minister = typed->is_for_minister;
    for (auto const& problem : typed->problems) {
      auto sentence = view::sentence_of(problem, words);
      if (problem.field == "note") form.error = std::move(sentence);
      else form.problems.push_back(std::move(sentence));
    }
    if (typed->is_stale) {
      form.conflict = words.text(report.is_valued() ? "coordination.conflict_valued" : "coordination.conflict_sent");
      if (report.is_valued()) {
        auto const who = organization::find_person(work.db, report.valuation->person);
        form.theirs = words.text("coordination.theirs", {who ? who->name : words.text("coordination.somebody"),
                                                         words.text(std::string{"coordination.verdict."} + boost::describe::enum_to_string(report.valuation->verb, "")),
                                                         report.valuation->note.empty() ? "-" : report.valuation->note});
      }
    }
  }
  constexpr char const* kIcons[] = {"check", "writing", "corner-up-left"};
  for (auto const each : {Verdict::conform, Verdict::reservations, Verdict::returned}) {
    auto const name = std::string{boost::describe::enum_to_string(each, "")};
    form.verbs.push_back({name, words.text("coordination.verb." + name), kIcons[static_cast<int>(each)], name == verb});
  }
  return form;
}

}  // namespace

Report const* Coordination::report(HandOffId id) const {
  auto const found = std::ranges::find(reports, id, [](Report const& each) { return each.hand_off.id; });
  return found == reports.end() ? nullptr : &*found;
}

ReportView report_view(Work& work, Coordination const& all, Report const& report, bool is_open, ValuationTyped const* typed) {
  auto const& words = work.words;
  auto const& hand_off = report.hand_off;
  auto const& office = *std::ranges::find(all.offices, hand_off.office, &ReportingOffice::office);
  auto const standing = static_cast<Standing>(office.severity);
  auto view = ReportView{.id = hand_off.id.number,
                         .title = title_of(office),
                         .goal_address = office.goals == 1 ? "/metas/" + office.goal_code : std::string{},
                         .place = place_of(work, office, hand_off),
                         .standing = boost::describe::enum_to_string(standing, ""),
                         .standing_word = goals::word_of(words, standing),
                         .is_valued = report.is_valued() && !report.is_returned(),
                         .is_returned = report.is_returned(),
                         .is_open = is_open,
                         .may_value = work.actor.may_write,
                         .revision = hand_off.revision,
                         .valuation = report.valuation ? report.valuation->revision : 0,
                         .address = "/coordinacion/" + std::to_string(hand_off.id.number)};
  view.open_address =
      "/coordinacion?periodo=" + all.period.code + "&cargo=" + std::to_string(all.seat.office.number) + "&abrir=" + std::to_string(view.id) + "#row-" + std::to_string(view.id);
  auto number = 0;
  for (auto const& line : split(hand_off.lines, '\n')) view.lines.push_back(std::to_string(++number) + ". " + line);
  if (!view.lines.empty()) view.first_line = view.lines.front();
  if (report.is_valued()) {
    auto const verdict = std::string{boost::describe::enum_to_string(report.valuation->verb, "")};
    view.said = words.text("coordination.said." + verdict, {clock_of(work, report.valuation->valued_at)});
    if (report.valuation->is_for_minister) view.said += " " + words.text("coordination.for_minister_short");
    view.note = report.valuation->note;
    if (work.actor.may_write) view.undo_address = view.address + "/deshacer";
  }
  if (!is_open) return view;
  view.told = told_of(work, content_from(hand_off.content));
  if (work.actor.may_write) view.form = form_of(work, report, view.address, typed);
  return view;
}

}  // namespace timon::routine
