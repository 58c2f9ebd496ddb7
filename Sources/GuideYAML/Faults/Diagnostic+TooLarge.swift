import GuideDiagnostics

extension Diagnostic {
  static func tooLarge(_ document: Document) -> Diagnostic {
    let size = document.range.count / 1024
    return Diagnostic(
      YAMLFault.tooLarge, at: Place(document.file.id, at: document.range.lowerBound),
      "The text is \(size) KB long, too long to be read in one piece.",
      allowed: "At most \(Limits.bytes / 1024) KB. Make several files of it.")
  }
}
