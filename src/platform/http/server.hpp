#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/access_log.hpp"
#include "platform/http/limits.hpp"
#include "platform/http/static_files.hpp"

namespace timon::http {

/// PEM files: the certificate with its chain, and its key.
struct TlsFiles {
  std::string certificate;
  std::string key;
};

struct ServerSettings {
  std::string address{"127.0.0.1"};
  std::uint16_t port{8080};  // 0 takes any free one
  std::optional<TlsFiles> tls{};
  std::string base_path{};                     // «/timon», when the program is not at the root of its host
  std::vector<std::string> trusted_proxies{};  // addresses and CIDR ranges
  Limits limits{};
  unsigned workers{4};
  std::size_t queue{256};                 // requests that wait for a worker; more are answered 503
  StaticFiles const* static_files{};      // lives longer than the server
  std::shared_ptr<spdlog::logger> log{};  // without one, lines go to the standard error stream
  bool handles_signals{true};             // SIGTERM and SIGINT end run()
};

/// Answers a request, on the worker with this number (from 0): what a worker owns, such as a database session, needs no lock.
using Answer = std::function<Response(Request&, unsigned worker)>;
/// Writes the page for a refusal of the server itself (400, 413, 500). When it throws, a bare line of text is sent.
using ErrorPage = std::function<Response(Request const&, int status)>;

/// Serves HTTP/1.1. One thread waits for sockets and keeps the limits; a fixed number of workers answers, one request
/// at a time each, so that handlers are plain functions. Every answer leaves with the security headers and an id.
class Server {
 public:
  /// Takes the address: throws std::system_error when it is taken, std::invalid_argument for settings that make no sense.
  Server(ServerSettings, Answer, ErrorPage = {});
  ~Server();
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;

  /// Where it listens: of use when the settings said 0.
  std::uint16_t port() const;
  /// Serves on the calling thread until stop() or a signal, then answers what has come in. False when that took longer
  /// than limits.drain_time: a worker may be stuck, and then only std::_Exit ends the process in time.
  bool run();
  /// From any thread, more than once: take no more connections, answer what has come in, end run().
  void stop();
  /// For Prometheus.
  std::string metrics_text() const;

 private:
  class Body;
  std::unique_ptr<Body> body_;
};

}  // namespace timon::http
