internal import GuideSupport
internal import GuideTheme

/// The index of a language, as the files that a reader's browser fetches.
///
/// `index.json` says what there is and how words are read. `wN.json` holds a run of the words in
/// order, each with the pages it is on; a small guide has one such file, a large one many, and
/// a search fetches only those of its words. `words.json` holds every word once more when there is
/// more than one run: it is fetched only to see what a mistyped word was meant to be. `tN.json` has
/// the texts of some pages, for the lines that a result shows.
package struct SearchIndex {
  /// Bytes of a run of words, before compression: about 14 KB after it.
  package static let runSize = 32_768
  /// Bytes of the texts in one file; most articles are as long by themselves.
  package static let textSize = 4_096

  package let language: String
  package let rules: SearchRules
  /// The theme's words for the search itself, by their names without `search_`.
  package let words: [(name: String, text: String)]
  /// In the order of the site's plan.
  package let pages: [SearchPage]

  package init(
    language: String, rules: SearchRules, words: [(name: String, text: String)], pages: [SearchPage]
  ) {
    self.language = language
    self.rules = rules
    self.words = words
    self.pages = pages
  }

  /// Every file with its path below the index's folder.
  package func files() -> [(path: String, bytes: [UInt8])] {
    let runs = self.runs()
    let texts = self.texts()
    var files: [(String, [UInt8])] = []
    var all: [UInt8] = []
    for (number, run) in runs.enumerated() {
      files.append(("w\(number).json", run.bytes))
      if runs.count > 1 {
        if !all.isEmpty { all.append(32) }
        all += run.words
      }
    }
    if runs.count > 1 {
      var out = OutputBuffer(capacity: all.count + 16)
      out.appendJSON(all)
      files.append(("words.json", out.bytes))
    }
    for (number, text) in texts.enumerated() { files.append(("t\(number).json", text.bytes)) }
    let digest = Fingerprint.digest(files.flatMap(\.1))
    files.append(("index.json", head(runs, texts, digest)))
    return files
  }

  private struct Run {
    var first: [UInt8]
    var words: [UInt8] = []
    var lists: [UInt8] = []

    var bytes: [UInt8] {
      var out = OutputBuffer(capacity: words.count + lists.count + 32)
      out.append("{\"words\":")
      out.appendJSON(words)
      out.append(",\"lists\":")
      out.appendJSON(lists)
      out.append("}")
      return out.bytes
    }
  }

  private func runs() -> [Run] {
    var lists: [[UInt8]: [(page: Int, weight: SearchPage.Weight)]] = [:]
    for (number, page) in pages.enumerated() {
      for word in page.words { lists[word.form, default: []].append((number, word.weight)) }
    }
    var runs: [Run] = []
    for (form, list) in lists.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if runs.last.map({ $0.words.count + $0.lists.count > Self.runSize }) ?? true {
        runs.append(Run(first: form))
      } else {
        runs[runs.count - 1].words.append(32)
        runs[runs.count - 1].lists.append(32)
      }
      runs[runs.count - 1].words += form
      var before = -1
      for (page, weight) in list {
        // Pages as distances: small numbers compress well.
        Self.append((page - before - 1) * 4 + weight.rawValue, to: &runs[runs.count - 1].lists)
        before = page
      }
    }
    return runs
  }

  private struct Texts {
    var firstPage: Int
    var bytes: [UInt8]
  }

  private func texts() -> [Texts] {
    var files: [Texts] = []
    var out = OutputBuffer()
    var first = 0
    for (number, page) in pages.enumerated() {
      out.append(out.isEmpty ? "[" : ",")
      out.append("[")
      out.appendJSON(Array(page.path.utf8))
      for section in page.sections {
        out.append(",[")
        out.appendJSON(section.id)
        out.append(",")
        out.appendJSON(section.title)
        out.append(",")
        out.appendJSON(section.text)
        out.append("]")
      }
      out.append("]")
      if out.count > Self.textSize || number == pages.count - 1 {
        out.append("]")
        files.append(Texts(firstPage: first, bytes: out.bytes))
        out.removeAll()
        first = number + 1
      }
    }
    return files
  }

  private func head(_ runs: [Run], _ texts: [Texts], _ digest: String) -> [UInt8] {
    var out = OutputBuffer(capacity: 4_096)
    out.append("{\"form\":1,\"edition\":")
    out.appendJSON(Array(digest.utf8))
    out.append(",\"language\":")
    out.appendJSON(Array(language.utf8))
    out.append(",\"pages\":")
    out.append(decimal: pages.count)
    out.append(",\"runs\":[")
    for (number, run) in runs.enumerated() {
      if number > 0 { out.append(",") }
      out.appendJSON(run.first)
    }
    out.append("],\"texts\":[")
    for (number, text) in texts.enumerated() {
      if number > 0 { out.append(",") }
      out.append(decimal: text.firstPage)
    }
    out.append("],\"rules\":{\"fold\":")
    out.appendJSON(Array(rules.fold.utf8))
    out.append(",\"stop\":")
    out.appendJSON(Array(rules.stop.utf8))
    out.append(",\"irregular\":")
    out.appendJSON(Array(rules.irregular.utf8))
    out.append(",\"prefixes\":")
    out.appendJSON(Array(rules.prefixes.utf8))
    out.append(",\"steps\":[")
    for (number, step) in rules.steps.enumerated() {
      if number > 0 { out.append(",") }
      out.appendJSON(Array(step.utf8))
    }
    out.append("]},\"say\":{")
    for (number, word) in words.enumerated() {
      if number > 0 { out.append(",") }
      out.appendJSON(Array(word.name.utf8))
      out.append(":")
      out.appendJSON(Array(word.text.utf8))
    }
    out.append("}}")
    return out.bytes
  }

  /// A number as digits to the base of 32, the lowest first; all but the last are marked.
  private static func append(_ number: Int, to list: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      list.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    list.append(digits[rest])
  }

  private static let digits = Array(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)
}
