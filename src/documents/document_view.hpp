#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "documents/document_store.hpp"
#include "platform/words/words.hpp"

namespace timon::documents {

/// A document in a list.
struct DocumentRow {
  std::string address, title, kind, about, about_address, file, origin, added, audience;
  std::string removed;   // when and why it was taken away
  bool is_unexamined{};  // no scanner looked at it
  bool is_link{};
};
BOOST_DESCRIBE_STRUCT(DocumentRow, (), (address, title, kind, about, about_address, file, origin, added, audience, removed, is_unexamined, is_link))

DocumentRow row_of(Work const&, DocumentLine const&);

/// «Evidencia» of «evidence»; a name that the administrator added is its own word.
std::string kind_word(Words const&, std::string const& kind);
/// «1,2 MB».
std::string size_word(Words const&, std::int64_t bytes);
/// «PDF» of «application/pdf».
std::string type_word(Words const&, std::string const& type);
/// «PDF, 1,2 MB, versión 3».
std::string file_words(Words const&, DocumentVersion const&);
std::string address_of(DocumentId);

}  // namespace timon::documents
