#include "app/tar.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace timon::app {
namespace {

constexpr auto kBlock = std::uint64_t{512};
constexpr auto kPiece = std::uint64_t{1} << 16U;
constexpr auto kNameMax = std::size_t{100};

using Header = std::array<char, kBlock>;
// Where the fields of a ustar header begin.
constexpr auto kModeAt = 100, kOwnerAt = 108, kGroupAt = 116, kSizeAt = 124, kTimeAt = 136, kSumAt = 148, kKindAt = 156, kMagicAt = 257;

void put(Header& header, int at, std::string_view text) { std::memcpy(header.data() + at, text.data(), text.size()); }

/// The sum of all bytes, with blanks where the sum itself stands.
unsigned sum_of(Header header) {
  std::fill_n(header.begin() + kSumAt, 8, ' ');
  auto sum = 0U;
  for (auto const c : header) sum += static_cast<unsigned char>(c);
  return sum;
}

Header header_of(std::string const& name, std::uint64_t size) {
  if (name.size() > kNameMax) throw std::runtime_error{"too long a name for the copy: " + name};
  if (size >= std::uint64_t{1} << 33U) throw std::runtime_error{"too large for the copy: " + name};
  auto header = Header{};
  put(header, 0, name);
  put(header, kModeAt, "0000600");
  put(header, kOwnerAt, "0000000");
  put(header, kGroupAt, "0000000");
  put(header, kSizeAt, fmt::format("{:011o}", size));
  put(header, kTimeAt, "00000000000");  // the same data gives the same bytes
  header[kKindAt] = '0';
  put(header, kMagicAt, std::string_view{"ustar\00000", 8});
  put(header, kSumAt, fmt::format("{:06o}", sum_of(header)));
  header[kSumAt + 7] = ' ';
  return header;
}

std::uint64_t padding_after(std::uint64_t size) { return (kBlock - size % kBlock) % kBlock; }

}  // namespace

TarWriter::TarWriter(std::string const& path) : path_{path}, out_{path, std::ios::binary | std::ios::trunc} { check(); }

void TarWriter::check() const {
  if (!out_) throw std::runtime_error{"cannot write " + path_};
}

void TarWriter::begin(std::string const& name, std::uint64_t size) {
  auto const header = header_of(name, size);
  out_.write(header.data(), header.size());
}

void TarWriter::pad(std::uint64_t size) {
  auto const zeros = Header{};
  out_.write(zeros.data(), static_cast<std::streamsize>(padding_after(size)));
  check();
}

void TarWriter::add(std::string const& name, std::string_view content) {
  begin(name, content.size());
  out_.write(content.data(), static_cast<std::streamsize>(content.size()));
  pad(content.size());
}

void TarWriter::add_file(std::string const& name, std::string const& path) {
  auto const size = std::filesystem::file_size(path);
  begin(name, size);
  auto in = std::ifstream{path, std::ios::binary};
  if (size > 0) out_ << in.rdbuf();
  if (!in) throw std::runtime_error{"cannot read " + path};
  pad(size);
}

void TarWriter::close() {
  auto const end = Header{};
  out_.write(end.data(), end.size());
  out_.write(end.data(), end.size());
  out_.close();
  check();
  // A copy that is told to be there is there after a power cut too.
  auto const file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  auto const is_synced = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!is_synced) throw std::runtime_error{"cannot write " + path_};
}

TarReader::TarReader(std::string const& path) : in_{path, std::ios::binary} {
  if (!in_) throw std::runtime_error{"cannot read " + path};
}

std::string TarReader::read(std::uint64_t size) {
  auto bytes = std::string(std::min(size, left_), '\0');
  in_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (static_cast<std::uint64_t>(in_.gcount()) != bytes.size()) throw std::runtime_error{"the copy is cut off"};
  left_ -= bytes.size();
  return bytes;
}

std::optional<TarReader::Entry> TarReader::next() {
  in_.seekg(static_cast<std::streamoff>(left_ + padding_), std::ios::cur);
  buffer_.clear();
  at_ = 0;
  left_ = padding_ = 0;
  auto header = Header{};
  in_.read(header.data(), header.size());
  if (static_cast<std::uint64_t>(in_.gcount()) != kBlock) throw std::runtime_error{"the copy is cut off"};
  if (header[0] == '\0') return std::nullopt;
  if (std::strtoul(std::string{header.data() + kSumAt, 7}.c_str(), nullptr, 8) != sum_of(header)) throw std::runtime_error{"this is no copy of a database"};
  auto entry = Entry{std::string{header.data(), strnlen(header.data(), kNameMax)}, std::strtoull(std::string{header.data() + kSizeAt, 11}.c_str(), nullptr, 8)};
  left_ = entry.size;
  padding_ = padding_after(entry.size);
  return entry;
}

bool TarReader::line(std::string& to) {
  auto end = buffer_.find('\n', at_);
  while (end == std::string::npos && left_ > 0) {
    buffer_.erase(0, std::exchange(at_, 0));
    buffer_ += read(kPiece);
    end = buffer_.find('\n');
  }
  if (at_ >= buffer_.size()) return false;
  to = buffer_.substr(at_, end == std::string::npos ? end : end - at_);
  at_ = end == std::string::npos ? buffer_.size() : end + 1;
  return true;
}

std::string TarReader::rest() { return read(left_); }

void TarReader::rest_to(std::string const& path) {
  auto out = std::ofstream{path, std::ios::binary | std::ios::trunc};
  while (left_ > 0) out << read(kPiece);
  out.close();
  if (!out) throw std::runtime_error{"cannot write " + path};
}

}  // namespace timon::app
