#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/export/xml.hpp"

namespace timon::tables {

/// What `xl/workbook.xml` says: the sheets in order with the id of their relation.
class XlsxBook : public XmlListener {
 public:
  std::vector<std::pair<std::string, std::string>> sheets{};  // name, relation id
  bool counts_from_1904{};

  void on_start(std::string_view name, XmlAttributes const&) override;
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}
};

/// The parts that `xl/_rels/workbook.xml.rels` names, by id.
class XlsxRelations : public XmlListener {
 public:
  std::map<std::string, std::string, std::less<>> parts{};

  void on_start(std::string_view name, XmlAttributes const&) override;
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}
};

/// The strings that cells share, in order; phonetic help is left out.
class XlsxStrings : public XmlListener {
 public:
  std::vector<std::string> strings{};

  void on_start(std::string_view name, XmlAttributes const&) override;
  void on_end(std::string_view name) override;
  void on_text(std::string_view text) override;

 private:
  bool in_text_{}, in_phonetic_{};
};

/// Which cell styles show their number as a date.
class XlsxStyles : public XmlListener {
 public:
  bool is_date(std::size_t style) const;

  void on_start(std::string_view name, XmlAttributes const&) override;
  void on_end(std::string_view name) override;
  void on_text(std::string_view) override {}

 private:
  std::map<long long, std::string> formats_;
  std::vector<long long> format_of_style_;
  bool in_cell_styles_{};
};

/// «_x000D_» is how XLSX writes a letter that XML cannot hold; «_x005F_» an underscore that would begin such a mark.
std::string without_xlsx_escapes(std::string_view);
/// The text with every «_x000D_» that is meant as it stands protected, for the writer.
std::string with_xlsx_escapes(std::string_view);

}  // namespace timon::tables
