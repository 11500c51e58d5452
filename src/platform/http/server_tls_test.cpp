#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>

#include <asio.hpp>
#include <asio/ssl.hpp>

#include "platform/http/server_testing.hpp"

namespace timon::http {
namespace {

/// A certificate that nobody signed, made for one test.
struct OwnCertificate {
  std::filesystem::path folder = std::filesystem::temp_directory_path() / ("timon-tls-" + std::to_string(::getpid()));
  TlsFiles files{(folder / "certificate.pem").string(), (folder / "key.pem").string()};

  OwnCertificate() {
    std::filesystem::create_directories(folder);
    auto* key = EVP_EC_gen("P-256");
    auto* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    auto* file = std::fopen(files.certificate.c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen(files.key.c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
  }
  ~OwnCertificate() { std::filesystem::remove_all(folder); }
};

struct ServerTls : Served {
  OwnCertificate certificate;
  asio::io_context context;
  asio::ssl::context tls{asio::ssl::context::tls_client};

  ServerTls() { settings.tls = certificate.files; }

  /// All that the server says to these bytes until it closes.
  std::string said_to(std::string const& bytes) {
    auto stream = asio::ssl::stream<asio::ip::tcp::socket>{context, tls};
    stream.next_layer().connect({asio::ip::address_v4::loopback(), server->port()});
    stream.handshake(asio::ssl::stream_base::client);
    auto error = asio::error_code{};
    asio::write(stream, asio::buffer(bytes), error);
    auto text = std::string{};
    asio::read(stream, asio::dynamic_buffer(text), error);
    return text;
  }
};

TEST_F(ServerTls, answers_over_tls_and_binds_browsers_to_it) {
  start([](Request& request, unsigned) { return page(200, request.is_secure ? "secure" : "open"); });
  auto const text = said_to("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(text.starts_with("HTTP/1.1 200 OK\r\n")) << text;
  EXPECT_TRUE(text.ends_with("\r\n\r\nsecure")) << text;
  EXPECT_NE(text.find("Strict-Transport-Security: max-age=31536000\r\n"), std::string::npos);
}

TEST_F(ServerTls, tells_the_reason_of_a_refusal) {
  start(echo);
  EXPECT_TRUE(said_to("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 Bad Request\r\n"));
}

TEST_F(ServerTls, closes_a_handshake_that_does_not_come) {
  settings.limits.first_bytes = 300ms;
  auto client = start(echo);
  EXPECT_TRUE(client.hear().is_closed);
  EXPECT_TRUE(said_to("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 200"));
}

TEST_F(ServerTls, closes_what_is_not_tls) {
  auto client = start(echo);
  client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  while (!client.more().empty()) continue;
  SUCCEED();
}

}  // namespace
}  // namespace timon::http
