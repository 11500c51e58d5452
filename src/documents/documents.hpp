#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "documents/document.hpp"
#include "goals/panels.hpp"
#include "platform/api/description.hpp"
#include "platform/files/files.hpp"
#include "platform/http/http.hpp"

namespace timon::documents {

using SharedShelf = std::shared_ptr<files::Shelf const>;

/// «/metas/{goal}/documentos/…» and «/documentos/{document}/…».
void add_document_pages(http::Router&, SharedShelf);
/// /api/v1/goals/{goal}/documents and /api/v1/documents.
void add_document_api(http::Router&, SharedShelf);
api::Description api_description();
/// The section «Documentos» of a goal, and panels on its milestones, alerts and restrictions.
void add_document_panels(goals::Panels&);
/// At the start of the program: from then on alerts and restrictions show their documents, and histories tell of documents only
/// to those who may read them.
void listen_to_deeds();

/// SQL that is true for documents the actor may read, over the aliases `d` (document) and `dv` (its goal, by
/// «JOIN goal dv ON dv.id = d.goal»). It holds the predicate of goals, so it stands once in a statement; removed ones pass.
std::string visible(Work const&, sql::Parameters&);
std::optional<Document> find_visible(Work&, DocumentId);

/// How many documents stand as evidence of a milestone, whoever may read them.
std::int64_t evidence_count(sql::Session&, MilestoneId);

/// What is wrong with the files that versions name: missing ones and those whose content is another. Empty: all are whole.
std::vector<std::string> verify(sql::Session&, files::Store const&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace timon::documents
