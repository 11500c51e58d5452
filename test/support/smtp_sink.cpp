#include "support/smtp_sink.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

#include "platform/hash/hash.hpp"

namespace timon {
namespace {

constexpr auto kWaitMilliseconds = 20;

/// Lines as they come from a socket.
class Lines {
 public:
  explicit Lines(int socket) : socket_{socket} {}
  bool next(std::string& line) {
    while (true) {
      if (auto const end = held_.find("\r\n"); end != std::string::npos) {
        line = held_.substr(0, end);
        held_.erase(0, end + 2);
        return true;
      }
      char bytes[4096];
      auto const count = recv(socket_, bytes, sizeof bytes, 0);
      if (count <= 0) return false;
      held_.append(bytes, static_cast<std::size_t>(count));
    }
  }

 private:
  int socket_;
  std::string held_;
};

void say(int socket, std::string const& line) {
  auto const text = line + "\r\n";
  if (send(socket, text.data(), text.size(), MSG_NOSIGNAL) < 0) throw std::runtime_error{"the client left"};
}

std::string address_in(std::string const& line) {
  auto const open = line.find('<'), close = line.find('>');
  return line.substr(open + 1, close - open - 1);
}

int digit(char letter) { return letter <= '9' ? letter - '0' : letter - 'A' + 10; }

std::string unquoted(std::string const& text) {
  auto plain = std::string{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] != '=') plain += text[i];
    else if (text.compare(i, 3, "=\r\n") == 0) i += 2;
    else {
      plain += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    }
  }
  return plain;
}

}  // namespace

SmtpSink::SmtpSink() : listener_{socket(AF_INET, SOCK_STREAM, 0)} {
  auto address = sockaddr_in{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto size = socklen_t{sizeof address};
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  if (listener_ < 0 || bind(listener_, any, size) != 0 || listen(listener_, 8) != 0 || getsockname(listener_, any, &size) != 0) throw std::runtime_error{"no socket for mail"};
  port_ = ntohs(address.sin_port);
  thread_ = std::thread{[this] { run(); }};
}

SmtpSink::~SmtpSink() {
  is_stopping_ = true;
  thread_.join();
  close(listener_);
}

std::vector<SunkMail> SmtpSink::mails() {
  auto const lock = std::scoped_lock{mutex_};
  return mails_;
}

void SmtpSink::run() {
  while (!is_stopping_) {
    auto waited = pollfd{.fd = listener_, .events = POLLIN, .revents = 0};
    if (poll(&waited, 1, kWaitMilliseconds) <= 0) continue;
    auto const socket = accept(listener_, nullptr, nullptr);
    if (socket < 0) continue;
    try {
      talk(socket);
    } catch (std::runtime_error const&) {
      // A client that hangs up in the middle sends nothing: that is all a sink needs to know.
    }
    close(socket);
  }
}

void SmtpSink::ask_password(std::string const& user, std::string const& password) {
  auto const lock = std::scoped_lock{mutex_};
  credentials_ = base64_of(std::string{'\0'} + user + '\0' + password);
}

void SmtpSink::greet(int socket) {
  auto const lock = std::scoped_lock{mutex_};
  say(socket, credentials_.empty() ? "250 well" : "250-well\r\n250 AUTH PLAIN");
}

bool SmtpSink::lets_in(int socket, std::string const& credentials) {
  auto const lock = std::scoped_lock{mutex_};
  auto const is_known = credentials == credentials_;
  say(socket, is_known ? "235 come in" : "535 not with that password");
  return is_known;
}

void SmtpSink::talk(int socket) {
  auto is_in = [&] {
    auto const lock = std::scoped_lock{mutex_};
    return credentials_.empty();
  }();
  auto lines = Lines{socket};
  auto line = std::string{};
  auto mail = SunkMail{};
  say(socket, "220 sink ready");
  while (lines.next(line)) {
    auto const verb = line.substr(0, 4);
    if (verb == "MAIL") mail = {.from = address_in(line), .to = {}, .data = {}};
    if (verb == "RCPT") mail.to = address_in(line);
    if (verb == "QUIT") return say(socket, "221 bye");
    if (verb == "EHLO") {
      greet(socket);
    } else if (verb == "AUTH") {
      say(socket, "334 ");
      if (!lines.next(line)) return;
      is_in = lets_in(socket, line);
    } else if (verb == "MAIL" && !is_in) {
      say(socket, "530 who are you");
    } else if (verb == "RCPT" && refuses_) {
      say(socket, "451 not now");
    } else if (verb == "DATA") {
      say(socket, "354 go on");
      while (lines.next(line) && line != ".") mail.data += (line.starts_with(".") ? line.substr(1) : line) + "\r\n";
      {
        auto const lock = std::scoped_lock{mutex_};
        mails_.push_back(mail);
      }
      say(socket, "250 kept");
    } else {
      say(socket, "250 well");
    }
  }
}

std::string part_of(SunkMail const& mail, std::string const& type) {
  auto const head = mail.data.find("Content-Type: " + type);
  if (head == std::string::npos) return {};
  auto const start = mail.data.find("\r\n\r\n", head) + 4;
  return unquoted(mail.data.substr(start, mail.data.find("\r\n--=_", start) - start));
}

std::string header_of(SunkMail const& mail, std::string const& name) {
  auto const head = "\r\n" + mail.data.substr(0, mail.data.find("\r\n\r\n")) + "\r\n";
  auto const at = head.find("\r\n" + name + ": ");
  if (at == std::string::npos) return {};
  auto start = at + name.size() + 4;
  auto end = head.find("\r\n", start);
  while (head.compare(end, 3, "\r\n ") == 0) end = head.find("\r\n", end + 2);
  auto const value = head.substr(start, end - start);
  auto shown = std::string{};
  for (auto i = std::size_t{0}; i < value.size();) {
    constexpr auto kOpen = std::string_view{"=?UTF-8?B?"};
    if (value.compare(i, kOpen.size(), kOpen) == 0) {
      auto const close = value.find("?=", i + kOpen.size());
      shown += bytes_of_base64(value.substr(i + kOpen.size(), close - i - kOpen.size())).value_or("");
      i = close + 2;
      if (value.compare(i, 3, "\r\n ") == 0) i += 3;
    } else {
      shown += value[i++];
    }
  }
  return shown;
}

}  // namespace timon
