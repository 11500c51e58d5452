#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/government.hpp"
#include "exchange/exchange.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/auth/tokens.hpp"
#include "platform/pages/pages.hpp"
#include "platform/work/memory.hpp"

namespace timon::app {

/// What lives as long as the program, shared by all requests.
struct Program {
  std::optional<Date> fixed_today{};
  bool sends_mail{};                       // a mail server is set
  bool is_demo_open{};                     // «entrar como» from anywhere, not only from this machine
  bool is_practice{};                      // a copy that is thrown away: whoever is at this machine may be anybody in it
  std::set<std::string> pages{};           // addresses that answer: a menu never leads nowhere
  std::atomic<std::int64_t> turned_on{};   // day number up to which standings are computed; 0: not yet
  std::function<std::string()> metrics{};  // for Prometheus
  auth::Sightings sightings{};
  Memory memory{};
  std::shared_ptr<exchange::ImportProgress> imports{std::make_shared<exchange::ImportProgress>()};  // how far those of this program are

  bool is_ready(Date today) const { return turned_on.load() >= today.day.time_since_epoch().count(); }
};

/// One request's side of the door: through which session or token it came, and what its pages are framed with.
class Visit final : public pages::Surroundings {
 public:
  Visit(Program& program, Government government) : program_{program}, government_{std::move(government)} {}

  view::Frame frame(http::Request const&, Work const&) const override;
  std::string csrf() const override { return session ? session->csrf : std::string{}; }

  Program& program() const { return program_; }
  Government const& government() const { return government_; }

  std::optional<auth::SignedIn> session{};
  std::optional<auth::TokenHolder> token{};
  std::int64_t unread{};  // notices of the person

  bool is_somebody() const { return session || token; }

 private:
  Program& program_;
  Government government_;
};

/// The visit behind the work of a page of this module.
Visit const& visit_of(Work const&);

/// Where a person begins: managers with their week, all others with the board.
std::string home_of(Actor const&);

}  // namespace timon::app
