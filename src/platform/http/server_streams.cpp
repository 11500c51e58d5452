#include "platform/http/server_streams.hpp"

#include <fmt/format.h>

namespace timon::http {
namespace {

constexpr auto kPause = std::chrono::milliseconds{500};
constexpr auto kHeartbeat = std::chrono::seconds{15};  // a comment that keeps proxies from closing a quiet stream
constexpr auto kHeartbeatText = std::string_view{": \n\n"};

}  // namespace

struct Streams::Stream {
  std::string request_id;
  bool is_chunked{};
  bool keeps_alive{};
  Wire wire;
  std::function<std::optional<std::string>()> next;
  std::chrono::steady_clock::time_point last_sent{std::chrono::steady_clock::now()};
  std::atomic<bool> is_sending{};  // the last piece has not gone out: the client is slow, and news wait
  std::atomic<bool> is_gone{};

  void send(std::shared_ptr<Stream> const& self, Piece piece) {
    is_sending = true;
    last_sent = std::chrono::steady_clock::now();
    piece.keeps_alive = keeps_alive;
    wire(std::move(piece), [self](bool went_out) {
      self->is_sending = false;
      if (!went_out) self->is_gone = true;
    });
  }

  std::string framed(std::string_view text) const { return is_chunked ? fmt::format("{:x}\r\n{}\r\n", text.size(), text) : std::string{text}; }
};

Streams::Streams(std::size_t limit, AccessLog& log) : limit_{limit}, log_{log}, thread_{[this] { run(); }} {}

Streams::~Streams() {
  close();
  thread_.join();
}

bool Streams::add(std::string request_id, std::string head, bool is_chunked, bool keeps_alive, Wire wire, std::function<std::optional<std::string>()> next) {
  auto stream = std::make_shared<Stream>();
  stream->request_id = std::move(request_id);
  stream->is_chunked = is_chunked;
  stream->keeps_alive = keeps_alive;
  stream->wire = std::move(wire);
  stream->next = std::move(next);
  {
    auto const lock = std::scoped_lock{mutex_};
    if (is_closed_ || streams_.size() >= limit_) return false;
    streams_.push_back(stream);
    stream->send(stream, {.head = std::move(head), .is_last = false});
  }
  changed_.notify_one();
  return true;
}

std::size_t Streams::count() const {
  auto const lock = std::scoped_lock{mutex_};
  return streams_.size();
}

void Streams::close() {
  {
    auto const lock = std::scoped_lock{mutex_};
    is_closed_ = true;
  }
  changed_.notify_all();
}

bool Streams::advance(std::shared_ptr<Stream> const& stream) const {
  if (stream->is_gone) return false;
  if (stream->is_sending) return true;
  auto text = std::optional<std::string>{};
  try {
    text = stream->next();
  } catch (std::exception const& failure) {
    log_.note_failure(stream->request_id, failure.what());
  }
  if (!text) return false;
  auto const is_quiet = std::chrono::steady_clock::now() - stream->last_sent > kHeartbeat;
  if (text->empty() && is_quiet) text = kHeartbeatText;
  if (!text->empty()) stream->send(stream, {.head = {}, .body = stream->framed(*text), .is_last = false});
  return true;
}

void Streams::end(std::shared_ptr<Stream> const& stream) {
  std::erase(streams_, stream);
  stream->send(stream, {.head = {}, .body = stream->is_chunked ? "0\r\n\r\n" : "", .is_last = true});
}

void Streams::run() {
  auto lock = std::unique_lock{mutex_};
  for (;;) {
    changed_.wait(lock, [&] { return is_closed_ || !streams_.empty(); });
    if (is_closed_) break;
    auto const all = streams_;
    lock.unlock();
    auto ended = std::vector<std::shared_ptr<Stream>>{};
    for (auto const& stream : all)
      if (!advance(stream)) ended.push_back(stream);
    lock.lock();
    for (auto const& stream : ended) end(stream);
    changed_.wait_for(lock, kPause, [&] { return is_closed_; });
  }
  auto const all = streams_;
  for (auto const& stream : all) end(stream);
}

}  // namespace timon::http
