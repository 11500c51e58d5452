#include "app/config_file.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace timon::app {
namespace {

void read_text(toml::table const& table, std::string const& path, char const* name, std::optional<std::string>& to) {
  auto const* const node = table.get(name);
  if (node == nullptr) return;
  to = node->value<std::string>();
  if (!to) throw WrongConfig{path + ": " + name};
}

void read_texts(toml::table const& table, std::string const& path, char const* name, std::vector<std::string>& to) {
  auto const* const node = table.get(name);
  if (node == nullptr) return;
  if (!node->is_array()) throw WrongConfig{path + ": " + name};
  for (auto const& each : *node->as_array()) {
    auto const text = each.value<std::string>();
    if (!text) throw WrongConfig{path + ": " + name};
    to.push_back(*text);
  }
}

void refuse_unknown(toml::table const& table, std::string const& path, std::initializer_list<std::string_view> names) {
  for (auto const& [name, node] : table)
    if (std::find(names.begin(), names.end(), name.str()) == names.end()) throw WrongConfig{path + ": " + std::string{name.str()} + "?"};
}

/// What stands under [files].
void read_files(toml::table const& table, std::string const& path, ConfigFile& file) {
  auto const* const node = table.get("files");
  if (node == nullptr) return;
  if (!node->is_table()) throw WrongConfig{path + ": files"};
  auto const& files = *node->as_table();
  refuse_unknown(files, path + ": [files]", {"clamd", "clamd_unreachable"});
  read_text(files, path, "clamd", file.clamd);
  read_text(files, path, "clamd_unreachable", file.clamd_unreachable);
}

/// What stands under [mail].
void read_mail(toml::table const& table, std::string const& path, ConfigFile& file) {
  auto const* const node = table.get("mail");
  if (node == nullptr) return;
  if (!node->is_table()) throw WrongConfig{path + ": mail"};
  auto const& mail = *node->as_table();
  refuse_unknown(mail, path + ": [mail]", {"server", "user", "password", "password_file", "from", "encryption"});
  read_text(mail, path, "server", file.mail_server);
  read_text(mail, path, "user", file.mail_user);
  read_text(mail, path, "password", file.mail_password);
  read_text(mail, path, "password_file", file.mail_password_file);
  read_text(mail, path, "from", file.mail_from);
  read_text(mail, path, "encryption", file.mail_encryption);
}

}  // namespace

ConfigFile read_config(std::string const& path) {
  try {
    auto const table = toml::parse_file(path);
    refuse_unknown(table, path, {"database", "today", "listen", "base_path", "trusted_proxies", "tls_cert", "tls_key", "public_address", "files", "mail"});
    auto file = ConfigFile{};
    read_text(table, path, "database", file.database);
    read_text(table, path, "today", file.today);
    read_text(table, path, "listen", file.listen);
    read_text(table, path, "base_path", file.base_path);
    read_texts(table, path, "trusted_proxies", file.trusted_proxies);
    read_text(table, path, "tls_cert", file.tls_cert);
    read_text(table, path, "tls_key", file.tls_key);
    read_text(table, path, "public_address", file.public_address);
    read_files(table, path, file);
    read_mail(table, path, file);
    return file;
  } catch (toml::parse_error const& error) {
    throw WrongConfig{path + ":" + std::to_string(error.source().begin.line) + ": " + std::string{error.description()}};
  }
}

}  // namespace timon::app
