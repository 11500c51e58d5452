#include "platform/http/server.hpp"

#include <sys/resource.h>

#include <csignal>
#include <stdexcept>

#include "platform/http/finish.hpp"
#include "platform/http/server_body.hpp"

namespace timon::http {
namespace {

constexpr auto kFilesForOthers = std::size_t{128};  // descriptors left to databases, files and mail
constexpr auto kReadBuffer = std::size_t{16384};
constexpr auto kNever = std::chrono::hours{1};  // Edge measures the time of reading; RESTinio's own is out of the way
constexpr auto kWriteTime = std::chrono::minutes{5};
constexpr auto kClosing = std::chrono::milliseconds{300};

/// RESTinio stops accepting for good once descriptors run out, so connections end below their number.
Limits within_descriptors(Limits limits) {
  auto files = rlimit{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur > 2 * kFilesForOthers)
    limits.connections = std::min<std::size_t>(limits.connections, files.rlim_cur - kFilesForOthers);
  return limits;
}

std::string checked_base(std::string const& base_path) {
  auto base = clean_prefix(base_path);
  if (!base) throw std::invalid_argument{"not a sub-path: " + base_path};
  return std::move(*base);
}

std::shared_ptr<asio::ssl::context> tls_context(std::optional<TlsFiles> const& files) {
  if (!files) return nullptr;
  auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  context->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
  context->use_certificate_chain_file(files->certificate);
  context->use_private_key_file(files->key, asio::ssl::context::pem);
  return context;
}

/// Services of an io_context belong to it once they are added.
Edge& added_edge(asio::io_context& context, ServerSettings const& settings) {
  return asio::make_service<Edge>(context, within_descriptors(settings.limits), tls_context(settings.tls));
}

}  // namespace

Server::Body::Body(ServerSettings settings, Answer answer, ErrorPage error_page)
    : settings_{std::move(settings)},
      base_path_{checked_base(settings_.base_path)},
      proxies_{settings_.trusted_proxies},
      answer_{std::move(answer)},
      error_page_{std::move(error_page)},
      log_{settings_.log},
      queue_{settings_.queue},
      edge_{added_edge(context_, settings_)},
      signals_{context_},
      deadline_{context_},
      http_{restinio::external_io_context(context_), restinio_settings()},
      streams_{settings_.limits.streams, log_} {
  http_.open_sync();
  edge_.watch(context_);
  if (settings_.handles_signals) {
    signals_.add(SIGTERM);
    signals_.add(SIGINT);
    signals_.async_wait([this](asio::error_code const& error, int) {
      if (!error) drain();
    });
  }
  for (auto worker = 0U; worker < std::max(1U, settings_.workers); ++worker) workers_.emplace_back([this, worker] { work(worker); });
}

Server::Body::~Body() {
  queue_.close();
  for (auto& worker : workers_) worker.join();
  streams_.close();
  // Connections hold on to what is destroyed before them here, so they end first.
  edge_.close_all();
  context_.restart();
  context_.run_for(kClosing);
}

restinio::server_settings_t<Traits> Server::Body::restinio_settings() {
  auto const& limits = settings_.limits;
  auto const address = asio::ip::make_address(settings_.address);
  auto result = restinio::server_settings_t<Traits>{};
  result.address(address)
      .protocol(address.is_v6() ? asio::ip::tcp::v6() : asio::ip::tcp::v4())
      .port(settings_.port)
      .buffer_size(kReadBuffer)
      .max_pipelined_requests(1)
      .read_next_http_message_timelimit(kNever)
      .write_http_response_timelimit(kWriteTime)
      .handle_request_timeout(limits.answer_time)
      .socket_options_setter([](auto& options) { options.set_option(asio::ip::tcp::no_delay{true}); })
      .acceptor_post_bind_hook([this](asio::ip::tcp::acceptor& acceptor) { port_ = acceptor.local_endpoint().port(); })
      .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                    .max_url_size(limits.target_bytes)
                                    .max_field_name_size(limits.header_bytes)
                                    .max_field_value_size(limits.header_bytes)
                                    .max_field_count(limits.header_fields)
                                    .max_body_size(limits.upload_bytes))
      .logger(edge_)
      .request_handler([this](restinio::request_handle_t handle) {
        receive(std::move(handle));
        return restinio::request_accepted();
      });
  return result;
}

bool Server::Body::run() {
  context_.run();
  return !is_late_;
}

void Server::Body::stop() {
  asio::post(context_, [this] { drain(); });
}

void Server::Body::drain() {
  if (is_draining_.exchange(true)) return;
  signals_.cancel();
  http_.close_sync();
  streams_.close();
  deadline_.expires_after(settings_.limits.drain_time);
  deadline_.async_wait([this](asio::error_code const& error) {
    if (error) return;
    is_late_ = true;
    context_.stop();
  });
  // Without connections and without this timer the socket thread has nothing left to do: run() ends.
  edge_.drain([this] { deadline_.cancel(); });
}

std::string Server::Body::metrics_text() const { return metrics_.text({queue_.size(), in_flight_, edge_.connections(), streams_.count()}); }

Server::Server(ServerSettings settings, Answer answer, ErrorPage error_page) : body_{std::make_unique<Body>(std::move(settings), std::move(answer), std::move(error_page))} {}
Server::~Server() = default;
std::uint16_t Server::port() const { return body_->port(); }
bool Server::run() { return body_->run(); }
void Server::stop() { body_->stop(); }
std::string Server::metrics_text() const { return body_->metrics_text(); }

}  // namespace timon::http
