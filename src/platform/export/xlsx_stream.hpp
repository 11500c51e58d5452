#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/export/table.hpp"

namespace timon::tables {

/// An XLSX that is written row by row to a temporary file: however many rows there are, one of them is held in memory.
/// Otherwise as `write_xlsx`.
class XlsxStream {
 public:
  XlsxStream();
  ~XlsxStream();
  XlsxStream(XlsxStream const&) = delete;
  XlsxStream& operator=(XlsxStream const&) = delete;

  /// One sheet; `row` gives the cells of each row, and is asked twice for the first, by which columns are measured.
  void add(std::string const& name, std::vector<std::string> const& header, std::size_t rows, std::function<std::vector<Cell>(std::size_t)> const& row);
  /// The bytes of the file. Nothing may be added after.
  std::string finish();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace timon::tables
