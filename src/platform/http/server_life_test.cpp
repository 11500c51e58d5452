#include <csignal>
#include <future>

#include "platform/http/server_testing.hpp"

namespace timon::http {
namespace {

struct ServerLife : Served {};

TEST_F(ServerLife, stop_answers_what_has_come_in) {
  auto busy = start([](Request& request, unsigned) {
    if (request.path == "/slow") std::this_thread::sleep_for(400ms);
    return page(200, "done");
  });
  auto idle = client();
  EXPECT_EQ(idle.get("/").status, 200);
  busy.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  auto const asked = std::chrono::steady_clock::now();
  server->stop();
  EXPECT_TRUE(idle.hear().is_closed);
  auto const heard = busy.hear();
  EXPECT_EQ(heard.body, "done");
  EXPECT_EQ(heard.headers["connection"], "close");
  thread.join();
  EXPECT_TRUE(is_drained);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, 2s);
  EXPECT_THROW(client(), std::runtime_error);
}

TEST_F(ServerLife, stop_does_not_wait_for_ever) {
  settings.limits.drain_time = 200ms;
  auto busy = start([](Request&, unsigned) { return std::this_thread::sleep_for(1s), page(200, "late"); });
  busy.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  auto const asked = std::chrono::steady_clock::now();
  stop();
  EXPECT_FALSE(is_drained);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, 800ms);
}

TEST_F(ServerLife, a_signal_ends_it) {
  settings.handles_signals = true;
  auto client = start(echo);
  EXPECT_EQ(client.get("/").status, 200);
  std::raise(SIGTERM);
  thread.join();
  EXPECT_TRUE(is_drained);
}

TEST_F(ServerLife, a_taken_address_is_an_error) {
  start(echo);
  settings.port = server->port();
  EXPECT_THROW((Server{settings, echo}), std::system_error);
  settings.base_path = "/a b";
  EXPECT_THROW((Server{settings, echo}), std::invalid_argument);
}

TEST_F(ServerLife, a_client_that_leaves_disturbs_nobody) {
  auto client = start([](Request&, unsigned) { return std::this_thread::sleep_for(50ms), page(200, std::string(100'000, 'x')); });
  for (auto i = 0; i < 10; ++i) this->client().send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.get("/").body.size(), 100'000U);
}

TEST_F(ServerLife, streams_send_what_they_yield_and_end) {
  auto client = start([](Request&, unsigned) {
    auto answer = page(200, "");
    answer.type = "text/event-stream";
    answer.stream = [count = 0]() mutable { return ++count > 2 ? std::nullopt : std::optional{"data: " + std::to_string(count) + "\n\n"}; };
    return answer;
  });
  client.send("GET / HTTP/1.1\r\nHost: h\r\nAccept-Encoding: gzip\r\n\r\n");
  auto const head = client.hear();
  EXPECT_EQ(head.headers["content-type"], "text/event-stream");
  EXPECT_EQ(head.headers["transfer-encoding"], "chunked");
  EXPECT_FALSE(head.headers.contains("content-encoding"));
  EXPECT_EQ(client.until("0\r\n\r\n"), "9\r\ndata: 1\n\n\r\n9\r\ndata: 2\n\n\r\n0\r\n\r\n");
  // The connection serves on.
  client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.hear(false).status, 200);
}

TEST_F(ServerLife, streams_are_limited_and_end_with_the_server) {
  settings.limits.streams = 1;
  auto client = start([](Request&, unsigned) {
    auto answer = page(200, "");
    answer.type = "text/event-stream";
    answer.stream = [] { return std::optional<std::string>{""}; };
    return answer;
  });
  EXPECT_EQ(client.get("/").status, 200);
  EXPECT_EQ(this->client().get("/").status, 503);
  stop();
  EXPECT_TRUE(is_drained);
  EXPECT_EQ(client.until("0\r\n\r\n"), "0\r\n\r\n");
}

}  // namespace
}  // namespace timon::http
