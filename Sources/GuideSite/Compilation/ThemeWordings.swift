internal import GuideDiagnostics
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme

/// The theme's words in the languages of a site.
///
/// A language that the theme does not know, or knows in part, is shown with the words of another one
/// in the gaps. An office can publish in its readers' language on the first day, and translate the
/// buttons later.
struct ThemeWordings {
  private let found: [(language: String, file: SourceFile)]
  private let theme: SourceFile

  /// - Parameters:
  ///   - found: the theme's files of words.
  ///   - theme: its `theme.yaml`, where a missing file is reported.
  init(_ found: [(language: String, file: SourceFile)], theme: SourceFile) {
    self.found = found
    self.theme = theme
  }

  /// - Returns: the words of each language, in the same order; nil when there are none, or when a file
  ///   of them can't be read.
  func files(for languages: [String], _ diagnostics: DiagnosticCollector) -> [WordingFile]? {
    var read: [String: WordingFile] = [:]
    func words(in language: String) -> WordingFile? {
      if let known = read[language] { return known }
      guard let own = found.first(where: { $0.language == language }),
        let words = WordingFile.read(own.file, language: language, diagnostics: diagnostics)
      else { return nil }
      read[language] = words
      return words
    }
    guard let standard = found.first(where: { $0.language == "en" }) ?? found.first else {
      report(
        .badWording, "The theme has no words.", "They are in `wording`, as in `wording/en.yaml`.",
        diagnostics)
      return nil
    }
    var files: [WordingFile] = []
    for language in languages {
      guard let fallback = language == standard.language ? nil : words(in: standard.language) else {
        guard let words = words(in: language) else { return nil }
        files.append(words)
        continue
      }
      if !found.contains(where: { $0.language == language }) {
        files.append(fallback.standingIn(for: language))
        reportMissing(language, standard.language, diagnostics)
        continue
      }
      guard var words = words(in: language) else { return nil }
      let missing = words.fill(from: fallback)
      if let first = missing.first {
        reportGaps(words, first, missing.count, standard.language, diagnostics)
      }
      files.append(words)
    }
    return files
  }

  private func reportMissing(
    _ language: String, _ standard: String, _ diagnostics: DiagnosticCollector
  ) {
    report(
      .wordingMissing,
      "The theme has no words in `\(language)`, a language of the site. Its buttons and headings are "
        + "shown in `\(standard)`.",
      "It has: \(found.map(\.language).joined(separator: ", ")). To add one, translate a copy of "
        + "`wording/\(standard).yaml`.",
      diagnostics)
  }

  private func report(
    _ fault: ThemeFault, _ message: String, _ allowed: String, _ diagnostics: DiagnosticCollector
  ) {
    diagnostics.append(
      Diagnostic(fault, at: SourceRange(theme.id, at: 0), message, allowed: allowed))
  }

  private func reportGaps(
    _ words: WordingFile, _ first: String, _ count: Int, _ standard: String,
    _ diagnostics: DiagnosticCollector
  ) {
    let more = count == 1 ? "" : " and \(count - 1) more word\(count == 2 ? "" : "s")"
    diagnostics.append(
      Diagnostic(
        ThemeFault.wordingMissing, at: words.wording.place,
        "The words in `\(words.language)` have nothing for “\(first)”\(more). Pages show "
          + "\(count == 1 ? "it" : "them") in `\(standard)`.",
        allowed: "Copy the line from `wording/\(standard).yaml`, and translate it."))
  }
}
