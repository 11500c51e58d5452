#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"

namespace timon::pdf {

/// What a part of the document is; it decides size, weight and the room around it.
enum class Part { title, lead, heading, paragraph, note, callout };

/// A column: its title and its share of the width, beside those of the others.
struct Column {
  std::string title;
  int share{1};
};

/// A table, whose head comes again on each page that it reaches.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

/// A text, or a table.
struct Block {
  Part part{Part::paragraph};
  std::string text;
  Table table{};
};

/// A paper in A4. Texts are plain; what does not fit goes on on the next page.
struct Document {
  std::string title;  // in the file's properties
  std::string language{"es"};
  std::string head_left, head_right;  // over each page
  std::string foot;                   // under each page, on the left
  std::string page_of{"{1} / {2}"};   // under each page, on the right: «Página {1} de {2}»
  Time made_at;                       // in the file's properties: never the clock's
  std::vector<Block> blocks;

  void add(Part part, std::string text) { blocks.push_back({part, std::move(text)}); }
  void add(Table table) { blocks.push_back({Part::paragraph, {}, std::move(table)}); }
};

/// The bytes of a PDF file: the same document gives the same bytes. Throws std::runtime_error when the library fails.
std::string written(Document const&);

}  // namespace timon::pdf
