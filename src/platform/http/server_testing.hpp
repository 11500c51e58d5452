#pragma once
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <cstring>
#include <sstream>
#include <thread>

#include "platform/http/parse.hpp"
#include "platform/http/server.hpp"

// A real server on a free loopback port, and a client that sends any bytes.
namespace timon::http {

using namespace std::chrono_literals;

/// An answer as it came.
struct Heard {
  int status{};
  Fields headers;  // names in lower case
  std::string body;
  bool is_closed{};  // the server ended the connection before the answer was whole
};

class Client {
 public:
  explicit Client(std::uint16_t port, std::chrono::seconds patience = 10s) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    auto const wait = timeval{.tv_sec = patience.count(), .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    auto address = sockaddr_in{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error{"no connection"};
  }
  Client(Client&& other) noexcept : socket_{std::exchange(other.socket_, -1)}, rest_{std::move(other.rest_)} {}
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }

  /// False when the server closed the connection meanwhile.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// The next bytes; the empty text at the end of the connection.
  std::string more() {
    auto buffer = std::string(65536, '\0');
    auto const got = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) throw std::runtime_error{"the server keeps silent"};
    buffer.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return buffer;
  }

  std::string until(std::string_view mark) {
    while (rest_.find(mark) == std::string::npos) {
      auto const bytes = more();
      if (bytes.empty()) break;
      rest_ += bytes;
    }
    auto const end = std::min(rest_.find(mark), rest_.size() - std::min(rest_.size(), mark.size())) + mark.size();
    auto text = rest_.substr(0, end);
    rest_.erase(0, end);
    return text;
  }

  Heard hear(bool has_body = true) {
    auto heard = Heard{};
    auto const head = until("\r\n\r\n");
    if (!head.ends_with("\r\n\r\n")) return heard.is_closed = true, heard;
    heard.status = std::stoi(head.substr(9, 3));
    auto lines = std::istringstream{head.substr(head.find("\r\n") + 2)};
    for (auto line = std::string{}; std::getline(lines, line);)
      if (auto const colon = line.find(':'); colon != std::string::npos) heard.headers.add(lower_case(line.substr(0, colon)), std::string{trimmed(line.substr(colon + 1))});
    auto const length = integer_from(heard.headers["content-length"]).value_or(0);
    while (has_body && rest_.size() < static_cast<std::size_t>(length)) {
      auto const bytes = more();
      if (bytes.empty()) return heard.is_closed = true, heard;
      rest_ += bytes;
    }
    if (!has_body) return heard;
    heard.body = rest_.substr(0, static_cast<std::size_t>(length));
    rest_.erase(0, static_cast<std::size_t>(length));
    return heard;
  }

  Heard get(std::string const& target, std::string const& headers = "") {
    send("GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n");
    return hear();
  }

  Heard post(std::string const& target, std::string const& type, std::string const& body) {
    send("POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    return hear();
  }

 private:
  int socket_;
  std::string rest_;
};

inline std::string unzipped(std::string const& bytes) {
  auto text = std::string(1U << 20U, '\0');
  auto stream = z_stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

/// Starts servers with a test's own settings; each ends with the test.
struct Served : testing::Test {
  ServerSettings settings;
  std::ostringstream lines;  // of the log; read after stop()
  std::unique_ptr<Server> server;
  std::thread thread;
  std::atomic<bool> is_drained{};

  Served() {
    settings.port = 0;
    settings.workers = 2;
    settings.handles_signals = false;
    settings.log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines));
    settings.log->set_pattern("%v");
  }
  ~Served() override { stop(); }

  Client start(Answer answer, ErrorPage error_page = {}) {
    server = std::make_unique<Server>(settings, std::move(answer), std::move(error_page));
    thread = std::thread{[this] { is_drained = server->run(); }};
    return client();
  }
  Client client() const { return Client{server->port()}; }
  void stop() {
    if (!thread.joinable()) return;
    server->stop();
    thread.join();
  }
};

inline Response echo(Request& request, unsigned) { return page(200, request.method + " " + request.path); }

}  // namespace timon::http
