#pragma once
#include <functional>
#include <string_view>

#include "platform/http/server_socket.hpp"

#include <restinio/asio_timer_manager.hpp>
#include <restinio/http_server.hpp>
#include <restinio/tls_fwd.hpp>
#include <restinio/traits.hpp>

// How RESTinio is made to work with the sockets of this folder.
namespace timon::http {

/// The status that tells a client what RESTinio's parser disliked: its error names a step of the reading.
inline int status_of_complaint(std::string_view text) {
  if (text.find("parser error") == std::string_view::npos) return 0;
  auto const names = [&](std::string_view step) { return text.find(step) != std::string_view::npos; };
  if (names("HPE_CB_url")) return 414;
  if (names("HPE_CB_header_field") || names("HPE_CB_header_value") || names("HPE_HEADER_OVERFLOW")) return 431;
  if (names("HPE_CB_headers_complete") || names("HPE_CB_body")) return 413;
  return 400;
}

/// RESTinio tells its logger why it is about to close a connection, and nobody else.
class Complaints {
 public:
  explicit Complaints(Edge& edge) : edge_{&edge} {}
  template <class Message>
  void trace(Message&&) const noexcept {}
  template <class Message>
  void info(Message&&) const noexcept {}
  template <class Message>
  void warn(Message&&) const noexcept {}
  template <class Message>
  void error(Message&& message) const {
    edge_->complaint = status_of_complaint(message());
  }

 private:
  Edge* edge_;
};

struct Traits : restinio::traits_t<restinio::asio_timer_manager_t, Complaints, std::function<restinio::request_handling_status_t(restinio::request_handle_t)>,
                                   restinio::noop_strand_t, Socket> {};

// RESTinio finds these two by the socket's namespace.
template <class Connection, class Started, class Failed>
void prepare_connection_and_start_read(Socket& socket, Connection& connection, Started started, Failed failed) {
  socket.start(connection.shared_from_this(), std::move(started), std::move(failed));
}
inline restinio::impl::tls_socket_t* make_tls_socket_pointer_for_state_listener(Socket&) noexcept { return nullptr; }

}  // namespace timon::http
