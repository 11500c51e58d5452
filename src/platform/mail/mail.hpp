#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace timon::mail {

/// A letter to one person. The text is complete by itself; the HTML says the same for those whose reader shows it.
struct Message {
  std::string to;  // «ana@example.org»
  std::string subject;
  std::string text;
  std::string html{};
};

/// When the way to the mail server must be encrypted.
enum class Encryption {
  required,    // or nothing is sent
  if_offered,  // as relays on one's own machine or network do
  none,
};

/// The server that takes our letters, and in whose name they go out.
struct Server {
  std::string url{};  // «smtp://mail.example.org:587», «smtps://mail.example.org»; empty: nothing is sent
  std::string user{};
  std::string password{};
  std::string from{};       // «timon@example.org»
  std::string from_name{};  // shown beside it
  Encryption encryption{Encryption::if_offered};

  bool is_set() const { return !url.empty(); }
};

/// A letter could not be sent. Says why in words that name no password.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Nobody answered: the next letter need not be tried at once.
struct Unreachable : Failure {
  using Failure::Failure;
};

/// «name@host» in plain letters, without blanks, brackets or line breaks: what may stand in an envelope.
bool is_address(std::string_view);

/// What tells a letter from all others. The same job gives the same, so that a reader shows a letter that came twice once.
struct Stamp {
  std::string id;  // «job-17.example.org»: letters, digits, dot, stroke
  Time at;
};

/// The letter as RFC 5322 wants it: headers encoded, lines of at most 76 letters ending in CRLF. Throws Failure for an address
/// that is none.
std::string written(Server const&, Message const&, Stamp const&);

/// Hands the letter to the server. Throws Failure when it did not take it, Unreachable when it did not answer.
void send(Server const&, Message const&, Stamp const&);

}  // namespace timon::mail
