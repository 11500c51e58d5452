#include "routine/draft_store.hpp"

namespace timon::routine {

std::optional<Draft> draft_of(sql::Session& db, PersonId person, std::string const& form) {
  return db.maybe<Draft>("SELECT content, saved_at FROM draft WHERE person = :person AND form = :form", sql::with("person", person.number, "form", form));
}

void put_draft(sql::Session& db, PersonId person, std::string const& form, std::string const& content, Time now) {
  auto transaction = sql::Transaction{db};
  drop_draft(db, person, form);
  db.run("INSERT INTO draft (person, form, content, saved_at) VALUES (:person, :form, :content, :saved_at)",
         sql::with("person", person, "form", form, "content", content, "saved_at", now));
  transaction.commit();
}

void drop_draft(sql::Session& db, PersonId person, std::string const& form) {
  db.run("DELETE FROM draft WHERE person = :person AND form = :form", sql::with("person", person.number, "form", form));
}

}  // namespace timon::routine
