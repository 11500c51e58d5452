#pragma once
#include <chrono>
#include <cstddef>

#include "platform/http/parse.hpp"

namespace timon::http {

/// How much and how long the server puts up with. What breaks a limit gets an answer that says so.
struct Limits {
  std::size_t target_bytes{8000};                  // path and query: 414
  std::size_t header_bytes{32U << 10U};            // all header lines together: 431
  std::size_t header_fields{100};                  // 431
  std::size_t body_bytes{1U << 20U};               // of anything but multipart/form-data: 413
  std::size_t upload_bytes{64U << 20U};            // of multipart/form-data: 413
  unsigned large_bodies{4};                        // bodies over body_bytes that are in memory at once: 503
  std::size_t connections{1024};                   // more are closed as they come
  std::size_t streams{64};                         // open event streams: 503
  std::chrono::milliseconds keep_alive{60'000};    // how long a connection may lie idle
  std::chrono::milliseconds first_bytes{15'000};   // a request has arrived in this time…
  std::size_t bytes_per_second{4096};              // …plus what its size takes at this speed
  std::chrono::milliseconds answer_time{120'000};  // after which the connection of an unanswered request is cut
  std::chrono::milliseconds drain_time{10'000};    // for the last answers when the server stops
  FormLimits form{};
};

}  // namespace timon::http
