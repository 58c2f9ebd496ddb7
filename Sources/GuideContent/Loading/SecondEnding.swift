internal import GuideDiagnostics
internal import GuideSupport

/// A file such as `plan-your-visit.md.txt`: an editor has put a second ending after the right one,
/// which Windows does not show.
struct SecondEnding {
  /// The path as it should be.
  let right: String

  init?(_ path: String) {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let last = parts.last,
      ["txt", "text", "html", "htm", "rtf", "docx", "doc"].contains(last.lowercased()),
      TextFormat(ending: parts[parts.count - 2].lowercased()) != nil
    else { return nil }
    right = parts.dropLast().joined(separator: ".")
  }

  /// The id that the page would have.
  var page: String? {
    TextFormat(right) == .markdown ? name.lastIndex(of: ".").map { String(name[..<$0]) } : nil
  }

  private var name: String { right.lastPathComponent }

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
