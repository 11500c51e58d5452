#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/api/description.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon::search {

/// What has a page and is found by its words, in the order in which kinds are shown.
BOOST_DEFINE_ENUM_CLASS(Kind, goal, milestone, obstacle, opportunity, petition, decision, meeting, document, lesson, closing_lesson, actor)
constexpr auto kKinds = static_cast<unsigned>(Kind::actor) + 1;

/// «/buscar» and what it offers while one types.
void add_search_pages(http::Router&);
/// /api/v1/search.
void add_search_api(http::Router&);
api::Description api_description();

/// At the start of the program: from then on every deed brings the index up to date before it commits.
void listen_to_deeds();
/// Makes the whole index anew from facts.
void rebuild(sql::Session&);
/// The same where there are goals and no index yet: a copy of an earlier version was restored, or the schema was brought up to
/// date.
void make_ready(sql::Session&);

}  // namespace timon::search
