#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace timon::http {

/// A piece of an answer on its way to the socket.
struct Piece {
  std::string head;
  std::string body;
  std::string_view lasting{};  // bytes that outlive the server, sent after the body without a copy
  bool is_last{true};
  bool keeps_alive{true};  // what the head told; the same for all pieces of an answer
};

/// Sends pieces of the answer to one request, from any thread. `done` hears on the socket's thread whether it went out.
using Wire = std::function<void(Piece, std::function<void(bool)> done)>;

}  // namespace timon::http
