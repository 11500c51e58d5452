#pragma once
#include <memory>
#include <vector>

#include "app/visit.hpp"
#include "platform/files/files.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/session.hpp"

namespace timon::app {

struct ApplicationSettings {
  std::optional<Date> today{};  // fixes the calendar, not the clock of sessions and tokens
  bool is_demo_open{};
  bool is_practice{};
  bool sends_mail{};
  std::shared_ptr<files::Shelf const> shelf{};  // where documents are kept; without one, «var/files» and no scanner
  unsigned workers{1};                          // each has a database session of its own
  std::function<Time()> clock{};                // for tests; without one, the machine's
};

/// Answers requests: session or token, form token, person, right to come in, work, handler. What ends a request early
/// becomes a page or a problem here, once for all handlers.
class Application {
 public:
  Application(sql::Database&, ApplicationSettings);

  http::Response answer(http::Request&, unsigned worker);
  /// For what failed outside of a handler's reach: no database is asked.
  http::Response error(http::Request const&, int status) const;
  Program& program() { return program_; }
  Time now() const { return settings_.clock(); }

 private:
  http::Response answer_on(sql::Session&, http::Request&);
  http::Response judged(Visit&, Work&, http::Request&);
  http::Response handled(http::Route const&, Visit&, Work&, http::Request&);

  sql::Database& database_;
  ApplicationSettings settings_;
  http::Router router_;
  Program program_;
  std::vector<std::unique_ptr<sql::Session>> sessions_;
};

}  // namespace timon::app
