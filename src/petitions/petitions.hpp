#pragma once
#include <vector>

#include "petitions/petition.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon::petitions {

/// /pedidos: what is asked of me, what I asked, and the answers.
void add_petition_pages(http::Router&);
/// /api/v1/petitions.
void add_petition_api(http::Router&);
api::Description api_description();

/// The predicate behind every list and count: SQL over the alias `p` (petition), and what it names.
std::string visible_petitions(Work const&, sql::Parameters&);
/// How many open ones wait for an answer of the actor.
std::int64_t asked_count(Work const&);
/// The same as a SELECT, for who asks for several figures at once.
std::string asked_count_query(Work const&, sql::Parameters&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace timon::petitions
