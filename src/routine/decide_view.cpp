#include "routine/decide_view.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "base/text.hpp"

namespace timon::routine {
namespace {

constexpr auto kThermometerWidth = 326;
constexpr auto kNearDays = 10;  // a day so near is told with its name: «mar 26»

/// «mar 26», or «26 jun» when it is far away.
std::string day_of(Work const& work, Date day) { return days_between(work.today, day) <= kNearDays ? work.words.date_day(day) : work.words.date_month_day(day); }

std::string address_of_goal(std::string const& code) { return code.empty() ? std::string{} : "/metas/" + code; }
std::string part_of(std::string const& id) { return "/decidir/" + id; }

CardVerb verb_of(Words const& words, std::string const& id, std::string const& verb, std::string const& key, bool is_first) {
  return {.text = words.text(key), .address = "/decidir?abrir=" + id + "&verbo=" + verb + "#card-" + id, .part_address = part_of(id) + "?verbo=" + verb, .is_first = is_first};
}

void put_answer_verbs(DecideCard& card, Work& work, CardTyped const* typed, std::int64_t revision) {
  for (auto const verb : {AnswerVerb::decide, AnswerVerb::delegate, AnswerVerb::ask_for_data, AnswerVerb::reject}) {
    auto const name = std::string{boost::describe::enum_to_string(verb, "")};
    card.verbs.push_back(verb_of(work.words, card.id, name, "answer.verb." + name, verb == AnswerVerb::decide));
    if (typed == nullptr || typed->verb != name) continue;
    card.form = CardForm{.verb = name,
                         .button = work.words.text("answer.verb." + name),
                         .text = typed->text,
                         .label = work.words.text("decide.text." + name),
                         .help = work.words.text("decide.text.help"),
                         .revision = revision,
                         .length_max = static_cast<int>(kActionLengthMax),
                         .is_required = true};
  }
}

void put_form(DecideCard& card, Work& work, CardTyped const* typed) {
  if (!card.form) return;
  auto& form = *card.form;
  form.id = card.id;
  form.address = part_of(card.id);
  form.cancel_part = part_of(card.id);
  if (!typed->problems.empty()) form.error = view::sentence_of(typed->problems.front(), work.words);
  if (typed->is_stale) form.conflict = work.words.text("decide.conflict");
}

std::string lead_of(Work& work, obstacles::WaitingObstacle const& item) {
  auto const& words = work.words;
  auto lead = words.text(std::string{"obstacle.kind."} + boost::describe::enum_to_string(item.kind, "")) + " " + item.code;
  auto const above = level_above(item.level);
  if (item.climbs_on && above) return lead + ". " + words.text("decide.climbs", {obstacles::level_names(work).of(*above), day_of(work, *item.climbs_on)});
  if (item.limit_on) return lead + ". " + words.text("decide.limit", {words.date_month_day(item.limit_on)});
  return lead;
}

}  // namespace

DecideCard card_of(Work& work, obstacles::WaitingObstacle const& item, CardTyped const* typed) {
  auto const& words = work.words;
  auto const is_alert = item.kind == ObstacleKind::alert;
  auto card = DecideCard{.id = "o" + std::to_string(item.id.number),
                         .icon = is_alert ? "alert-triangle" : "octagon-minus",
                         .icon_class = is_alert ? "c-alert" : "c-restriction",
                         .lead = lead_of(work, item),
                         .title = item.title,
                         .address = obstacles::address_of(item.kind, item.code),
                         .before_goal = words.text(is_alert ? "decide.alert_on" : "decide.restriction_on"),
                         .goal_title = item.goal_title,
                         .goal_address = address_of_goal(item.goal_code),
                         .ask_lead = words.text("decide.asked"),
                         .ask = item.decision_asked,
                         .standing = boost::describe::enum_to_string(item.standing, ""),
                         .standing_word = goals::word_of(words, item.standing)};
  auto parts = std::vector<std::string>{};
  for (auto const* part : {&item.treatment_what, &item.treatment_with_whom, &item.treatment_when})
    if (!part->empty()) parts.push_back(*part);
  card.proposal = join(parts, " · ");
  if (auto const obstacle = obstacles::find_visible(work, item.id)) card.consequence = obstacles::consequence_of(work, *obstacle);
  if (!is_alert || item.progress_expected > 0)
    card.thermometer = view::make_thermometer(static_cast<double>(item.progress_real) / 10, static_cast<double>(item.progress_expected) / 10, words, kThermometerWidth);
  if (level_above(item.level)) card.derive_address = card.address + "/derivacion";
  if (work.actor.may_write) put_answer_verbs(card, work, typed, item.revision);
  put_form(card, work, typed);
  return card;
}

DecideCard card_of(Work& work, petitions::WaitingPetition const& item, CardTyped const* typed) {
  auto const& words = work.words;
  auto card = DecideCard{.id = "p" + std::to_string(item.id.number),
                         .icon = "messages",
                         .icon_class = "t2",
                         .lead = words.text(std::string{"petition.kind."} + boost::describe::enum_to_string(item.kind, "")) + " " + item.code,
                         .title = item.title,
                         .address = "/pedidos/" + item.code,
                         .before_goal = item.goal_title.empty() ? std::string{} : words.text("decide.petition_on"),
                         .goal_title = item.goal_title,
                         .goal_address = address_of_goal(item.goal_code),
                         .ask_lead = words.text("decide.asked_by", {item.asked_by_title}),
                         .ask = shortened(item.text, 300)};
  if (item.due_on) card.lead += ". " + words.text("decide.limit", {words.date_month_day(item.due_on)});
  if (work.actor.may_write) put_answer_verbs(card, work, typed, item.revision);
  put_form(card, work, typed);
  return card;
}

DecideCard card_of(Work& work, obstacles::WaitingOpportunity const& item, CardTyped const* typed) {
  auto const& words = work.words;
  auto card = DecideCard{.id = "q" + std::to_string(item.id.number),
                         .icon = "speakerphone",
                         .icon_class = "c-opportunity",
                         .lead = words.text("decide.opportunity", {item.code, item.proposed_on ? day_of(work, *item.proposed_on) : words.date_short(item.proposed_on)}),
                         .title = item.title,
                         .address = "/oportunidades/" + item.code,
                         .before_goal = words.text("decide.opportunity_on"),
                         .goal_title = item.goal_title,
                         .goal_address = address_of_goal(item.goal_code),
                         .ask_lead = item.valuation.empty() ? std::string{} : words.text("decide.valued"),
                         .ask = item.valuation};
  auto place = item.place;
  if (!item.authority.empty()) place += (place.empty() ? "" : ". ") + words.text("decide.authority", {item.authority});
  card.consequence = std::move(place);
  if (work.actor.may_write)
    for (auto const verb : {ValuationVerb::advance, ValuationVerb::decline}) {
      auto const name = std::string{boost::describe::enum_to_string(verb, "")};
      card.verbs.push_back(verb_of(words, card.id, name, "decide." + name, verb == ValuationVerb::advance));
      if (typed != nullptr && typed->verb == name)
        card.form = CardForm{.verb = name,
                             .button = words.text("decide." + name),
                             .text = typed->text,
                             .label = words.text("decide.text." + name),
                             .revision = item.revision,
                             .length_max = static_cast<int>(kReasonLengthMax),
                             .is_required = verb == ValuationVerb::decline};
    }
  put_form(card, work, typed);
  return card;
}

DecideCard done_card(Work&, std::string id, std::string label, std::string address, std::string done, std::string typed) {
  return {.id = std::move(id),
          .icon = typed.empty() ? "circle-check" : "alert-triangle",
          .icon_class = typed.empty() ? "c-on_course" : "c-late",
          .title = std::move(label),
          .address = std::move(address),
          .done = std::move(done),
          .typed = std::move(typed)};
}

DecideHead head_view(Words const& words, DecideCounts const& counts) {
  return {.title = counts.all() == 0 ? words.text("decide.nothing") : words.plural("decide.title", counts.all())};
}

}  // namespace timon::routine
