#pragma once
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace timon {

/// A letter as it came over the wire.
struct SunkMail {
  std::string from;
  std::string to;
  std::string data;  // headers and body, dots unstuffed
};

/// A mail server on this machine that keeps what it is given and sends nothing on. It speaks as much SMTP as a client needs.
class SmtpSink {
 public:
  SmtpSink();
  ~SmtpSink();
  SmtpSink(SmtpSink const&) = delete;
  SmtpSink& operator=(SmtpSink const&) = delete;

  /// «smtp://127.0.0.1:40123».
  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::vector<SunkMail> mails();
  /// From now on every letter is refused for the time being, or taken again.
  void refuse(bool does_refuse) { refuses_ = does_refuse; }
  /// From now on only who says this name and password may send.
  void ask_password(std::string const& user, std::string const& password);

 private:
  void run();
  void talk(int socket);
  void greet(int socket);
  bool lets_in(int socket, std::string const& credentials);

  int listener_{};
  std::uint16_t port_{};
  std::atomic<bool> refuses_{};
  std::atomic<bool> is_stopping_{};
  std::mutex mutex_;
  std::vector<SunkMail> mails_;
  std::string credentials_;  // empty: anybody may send
  std::thread thread_;
};

/// The body of the part of that type, decoded: «text/plain».
std::string part_of(SunkMail const&, std::string const& type);
/// The value of a header, its encoded words decoded.
std::string header_of(SunkMail const&, std::string const& name);

}  // namespace timon
