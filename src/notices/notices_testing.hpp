#pragma once
#include <gtest/gtest.h>

#include "notices/notice_store.hpp"
#include "notices/notice_words.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "support/small_world.hpp"

namespace timon::notices {

constexpr auto kWhy = "Sin la escritura no se puede empezar";
constexpr auto kSite = "https://timon.example.org";

/// The small world with open ears, and what lies in people's inboxes.
class Hearing : public testing::Test {
 protected:
  Hearing() { listen_to_deeds(); }

  Obstacle restriction() { return world.obstacle(SmallWorld::kRestriction); }
  std::vector<NoticeLine> inbox(std::string const& who, Date today = kToday) {
    auto work = world.work(world.person(who, today), today);
    return lines_of(work, {}, 100);
  }
  /// «climbed_to_you:R-01», newest first.
  std::vector<std::string> told(std::string const& who, Date today = kToday) {
    auto texts = std::vector<std::string>{};
    for (auto const& line : inbox(who, today)) texts.push_back(std::string{boost::describe::enum_to_string(line.kind, "")} + ":" + line.code);
    return texts;
  }
  std::size_t turn(Date today) {
    auto work = world.work(console(), today);
    work.source = journal::Source::clock;
    obstacles::turn_day(work);
    return turn_day(work);
  }
  Outcome<Obstacle> derive(Actor actor) {
    auto work = world.work(std::move(actor));
    return obstacles::derive_obstacle(work, restriction().id, 0, kWhy, "");
  }
  std::vector<std::string> mail_jobs() { return world.session().all<std::string>("SELECT payload FROM job WHERE kind = 'notice_mail' AND state = 'waiting' ORDER BY id"); }
  PersonId person(std::string const& who) { return world.person(who).person; }

  using Texts = std::vector<std::string>;
  SmallWorld world;
};

}  // namespace timon::notices
