#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

#include "platform/http/http.hpp"

namespace spdlog {
class logger;
}

namespace timon::http {

/// JSON lines, one for each request and one for each failure, for programs that read logs.
class AccessLog {
 public:
  /// Without a logger the lines go to the standard error stream.
  explicit AccessLog(std::shared_ptr<spdlog::logger> = {});

  /// The query is left out: it may hold names.
  void note(Request const&, Response const&, std::size_t bytes, std::chrono::microseconds taken);
  /// What broke while the request was answered. The person sees only its id.
  void note_failure(std::string_view request_id, std::string_view what);

 private:
  std::shared_ptr<spdlog::logger> logger_;
};

/// The text in quotes as JSON has it.
std::string json_quoted(std::string_view);

}  // namespace timon::http
