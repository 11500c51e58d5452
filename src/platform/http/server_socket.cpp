#include "platform/http/server_socket.hpp"

#include <utility>
#include <vector>

namespace timon::http {
namespace {

constexpr auto kSweepPause = std::chrono::milliseconds{500};
constexpr auto kDrainPause = std::chrono::milliseconds{20};

}  // namespace

asio::execution_context::id Edge::id;

Edge::Edge(asio::execution_context& context, Limits limits, std::shared_ptr<asio::ssl::context> tls)
    : asio::execution_context::service{context}, limits_{limits}, tls_{std::move(tls)}, large_places_{static_cast<int>(limits.large_bodies)} {}

bool Edge::admit(Socket& socket) {
  auto const lock = std::scoped_lock{mutex_};
  if (sockets_.size() >= limits_.connections) return false;
  sockets_.insert(&socket);
  return true;
}

void Edge::forget(Socket& socket) {
  auto const lock = std::scoped_lock{mutex_};
  sockets_.erase(&socket);
}

std::size_t Edge::connections() const {
  auto const lock = std::scoped_lock{mutex_};
  return sockets_.size();
}

bool Edge::take_large_place() {
  if (--large_places_ >= 0) return true;
  ++large_places_;
  return false;
}

void Edge::watch(asio::io_context& context) {
  timer_ = std::make_unique<asio::steady_timer>(context);
  sweep();
}

void Edge::drain(std::function<void()> when_empty) {
  is_draining_ = true;
  when_empty_ = std::move(when_empty);
  timer_->cancel();
  sweep();
}

void Edge::close_all() {
  timer_->cancel();
  auto const lock = std::scoped_lock{mutex_};
  for (auto* socket : sockets_) socket->cut();
}

void Edge::sweep() {
  {
    auto const now = std::chrono::steady_clock::now();
    auto const lock = std::scoped_lock{mutex_};
    for (auto* socket : sockets_) socket->check(now, is_draining_);
    if (is_draining_ && sockets_.empty()) return when_empty_();
  }
  timer_->expires_after(is_draining_ ? kDrainPause : kSweepPause);
  timer_->async_wait([this](asio::error_code const& error) {
    if (!error) sweep();
  });
}

void Socket::shutdown(asio::ip::tcp::socket::shutdown_type what, asio::error_code& error) {
  auto const complaint = std::exchange(edge_->complaint, 0);
  auto const status = refusal_ ? refusal_ : complaint;
  if (status && is_open()) return say_farewell(std::move(tcp_), std::move(tls_), status);
  lowest_layer().shutdown(what, error);
}

void Socket::close() {
  edge_->forget(*this);
  give_back_place();
  auto ignored = asio::error_code{};
  lowest_layer().close(ignored);
}

void Socket::check(std::chrono::steady_clock::time_point now, bool is_draining) {
  if (!is_reading_) return;
  auto const& limits = edge_->limits();
  if (received_ == 0) {
    if (is_draining || now - since_ > limits.keep_alive) cut();
    return;
  }
  auto const for_size = std::chrono::milliseconds{received_ * 1000 / limits.bytes_per_second};
  if (now - since_ > limits.first_bytes + for_size) cut();
}

void Socket::cut() {
  // The pending read ends, and RESTinio closes the connection.
  auto ignored = asio::error_code{};
  lowest_layer().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
}

void Socket::wait_for_bytes() {
  is_reading_ = true;
  if (received_ == 0) since_ = std::chrono::steady_clock::now();
}

bool Socket::note_bytes(std::size_t bytes) {
  if (received_ == 0) since_ = std::chrono::steady_clock::now();
  received_ += bytes;
  auto const& limits = edge_->limits();
  if (has_large_place_ || received_ <= limits.body_bytes + limits.header_bytes) return true;
  has_large_place_ = edge_->take_large_place();
  if (!has_large_place_) refusal_ = 503;
  return has_large_place_;
}

void Socket::message_over() {
  received_ = 0;
  give_back_place();
}

void Socket::give_back_place() {
  if (std::exchange(has_large_place_, false)) edge_->free_large_place();
}

}  // namespace timon::http
