#pragma once
// asio 1.22 chooses how it allocates by a macro of the standard library: some standard header must come before it,
// or two files of one program disagree.
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>

#include <asio.hpp>
#include <asio/ssl.hpp>

#include "platform/http/limits.hpp"

/// The connection below RESTinio. RESTinio closes a connection that breaks a rule without a word and knows one time-out
/// for all it waits for; here such a connection hears the reason first, and waiting is measured by what has come.
namespace timon::http {

class Socket;
using TlsStream = asio::ssl::stream<asio::ip::tcp::socket>;

/// What all sockets of one server share. Lives in the io_context, where each socket finds it.
class Edge : public asio::execution_context::service {
 public:
  static asio::execution_context::id id;
  explicit Edge(asio::execution_context& context, Limits limits = {}, std::shared_ptr<asio::ssl::context> tls = {});
  void shutdown() override { timer_.reset(); }

  /// Looks now and then after connections that lie idle or send too slowly.
  void watch(asio::io_context&);
  /// Closes idle connections at once, and tells when none of the others is left.
  void drain(std::function<void()> when_empty);
  void close_all();

  bool admit(Socket&);  // false: too many
  void forget(Socket&);
  bool take_large_place();
  void free_large_place() { ++large_places_; }
  std::size_t connections() const;
  Limits const& limits() const { return limits_; }
  asio::ssl::context* tls() const { return tls_.get(); }

  /// The status that the parser's complaint comes to; the socket closed next tells it to the client.
  int complaint{};

 private:
  void sweep();

  Limits const limits_;
  std::shared_ptr<asio::ssl::context> const tls_;
  std::unique_ptr<asio::steady_timer> timer_;
  bool is_draining_{};
  std::function<void()> when_empty_;
  std::atomic<int> large_places_;
  // A connection may end on a worker's thread.
  mutable std::mutex mutex_;
  std::unordered_set<Socket*> sockets_;
};

/// A TCP or TLS connection in the shape that RESTinio expects of a stream socket.
class Socket {
 public:
  using executor_type = asio::ip::tcp::socket::executor_type;
  using lowest_layer_type = asio::ip::tcp::socket;

  explicit Socket(asio::io_context& context) : edge_{&asio::use_service<Edge>(context)}, tcp_{context} {}
  Socket(Socket&& other) noexcept : edge_{other.edge_}, tcp_{std::move(other.tcp_)} {}
  Socket& operator=(Socket&&) = delete;
  ~Socket() { edge_->forget(*this); }

  asio::ip::tcp::socket& lowest_layer() { return tls_ ? tls_->next_layer() : tcp_; }
  asio::ip::tcp::socket const& lowest_layer() const { return tls_ ? tls_->next_layer() : tcp_; }
  executor_type get_executor() { return lowest_layer().get_executor(); }
  bool is_open() const { return lowest_layer().is_open(); }
  template <class... Arguments>
  void cancel(Arguments&&... arguments) {
    lowest_layer().cancel(std::forward<Arguments>(arguments)...);
  }
  /// RESTinio's first step of closing: a client that broke a rule is told before.
  void shutdown(asio::ip::tcp::socket::shutdown_type, asio::error_code&);
  void close();

  /// Counts the connection and shakes hands when there is TLS, then calls one of the two.
  template <class Started, class Failed>
  void start(std::shared_ptr<void> keeper, Started started, Failed failed) {
    if (!edge_->admit(*this)) return failed(make_error_code(asio::error::no_descriptors));
    if (!edge_->tls()) return started();
    tls_ = std::make_unique<TlsStream>(std::move(tcp_), *edge_->tls());
    wait_for_bytes();
    note_bytes(1);  // a slow handshake is a slow request
    tls_->async_handshake(asio::ssl::stream_base::server, [this, keeper, started, failed](asio::error_code const& error) {
      message_over();
      error ? failed(error) : started();
    });
  }

  template <class Buffers, class Handler>
  void async_read_some(Buffers const& buffers, Handler&& handler) {
    wait_for_bytes();
    auto then = [this, inner = std::forward<Handler>(handler)](asio::error_code error, std::size_t bytes) mutable {
      is_reading_ = false;
      if (!error && !note_bytes(bytes)) error = asio::error::connection_aborted;
      inner(error, error ? 0 : bytes);
    };
    if (tls_) tls_->async_read_some(buffers, std::move(then));
    else tcp_.async_read_some(buffers, std::move(then));
  }

  template <class Buffers, class Handler>
  void async_write_some(Buffers const& buffers, Handler&& handler) {
    message_over();
    if (tls_) tls_->async_write_some(buffers, std::forward<Handler>(handler));
    else tcp_.async_write_some(buffers, std::forward<Handler>(handler));
  }

  /// Ends reading when the client is too slow; with no patience, also when it is idle.
  void check(std::chrono::steady_clock::time_point now, bool is_draining);
  void cut();

 private:
  void wait_for_bytes();
  bool note_bytes(std::size_t);  // false: no place for another large body
  void message_over();
  void give_back_place();

  Edge* edge_;
  asio::ip::tcp::socket tcp_;
  std::unique_ptr<TlsStream> tls_;
  std::chrono::steady_clock::time_point since_{};  // of the message's first byte, or of the wait for it
  std::size_t received_{};                         // bytes of this message
  bool is_reading_{};
  bool has_large_place_{};
  int refusal_{};
};

/// Sends the refusal, then reads for a few seconds what the client still sends, so that the answer is not lost with it.
void say_farewell(asio::ip::tcp::socket, std::unique_ptr<TlsStream>, int status);

}  // namespace timon::http
