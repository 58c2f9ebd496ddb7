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
  package let place: Place
  /// The version of the original as it is now.
  package let current: SourceHash
  /// The original's sentences that are new since; empty when none is, or nobody can tell.
  package let new: [SourceUnit]

  /// Whether the original has changed since.
  package var isBehind: Bool { made.map { $0 != current } ?? false }

  init(
    _ translation: LoadedFile, _ words: Node, language: String, of original: FileID,
    _ units: [SourceUnit]
  ) {
    self.language = language
    path = "i18n/\(language)/\(translation.content.path)"
    file = translation.content.file.id
    self.original = original
    reviewedBy = Self.text("reviewed_by", words)?.text
    let written = Self.text("source_hash", words)
    made = written.flatMap { SourceHash($0.text) }
    place = written?.place ?? Place(words.place.file, at: Int(words.place.start))
    current = SourceHash(of: units)
    new = made?.new(in: units) ?? []
  }

  private static func text(_ key: String, _ words: Node) -> (text: String, place: Place)? {
    guard case .mapping(let mapping) = words.content, let value = mapping[key],
      case .scalar(let scalar) = value.content, !scalar.text.isEmpty
    else { return nil }
    return (scalar.text, value.place)
  }
}
