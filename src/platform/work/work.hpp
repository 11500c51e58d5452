#pragma once
#include <string>

#include "base/date.hpp"
#include "platform/journal/journal.hpp"
#include "platform/sql/session.hpp"
#include "platform/words/zone.hpp"
#include "platform/work/actor.hpp"

namespace timon {

class Words;
namespace pages {
class Surroundings;
}

/// What one unit of work knows: who asks, when, on which database, in which language.
struct Work {
  Actor actor;
  Time now;    // from outside: no rule reads a clock
  Date today;  // in the government's time zone, or as --today fixes it
  sql::Session& db;
  Words const& words;
  journal::Source source{journal::Source::page};
  std::string zone{kDefaultZone};       // of the clocks that the government's people read
  pages::Surroundings const* around{};  // of the page that is asked for; none at the console and in the API
};

}  // namespace timon
