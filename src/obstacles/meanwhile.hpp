#pragma once
#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <optional>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"
#include "platform/view/form.hpp"

namespace timon::obstacles {

/// One deed that came between: «Derivó una restricción. Coordinación, Educación · Ana Ruiz, vie 22 may, 09:42».
struct MeanwhileEvent {
  std::string event;
  std::string who;
  std::string at;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(MeanwhileEvent, (), (event, who, at, reason))

/// A field in which what was typed is not what stands there now.
struct MeanwhileField {
  std::string name;  // its id on the form
  std::string label;
  std::string typed;
  std::string now;
};
BOOST_DESCRIBE_STRUCT(MeanwhileField, (), (name, label, typed, now))

/// What happened to an obstacle or an opportunity while somebody filled in a form about it, and how it stands now.
struct Meanwhile {
  std::vector<MeanwhileEvent> events;  // newest first
  std::string now;                     // «Ahora: En proceso, en el ámbito Ministerio. La tiene…»
  bool can_be_sent{};                  // what was typed still applies
  std::string typed;                   // what was typed, where no form shows it any more
  std::vector<MeanwhileField> fields;  // of a form that would write over what stands there
};
BOOST_DESCRIBE_STRUCT(Meanwhile, (), (events, now, can_be_sent, typed, fields))

/// What a field shows: the words of its choice, not their number.
std::string shown(view::Field const&);
/// Since the revision that the person had in front of them.
Meanwhile meanwhile(Work&, Obstacle const& now, std::int64_t revision_seen);
Meanwhile meanwhile(Work&, Opportunity const& now, std::int64_t revision_seen);
/// The fields of two fillings of one form that differ.
template <class Form>
std::vector<MeanwhileField> differing(Form const& typed, Form const& now) {
  auto fields = std::vector<MeanwhileField>{};
  boost::mp11::mp_for_each<boost::describe::describe_members<Form, boost::describe::mod_public>>([&](auto member) {
    using T = std::remove_cvref_t<decltype(typed.*member.pointer)>;
    if constexpr (std::is_same_v<T, view::Field>) {
      auto const& mine = typed.*member.pointer;
      auto const& theirs = now.*member.pointer;
      if (mine.value != theirs.value) fields.push_back({mine.name, mine.label, shown(mine), shown(theirs)});
    }
  });
  return fields;
}
/// Did the actor hold it once, so that what happened since is theirs to know?
bool has_held(Work&, Obstacle const&);

}  // namespace timon::obstacles
