import ArgumentParser
import GuideDiagnostics
internal import GuideKit
import GuideSupport

/// `guide explain`: what a finding means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a mistake, with a wrong and a right example.",
    discussion: """
      guide names each kind of mistake with a word in brackets, as in error[unknown-key]. Give \
      that word to read what it means. Without a word, all kinds are listed.
      """)

  @Argument(help: ArgumentHelp("The word in brackets, as in unknown-key.", valueName: "code"))
  var code: String?

  func validate() throws {
    guard let given = code, entry == nil else { return }
    let code = Self.code(in: given)
    let known = GuideDiagnosticCatalog.all.entries.map(\.code)
    let near = Suggestion.nearest(to: code, in: known).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError("There is no code \"\(code)\".\(near) To list all: guide explain")
  }

  func run() throws {
    do {
      try StandardStream.output.write(entry.map(text) ?? list())
    } catch {
      throw Console.fail(error)
    }
  }

  private var entry: DiagnosticCatalog.Entry? {
    code.flatMap { GuideDiagnosticCatalog.all[$0] ?? GuideDiagnosticCatalog.all[Self.code(in: $0)] }
  }

  /// The code in what somebody copied from the screen, as in `error[unknown-key]:`.
  static func code(in text: String) -> String {
    let bytes = Array(text.lowercased().utf8)
    let opened = bytes.lastIndex(of: UInt8(ascii: "[")).map { bytes[($0 + 1)...] } ?? bytes[...]
    let isOfACode = { (byte: UInt8) in
      (97...122).contains(byte) || byte.isDigit || byte == UInt8(ascii: "-")
    }
    return String(decoding: opened.drop { !isOfACode($0) }.prefix(while: isOfACode), as: UTF8.self)
  }

  private func text(_ entry: DiagnosticCatalog.Entry) -> String {
    let explanation = entry.explanation
    return """
      \(entry.severity.rawValue)[\(entry.code)]

      \(explanation.meaning)

      Wrong:

      \(Self.indented(explanation.wrong))

      Right:

      \(Self.indented(explanation.right))

      \(RuleCodes.words(for: entry, in: "content"))

      """
  }

  private func list() -> String {
    let width = GuideDiagnosticCatalog.all.entries.map(\.code.utf8.count).max() ?? 0
    var text = ""
    for entry in GuideDiagnosticCatalog.all.entries {
      let blanks = String(repeating: " ", count: width - entry.code.utf8.count + 2)
      text += entry.code + blanks + entry.explanation.firstSentence + "\n"
    }
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }
}
