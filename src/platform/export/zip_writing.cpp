#include <zlib.h>

#include <stdexcept>

#include "platform/export/zip.hpp"

namespace timon::tables {
namespace {

constexpr auto kVersion = 20U;  // the ZIP version that knows deflate
constexpr auto kNamesAreUtf8 = 0x0800U;
constexpr auto kDeflated = 8U;
constexpr auto kFixedTime = 0U;       // midnight
constexpr auto kFixedDate = 0x0021U;  // 1 January 1980, the first day that a ZIP can say

void put(std::string& to, std::size_t value, int bytes) {
  for (auto i = 0; i < bytes; ++i, value >>= 8U) to += static_cast<char>(value & 0xFFU);
}

std::string deflated(std::string const& bytes) {
  auto stream = z_stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error{"zlib cannot start"};
  auto packed = std::string(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  auto const status = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error{"zlib cannot finish"};
  return packed;
}

/// What the local and the directory record have in common.
std::string common_fields(ZipFile const& file, std::size_t packed_size) {
  auto fields = std::string{};
  put(fields, kVersion, 2);
  put(fields, kNamesAreUtf8, 2);
  put(fields, kDeflated, 2);
  put(fields, kFixedTime, 2);
  put(fields, kFixedDate, 2);
  put(fields, crc32(0, reinterpret_cast<Bytef const*>(file.bytes.data()), static_cast<uInt>(file.bytes.size())), 4);
  put(fields, packed_size, 4);
  put(fields, file.bytes.size(), 4);
  put(fields, file.name.size(), 2);
  put(fields, 0, 2);  // no extra field
  return fields;
}

}  // namespace

std::string write_zip(std::vector<ZipFile> const& files) {
  auto zip = std::string{}, directory = std::string{};
  for (auto const& file : files) {
    auto const packed = deflated(file.bytes);
    auto const fields = common_fields(file, packed.size());
    directory += "PK\x01\x02";
    put(directory, kVersion, 2);
    directory += fields;
    put(directory, 0, 10);  // no comment, first disk, no attributes
    put(directory, zip.size(), 4);
    directory += file.name;
    zip += "PK\x03\x04" + fields + file.name + packed;
  }
  auto const directory_at = zip.size();
  zip += directory + "PK\x05\x06";
  put(zip, 0, 4);  // first disk
  put(zip, files.size(), 2);
  put(zip, files.size(), 2);
  put(zip, directory.size(), 4);
  put(zip, directory_at, 4);
  put(zip, 0, 2);  // no comment
  return zip;
}

}  // namespace timon::tables
