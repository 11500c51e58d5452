#include <array>
#include <random>

#include "platform/http/finish.hpp"
#include "platform/http/server_socket.hpp"

namespace timon::http {
namespace {

constexpr auto kPatience = std::chrono::seconds{3};  // for a client that is still sending its too large body

/// A refused connection on its way out.
class Farewell : public std::enable_shared_from_this<Farewell> {
 public:
  Farewell(asio::ip::tcp::socket tcp, std::unique_ptr<TlsStream> tls, int status) : tcp_{std::move(tcp)}, tls_{std::move(tls)}, timer_{lowest().get_executor()} {
    auto answer = plain_answer(status);
    auto request = Request{};
    request.id = std::to_string(std::random_device{}());
    auto gzip = Gzip{};
    finish(answer, request, gzip);
    text_ = head_text(answer, answer.body.size(), false) + answer.body;
  }

  void start() {
    timer_.expires_after(kPatience);
    timer_.async_wait([self = shared_from_this()](asio::error_code const&) {
      auto ignored = asio::error_code{};
      self->lowest().close(ignored);
    });
    auto then = [self = shared_from_this()](asio::error_code const& error, std::size_t) {
      if (error) return self->end();
      auto ignored = asio::error_code{};
      self->lowest().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
      self->swallow();
    };
    if (tls_) asio::async_write(*tls_, asio::buffer(text_), std::move(then));
    else asio::async_write(tcp_, asio::buffer(text_), std::move(then));
  }

 private:
  asio::ip::tcp::socket& lowest() { return tls_ ? tls_->next_layer() : tcp_; }
  void end() { timer_.cancel(); }

  void swallow() {
    // Below TLS on purpose: what still comes is thrown away unread.
    lowest().async_read_some(asio::buffer(waste_), [self = shared_from_this()](asio::error_code const& error, std::size_t) { error ? self->end() : self->swallow(); });
  }

  asio::ip::tcp::socket tcp_;
  std::unique_ptr<TlsStream> tls_;
  asio::steady_timer timer_;
  std::string text_;
  std::array<char, 16384> waste_{};
};

}  // namespace

void say_farewell(asio::ip::tcp::socket tcp, std::unique_ptr<TlsStream> tls, int status) { std::make_shared<Farewell>(std::move(tcp), std::move(tls), status)->start(); }

}  // namespace timon::http
