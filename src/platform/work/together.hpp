#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "platform/sql/savepoint.hpp"
#include "platform/work/work.hpp"

namespace timon {

/// Many deeds that one press does: one transaction, and one entry of the journal that holds the changes of each, one after the
/// other. While it lives, every Deed of the same session ends in it and leaves no entry of its own. Rolls back when it leaves the
/// scope uncommitted.
class Together {
 public:
  /// `event` says what was done to all of them («milestones_reprogrammed»).
  Together(Work& work, std::string event, std::string reason = {});
  ~Together();
  Together(Together const&) = delete;
  Together& operator=(Together const&) = delete;

  /// One of them, kept whole or as if it had never begun: what it wrote is taken back when it leaves the scope unkept.
  class Step {
   public:
    explicit Step(Together& all) : all_{all}, point_{all.db_}, changes_before_{all.changes_.size()} {}
    ~Step();
    Step(Step const&) = delete;
    Step& operator=(Step const&) = delete;
    void keep();

   private:
    Together& all_;
    sql::Savepoint point_;
    std::size_t changes_before_;
    bool is_kept_{};
  };

  /// Writes the entry, if anything was written, and makes all of it last.
  void commit();

  /// What a deed of the session ends in; none: it stands for itself.
  static Together* of(sql::Session const&);
  /// The changes of a deed. The first one gives the office in whose name all is signed.
  void take(journal::Entry const& entry, std::vector<journal::Change> const& changes);

 private:
  sql::Session& db_;
  sql::Transaction transaction_;
  journal::Entry entry_;
  std::vector<journal::Change> changes_;
  bool is_signed_{};
  Together* outer_;
};

}  // namespace timon
