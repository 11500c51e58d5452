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
  MailOptions mail{};
};

/// Serves until a signal; answers the exit code.
int serve(CommonOptions const&, ServeOptions const&);

}  // namespace timon::app
