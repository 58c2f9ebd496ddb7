internal import GuideDiagnostics
internal import GuideMarkdown

/// What the reading of one page has found so far.
struct PageReading {
  private let readability: Readability
  private let memo: SyllableMemo
  private var texts: [ReadingText] = []
  private var total = Measure()
  private var words = 0
  private var shortForms: [(text: Int, block: Int, range: Range<Int>)] = []

  private struct Quotation {
    var text: Int
    var block: Int
    var range: Range<Int>
    var measure: Measure
  }

  /// The most sentences, and the most words in capitals, that are reported of one page.
  private static let mostFindings = 50
  private var longSentences = 0

  /// Of fewer words a formula says nothing.
  static let leastWords = 50

  /// - Parameter memo: one that nobody else uses meanwhile.
  init(_ readability: Readability, _ memo: SyllableMemo) {
    self.readability = readability
    self.memo = memo
  }

  /// Reads a text, and reports what is wrong with single sentences and paragraphs of it.
  mutating func add(_ text: ReadingText, _ diagnostics: DiagnosticCollector) {
    let number = texts.count
    let rules = readability.rules
    texts.append(text)
    text.bytes.withUnsafeBufferPointer { bytes in
      var scan = SentenceScan(bytes, memo)
      var found: [SentenceScan.Sentence] = []
      for (index, block) in text.blocks.enumerated() {
        found.removeAll(keepingCapacity: true)
        scan.scan(block.range) { found.append($0) }
        for sentence in found { words += sentence.words }
        for range in scan.takeShortForms() { shortForms.append((number, index, range)) }
        if block.isHeading { continue }
        for sentence in found {
          total += sentence.measure
          if sentence.words > rules.maxSentenceWords, longSentences < Self.mostFindings {
            longSentences += 1
            diagnostics.append(
              Diagnostic(
                RuleFault.longSentence, at: text.place(of: sentence.range, in: block),
                "This sentence has \(sentence.words) words; \(rules.maxSentenceWords) is the most.",
                allowed: "Make two of it: one idea a sentence."))
          }
        }
        if found.count > rules.maxParagraphSentences {
          diagnostics.append(
            Diagnostic(
              RuleFault.longParagraph, at: text.place(of: block),
              "This paragraph has \(found.count) sentences; \(rules.maxParagraphSentences) is the most.",
              allowed: "Leave a blank line where a new thought begins, or make a list."))
        }
      }
    }
  }

  /// The three hardest sentences, the hardest first.
  ///
  /// The texts are read again for it: nearly all pages are easy, and need none.
  private func hardestSentences(_ formula: ReadingFormula) -> [Quotation] {
    var hardest: [Quotation] = []
    for (number, text) in texts.enumerated() {
      text.bytes.withUnsafeBufferPointer { bytes in
        var scan = SentenceScan(bytes, memo)
        for (index, block) in text.blocks.enumerated() where !block.isHeading {
          scan.scan(block.range) { sentence in
            let measure = sentence.measure
            let position =
              hardest.firstIndex { formula.isHarder(measure, $0.measure) } ?? hardest.count
            if position == 3 { return }
            hardest.insert(
              Quotation(text: number, block: index, range: sentence.range, measure: measure),
              at: position)
            if hardest.count > 3 { hardest.removeLast() }
          }
        }
      }
    }
    return hardest
  }

  /// Reports what takes too many years of school to read.
  func judgeGrade(of what: String, at place: SourceRange, _ diagnostics: DiagnosticCollector) {
    guard let formula = readability.formula, total.words >= Self.leastWords else { return }
    let isTooHard = formula.isTooHard(total, readability.rules)
    let score = ReadingFormula.text(formula.score(total))
    if let grades = readability.grades {
      let isNear = formula.isNearlyTooHard(total, readability.rules)
      grades.write(
        GradeBook.Grade(
          subject: what, place: place, score: score, unit: formula.unit, isTooHard: isTooHard,
          quotes: isNear ? hardestSentences(formula).map { quotation($0, formula) } : []))
    }
    if !isTooHard { return }
    let message =
      formula == .fleschKincaid
      ? "\(what) takes \(score) years of school to read; \(readability.rules.maxGrade) is the most."
      : "\(what) has \(score) points for ease in Spanish; \(Int(ReadingFormula.leastSzigriszt)) is the least."
    diagnostics.append(
      Diagnostic(
        RuleFault.hardToRead, at: place, message,
        allowed: "Shorter sentences and shorter words help. Begin with the hardest sentences.",
        notes: hardestSentences(formula).map { sentence in
          let text = texts[sentence.text]
          return Diagnostic.Note(
            text.place(of: sentence.range, in: text.blocks[sentence.block]),
            quotation(sentence, formula))
        }))
  }

  private func quotation(_ sentence: Quotation, _ formula: ReadingFormula) -> String {
    let words = String(decoding: texts[sentence.text].bytes[sentence.range], as: UTF8.self)
      .replacing("\n", with: " ")
    return "\(ReadingFormula.text(formula.score(sentence.measure))) by itself: “\(words)”"
  }

  /// Reports an article with more words than anybody reads on a phone.
  func judgeLength(at place: SourceRange, _ diagnostics: DiagnosticCollector) {
    if words <= readability.rules.maxWords { return }
    diagnostics.append(
      Diagnostic(
        RuleFault.tooManyWords, at: place,
        "This article has \(words) words; \(readability.rules.maxWords) is the most.",
        allowed: "Leave out what its readers do not need here, or make two articles of it."))
  }

  /// Reports short forms that neither the page nor the glossary explains, each once.
  ///
  /// Words in capitals that follow each other are no short forms: they are one finding.
  func judgeShortForms(_ diagnostics: DiagnosticCollector) {
    var seen: Set<String> = []
    var reported = 0
    var index = 0
    while index < shortForms.count, reported < Self.mostFindings {
      let use = shortForms[index]
      let text = texts[use.text]
      let count = capitalsInRow(from: index)
      if count >= Self.fewestCapitals {
        let range = use.range.lowerBound..<shortForms[index + count - 1].range.upperBound
        reported += 1
        index += count
        diagnostics.append(
          Diagnostic(
            RuleFault.allCapitals, at: text.place(of: range, in: text.blocks[use.block]),
            "\(count) words in a row are written in capitals.",
            allowed: "Write them as other words, in bold if they matter: capitals are hard to "
              + "read, and some programs spell them out letter by letter."))
        continue
      }
      index += 1
      let word = String(decoding: text.bytes[use.range], as: UTF8.self)
      if readability.shortForms.contains(word) || !seen.insert(word).inserted || isExplained(word)
        || Self.marks.contains(word)
      {
        continue
      }
      reported += 1
      diagnostics.append(
        Diagnostic(
          RuleFault.unexplainedShortForm, at: text.place(of: use.range, in: text.blocks[use.block]),
          "Nothing explains what `\(word)` stands for.",
          allowed:
            "Write the long form and the short one in brackets after it, add it to the glossary, "
            + "or, if everybody knows it, to `known` below `readability` in site.yaml."))
    }
  }

  /// What Word puts before an address, and what other programs make a list of headings of; the checks
  /// of addresses and brackets speak of them.
  private static let marks: Set<String> = ["HYPERLINK", "TOC"]

  /// How many words in capitals make a row, with one-letter words between them.
  private static let fewestCapitals = 3

  /// How many short forms from one on are side by side.
  private func capitalsInRow(from first: Int) -> Int {
    var last = first
    let bytes = texts[shortForms[first].text].bytes
    while last + 1 < shortForms.count, shortForms[last + 1].text == shortForms[first].text,
      shortForms[last + 1].block == shortForms[first].block
    {
      let between = bytes[shortForms[last].range.upperBound..<shortForms[last + 1].range.lowerBound]
      let hasSmall = between.contains { (0x61...0x7A).contains($0) }
      let hasStop = between.contains { ",;(/".utf8.contains($0) } || between.count > 6
      if hasSmall || hasStop { break }
      last += 1
    }
    return last - first + 1
  }

  /// True when the word is in brackets after its long form, or before a pair that holds it.
  private func isExplained(_ word: String) -> Bool {
    let ways = ["(\(word)", "\(word) (", "\(word))"].map { Array($0.utf8) }
    return texts.contains { text in
      text.bytes.withUnsafeBufferPointer { bytes in
        ways.contains { TextSearch.contains($0, in: bytes) }
      }
    }
  }
}
