#pragma once
#include <random>
#include <thread>

#include "platform/http/bounded_queue.hpp"
#include "platform/http/gzip.hpp"
#include "platform/http/metrics.hpp"
#include "platform/http/proxies.hpp"
#include "platform/http/read_request.hpp"
#include "platform/http/server.hpp"
#include "platform/http/server_restinio.hpp"
#include "platform/http/server_streams.hpp"

namespace timon::http {

/// One request between its arrival and its answer.
struct Job {
  Request request;
  restinio::request_handle_t source;  // holds the bytes of the body, until they are read
  Wire wire;
  bool keeps_alive{};
  bool takes_chunks{};  // HTTP/1.1
  std::chrono::steady_clock::time_point since{std::chrono::steady_clock::now()};
};

/// What is behind Server. The socket thread reads heads, answers what needs no application and hands on the rest.
class Server::Body {
 public:
  Body(ServerSettings, Answer, ErrorPage);
  ~Body();
  std::uint16_t port() const { return port_; }
  bool run();
  void stop();
  std::string metrics_text() const;

 private:
  using Http = restinio::http_server_t<Traits>;

  // On the socket thread.
  restinio::server_settings_t<Traits> restinio_settings();
  void receive(restinio::request_handle_t);
  Job job_of(restinio::request_handle_t const&, RawHead&);
  Wire wire_of(restinio::request_handle_t const&);
  bool answer_here(Job&);
  void drain();

  // On a worker.
  void work(unsigned worker);
  Response answer_to(Job&, unsigned worker);
  Response error_answer(Request const&, int status) noexcept;

  void send(Job&, Response, std::string_view lasting, Gzip&);
  void send_stream(Job&, Response&, Gzip&);

  ServerSettings const settings_;
  std::string const base_path_;
  TrustedProxies const proxies_;
  Answer const answer_;
  ErrorPage const error_page_;
  AccessLog log_;
  Metrics metrics_;
  BoundedQueue<Job> queue_;
  std::atomic<std::size_t> in_flight_{};
  std::atomic<bool> is_draining_{};
  std::mt19937_64 dice_{std::random_device{}()};  // request ids only need to differ
  Gzip gzip_;                                     // of the socket thread

  asio::io_context context_;
  Edge& edge_;
  asio::signal_set signals_;
  asio::steady_timer deadline_;
  bool is_late_{};
  std::uint16_t port_{};
  Http http_;
  Streams streams_;
  std::vector<std::thread> workers_;
};

}  // namespace timon::http
