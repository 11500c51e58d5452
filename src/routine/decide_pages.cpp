#include <algorithm>

#include "base/text.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "routine/authorities.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/decide_view.hpp"
#include "routine/week_view.hpp"

namespace timon::routine {
namespace {

auto const kPage = view::Registered<DecidePage>{"routine/decide"};
auto const kCard = view::Registered<DecideCard>{"routine/_decide_card"};
auto const kSaved = view::Registered<DecideSaved>{"routine/_decide_saved"};

constexpr auto kCardsMax = 5;      // a page by exception: what is beyond has its own lists
constexpr auto kOpenCards = 2;     // shown whole; the others open when they are touched, so that the page fits on two screens
constexpr auto kWaitingMax = 200;  // as far as a card is looked for
constexpr auto kAdvancesMax = 4;
constexpr auto kGivenMax = 5;

/// Which card has its form open, and what was typed there.
struct Opened {
  std::string id;
  CardTyped typed;
  CardTyped const* of(std::string const& card) const { return card == id ? &typed : nullptr; }
};

/// What the coordinators put forward comes in their order, before the rest.
template <class Item>
void put_in_order(std::vector<Item>& items, Packs const& packs, PackKind kind) {
  std::ranges::stable_sort(items, {}, [&](Item const& item) {
    auto const found = packs.places.find({kind, item.id.number});
    return found == packs.places.end() ? kWaitingMax : found->second;
  });
}

template <class Item>
void add_cards(std::vector<DecideCard>& cards, Work& work, std::vector<Item> const& items, Opened const& opened, char const* prefix) {
  for (auto const& item : items) {
    if (cards.size() >= kCardsMax) return;
    cards.push_back(card_of(work, item, opened.of(prefix + std::to_string(item.id.number))));
    cards.back().is_folded = cards.size() > kOpenCards && !cards.back().form;
  }
}

/// Who has the card in front of them has looked. Somebody of the same office may be doing so at this moment: it is read then.
void note_read(Work& work, std::vector<obstacles::WaitingObstacle> const& obstacles, std::vector<petitions::WaitingPetition> const& petitions) {
  try {
    for (auto const& item : obstacles)
      if (item.is_unread != 0)
        if (auto const found = obstacles::find_visible(work, item.id)) obstacles::note_read(work, *found);
    for (auto const& item : petitions)
      if (!item.read_on)
        if (auto const found = petitions::find_visible(work, item.id)) petitions::note_read(work, *found);
  } catch (Stale const& stale) {
    (void)stale;
  }
}

std::vector<DecideLink> rest_of(Words const& words, DecideCounts const& counts, std::size_t shown) {
  auto links = std::vector<DecideLink>{};
  if (counts.all() <= static_cast<std::int64_t>(shown)) return links;
  if (counts.obstacles > 0) links.push_back({words.plural("decide.all_obstacles", counts.obstacles), "/control?mine=true", ""});
  if (counts.petitions > 0) links.push_back({words.plural("decide.all_petitions", counts.petitions), "/pedidos", ""});
  if (counts.opportunities > 0) links.push_back({words.plural("decide.all_opportunities", counts.opportunities), "/oportunidades", ""});
  return links;
}

std::vector<StripView> strip_of(Work& work) {
  auto const counts = standing_counts(work);
  auto strip = std::vector<StripView>{};
  for (auto const standing : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished}) {
    auto const found = std::ranges::find(counts, standing, &StandingCount::standing);
    auto const count = found == counts.end() ? 0 : found->count;
    auto const name = std::string{boost::describe::enum_to_string(standing, "")};
    strip.push_back({name, work.words.number(count), work.words.plural("decide.standing." + name, count), "/tablero?standing=" + name});
  }
  return strip;
}

std::string label_of(std::string const& code, std::string const& title) { return code + " " + title; }

DecidePage model_of(Work& work, Opened const& opened) {
  auto const& words = work.words;
  auto const counts = decide_counts(work);
  auto packs = packs_for(work);
  auto obstacles = obstacles::waiting_obstacles(work, kWaitingMax);
  auto opportunities = obstacles::waiting_opportunities(work, kWaitingMax);
  put_in_order(obstacles, packs, PackKind::obstacle);
  put_in_order(opportunities, packs, PackKind::opportunity);
  if (obstacles.size() > kCardsMax) obstacles.resize(kCardsMax);
  auto const petitions = petitions::waiting_petitions(work, kCardsMax);
  auto page = DecidePage{.subtitle = words.text("decide.subtitle", {words.date_long(work.today)}), .head = head_view(words, counts), .strip = strip_of(work)};
  add_cards(page.cards, work, obstacles, opened, "o");
  add_cards(page.cards, work, petitions, opened, "p");
  add_cards(page.cards, work, opportunities, opened, "q");
  page.packs = std::move(packs.views);
  page.seen = seen_views(work);
  note_read(work, obstacles, petitions);
  page.more = rest_of(words, counts, page.cards.size());
  for (auto const& line : advance_lines(work, kAdvancesMax))
    page.advances.push_back({line.goal_title + ": " + line.title, "/metas/" + line.goal_code + "/" + line.code, words.date_day(line.finished_on)});
  for (auto const& line : given_petitions(work, kGivenMax))
    page.given.push_back({label_of(line.code, line.title), "/pedidos/" + http::percent_encoded(line.code), words.text("decide.done." + line.verb, {words.date_day(work.today)})});
  for (auto const& line : given_lines(work, kGivenMax))
    page.given.push_back({label_of(line.code, line.title), obstacles::address_of(line.kind, line.code), words.text("decide.done." + line.verb, {clock_of(work, line.at)})});
  page.is_empty = page.cards.empty();
  return page;
}

http::Response decide_page(http::Request const& request, Work& work, Opened const& opened, int status = 200) {
  auto const title = work.words.text("decide.name");
  return pages::page(request, work, title, "routine/decide", model_of(work, opened), status);
}

http::Response get_page(http::Request const& request, Work& work) { return decide_page(request, work, {.id = request.query["abrir"], .typed = {.verb = request.query["verbo"]}}); }

/// «o17»: the kind of card and the number of what it is about.
struct CardName {
  char kind{};
  std::int64_t number{};
};
CardName name_of(http::Request const& request) {
  auto const& text = request.path_words["card"];
  auto const number = text.empty() ? std::nullopt : integer_from(std::string_view{text}.substr(1));
  if (!number || (text[0] != 'o' && text[0] != 'p' && text[0] != 'q')) throw NotFound{};
  return {text[0], *number};
}

template <class Item>
std::optional<DecideCard> card_among(Work& work, std::vector<Item> const& items, std::int64_t number, CardTyped const* typed) {
  for (auto const& item : items)
    if (item.id.number == number) return card_of(work, item, typed);
  return std::nullopt;
}

/// The card as it is now; none: nothing is asked there any more.
std::optional<DecideCard> card_at(Work& work, CardName name, CardTyped const* typed) {
  if (name.kind == 'o') return card_among(work, obstacles::waiting_obstacles(work, kWaitingMax), name.number, typed);
  if (name.kind == 'p') return card_among(work, petitions::waiting_petitions(work, kWaitingMax), name.number, typed);
  return card_among(work, obstacles::waiting_opportunities(work, kWaitingMax), name.number, typed);
}

/// What a card is about: not visible means not there.
struct Subject {
  std::string label;
  std::string address;
  std::int64_t revision{};
};
Subject subject_at(Work& work, CardName name) {
  if (name.kind == 'o')
    if (auto const found = obstacles::find_visible(work, ObstacleId{name.number}))
      return {label_of(found->code, found->title), obstacles::address_of(found->kind, found->code), found->revision};
  if (name.kind == 'p')
    if (auto const found = petitions::find_visible(work, PetitionId{name.number})) return {label_of(found->code, found->title), "/pedidos/" + found->code, found->revision};
  if (name.kind == 'q')
    if (auto const found = obstacles::find_visible(work, OpportunityId{name.number}))
      return {label_of(found->code, found->title), "/oportunidades/" + found->code, found->revision};
  throw NotFound{};
}

http::Response get_card(http::Request const& request, Work& work) {
  auto const name = name_of(request);
  auto const subject = subject_at(work, name);
  auto const typed = CardTyped{.verb = request.query["verbo"]};
  if (!request.wants_fragment()) return decide_page(request, work, {.id = request.path_words["card"], .typed = typed});
  auto const card = card_at(work, name, &typed);
  return pages::fragment(request, work, "routine/_decide_card",
                         card ? *card : done_card(work, request.path_words["card"], subject.label, subject.address, work.words.text("decide.gone")));
}

template <class T>
Problems problems_of(Outcome<T> const& outcome) {
  return outcome ? Problems{} : outcome.error();
}

/// Does what the form of the card says, through the actions of those that own the matter.
Problems act(Work& work, CardName name, std::int64_t seen, CardTyped const& typed) {
  if (name.kind == 'q') {
    auto verb = ValuationVerb::advance;
    if (!boost::describe::enum_from_string(typed.verb.c_str(), verb)) return {{"verb", "obstacle.verb.missing"}};
    return problems_of(obstacles::value_opportunity(work, OpportunityId{name.number}, seen, verb, typed.text));
  }
  auto verb = AnswerVerb::decide;
  if (!boost::describe::enum_from_string(typed.verb.c_str(), verb)) return {{"verb", "obstacle.verb.missing"}};
  if (name.kind == 'o') return problems_of(obstacles::answer_obstacle(work, ObstacleId{name.number}, seen, verb, typed.text));
  return problems_of(petitions::answer(work, PetitionId{name.number}, seen, verb, typed.text));
}

/// The card with what was typed: to be put right, or to be looked at again because others were there.
http::Response card_back(http::Request const& request, Work& work, CardName name, CardTyped const& typed, int status) {
  auto const& id = request.path_words["card"];
  auto card = card_at(work, name, &typed);
  if (!card) {
    auto const subject = subject_at(work, name);
    card = done_card(work, id, subject.label, subject.address, work.words.text("decide.gone"), typed.text);
  }
  if (request.wants_fragment()) return pages::fragment(request, work, "routine/_decide_card", *card, status);
  auto model = model_of(work, {.id = id, .typed = typed});
  if (std::ranges::find(model.cards, id, &DecideCard::id) == model.cards.end()) model.cards.insert(model.cards.begin(), *card);
  model.is_empty = false;
  auto const title = work.words.text("decide.name");
  return pages::page(request, work, title, "routine/decide", model, status);
}

http::Response post_card(http::Request const& request, Work& work) {
  auto const name = name_of(request);
  auto const subject = subject_at(work, name);
  auto typed = CardTyped{.verb = request.form["verb"], .text = request.form["text"]};
  auto const seen = integer_from(request.form["revision"]).value_or(0);
  try {
    typed.problems = act(work, name, seen, typed);
  } catch (Stale const&) {
    typed.is_stale = true;
    return card_back(request, work, name, typed, 409);
  } catch (Forbidden const&) {
    // Who held it when the card was shown learns that it went on; to anybody else it stays forbidden.
    if (seen == 0 || seen >= subject_at(work, name).revision) throw;
    return card_back(request, work, name, typed, 409);
  }
  if (!typed.problems.empty()) return card_back(request, work, name, typed, 422);
  if (!request.wants_fragment()) return http::see_other("/decidir");
  auto saved =
      DecideSaved{.card = done_card(work, request.path_words["card"], subject.label, subject.address, work.words.text("decide.done." + typed.verb, {clock_of(work, work.now)})),
                  .head = head_view(work.words, decide_counts(work))};
  saved.head.is_apart = true;
  return pages::fragment(request, work, "routine/_decide_saved", saved);
}

/// The minister has seen the period: their own hand-off, towards the committee.
http::Response post_seen(http::Request const& request, Work& work) {
  auto const office = OfficeId{integer_from(request.form["office"]).value_or(0)};
  auto const seats = seats_on(work.actor, Level::minister);
  must(std::ranges::find(seats, office, &Seat::office) != seats.end(), kHandOver);
  auto const period = current_period(work);
  if (hand_off_of(work.db, period.id, office)) return http::see_other("/decidir");  // pressed twice: seen is seen
  auto const handed = hand_over(work, period.id, office, "");
  if (handed) return http::see_other("/decidir");
  auto model = model_of(work, {});
  model.failure = view::sentence_of(handed.error().front(), work.words);
  auto const title = work.words.text("decide.name");
  return pages::page(request, work, title, "routine/decide", model, 422);
}

}  // namespace

void add_decide_pages(http::Router& router) {
  router.get("/decidir", get_page);
  router.post("/decidir/visto", post_seen);
  router.get("/decidir/{card}", get_card);
  router.post("/decidir/{card}", post_card);
}

}  // namespace timon::routine
