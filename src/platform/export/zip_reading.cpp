#include <zlib.h>

#include <algorithm>

#include "platform/export/zip.hpp"

namespace timon::tables {
namespace {

constexpr auto kEndRecord = std::string_view{"PK\x05\x06", 4};
constexpr auto kDirectoryRecord = std::string_view{"PK\x01\x02", 4};
constexpr auto kLocalRecord = std::string_view{"PK\x03\x04", 4};
constexpr auto kEndRecordSize = std::size_t{22};
constexpr auto kDirectoryRecordSize = std::size_t{46};
constexpr auto kLocalRecordSize = std::size_t{30};
constexpr auto kEncrypted = 1U;
constexpr auto kStored = 0;
constexpr auto kDeflated = 8;
constexpr auto kDeflateRatioMax = std::uint64_t{1032};  // what one byte can unfold to at most

std::uint32_t number_at(std::string_view bytes, std::size_t at, int size) {
  auto value = std::uint32_t{0};
  for (auto i = size - 1; i >= 0; --i) value = value << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

Problem damaged() { return {"file", "table.file.damaged"}; }

Outcome<std::string> inflated(std::string_view packed, std::uint64_t size) {
  // No memory is asked for on the word of a directory that deflate cannot keep.
  if (size > packed.size() * kDeflateRatioMax + kDeflateRatioMax) return damaged();
  auto result = std::string(size, '\0');
  auto stream = z_stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return damaged();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  auto const status = inflate(&stream, Z_FINISH);
  auto const written = stream.total_out;
  inflateEnd(&stream);
  if (status != Z_STREAM_END || written != size) return damaged();
  return result;
}

std::optional<std::size_t> find_end_record(std::string_view bytes) {
  if (bytes.size() < kEndRecordSize) return std::nullopt;
  auto const at = bytes.rfind(kEndRecord, bytes.size() - kEndRecordSize);
  if (at == std::string_view::npos) return std::nullopt;
  return at;
}

/// The entry whose directory record starts here, and where the next one starts.
std::optional<std::pair<ZipEntry, std::size_t>> entry_at(std::string_view bytes, std::size_t at) {
  if (at + kDirectoryRecordSize > bytes.size() || bytes.substr(at, 4) != kDirectoryRecord) return std::nullopt;
  auto const name_size = number_at(bytes, at + 28, 2);
  auto const next = at + kDirectoryRecordSize + name_size + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  if (next > bytes.size()) return std::nullopt;
  auto entry = ZipEntry{
      .name = std::string{bytes.substr(at + kDirectoryRecordSize, name_size)},
      .method = static_cast<std::uint16_t>(number_at(bytes, at + 10, 2)),
      .flags = static_cast<std::uint16_t>(number_at(bytes, at + 8, 2)),
      .packed_size = number_at(bytes, at + 20, 4),
      .size = number_at(bytes, at + 24, 4),
      .header_at = number_at(bytes, at + 42, 4),
  };
  return std::pair{std::move(entry), next};
}

}  // namespace

Outcome<ZipReader> ZipReader::open(std::string_view bytes, Limits const& limits) {
  auto const end = find_end_record(bytes);
  if (!end) return damaged();
  auto const count = number_at(bytes, *end + 10, 2);
  if (count > limits.zip_entries) return Problem{"file", "table.zip.too_many", {std::to_string(limits.zip_entries)}};

  auto zip = ZipReader{};
  zip.bytes_ = bytes;
  zip.limits_ = limits;
  auto unfolded = std::uint64_t{0};
  auto at = std::size_t{number_at(bytes, *end + 16, 4)};
  for (auto i = 0U; i < count; ++i) {
    auto entry = entry_at(bytes, at);
    if (!entry) return damaged();
    if (entry->first.flags & kEncrypted) return Problem{"file", "table.file.encrypted"};
    unfolded += entry->first.size;
    if (unfolded > limits.unzipped_bytes) return Problem{"file", "table.zip.too_large", {std::to_string(limits.unzipped_bytes >> 20U)}};
    at = entry->second;
    zip.entries_.push_back(std::move(entry->first));
  }
  return zip;
}

ZipEntry const* ZipReader::find(std::string_view name) const {
  auto const found = std::find_if(entries_.begin(), entries_.end(), [&](auto const& entry) { return entry.name == name; });
  return found == entries_.end() ? nullptr : &*found;
}

Outcome<std::string> ZipReader::read(ZipEntry const& entry) const {
  auto const at = entry.header_at;
  if (at + kLocalRecordSize > bytes_.size() || bytes_.substr(at, 4) != kLocalRecord) return damaged();
  auto const start = at + kLocalRecordSize + number_at(bytes_, at + 26, 2) + number_at(bytes_, at + 28, 2);
  if (start > bytes_.size() || entry.packed_size > bytes_.size() - start) return damaged();
  auto const packed = bytes_.substr(start, entry.packed_size);
  if (entry.method == kDeflated) return inflated(packed, entry.size);
  if (entry.method != kStored || entry.size != entry.packed_size) return damaged();
  return std::string{packed};
}

}  // namespace timon::tables
