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
  private let found: [(language: String, files: [SourceFile])]
  private let own: [(language: String, file: SourceFile)]
  private let theme: SourceFile

  /// - Parameters:
  ///   - found: the theme's files of words. What the first of a language lacks is in the next.
  ///   - own: those words that the guide says in its own way, from its content.
  ///   - theme: its `theme.yaml`, where a missing file is reported.
  init(
    _ found: [(language: String, files: [SourceFile])],
    own: [(language: String, file: SourceFile)] = [], theme: SourceFile
  ) {
    self.found = found
    self.own = own
    self.theme = theme
  }

  /// - Returns: the words of each language, in the same order; nil when there are none, or when a file
  ///   of them can't be read.
  func files(for languages: [String], _ diagnostics: DiagnosticCollector) -> [WordingFile]? {
    guard let standard = found.first(where: { $0.language == "en" }) ?? found.first else {
      report(
        .badWording, "The theme has no words.",
        allowed: "They are in `wording`, as in `wording/en.yaml`.",
        diagnostics: diagnostics)
      return nil
    }
    guard let fallback = themeWords(in: standard.language, diagnostics) else { return nil }
    var files: [WordingFile] = []
    for language in languages {
      var words = language == standard.language ? fallback : nil
      if words == nil, found.contains(where: { $0.language == language }) {
        words = themeWords(in: language, diagnostics)
        if words == nil { return nil }
      }
      let file = own.first { $0.language == language }?.file
      if words == nil, file == nil {
        reportMissing(language, standard.language, diagnostics: diagnostics)
      }
      let missing = language == standard.language ? nil : words?.fill(from: fallback)
      if let words, let missing, let first = missing.first {
        reportGaps(
          words, first, count: missing.count, standard: standard.language, diagnostics: diagnostics)
      }
      let whole = words ?? fallback.standingIn(for: language)
      guard let file else {
        files.append(whole)
        continue
      }
      guard let (said, left) = said(in: language, file, whole, diagnostics: diagnostics) else {
        return nil
      }
      // Of a language that the theme does not know, all words are the guide's own.
      if words == nil, let first = left.first {
        reportGaps(
          said, first, count: left.count, standard: standard.language, diagnostics: diagnostics)
      }
      files.append(said)
    }
    return files
  }

  /// The words of the theme and of the themes that it extends.
  private func themeWords(in language: String, _ diagnostics: DiagnosticCollector) -> WordingFile? {
    var words: WordingFile?
    for file in found.first(where: { $0.language == language })?.files ?? [] {
      let next = WordingFile.read(file, language: language, diagnostics: diagnostics)
      guard let next else { return nil }
      if words == nil { words = next } else { _ = words?.fill(from: next) }
    }
    return words
  }

  /// The theme's words, with those in their place that the guide says in its own way.
  ///
  /// - Returns: the words, and which of them are the theme's.
  private func said(
    in language: String, _ file: SourceFile, _ theme: WordingFile,
    diagnostics: DiagnosticCollector
  ) -> (words: WordingFile, left: Wording.Gaps)? {
    guard var words = WordingFile.read(file, language: language, diagnostics: diagnostics)
    else { return nil }
    for name in words.wording.names(missingIn: theme.wording) {
      let meant = Suggestion.nearest(to: name, in: theme.wording.names)
      diagnostics.append(
        Diagnostic(
          ThemeFault.unknownWord, at: words.wording.place(of: name),
          "The theme has no word `\(name)`." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: "The names of its words are in its own file `wording/en.yaml`."))
      words.remove(name)
    }
    let left = words.fill(from: theme)
    return (words, left)
  }

  private func reportMissing(
    _ language: String, _ standard: String, diagnostics: DiagnosticCollector
  ) {
    report(
      .wordingMissing,
      "The theme has no words in `\(language)`, a language of the site. Its buttons and headings are "
        + "shown in `\(standard)`.",
      allowed:
        "It has: \(found.map(\.language).joined(separator: ", ")). To add one, translate a copy of "
        + "`wording/\(standard).yaml`.",
      diagnostics: diagnostics)
  }

  private func report(
    _ fault: ThemeFault, _ message: String, allowed: String, diagnostics: DiagnosticCollector
  ) {
    diagnostics.append(
      Diagnostic(fault, at: SourceRange(theme.id, at: 0), message, allowed: allowed))
  }

  private func reportGaps(
    _ words: WordingFile, _ first: String, count: Int, standard: String,
    diagnostics: DiagnosticCollector
  ) {
    let more = count == 1 ? "" : " and \(Quantity.text(count - 1, "more word"))"
    diagnostics.append(
      Diagnostic(
        ThemeFault.wordingMissing, at: words.wording.place,
        "The words in `\(words.language)` have nothing for “\(first)”\(more). Pages show "
          + "\(count == 1 ? "it" : "them") in `\(standard)`.",
        allowed: "Copy the line from `wording/\(standard).yaml`, and translate it."))
  }
}
