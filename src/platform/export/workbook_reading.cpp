#include <algorithm>
#include <fstream>
#include <iterator>

#include "platform/export/ods.hpp"
#include "platform/export/workbook.hpp"

namespace timon::tables {
namespace {

namespace fs = std::filesystem;

constexpr auto kZipStart = std::string_view{"PK\x03\x04", 4};
constexpr auto kOldOfficeStart = std::string_view{"\xD0\xCF\x11\xE0", 4};  // XLS of before 2007, and encrypted XLSX

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

bool is_csv_name(fs::path const& name) {
  auto const extension = lower(name.extension().string());
  return extension == ".csv" || extension == ".txt" || extension == ".tsv";
}

bool is_hidden(fs::path const& name) { return name.filename().string().starts_with('.') || name.string().starts_with("__MACOSX"); }

Problem too_large(std::string name, Limits const& limits) { return {"file", "table.file.too_large", {std::move(name), std::to_string(limits.bytes >> 20U)}}; }

Problem too_many_sheets(Limits const& limits) { return {"file", "table.sheets.too_many", {std::to_string(limits.sheets)}}; }

Outcome<Workbook> read_zip_of_csv(ZipReader const& zip, Limits const& limits) {
  auto workbook = Workbook{};
  for (auto const& entry : zip.entries()) {
    auto const name = fs::path{entry.name};
    if (!is_csv_name(name) || is_hidden(name)) continue;
    if (workbook.sheets.size() == limits.sheets) return too_many_sheets(limits);
    auto const bytes = zip.read(entry);
    if (!bytes) return bytes.error();
    auto sheet = read_csv(*bytes, name.stem().string(), limits);
    if (!sheet) return sheet.error();
    workbook.sheets.push_back(std::move(*sheet));
  }
  if (workbook.sheets.empty()) return Problem{"file", "table.file.no_tables"};
  return workbook;
}

Outcome<Workbook> read_zip(std::string_view bytes, Limits const& limits) {
  auto const zip = ZipReader::open(bytes, limits);
  if (!zip) return zip.error();
  if (zip->find("xl/workbook.xml") != nullptr) return read_xlsx(*zip, limits);
  if (zip->find("content.xml") != nullptr) return read_ods(*zip, limits);
  return read_zip_of_csv(*zip, limits);
}

Outcome<std::string> bytes_of(fs::path const& path, Limits const& limits) {
  if (fs::file_size(path) > limits.bytes) return too_large(path.filename().string(), limits);
  auto file = std::ifstream{path, std::ios::binary};
  auto bytes = std::string{std::istreambuf_iterator<char>{file}, {}};
  if (!file) return Problem{"file", "table.path.missing", {path.string()}};
  return bytes;
}

Outcome<Workbook> read_folder(fs::path const& folder, Limits const& limits) {
  auto files = std::vector<fs::path>{};
  for (auto const& entry : fs::directory_iterator{folder})
    if (entry.is_regular_file() && is_csv_name(entry.path()) && !is_hidden(entry.path().filename())) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  if (files.empty()) return Problem{"file", "table.file.no_tables"};
  if (files.size() > limits.sheets) return too_many_sheets(limits);

  auto workbook = Workbook{};
  for (auto const& file : files) {
    auto const bytes = bytes_of(file, limits);
    if (!bytes) return bytes.error();
    auto sheet = read_csv(*bytes, file.stem().string(), limits);
    if (!sheet) return sheet.error();
    workbook.sheets.push_back(std::move(*sheet));
  }
  return workbook;
}

}  // namespace

Outcome<Workbook> read_workbook(std::string_view bytes, std::string_view file_name, Limits const& limits) {
  auto const name = fs::path{file_name};
  if (bytes.empty()) return Problem{"file", "table.file.empty"};
  if (bytes.size() > limits.bytes) return too_large(name.filename().string(), limits);
  if (bytes.starts_with(kOldOfficeStart)) return Problem{"file", "table.file.old_office"};
  if (bytes.starts_with(kZipStart)) return read_zip(bytes, limits);
  if (bytes.starts_with("%PDF") || !is_csv_name(name)) return Problem{"file", "table.file.unknown", {name.filename().string()}};
  auto sheet = read_csv(bytes, name.stem().string(), limits);
  if (!sheet) return sheet.error();
  return Workbook{{std::move(*sheet)}};
}

Outcome<Workbook> read_workbook(fs::path const& path, Limits const& limits) {
  auto error = std::error_code{};
  if (fs::is_directory(path, error)) return read_folder(path, limits);
  if (!fs::is_regular_file(path, error)) return Problem{"file", "table.path.missing", {path.string()}};
  auto const bytes = bytes_of(path, limits);
  if (!bytes) return bytes.error();
  return read_workbook(*bytes, path.filename().string(), limits);
}

}  // namespace timon::tables
