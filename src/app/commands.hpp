#pragma once
#include <string>

#include "app/console.hpp"

namespace timon::app {

// Each command answers its exit code, or throws Refusal.

struct UserOptions {
  std::string email;
  std::string name;
  std::string role;
  std::string institution;
};
/// Prints the one-time password, nothing else.
int add_user(CommonOptions const&, UserOptions const&);

struct TokenOptions {
  std::string user;
  std::string scope{"read"};
  int days{90};
};
/// Prints the token, nothing else.
int add_token(CommonOptions const&, TokenOptions const&);

int migrate(CommonOptions const&);
int rebuild(CommonOptions const&);
int verify(CommonOptions const&);
/// Prints how well the forecasts of the past foretold what happened.
int check_forecast(CommonOptions const&);
int turn_day(CommonOptions const&);
int load_demo(CommonOptions const&);
int import_plan(CommonOptions const&, std::string const& path, bool is_dry_run);
int export_plan(CommonOptions const&, std::string const& path);
int backup(CommonOptions const&, std::string const& path);
int restore(CommonOptions const&, std::string const& path);

}  // namespace timon::app
