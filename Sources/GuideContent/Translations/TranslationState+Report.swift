internal import GuideDiagnostics

extension TranslationState {
  /// How many of the new sentences a note quotes.
  private static let quoted = 3

  /// What staff should know of a language's translations.
  static func report(_ states: [TranslationState]) -> [Diagnostic] {
    var found = states.filter(\.isBehind).map(\.behind)
    let undated = states.filter { $0.made == nil }
    guard let first = undated.first else { return found }
    let others =
      switch undated.count - 1 {
      case 0: ""
      case 1: " Neither does another one in `\(first.language)`."
      case let more: " Neither do \(more) more in `\(first.language)`."
      }
    found.append(
      Diagnostic(
        LoadFault.translationUndated, at: first.place,
        "This translation does not say which version of its original it was made from.\(others)",
        allowed:
          "When it says what the original says, let `guide review done` add this line:",
        write: first.line + "\n"))
    return found
  }

  /// The line that marks the translation as up to date.
  package var line: String { "source_hash: \"\(current.text)\"" }

  private var behind: Diagnostic {
    var notes = new.prefix(Self.quoted).map { Diagnostic.Note($0.place, "New: “\($0.text)”") }
    if new.isEmpty {
      notes.append(.init(Place(original, at: 0), "Something was moved or removed here."))
    }
    let what =
      switch new.count {
      case 0: "No sentence of it is new"
      case 1: "One sentence is new"
      default: "\(new.count) sentences are new"
      }
    return Diagnostic(
      LoadFault.translationBehind, at: place,
      "The original has changed since this was translated. \(what).",
      allowed: "Translate what has changed. Then `guide review done` writes the new `source_hash`:",
      write: "\"\(current.text)\"", notes: notes)
  }
}
