#pragma once
#include <string>

#include "platform/mail/mail.hpp"

namespace timon::app {

/// What the command line, the environment and timon.toml say of mail.
struct MailOptions {
  std::string server{};
  std::string user{};
  std::string password{};  // of timon.toml; the environment's comes first
  std::string password_file{};
  std::string from{};
  std::string encryption{};
  std::string site{};
};

/// The server for letters, if there is one, and the address before their links.
struct MailSettings {
  mail::Server server{};
  std::string site{};
};

/// Throws Refusal when a server is named and something that letters need is missing or wrong.
MailSettings mail_settings_of(MailOptions const&);

}  // namespace timon::app
