#pragma once
#include "documents/documents.hpp"

namespace timon::documents {

/// The document that the address names, as far as the actor may read it; throws NotFound.
Document document_at(http::Request const&, Work&);
/// The revision that the form was shown with; 0 when it does not say.
std::int64_t revision_of(http::Request const&);
/// The content of a version: shown in the window or handed out to keep. A link is where the browser is sent.
http::Response content_of(http::Request const&, Work&, files::Store const&, Document const&, bool is_shown);

void add_form_pages(http::Router&, SharedShelf const&);
/// What is demanded of milestones that are finished.
void add_evidence_pages(http::Router&);
void add_evidence_api(http::Router&);
/// «/ajustes/documentos».
void add_kind_pages(http::Router&);

}  // namespace timon::documents
