#include <algorithm>
#include <future>

#include "platform/http/cookies.hpp"
#include "platform/http/etag.hpp"
#include "platform/http/finish.hpp"
#include "platform/http/server_testing.hpp"

namespace timon::http {
namespace {

struct ServerAnswers : Served {};

TEST_F(ServerAnswers, carry_the_security_headers_and_an_id) {
  auto client = start(echo);
  auto const heard = client.get("/metas/A01/3,02");
  EXPECT_EQ(heard.status, 200);
  EXPECT_EQ(heard.body, "GET /metas/A01/3,02");
  EXPECT_EQ(heard.headers["content-security-policy"],
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'");
  EXPECT_EQ(heard.headers["x-content-type-options"], "nosniff");
  EXPECT_EQ(heard.headers["referrer-policy"], "same-origin");
  EXPECT_EQ(heard.headers["x-frame-options"], "DENY");
  EXPECT_EQ(heard.headers["cache-control"], "no-store");
  EXPECT_EQ(heard.headers["content-type"], "text/html; charset=utf-8");
  EXPECT_FALSE(heard.headers.contains("strict-transport-security"));
  EXPECT_EQ(heard.headers["x-request-id"].size(), 16U);
  EXPECT_NE(heard.headers["x-request-id"], client.get("/").headers["x-request-id"]);
}

TEST_F(ServerAnswers, to_HEAD_have_the_length_and_no_body) {
  auto client = start(echo);
  client.send("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\n");
  auto const heard = client.hear(false);
  EXPECT_EQ(heard.status, 200);
  EXPECT_EQ(heard.headers["content-length"], "9");
  EXPECT_EQ(client.get("/next").body, "GET /next");
}

TEST_F(ServerAnswers, are_compressed_when_asked_and_worth_it) {
  auto const text = std::string(5000, 'a');
  auto client = start([&](Request& request, unsigned) { return request.path == "/short" ? page(200, "short") : page(200, text); });
  auto const plain = client.get("/");
  EXPECT_EQ(plain.body, text);
  EXPECT_EQ(plain.headers["vary"], "Accept-Encoding");
  for (auto i = 0; i < 3; ++i) {
    auto const zipped = client.get("/", "Accept-Encoding: br, gzip\r\n");
    EXPECT_EQ(zipped.headers["content-encoding"], "gzip");
    EXPECT_LT(zipped.body.size(), 500U);
    EXPECT_EQ(unzipped(zipped.body), text);
  }
  EXPECT_EQ(client.get("/", "Accept-Encoding: gzip;q=0\r\n").body, text);
  EXPECT_EQ(client.get("/short", "Accept-Encoding: gzip\r\n").body, "short");
}

TEST_F(ServerAnswers, are_304_when_the_browser_has_them) {
  auto client = start([](Request&, unsigned) { return with_etag(page(200, "same")); });
  auto const first = client.get("/");
  EXPECT_EQ(first.headers["cache-control"], "private, no-cache");
  auto const again = client.get("/", "If-None-Match: \"x\", " + first.headers["etag"] + "\r\n");
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.headers["etag"], first.headers["etag"]);
  EXPECT_FALSE(again.headers.contains("content-length"));
  EXPECT_EQ(client.get("/", "If-None-Match: \"x\"\r\n").body, "same");
}

TEST_F(ServerAnswers, know_the_sub_path) {
  settings.base_path = "/timon/";
  auto client = start([](Request& request, unsigned) {
    auto answer = see_other("/tablero?x=1");
    set_cookie(answer, "a", "1", {.max_age = 60s, .secure = request.is_secure});
    answer.headers.add("X-Path", request.path + " " + request.base_path);
    return answer;
  });
  auto const heard = client.get("/timon/metas/A%2F01");
  EXPECT_EQ(heard.headers["x-path"], "/metas/A/01 /timon");
  EXPECT_EQ(heard.headers["location"], "/timon/tablero?x=1");
  EXPECT_EQ(heard.headers["set-cookie"], "a=1; Path=/timon; SameSite=Lax; Max-Age=60; HttpOnly");
  EXPECT_EQ(client.get("/timon").headers["x-path"], "/ /timon");
  EXPECT_EQ(client.get("/timonel").headers["x-path"], "/timonel /timon");
}

TEST_F(ServerAnswers, believe_trusted_proxies_only) {
  auto const who = [](Request& request, unsigned) { return page(200, request.client_address + (request.is_secure ? " tls " : " plain ") + request.base_path); };
  auto const headers = std::string{"X-Forwarded-For: 6.6.6.6, 198.51.100.7, 10.1.2.3\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /timon\r\n"};
  {
    auto client = start(who);
    EXPECT_EQ(client.get("/", headers).body, "127.0.0.1 plain ");
  }
  stop();
  settings.trusted_proxies = {"127.0.0.0/8", "10.0.0.0/8"};
  auto client = start(who);
  auto const heard = client.get("/", headers);
  EXPECT_EQ(heard.body, "198.51.100.7 tls /timon");
  EXPECT_EQ(heard.headers["strict-transport-security"], "max-age=31536000");
  EXPECT_EQ(client.get("/", "X-Forwarded-Prefix: //evil\"\r\n").body, "127.0.0.1 plain ");
}

TEST_F(ServerAnswers, keep_connections_alive_for_64_clients_at_once) {
  start([](Request& request, unsigned worker) { return page(200, request.query["n"] + " " + std::to_string(worker < 2)); });
  auto clients = std::vector<std::future<int>>{};
  for (auto i = 0; i < 64; ++i)
    clients.push_back(std::async(std::launch::async, [this, i] {
      auto client = this->client();
      auto right = 0;
      for (auto k = 0; k < 20; ++k) {
        auto const n = std::to_string(i * 100 + k);
        right += client.get("/?n=" + n).body == n + " 1" ? 1 : 0;
      }
      return right;
    }));
  for (auto& client : clients) EXPECT_EQ(client.get(), 20);
}

TEST_F(ServerAnswers, come_in_order_to_pipelined_requests) {
  auto client = start(echo);
  client.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\nGET /3 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.hear().body, "GET /1");
  EXPECT_EQ(client.hear().body, "GET /2");
  EXPECT_EQ(client.hear().body, "GET /3");
  EXPECT_TRUE(client.hear().is_closed);
}

TEST_F(ServerAnswers, to_failures_say_nothing_and_the_log_says_all) {
  auto const fail = [](Request&, unsigned) -> Response { throw std::runtime_error{"table \"goal\" is gone"}; };
  auto client = start(fail, [](Request const& request, int status) { return page(status, "Algo se rompió: " + request.id); });
  auto const heard = client.get("/metas?q=secreto");
  EXPECT_EQ(heard.status, 500);
  EXPECT_EQ(heard.body, "Algo se rompió: " + heard.headers["x-request-id"]);
  stop();
  EXPECT_NE(lines.str().find(R"("id":")" + heard.headers["x-request-id"] + R"(","what":"table \"goal\" is gone"})"), std::string::npos);
  EXPECT_EQ(lines.str().find("secreto"), std::string::npos);
}

TEST_F(ServerAnswers, leave_no_secret_of_an_address_in_the_log) {
  auto client = start(echo);
  auto const secret = std::string(43, 'S');
  client.get("/calendario/feed/" + secret + ".ics");
  client.get("/metas/A01");
  stop();
  EXPECT_EQ(lines.str().find(secret), std::string::npos);
  EXPECT_NE(lines.str().find(R"("path":"/calendario/feed/….ics")"), std::string::npos);
  EXPECT_NE(lines.str().find(R"("path":"/metas/A01")"), std::string::npos);
}

TEST_F(ServerAnswers, to_failures_are_plain_when_the_page_fails_too) {
  auto client = start([](Request&, unsigned) -> Response { throw 1; }, [](Request const&, int) -> Response { throw std::runtime_error{"no"}; });
  auto const heard = client.get("/");
  EXPECT_EQ(heard.status, 500);
  EXPECT_EQ(heard.body, "500 Internal Server Error\n");
}

TEST_F(ServerAnswers, are_logged_and_counted) {
  auto client = start([](Request&, unsigned) {
    auto answer = page(404, "no");
    answer.log_fields.add("person", "7");
    return answer;
  });
  auto const id = client.get("/metas/ñ?q=1").headers["x-request-id"];
  EXPECT_NE(server->metrics_text().find(R"(timon_http_requests_total{method="GET",status="4xx"} 1)"), std::string::npos);
  stop();
  EXPECT_NE(lines.str().find(R"("id":")" + id + R"(","client":"127.0.0.1","method":"GET","path":"/metas/ñ","status":404,)"), std::string::npos);
  EXPECT_NE(lines.str().find(R"("person":"7"})"), std::string::npos);
}

TEST_F(ServerAnswers, cannot_be_split_by_a_value) {
  auto client = start([](Request&, unsigned) { return see_other("/a\r\nSet-Cookie: x=1"); });
  auto const heard = client.get("/");
  EXPECT_FALSE(heard.headers.contains("set-cookie"));
  EXPECT_EQ(heard.headers["location"], "/a  Set-Cookie: x=1");
}

struct ServerFiles : Served {
  StaticFile files[2] = {{"timon.css", "body{color:red}", "zipped"}, {"fonts/a.woff2", "font", {}}};
  StaticFiles assets{files};
  ServerFiles() { settings.static_files = &assets; }
};

TEST_F(ServerFiles, may_be_kept_for_a_year_by_the_name_with_the_hash) {
  auto const address = assets.asset_address("timon.css");
  EXPECT_EQ(address, "/estaticos/timon." + content_hash("body{color:red}") + ".css");
  auto client = start(echo);
  auto const heard = client.get(address);
  EXPECT_EQ(heard.body, "body{color:red}");
  EXPECT_EQ(heard.headers["content-type"], "text/css; charset=utf-8");
  EXPECT_EQ(heard.headers["cache-control"], "public, max-age=31536000, immutable");
  EXPECT_EQ(client.get(address, "Accept-Encoding: gzip\r\n").body, "zipped");
  EXPECT_EQ(client.get(address, "If-None-Match: " + heard.headers["etag"] + "\r\n").status, 304);
  EXPECT_EQ(client.get("/estaticos/fonts/a.woff2").headers["cache-control"], "public, no-cache");
  EXPECT_EQ(client.get("/estaticos/none.css").status, 404);
  EXPECT_EQ(client.get("/estaticos/../etc/passwd").status, 404);
  EXPECT_EQ(client.post("/estaticos/timon.css", "text/plain", "").status, 405);
  EXPECT_THROW(assets.asset_address("none.css"), std::out_of_range);
}

}  // namespace
}  // namespace timon::http
