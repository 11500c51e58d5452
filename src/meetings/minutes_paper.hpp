#pragma once
#include "meetings/meeting_store.hpp"
#include "platform/pdf/pdf.hpp"

namespace timon::meetings {

/// A file with the hash of what it tells, which its foot shows.
struct Paper {
  std::string bytes;
  std::string content_hash;
};

/// The minutes of a meeting as they are to be frozen.
Paper minutes_paper(Work&, Meeting const&);
/// A correction on a page of its own.
Paper erratum_paper(Work&, Meeting const&, Minutes const&, MinutesErratum const&);
/// The bytes of any paper of this module: the foot names the hash of its content.
Paper finished(Words const&, pdf::Document);
/// A document with the head of the government's papers.
pdf::Document blank_paper(Work&, std::string title);

}  // namespace timon::meetings
