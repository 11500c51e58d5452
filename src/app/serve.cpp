#include "app/serve.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <iostream>

#include "app/application.hpp"
#include "app/freeze_handler.hpp"
#include "app/housekeeper.hpp"
#include "app/import_handler.hpp"
#include "app/mail_handlers.hpp"
#include "base/text.hpp"
#include "platform/http/server.hpp"
#include "platform/resources/resources.hpp"
#include "platform/view/view.hpp"
#include "search/search.hpp"

namespace timon::app {
namespace {

constexpr auto kGzip = std::string_view{".gz"};

std::vector<http::StaticFile> static_files() {
  auto files = std::vector<http::StaticFile>{};
  for (auto const& asset : resources::assets()) {
    if (asset.name.ends_with(kGzip)) continue;
    auto const packed = resources::find(resources::assets(), std::string{asset.name} + std::string{kGzip});
    files.push_back({asset.name, asset.content, packed.value_or(std::string_view{})});
  }
  return files;
}

/// «127.0.0.1:8080», «[::1]:8080», «:8080» for all addresses.
std::pair<std::string, std::uint16_t> address_of(std::string const& listen, Words const& words) {
  auto const colon = listen.rfind(':');
  auto const port = colon == std::string::npos ? std::nullopt : integer_from(std::string_view{listen}.substr(colon + 1));
  if (!port || *port < 0 || *port > 65535) throw Refusal{words.text("console.listen.wrong", {listen})};
  auto host = listen.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return {host.empty() ? "0.0.0.0" : host, static_cast<std::uint16_t>(*port)};
}

http::ServerSettings settings_of(ServeOptions const& options, http::StaticFiles const& files) {
  auto settings = http::ServerSettings{};
  std::tie(settings.address, settings.port) = address_of(options.listen, console_words());
  if (options.tls_cert.empty() != options.tls_key.empty()) throw Refusal{console_words().text("console.tls.half")};
  if (!options.tls_cert.empty()) settings.tls = http::TlsFiles{options.tls_cert, options.tls_key};
  settings.base_path = options.base_path;
  settings.trusted_proxies = options.trusted_proxies;
  settings.static_files = &files;
  constexpr auto kWorkersMin = 4U;
  settings.workers = std::max(kWorkersMin, 2 * std::thread::hardware_concurrency());
  return settings;
}

/// Where documents lie and who looks for viruses in them.
std::shared_ptr<files::Shelf const> shelf_of(CommonOptions const& common, ServeOptions const& options) {
  if (!options.clamd.empty() && !files::is_scanner_address(options.clamd)) throw Refusal{console_words().text("console.clamd.wrong", {options.clamd})};
  if (options.clamd_unreachable != "refuse" && options.clamd_unreachable != "keep") throw Refusal{console_words().text("console.clamd.unreachable", {options.clamd_unreachable})};
  auto scanner = files::ScannerSettings{.address = options.clamd, .keeps_unexamined = options.clamd_unreachable == "keep"};
  return std::make_shared<files::Shelf const>(files::Store{files_folder(common.database)}, std::move(scanner));
}

void check_templates() {
  auto const complaints = view::check_all();
  if (!complaints.empty()) throw std::logic_error{"templates: " + join(complaints, "; ")};
}

}  // namespace

int serve(CommonOptions const& common, ServeOptions const& options) {
  check_templates();
  auto console = Console{common, Schema::current};
  search::make_ready(console.db());
  auto const own_files = static_files();
  auto const files = http::StaticFiles{own_files};
  auto settings = settings_of(options, files);
  auto const mail = mail_settings_of(options.mail);
  auto application = Application{console.database(),
                                 {.today = common.today,
                                  .is_demo_open = options.is_demo_open,
                                  .is_practice = options.is_practice,
                                  .sends_mail = mail.server.is_set(),
                                  .shelf = shelf_of(common, options),
                                  .workers = settings.workers}};
  auto const is_tls = settings.tls.has_value();
  auto const address = settings.address;
  auto server = http::Server{std::move(settings), [&](http::Request& request, unsigned worker) { return application.answer(request, worker); },
                             [&](http::Request const& request, int status) { return application.error(request, status); }};
  application.program().metrics = [&] { return server.metrics_text(); };
  auto handlers = mail_handlers(mail, common.today);
  add_freeze_handler(handlers, common.today);
  add_import_handler(handlers, common.today, application.program().imports);
  auto housekeeper = Housekeeper{console.database(), application, std::move(handlers)};
  housekeeper.start();
  auto const host = address.find(':') == std::string::npos ? address : "[" + address + "]";
  std::cout << console_words().text("console.serving", {fmt::format("{}://{}:{}{}/", is_tls ? "https" : "http", host, server.port(), options.base_path)}) << std::endl;
  auto const has_drained = server.run();
  if (!has_drained) std::_Exit(kRefused);  // a worker is stuck: waiting for it would be waiting for ever
  housekeeper.stop();
  return kDone;
}

}  // namespace timon::app
