package import GuideDiagnostics

/// What can be wrong with files that readers keep, with sheets, and with a look of one's own.
package enum FileFault: String, DiagnosticCode {
  case fileNotFound = "file-not-found"
  case fileKind = "file-kind"
  case fileUnused = "file-unused"
  case officeDocument = "office-document"
  case pdfWithoutTags = "pdf-without-tags"
  case tableNotFound = "table-not-found"
  case tableUnreadable = "table-unreadable"
  case stylesheetNotFound = "stylesheet-not-found"

  package var severity: Severity {
    switch self {
    case .fileUnused, .officeDocument, .pdfWithoutTags: .note
    default: .error
    }
  }

  package var explanation: Explanation {
    switch self {
    case .fileNotFound:
      Explanation(
        "Files for readers are below content/files and are named with file: before their name.",
        wrong: "[Aid form](file:aid-from.pdf)", right: "[Aid form](file:aid-form.pdf)")
    case .fileKind:
      Explanation(
        """
        What is in the file is not what its ending says: it was renamed, is damaged, or was never \
        fully saved. Readers could not open it.
        """,
        wrong: "files/aid-form.pdf (a Word document)", right: "files/aid-form.pdf (saved as PDF)")
    case .fileUnused:
      Explanation(
        """
        guide publishes the files that a page which readers see links to, and no others. Nothing \
        has to be done.
        """,
        wrong: "files/old-form.pdf (no page links to it)", right: "[The form](file:old-form.pdf)")
    case .officeDocument:
      Explanation(
        """
        Many readers have no program for office documents, above all on a phone. Every device shows \
        a PDF. Save the document as PDF as well, and link to that.
        """,
        wrong: "[Aid form](file:aid-form.docx)", right: "[Aid form](file:aid-form.pdf)")
    case .pdfWithoutTags:
      Explanation(
        """
        A PDF without tags has no headings and no order for people who have it read aloud. In Word \
        choose “Save as PDF” with “Document structure tags for accessibility”.
        """,
        wrong: "files/aid-form.pdf (printed to PDF)", right: "files/aid-form.pdf (saved with tags)")
    case .tableNotFound:
      Explanation(
        "A sheet is below content/tables and is named in a table block.",
        wrong: "file: fee.csv", right: "file: fees.csv")
    case .tableUnreadable:
      Explanation(
        """
        The sheet does not make a table: a quote is not closed, a row has more cells than there are \
        headings, or it is too large for a page.
        """,
        wrong: "Hall,Fee\nMain Hall,900,per year", right: "Hall,Fee\nMain Hall,900")
    case .stylesheetNotFound:
      Explanation(
        "A stylesheet of your own is below content/styles and is named in site.yaml.",
        wrong: "stylesheet: ofice.css", right: "stylesheet: office.css")
    }
  }
}
