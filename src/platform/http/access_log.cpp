#include "platform/http/access_log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <algorithm>
#include <cctype>

namespace timon::http {
namespace {

std::shared_ptr<spdlog::logger> standard_error() {
  auto logger = std::make_shared<spdlog::logger>("timon", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_pattern("%v");
  return logger;
}

/// «2026-05-22T14:05:09.123Z».
std::string moment() {
  auto const now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  auto const seconds = std::chrono::floor<std::chrono::seconds>(now);
  return fmt::format("{:%FT%T}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), (now - seconds).count());
}

/// A word of a path as long and as plain as our secrets are is one, whatever stands behind its dot: a log is read by others.
std::string without_secrets(std::string const& path) {
  constexpr auto kSecretLetters = std::size_t{40};
  auto text = std::string{};
  for (auto at = std::size_t{0}; at < path.size();) {
    auto const end = std::min(path.find('/', at + 1), path.size());
    auto const word = std::string_view{path}.substr(at, end - at);
    auto const stem = word.substr(0, word.find('.'));
    auto const is_plain = std::all_of(stem.begin(), stem.end(), [](unsigned char letter) { return std::isalnum(letter) != 0 || letter == '-' || letter == '_' || letter == '/'; });
    if (stem.size() > kSecretLetters && is_plain) text.append("/…").append(word.substr(stem.size()));
    else text.append(word);
    at = end;
  }
  return text;
}

}  // namespace

std::string json_quoted(std::string_view text) {
  auto result = std::string{"\""};
  for (auto const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (result += '\\') += c;
    else if (byte < 0x20 || byte == 0x7F) result += fmt::format("\\u{:04x}", byte);
    else result += c;
  }
  return result += '"';
}

AccessLog::AccessLog(std::shared_ptr<spdlog::logger> logger) : logger_{logger ? std::move(logger) : standard_error()} {}

void AccessLog::note(Request const& request, Response const& answer, std::size_t bytes, std::chrono::microseconds taken) {
  if (!logger_->should_log(spdlog::level::info)) return;
  auto line = fmt::format(R"({{"time":"{}","kind":"request","id":"{}","client":"{}","method":"{}","path":{},"status":{},"micros":{},"bytes":{})", moment(), request.id,
                          request.client_address, request.method, json_quoted(without_secrets(request.path)), answer.status, taken.count(), bytes);
  for (auto const& [name, value] : answer.log_fields) line += "," + json_quoted(name) + ":" + json_quoted(value);
  logger_->info("{}}}", line);
}

void AccessLog::note_failure(std::string_view request_id, std::string_view what) {
  logger_->error(R"({{"time":"{}","kind":"failure","id":"{}","what":{}}})", moment(), request_id, json_quoted(what));
}

}  // namespace timon::http
