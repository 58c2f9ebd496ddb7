package import GuideDiagnostics
internal import GuideYAML

/// One file's translation, beside its original.
package struct TranslationState: Sendable {
  package let language: String
  /// Below the content folder, as in `i18n/es/faq.yaml`.
  package let path: String
  package let file: FileID
  package let original: FileID
  /// Who has reviewed it; nil when no person has.
  package let reviewedBy: String?
  /// The version of the original that it was made from; nil when it does not say.
  package let made: SourceHash?
  /// The value of `source_hash`, or the first line of the file when there is none.
  package let place: SourceRange
  /// The version of the original as it is now.
  package let current: SourceHash
  /// The original's sentences that are new since; empty when none is, or nobody can tell.
  package let new: [SourceUnit]

  /// Whether the original has changed since.
  package var isBehind: Bool { made.map { $0 != current } ?? false }

  init(
    _ translation: LoadedFile, _ words: Node, language: String, of original: FileID,
    units: [SourceUnit]
  ) {
    self.language = language
    path = "i18n/\(language)/\(translation.content.path)"
    file = translation.content.file.id
    self.original = original
    reviewedBy = Self.text("reviewed_by", words)?.text
    let written = Self.text("source_hash", words)
    made = written.flatMap { SourceHash($0.text) }
    place = written?.place ?? SourceRange(words.place.file, at: Int(words.place.start))
    current = SourceHash(of: units, perhaps: made)
    new = made == current ? [] : made?.new(in: units) ?? []
  }

  private static func text(_ key: String, _ words: Node) -> (text: String, place: SourceRange)? {
    guard case .mapping(let mapping) = words.content, let value = mapping[key],
      case .scalar(let scalar) = value.content, !scalar.text.isEmpty
    else { return nil }
    return (scalar.text, value.place)
  }
}

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

  /// What somebody should know who looks after it, in sentences; nil when all is well.
  package var says: String? {
    var says: [String] = []
    if isBehind { says.append("The original has changed since it was translated.") }
    if made == nil {
      says.append("It does not say which version of the original it was made from.")
    }
    if reviewedBy == nil { says.append("No person has read it.") }
    return says.isEmpty ? nil : says.joined(separator: " ")
  }

  /// Whether a diagnostic says the same as `says`, to who works in a terminal.
  package static func isSaid(by diagnostic: Diagnostic) -> Bool {
    let fault = LoadFault(rawValue: diagnostic.code)
    return fault == .translationBehind || fault == .translationUndated
  }

  /// The line that marks the translation as up to date.
  package var line: String { "source_hash: \"\(current.text)\"" }

  private var behind: Diagnostic {
    var notes = new.prefix(Self.quoted).map { Diagnostic.Note($0.place, "New: “\($0.text)”") }
    if new.isEmpty {
      notes.append(.init(SourceRange(original, at: 0), "Something was moved or removed here."))
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

/// A data file with words for readers that has no translation into a language.
package struct UntranslatedFile: Sendable {
  /// Below the content folder, as in `faq.yaml`.
  package let path: String
  package let file: FileID
}
