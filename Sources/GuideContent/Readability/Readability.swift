package import GuideDiagnostics
package import GuideMarkdown
internal import Synchronization

/// What judges how easy the texts of a localization are.
package final class Readability: Sendable {
  let rules: ReadabilityRules
  /// Nil in a language for which guide has no formula: then only lengths are looked at.
  let formula: ReadingFormula?
  let isSpanish: Bool
  /// The short forms that the glossary explains, and those that everybody knows.
  let shortForms: Set<String>
  /// Those that no worker uses at the moment: at most one for each worker.
  private let memos = Mutex<[SyllableMemo]>([])

  /// Where the grade of every page is written down, if somebody wants to know.
  let grades: GradeBook?

  package init(_ localization: LocalizedGuide, grades: GradeBook?) {
    self.grades = grades
    rules = localization.site.readability
    formula = ReadingFormula(language: localization.language)
    isSpanish = formula == .szigriszt
    var known = Set(rules.knownShortForms).union(Self.everyday)
    for term in localization.terms {
      for words in [term.term] + term.aliases {
        for word in words.utf8.split(whereSeparator: { !Self.isCapital($0) }) where word.count > 1 {
          known.insert(String(word) ?? "")
        }
      }
    }
    shortForms = known
  }

  /// Short forms that nobody spells out, and words that people write in capitals to stress them.
  private static let everyday = [
    "AM", "PM", "ID", "OK", "TV", "PIN", "PDF", "USB", "DVD", "CD",
    "NOT", "NO", "AND", "OR", "ALL", "DO", "ONLY", "MUST", "NEVER", "ALWAYS", "PLEASE", "NOTE",
  ]

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  /// What makes an article hard to read.
  ///
  /// - Parameter texts: its own text, and those of the blocks in it.
  package func judge(
    _ article: Article, _ texts: [ReadingText], into diagnostics: DiagnosticCollector
  ) {
    let audience = article.frontMatter.audience
    guard audience.contains(.parent) || audience.contains(.student) else { return }
    let place =
      article.frontMatter.place.file == article.file.id
      ? article.frontMatter.place.beginning
      : SourceRange(article.file.id, at: article.body.lowerBound)
    withMemo { memo in
      var page = PageReading(self, memo)
      for text in texts { page.add(text, diagnostics) }
      page.judgeShortForms(diagnostics)
      page.judgeGrade(of: "This page", at: place, diagnostics)
      page.judgeLength(at: place, diagnostics)
    }
  }

  /// Lends the body a memo that it has for itself.
  func withMemo(_ body: (SyllableMemo) -> Void) {
    let memo = memos.withLock { $0.popLast() } ?? SyllableMemo(isSpanish: isSpanish)
    body(memo)
    memos.withLock { $0.append(memo) }
  }
}
