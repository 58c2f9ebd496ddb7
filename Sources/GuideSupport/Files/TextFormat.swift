/// The formats in which people write a guide's texts, by the ending of a file's name.
package enum TextFormat: Sendable {
  /// An article: keys, then Markdown.
  case markdown
  /// A data file.
  case yaml

  /// Nil for a file that is neither.
  package init?(_ path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    self.init(ending: path[path.utf8.index(after: dot)...].lowercased())
  }

  /// - Parameter ending: in lowercase; some programs write it in capitals.
  package init?(ending: String) {
    switch ending {
    case "md", "markdown": self = .markdown
    case "yaml", "yml": self = .yaml
    default: return nil
    }
  }
}
