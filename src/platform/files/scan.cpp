#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <memory>
#include <system_error>

#include "base/text.hpp"
#include "platform/files/files.hpp"

namespace timon::files {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kUnix = std::string_view{"unix:"};
constexpr auto kTcp = std::string_view{"tcp:"};
constexpr auto kChunk = std::size_t{1} << 16U;
constexpr auto kAnswerMax = std::size_t{4096};

/// The daemon does not speak, or not in time.
struct NoAnswer : std::runtime_error {
  using runtime_error::runtime_error;
};

[[noreturn]] void fail(char const* what) { throw NoAnswer{std::string{what} + ": " + std::error_code{errno, std::generic_category()}.message()}; }

/// A conversation over a socket that ends when its time is over, whatever the other side does.
class Line {
 public:
  Line(int family, Clock::time_point until) : number_{::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)}, until_{until} {
    if (number_ < 0) fail("socket");
  }
  ~Line() { ::close(number_); }
  Line(Line const&) = delete;
  Line& operator=(Line const&) = delete;

  void connect(sockaddr const* address, socklen_t length) const {
    if (::connect(number_, address, length) == 0) return;
    if (errno != EINPROGRESS && errno != EAGAIN) fail("connect");
    wait(POLLOUT);
    auto error = 0;
    auto size = socklen_t{sizeof error};
    if (::getsockopt(number_, SOL_SOCKET, SO_ERROR, &error, &size) != 0 || error != 0) {
      errno = error;
      fail("connect");
    }
  }

  /// False when the other side hung up: it may have said why.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      auto const sent = ::send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
      else if (errno == EPIPE || errno == ECONNRESET) return false;
      else if (errno == EAGAIN || errno == EWOULDBLOCK) wait(POLLOUT);
      else if (errno != EINTR) fail("send");
    }
    return true;
  }

  /// Up to the NUL that ends an answer, or the end.
  std::string answer() const {
    auto text = std::string{};
    auto buffer = std::array<char, 512>{};
    while (text.size() < kAnswerMax) {
      auto const read = ::recv(number_, buffer.data(), buffer.size(), 0);
      if (read == 0) return text;
      if (read < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        wait(POLLIN);
        continue;
      }
      if (read < 0 && errno == EINTR) continue;
      if (read < 0) fail("recv");
      text.append(buffer.data(), static_cast<std::size_t>(read));
      if (auto const end = text.find('\0'); end != std::string::npos) return text.substr(0, end);
    }
    return text;
  }

 private:
  void wait(short what) const {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now()).count();
    auto one = pollfd{number_, what, 0};
    auto const ready = left > 0 ? ::poll(&one, 1, static_cast<int>(left)) : 0;
    if (ready == 0) throw NoAnswer{"time is over"};
    if (ready < 0 && errno != EINTR) fail("poll");
  }

  int number_;
  Clock::time_point until_;
};

std::unique_ptr<Line> unix_line(std::string const& path, Clock::time_point until) {
  auto address = sockaddr_un{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) throw NoAnswer{"the path is too long"};
  std::memcpy(address.sun_path, path.data(), path.size());
  auto line = std::make_unique<Line>(AF_UNIX, until);
  line->connect(reinterpret_cast<sockaddr const*>(&address), sizeof address);
  return line;
}

std::unique_ptr<Line> tcp_line(std::string const& host, std::string const& port, Clock::time_point until) {
  auto hints = addrinfo{};
  hints.ai_socktype = SOCK_STREAM;
  auto* found = static_cast<addrinfo*>(nullptr);
  if (auto const error = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); error != 0) throw NoAnswer{::gai_strerror(error)};
  auto const all = std::unique_ptr<addrinfo, void (*)(addrinfo*)>{found, ::freeaddrinfo};
  for (auto const* each = found; each != nullptr; each = each->ai_next) {
    try {
      auto line = std::make_unique<Line>(each->ai_family, until);
      line->connect(each->ai_addr, each->ai_addrlen);
      return line;
    } catch (NoAnswer const&) {
      if (each->ai_next == nullptr) throw;  // a name may have several addresses: the last one decides
    }
  }
  throw NoAnswer{"no address"};
}

std::unique_ptr<Line> line_to(std::string_view address, Clock::time_point until) {
  if (address.starts_with(kUnix)) return unix_line(std::string{address.substr(kUnix.size())}, until);
  auto const place = std::string{address.substr(kTcp.size())};
  auto const colon = place.rfind(':');
  auto host = place.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return tcp_line(host, place.substr(colon + 1), until);
}

/// A length as INSTREAM wants it: four bytes, the highest first.
std::string length_mark(std::size_t length) {
  auto mark = std::string(4, '\0');
  for (auto i = 0U; i < 4U; ++i) mark[i] = static_cast<char>((length >> (8U * (3U - i))) & 0xFFU);
  return mark;
}

bool stream(Line const& line, std::string_view content) {
  if (!line.send(std::string_view{"zINSTREAM\0", 10})) return false;
  while (!content.empty()) {
    auto const piece = content.substr(0, kChunk);
    if (!line.send(length_mark(piece.size())) || !line.send(piece)) return false;
    content.remove_prefix(piece.size());
  }
  return line.send(length_mark(0));
}

/// «stream: OK», «stream: Eicar-Signature FOUND», «INSTREAM size limit exceeded. ERROR».
Scan verdict_of(std::string const& answer) {
  constexpr auto kHead = std::string_view{"stream: "}, kFound = std::string_view{" FOUND"};
  if (answer == "stream: OK") return {Verdict::clean, {}};
  if (!answer.ends_with(kFound)) return {Verdict::unreachable, answer.empty() ? "no answer" : answer};
  auto const from = answer.starts_with(kHead) ? kHead.size() : 0;
  return {Verdict::infected, answer.substr(from, answer.size() - from - kFound.size())};
}

}  // namespace

bool is_scanner_address(std::string_view address) {
  if (address.starts_with(kUnix)) return address.substr(kUnix.size()).starts_with('/');
  if (!address.starts_with(kTcp)) return false;
  auto const colon = address.rfind(':');
  auto const port = integer_from(address.substr(colon + 1));
  return colon > kTcp.size() && port && *port > 0 && *port <= 65535;
}

Scan scan(ScannerSettings const& settings, std::string_view content) {
  if (!is_scanner_address(settings.address)) return {Verdict::unreachable, settings.address};
  try {
    auto const line = line_to(settings.address, Clock::now() + settings.patience);
    // A daemon that hangs up early has said why, if it says anything.
    (void)stream(*line, content);
    return verdict_of(line->answer());
  } catch (NoAnswer const& silence) {
    return {Verdict::unreachable, silence.what()};
  }
}

}  // namespace timon::files
