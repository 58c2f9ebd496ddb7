package import GuideDiagnostics

/// What can be wrong between what was published and what is there now.
package enum LedgerFault: String, DiagnosticCode {
  case ledgerLine = "ledger-line"
  case lostAddress = "lost-address"
  case lostHeading = "lost-heading"
  case lostID = "lost-id"
  case addressEnded = "address-ended"
  case urgentOpen = "urgent-open"

  package var severity: Severity {
    switch self {
    case .addressEnded: .note
    case .urgentOpen: .warning
    default: .error
    }
  }

  package var explanation: Explanation {
    switch self {
    case .ledgerLine:
      Explanation(
        """
        published.lock lists what was published, a line for each thing. guide writes it. When two \
        people’s changes are joined, the lines of both belong in it.
        """,
        wrong: "  <<<<<<< HEAD\n  address /contact/", right: "address /contact/")
    case .lostAddress:
      Explanation(
        """
        A page was published at this address, and nothing is there any more. People have \
        bookmarked it, and other sites link to it. A redirect leads them on; it holds in every \
        language of the site.
        """,
        wrong: "(the article was removed)",
        right: "items:\n  - from: /old-page/\n    to: \"page:new-page\"")
    case .lostHeading:
      Explanation(
        """
        Links lead to headings by the id in their address. The id is made from the heading’s \
        words, so it changes with them unless it is written down. A heading keeps an old id in \
        braces, and can have several.
        """,
        wrong: "## What to put on", right: "## What to put on {#what-to-wear}")
    case .lostID:
      Explanation(
        """
        Worksheets that readers saved know questions and templates by their ids, and links know \
        other things by theirs. What is no longer offered is retired, not removed; what has no \
        status of its own gets a line in redirects.yaml.
        """,
        wrong: "(the question was removed)",
        right: "- id: q-path-1\n  status: retired\n  replaced_by: q-path-7")
    case .addressEnded:
      Explanation(
        """
        A page that was published is hidden by its dates, so whoever has its address finds \
        nothing there. That may be meant. With replaced_by they are led on to another page.
        """,
        wrong: "expires_on: 2026-12-31",
        right: "expires_on: 2026-12-31\nreplaced_by: \"page:closures\"")
    case .urgentOpen:
      Explanation(
        """
        The site went out with guide deploy --urgent, past what guide had found. What it found is \
        still to be fixed. The next deploy without --urgent takes this reminder away.
        """,
        wrong: "urgent 2026-11-26 the office is closed", right: "(guide deploy, once all is fixed)"
      )
    }
  }
}
