#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "platform/http/access_log.hpp"
#include "platform/http/server_wire.hpp"

namespace timon::http {

/// Keeps event streams going: one thread asks each of them for news and sends what they say.
class Streams {
 public:
  Streams(std::size_t limit, AccessLog& log);
  ~Streams();

  /// Sends the head and goes on with what `next` yields. False, and nothing is sent, when there are too many streams.
  bool add(std::string request_id, std::string head, bool is_chunked, bool keeps_alive, Wire, std::function<std::optional<std::string>()> next);
  std::size_t count() const;
  /// Ends all streams and takes no more.
  void close();

 private:
  struct Stream;
  void run();
  bool advance(std::shared_ptr<Stream> const&) const;  // false: it is over
  void end(std::shared_ptr<Stream> const&);

  std::size_t const limit_;
  AccessLog& log_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::shared_ptr<Stream>> streams_;
  bool is_closed_{};
  std::thread thread_;
};

}  // namespace timon::http
