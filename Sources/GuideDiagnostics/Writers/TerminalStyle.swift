/// How findings look on a terminal.
package struct TerminalStyle: Sendable {
  /// Colours, where somebody reads them; a file or a pipe gets none.
  package var colours: Bool
  /// How many columns a line of an excerpt may take.
  package var width: Int

  package init(colours: Bool = false, width: Int = 100) {
    self.colours = colours
    self.width = max(40, width)
  }

  /// What a piece of text is, which decides its colour.
  enum Role: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case strong = "1"
    case gutter = "34"
    case mended = "32"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  func paint(_ text: String, _ role: Role) -> String {
    colours && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
