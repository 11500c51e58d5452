#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "obstacles/waiting.hpp"
#include "petitions/waiting.hpp"
#include "platform/view/form.hpp"
#include "platform/view/thermometer.hpp"
#include "platform/view/view.hpp"
#include "routine/decide_pack.hpp"
#include "routine/decide_store.hpp"

namespace timon::routine {

/// What a person typed into a card's form, and what is wrong with it.
struct CardTyped {
  std::string verb;
  std::string text;
  Problems problems;
  bool is_stale{};  // others were there since the card was shown
};

/// A verb of a card: a link that opens its form in the card.
struct CardVerb {
  std::string text, address, part_address;
  bool is_first{};
};
BOOST_DESCRIBE_STRUCT(CardVerb, (), (text, address, part_address, is_first))

/// The form of the chosen verb.
struct CardForm {
  std::string id, address, cancel_part, verb, button, error, text, label, help, conflict;
  std::int64_t revision{};
  int length_max{};
  bool is_required{};
};
BOOST_DESCRIBE_STRUCT(CardForm, (), (id, address, cancel_part, verb, button, error, text, label, help, conflict, revision, length_max, is_required))

/// Something that waits for the reader's word, or the word just given.
struct DecideCard {
  std::string id;  // «o17», «p3», «q5»: of the card, and in its addresses
  std::string icon, icon_class, lead, title, address;
  std::string before_goal, goal_title, goal_address, consequence, ask_lead, ask, proposal;
  std::string standing, standing_word;
  std::optional<view::Thermometer> thermometer;
  std::string derive_address, note;
  std::vector<CardVerb> verbs;
  std::optional<CardForm> form;
  std::string done;   // «Decidió, 09:44.»: then nothing is asked any more
  std::string typed;  // what was written when it could not be kept
  bool is_folded{};
};
BOOST_DESCRIBE_STRUCT(DecideCard, (),
                      (id, icon, icon_class, lead, title, address, before_goal, goal_title, goal_address, consequence, ask_lead, ask, proposal, standing, standing_word,
                       thermometer, derive_address, note, verbs, form, done, typed, is_folded))

DecideCard card_of(Work&, obstacles::WaitingObstacle const&, CardTyped const* typed = nullptr);
DecideCard card_of(Work&, petitions::WaitingPetition const&, CardTyped const* typed = nullptr);
DecideCard card_of(Work&, obstacles::WaitingOpportunity const&, CardTyped const* typed = nullptr);

/// A card that asks nothing any more: the answer is given, or others were quicker, and then `typed` is not lost.
DecideCard done_card(Work&, std::string id, std::string label, std::string address, std::string done, std::string typed = {});

/// A figure of the strip, which leads to the board.
struct StripView {
  std::string standing, count, word, address;
};
BOOST_DESCRIBE_STRUCT(StripView, (), (standing, count, word, address))

struct DecideLink {
  std::string text, address, note;
};
BOOST_DESCRIBE_STRUCT(DecideLink, (), (text, address, note))

/// «3 asuntos esperan su decisión», swapped when an answer is given.
struct DecideHead {
  std::string title;
  bool is_apart{};
};
BOOST_DESCRIBE_STRUCT(DecideHead, (), (title, is_apart))

/// «/decidir».
struct DecidePage {
  std::string subtitle;
  DecideHead head;
  std::vector<StripView> strip;
  std::vector<DecideCard> cards;
  std::vector<PackOfView> packs;
  std::vector<SeenView> seen;
  std::vector<DecideLink> more, advances, given;
  std::string failure;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(DecidePage, (), (subtitle, head, strip, cards, packs, seen, more, advances, given, failure, is_empty))

/// What an answer changes on the page and no more.
struct DecideSaved {
  DecideCard card;
  DecideHead head;
};
BOOST_DESCRIBE_STRUCT(DecideSaved, (), (card, head))

DecideHead head_view(Words const&, DecideCounts const&);

}  // namespace timon::routine
