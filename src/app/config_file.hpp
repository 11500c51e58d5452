#pragma once
#include <optional>
#include <string>
#include <vector>

namespace timon::app {

/// What timon.toml may say; the command line has the last word.
struct ConfigFile {
  std::optional<std::string> database{};
  std::optional<std::string> today{};
  std::optional<std::string> listen{};
  std::optional<std::string> base_path{};
  std::vector<std::string> trusted_proxies{};
  std::optional<std::string> tls_cert{};
  std::optional<std::string> tls_key{};
  std::optional<std::string> public_address{};
  // [files]
  std::optional<std::string> clamd{};
  std::optional<std::string> clamd_unreachable{};
  // [mail]
  std::optional<std::string> mail_server{};
  std::optional<std::string> mail_user{};
  std::optional<std::string> mail_password{};
  std::optional<std::string> mail_password_file{};
  std::optional<std::string> mail_from{};
  std::optional<std::string> mail_encryption{};
};

/// The file is no TOML, or says something that the program does not know: exit code 2.
struct WrongConfig {
  std::string text;
};

/// Throws WrongConfig. A misspelt name must not pass unseen, so every name is known.
ConfigFile read_config(std::string const& path);

}  // namespace timon::app
