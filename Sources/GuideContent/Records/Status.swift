/// Whether something is shown.
package enum Status: String, Choice {
  case published, draft, retired

  package var help: String {
    switch self {
    case .published: "Readers see it."
    case .draft: "Only `--drafts` shows it."
    case .retired: "No longer offered, but what readers saved still knows it."
    }
  }
}
