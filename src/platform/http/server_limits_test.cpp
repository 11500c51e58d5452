#include <future>

#include "platform/http/server_testing.hpp"

namespace timon::http {
namespace {

struct ServerLimits : Served {};

TEST_F(ServerLimits, a_long_address_is_answered_414) {
  auto client = start(echo);
  EXPECT_EQ(client.get("/" + std::string(9000, 'a')).status, 414);
}

TEST_F(ServerLimits, large_headers_are_answered_431) {
  auto client = start(echo);
  EXPECT_EQ(client.get("/", "X-Big: " + std::string(40'000, 'a') + "\r\n").status, 431);
  auto fields = std::string{};
  for (auto i = 0; i < 150; ++i) fields += "X-" + std::to_string(i) + ": a\r\n";
  EXPECT_EQ(this->client().get("/", fields).status, 431);
  EXPECT_EQ(this->client().get("/", "X-1: " + std::string(20'000, 'a') + "\r\nX-2: " + std::string(20'000, 'a') + "\r\n").status, 431);
  EXPECT_EQ(this->client().get("/", "X-1: " + std::string(100'000, 'a') + "\r\n").status, 431);
}

TEST_F(ServerLimits, a_large_body_is_answered_413_and_only_uploads_may_be_larger) {
  settings.limits.body_bytes = 1000;
  settings.limits.upload_bytes = 200'000;
  auto client = start([](Request& request, unsigned) { return page(200, std::to_string(request.uploads.size() + request.body.size())); });
  EXPECT_EQ(client.post("/", "application/json", std::string(1000, ' ')).body, "1000");
  EXPECT_EQ(client.post("/", "application/json", std::string(1001, ' ')).status, 413);
  auto upload = [](std::size_t bytes) { return "--x\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n" + std::string(bytes, 'x') + "\r\n--x--"; };
  EXPECT_EQ(client.post("/", "multipart/form-data; boundary=x", upload(150'000)).body, "1");
  EXPECT_EQ(client.post("/", "multipart/form-data; boundary=x", upload(8'000'000)).status, 413);
}

TEST_F(ServerLimits, a_large_chunked_body_is_answered_413) {
  settings.limits.upload_bytes = 100'000;
  auto client = start(echo);
  client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n186a1\r\n");
  client.send(std::string(100'001, 'x'));
  EXPECT_EQ(client.hear().status, 413);
}

TEST_F(ServerLimits, large_bodies_beyond_the_number_are_answered_503) {
  settings.limits.large_bodies = 1;
  settings.limits.body_bytes = 1000;
  settings.limits.header_bytes = 1000;
  auto first = start(echo);
  auto const head = std::string{"POST / HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 50006\r\n\r\n"};
  first.send(head + std::string(40'000, 'x'));
  std::this_thread::sleep_for(100ms);
  auto second = client();
  second.send(head + std::string(40'000, 'x'));
  auto const heard = second.hear();
  EXPECT_EQ(heard.status, 503);
  EXPECT_EQ(heard.headers["retry-after"], "2");
  first.send(std::string(10'000, '\n') + "--x--\n");
  EXPECT_EQ(first.hear().status, 400);
  // The place is free again.
  auto third = client();
  third.send(head + std::string(50'006, 'x'));
  EXPECT_EQ(third.hear().status, 400);
}

TEST_F(ServerLimits, what_is_not_http_is_answered_400) {
  start(echo);
  for (auto const* request : {
           "nonsense\r\n\r\n",
           "GET / HTTP/1.1\r\n\r\n",                        // no host
           "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",  // two hosts
           "GET / HTTP/1.1\r\nHost: h\r\nbad header\r\n\r\n",
           "GET /%00 HTTP/1.1\r\nHost: h\r\n\r\n",
           "GET /%FF HTTP/1.1\r\nHost: h\r\n\r\n",
           "GET /?a=%1B HTTP/1.1\r\nHost: h\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
           "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -3\r\n\r\nabc",
           "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
       }) {
    auto other = client();
    other.send(request);
    auto const heard = other.hear();
    EXPECT_EQ(heard.status, 400) << request;
    EXPECT_FALSE(heard.headers["content-security-policy"].empty()) << request;
    EXPECT_FALSE(heard.headers["x-request-id"].empty()) << request;
  }
}

TEST_F(ServerLimits, forms_that_are_no_text_are_answered_400) {
  auto client = start(echo);
  EXPECT_EQ(client.post("/", "application/x-www-form-urlencoded", "a=%00").status, 400);
  EXPECT_EQ(client.post("/", "application/x-www-form-urlencoded", "a=%").status, 400);
  EXPECT_EQ(client.post("/", "multipart/form-data; boundary=x", "--y--").status, 400);
  EXPECT_EQ(client.post("/", "multipart/form-data", "--y--").status, 400);
  EXPECT_EQ(client.post("/", "application/json", "\"\xFF\"").status, 400);
  EXPECT_EQ(client.post("/", "application/octet-stream", "\xFF").status, 200);
}

TEST_F(ServerLimits, a_half_sent_header_is_closed_in_time) {
  settings.limits.first_bytes = 300ms;
  auto client = start(echo);
  client.send("GET / HTTP/1.1\r\nHost: h\r\n");
  auto const start = std::chrono::steady_clock::now();
  EXPECT_TRUE(client.hear().is_closed);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
}

TEST_F(ServerLimits, a_body_that_trickles_is_closed_in_time) {
  settings.limits.first_bytes = 300ms;
  auto client = start(echo);
  client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n");
  auto sent = 0;
  while (sent < 60 && client.send("x")) {
    ++sent;
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_LT(sent, 60);
}

TEST_F(ServerLimits, an_idle_connection_is_closed_in_time) {
  settings.limits.keep_alive = 300ms;
  auto client = start(echo);
  EXPECT_EQ(client.get("/").status, 200);
  EXPECT_TRUE(client.hear().is_closed);
}

TEST_F(ServerLimits, connections_beyond_the_number_are_closed) {
  settings.limits.connections = 2;
  auto first = start(echo);
  auto second = client();
  EXPECT_EQ(first.get("/").status, 200);
  EXPECT_EQ(second.get("/").status, 200);
  EXPECT_TRUE(client().get("/").is_closed);
}

TEST_F(ServerLimits, a_full_queue_is_answered_503_at_once) {
  settings.workers = 1;
  settings.queue = 1;
  auto gate = std::promise<void>{};
  auto const opened = gate.get_future().share();
  auto busy = start([&](Request&, unsigned) { return opened.wait(), page(200, "at last"); });
  busy.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  auto waiting = client();
  waiting.send("GET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  auto const refused = client().get("/3");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.headers["retry-after"], "2");
  gate.set_value();
  EXPECT_EQ(busy.hear().body, "at last");
  EXPECT_EQ(waiting.hear().body, "at last");
}

}  // namespace
}  // namespace timon::http
