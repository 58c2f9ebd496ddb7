internal import GuideDiagnostics

/// A file such as `plan-your-visit.md.txt`: an editor has put a second ending after the right one,
/// which Windows does not show.
struct SecondEnding {
  /// The path as it should be.
  let right: String

  init?(_ path: String) {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let last = parts.last,
      ["txt", "text", "html", "htm", "rtf", "docx", "doc"].contains(last.lowercased()),
      ["md", "markdown", "yaml", "yml"].contains(parts[parts.count - 2].lowercased())
    else { return nil }
    right = parts.dropLast().joined(separator: ".")
  }

  /// The id that the page would have.
  var page: String? {
    let name = right.split(separator: "/").last ?? ""
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : nil
  }

  private var name: String { right.split(separator: "/").last.map(String.init) ?? right }

  func diagnostic(of file: SourceFile) -> Diagnostic {
    var diagnostic = Diagnostic(
      LoadFault.unusedFile, at: SourceRange(file.id, at: 0),
      "This file was saved with a second ending, so guide does not read it.",
      allowed: "Rename it to `\(name)`. Windows hides endings: in its Explorer, turn on View, File "
        + "name extensions.")
    // What links to it would lead nowhere, and that is not reported again.
    diagnostic.severity = .error
    return diagnostic
  }
}
