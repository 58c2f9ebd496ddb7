/// What another program's failure means, what to do next, and then the program's own words.
///
/// The programs are made for people who know them. An office worker needs a sentence and a next
/// step; the words below are for whoever helps.
package struct ProgramFailure: Sendable {
  package let program: String
  package let status: Int32
  /// What it said, the last lines, without what only draws on a terminal.
  package let lines: [String]

  package init(_ program: String, status: Int32, said: String) {
    self.program = program.split(separator: "/").last.map(String.init) ?? program
    self.status = status
    lines = Self.readable(said)
  }

  /// A sentence and a next step, then the program's words, indented.
  package var text: String {
    var text = meaning
    if lines.isEmpty {
      text += "\n  \(program) said nothing, and ended with the number \(status)."
    } else {
      text += "\n  \(program) said:"
      for line in lines { text += "\n    " + line }
    }
    return text
  }

  private var meaning: String {
    let said = lines.joined(separator: "\n").lowercased()
    for known in ProgramTrouble.all where known.fits(program, status, said) {
      return known.meaning
    }
    return "\(program) could not do it. "
      + "Show its words below to whoever looks after your computers"
  }

  /// The last lines, with nothing that commands a terminal, and without passwords.
  private static func readable(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var shown = ""
      for scalar in line.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: shown += " "
        default: shown.unicodeScalars.append(scalar)
        }
      }
      let words = shown.split(separator: " ")
      if words.isEmpty || isMeter(words) { continue }
      lines.append(withoutPasswords(words.joined(separator: " ")))
    }
    return Array(lines.suffix(6))
  }

  /// True for a line of a progress meter, as curl draws it.
  private static func isMeter(_ words: [Substring]) -> Bool {
    if words[0] == "DL%" || words[0] == "%" && words.contains("Total") { return true }
    if words[0] == "Dload" { return true }
    let isFigure = { (word: Substring) in
      word.utf8.allSatisfy { byte in
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "-:.%kMGT".utf8.contains(byte)
      }
    }
    return words.count >= 4 && words.allSatisfy(isFigure)
  }

  /// `https://name:password@host` without what stands before the host.
  private static func withoutPasswords(_ line: String) -> String {
    guard line.contains("@"), line.contains("://") else { return line }
    return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard let start = word.firstRange(of: "://")?.upperBound else { return String(word) }
      let host = word[start...].prefix { $0 != "/" }
      guard let at = host.lastIndex(of: "@"), host[..<at].contains(":") else {
        return String(word)
      }
      return word[..<start] + "…" + word[at...]
    }.joined(separator: " ")
  }
}
