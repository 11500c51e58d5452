#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <thread>

#include "platform/files/files.hpp"

namespace timon::files {
namespace {

namespace fs = std::filesystem;

// The test file that every scanner knows, in two pieces so that no scanner takes this source for it.
auto const kEicar = std::string{"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-"} + "ANTIVIRUS-TEST-FILE!$H+H*";

/// A peer that speaks INSTREAM as clamd does, for one conversation.
class Clamd {
 public:
  enum class Manner { answers, is_silent, hangs_up };
  explicit Clamd(Manner manner) : path_{(fs::temp_directory_path() / ("timon-clamd-" + std::to_string(::getpid()))).string()} {
    fs::remove(path_);
    listener_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
    auto address = sockaddr_un{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path_.data(), path_.size());
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(listener_, 1) != 0) throw std::runtime_error{"no socket"};
    thread_ = std::thread{[this, manner] { talk(manner); }};
  }
  ~Clamd() {
    ::shutdown(listener_, SHUT_RDWR);
    ::close(listener_);
    thread_.join();
    fs::remove(path_);
  }
  std::string address() const { return "unix:" + path_; }

 private:
  static std::string read(int line, std::size_t bytes) {
    auto text = std::string(bytes, '\0');
    for (auto at = std::size_t{0}; at < bytes;) {
      auto const got = ::recv(line, text.data() + at, bytes - at, 0);
      if (got <= 0) return {};
      at += static_cast<std::size_t>(got);
    }
    return text;
  }
  void talk(Manner manner) const {
    auto const line = ::accept(listener_, nullptr, nullptr);
    if (line < 0) return;
    auto answer = std::string{"UNKNOWN COMMAND"};
    if (manner == Manner::is_silent) (void)read(line, 1 << 20);
    if (manner == Manner::answers && read(line, 10) == std::string{"zINSTREAM\0", 10}) {
      auto content = std::string{};
      for (;;) {
        auto const mark = read(line, 4);
        if (mark.size() != 4) break;
        auto length = std::size_t{0};
        for (auto const c : mark) length = length << 8U | static_cast<unsigned char>(c);
        if (length == 0) break;
        content += read(line, length);
      }
      answer = content.find("EICAR-STANDARD-") != std::string::npos ? "stream: Eicar-Signature FOUND" : "stream: OK";
    }
    if (manner != Manner::is_silent && manner != Manner::hangs_up) (void)::send(line, answer.c_str(), answer.size() + 1, MSG_NOSIGNAL);
    ::close(line);
  }

  std::string path_;
  int listener_{};
  std::thread thread_;
};

http::Upload upload(std::string body) { return {.field = "file", .name = "acta.txt", .type = "text/plain", .body = std::move(body)}; }

TEST(Scan, tells_the_clean_from_the_infected) {
  {
    auto const clamd = Clamd{Clamd::Manner::answers};
    EXPECT_EQ(scan({.address = clamd.address()}, std::string(300'000, 'a')).verdict, Verdict::clean) << "in several pieces";
  }
  auto const clamd = Clamd{Clamd::Manner::answers};
  auto const found = scan({.address = clamd.address()}, kEicar);
  EXPECT_EQ(found.verdict, Verdict::infected);
  EXPECT_EQ(found.name, "Eicar-Signature");
}

TEST(Scan, does_not_wait_for_ever) {
  auto const clamd = Clamd{Clamd::Manner::is_silent};
  EXPECT_EQ(scan({.address = clamd.address(), .patience = std::chrono::milliseconds{100}}, "acta").verdict, Verdict::unreachable);
}

TEST(Scan, takes_a_missing_or_wordless_daemon_for_unreachable) {
  EXPECT_EQ(scan({.address = "unix:/nowhere/clamd.ctl"}, "acta").verdict, Verdict::unreachable);
  EXPECT_EQ(scan({.address = "nonsense"}, "acta").verdict, Verdict::unreachable);
  auto const clamd = Clamd{Clamd::Manner::hangs_up};
  EXPECT_EQ(scan({.address = clamd.address()}, "acta").verdict, Verdict::unreachable);
}

TEST(Scan, knows_its_addresses) {
  for (auto const* right : {"unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310", "tcp:[::1]:3310", "tcp:clamd.local:3310"}) EXPECT_TRUE(is_scanner_address(right)) << right;
  for (auto const* wrong : {"", "unix:clamd.ctl", "tcp:3310", "tcp:host:0", "tcp:host:x", "host:3310"}) EXPECT_FALSE(is_scanner_address(wrong)) << wrong;
}

class Shelves : public testing::Test {
 protected:
  Shelves() : folder_{fs::temp_directory_path() / ("timon-shelf-" + std::to_string(::getpid()))} {}
  ~Shelves() override { fs::remove_all(folder_); }
  Shelf shelf(ScannerSettings scanner) const { return {Store{folder_.string()}, std::move(scanner)}; }
  fs::path folder_;
};

TEST_F(Shelves, refuse_the_infected_by_name_and_write_nothing) {
  auto const clamd = Clamd{Clamd::Manner::answers};
  auto const taken = shelf({.address = clamd.address()}).take(upload(kEicar));
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().front().message, "file.infected");
  EXPECT_EQ(taken.error().front().details, (std::vector<std::string>{"acta.txt", "Eicar-Signature"}));
  EXPECT_FALSE(fs::exists(folder_));
}

TEST_F(Shelves, refuse_what_nobody_examined_unless_told_to_keep_it) {
  auto const nowhere = std::string{"unix:/nowhere/clamd.ctl"};
  auto const refused = shelf({.address = nowhere}).take(upload("acta"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().message, "file.not_examined");
  auto const kept = shelf({.address = nowhere, .keeps_unexamined = true}).take(upload("acta"));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->scan, "unexamined");
  auto const without = shelf({}).take(upload("otra"));
  ASSERT_TRUE(without);
  EXPECT_EQ(without->scan, "");
}

TEST(Shown, is_in_the_window_only_what_can_do_nothing_there) {
  auto const image = shown({"ab", "plano.png", "image/png", 4}, "\x89PNG");
  EXPECT_TRUE(http::header_of(image, "Content-Disposition").starts_with("inline"));
  EXPECT_EQ(http::header_of(image, "Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_EQ(shown({"ab", "datos.csv", "text/csv", 4}, "<b>").type, "text/plain; charset=utf-8");
  EXPECT_TRUE(http::header_of(shown({"ab", "nota.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 4}, "PK"), "Content-Disposition")
                  .starts_with("attachment"));
}

}  // namespace
}  // namespace timon::files
