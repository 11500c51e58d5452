#pragma once
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/mail_settings.hpp"

namespace timon::app {

struct ServeOptions {
  std::string listen{"127.0.0.1:8080"};
  std::string base_path{};
  std::vector<std::string> trusted_proxies{};
  std::string tls_cert{};
  std::string tls_key{};
  bool is_demo_open{};
  bool is_practice{};                       // on a copy that is thrown away
  std::string clamd{};                      // «unix:/run/clamav/clamd.ctl», «tcp:host:3310»
  std::string clamd_unreachable{"refuse"};  // or keep
  MailOptions mail{};
};

/// Serves until a signal; answers the exit code.
int serve(CommonOptions const&, ServeOptions const&);
/// The same on a copy of the database in which everything may be tried out: at the end nothing of it stays.
int practice(CommonOptions const&, ServeOptions);

}  // namespace timon::app
