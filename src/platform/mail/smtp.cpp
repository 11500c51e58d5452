#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "platform/mail/mail.hpp"

namespace timon::mail {
namespace {

constexpr auto kConnectSecondsMax = 10L;
constexpr auto kSecondsMax = 60L;

struct Closes {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Closes>;
using List = std::unique_ptr<curl_slist, Closes>;

Handle new_handle() {
  static auto once = std::once_flag{};
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  auto handle = Handle{curl_easy_init()};
  if (!handle) throw Failure{"no memory for a connection to the mail server"};
  return handle;
}

/// What is left to be read of the letter.
struct Source {
  std::string_view rest;
};

std::size_t read_some(char* to, std::size_t size, std::size_t count, void* given) {
  auto& source = *static_cast<Source*>(given);
  auto const bytes = std::min(size * count, source.rest.size());
  std::copy_n(source.rest.data(), bytes, to);
  source.rest.remove_prefix(bytes);
  return bytes;
}

long use_of(Encryption encryption) {
  switch (encryption) {
    case Encryption::required: return CURLUSESSL_ALL;
    case Encryption::if_offered: return CURLUSESSL_TRY;
    case Encryption::none: break;
  }
  return CURLUSESSL_NONE;
}

void aim(CURL* handle, Server const& server) {
  curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(handle, CURLOPT_PROXY, "");  // mail goes straight to its server, whatever the environment says of pages
  curl_easy_setopt(handle, CURLOPT_USE_SSL, use_of(server.encryption));
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSecondsMax);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, kSecondsMax);
  if (server.user.empty()) return;
  curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
}

}  // namespace

void send(Server const& server, Message const& message, Stamp const& stamp) {
  auto const letter = written(server, message, stamp);
  auto source = Source{letter};
  auto const handle = new_handle();
  auto const recipients = List{curl_slist_append(nullptr, ("<" + message.to + ">").c_str())};
  char why[CURL_ERROR_SIZE] = "";
  aim(handle.get(), server);
  auto const from = "<" + server.from + ">";
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, read_some);
  curl_easy_setopt(handle.get(), CURLOPT_READDATA, &source);
  curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, why);
  auto const outcome = curl_easy_perform(handle.get());
  if (outcome == CURLE_OK) return;
  auto answer = 0L;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
  auto const text = std::string{"the mail server did not take the letter: "} + (why[0] != '\0' ? why : curl_easy_strerror(outcome));
  if (answer == 0 || outcome == CURLE_OPERATION_TIMEDOUT) throw Unreachable{text};
  throw Failure{text + " (it answered " + std::to_string(answer) + ")"};
}

}  // namespace timon::mail
