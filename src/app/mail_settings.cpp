#include "app/mail_settings.hpp"

#include <cstdlib>
#include <fstream>

#include "app/console.hpp"
#include "base/text.hpp"

namespace timon::app {
namespace {

[[noreturn]] void refuse(char const* key, std::string const& what = {}) { throw Refusal{console_words().text(key, {what})}; }

/// The environment, then a file that only the service reads, then timon.toml.
std::string password_of(MailOptions const& options) {
  if (auto const* const said = std::getenv("TIMON_MAIL_PASSWORD"); said != nullptr && *said != '\0') return said;
  if (options.password_file.empty()) return options.password;
  auto file = std::ifstream{options.password_file};
  auto line = std::string{};
  if (!std::getline(file, line) || trimmed(line).empty()) refuse("console.mail.password_file", options.password_file);
  return std::string{trimmed(line)};
}

mail::Encryption encryption_of(MailOptions const& options) {
  if (options.encryption == "required") return mail::Encryption::required;
  if (options.encryption == "if_offered") return mail::Encryption::if_offered;
  if (options.encryption == "none") return mail::Encryption::none;
  if (!options.encryption.empty()) refuse("console.mail.encryption_wrong", options.encryption);
  // A password never travels in clear unless somebody says so.
  return options.user.empty() ? mail::Encryption::if_offered : mail::Encryption::required;
}

/// «https://timon.example.org/metas», without the slash at its end.
std::string site_of(std::string site) {
  while (site.ends_with('/')) site.pop_back();
  if (!site.starts_with("http://") && !site.starts_with("https://")) refuse("console.mail.no_site");
  return site;
}

}  // namespace

MailSettings mail_settings_of(MailOptions const& options) {
  if (options.server.empty()) return {};
  auto const is_known = options.server.starts_with("smtp://") || options.server.starts_with("smtps://");
  if (!is_known || options.server.find('@') != std::string::npos) refuse("console.mail.server_wrong", options.server.substr(0, options.server.find(':')));
  if (!mail::is_address(options.from)) refuse("console.mail.no_from", options.from);
  return {.server = {.url = options.server, .user = options.user, .password = password_of(options), .from = options.from, .encryption = encryption_of(options)},
          .site = site_of(options.site)};
}

}  // namespace timon::app
