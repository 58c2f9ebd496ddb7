internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// What is to be said of a file before readers get it.
enum DownloadCheck {
  /// Why nobody could open it; nil for a file that is what its name says.
  static func fault(
    _ name: String, _ kind: DownloadKind, bytes: [UInt8], at place: () -> SourceRange
  ) -> Diagnostic? {
    if bytes.isEmpty {
      return Diagnostic(
        FileFault.fileKind, at: place(), "`\(name)` is empty.",
        allowed: "Copy it again from where it is whole.")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let signature = kind.signature
    let isText = signature.isEmpty
    let isRight =
      isText
      ? !start.prefix(4_096).contains(0) || start.starts(with: [0xFF, 0xFE])
      // Some programs write a line of their own before.
      : kind == .pdf
        ? ByteSearch.contains("%PDF-", in: Array(start.prefix(1_024)))
        : start.starts(with: signature)
    if isRight {
      return isWhole(bytes, signature)
        ? nil
        : Diagnostic(
          FileFault.fileKind, at: place(), "`\(name)` breaks off: its end is missing.",
          allowed: "Copy it again from where it is whole, once all of it has been saved there.")
    }
    return Diagnostic(
      FileFault.fileKind, at: place(),
      "`\(name)` is not what its name says\(found(in: start).map { ": it is \($0)" } ?? "").",
      allowed: "Save it again as \(kind.label), or give it the right ending.")
  }

  /// False for a PDF or a packed file of which the end was not copied.
  private static func isWhole(_ bytes: [UInt8], _ signature: [UInt8]) -> Bool {
    if signature.starts(with: "%PDF".utf8) {
      // Some programs write more behind it.
      return ByteSearch.contains("%%EOF", in: Array(bytes.suffix(4_096)))
    }
    if signature.starts(with: [0x50, 0x4B]) {
      // The list of what is in it, and behind that a comment of 65,535 bytes at the most.
      let end: [UInt8] = [0x50, 0x4B, 5, 6]
      return bytes.suffix(65_557).withUnsafeBufferPointer { tail in
        tail.indices.dropLast(3).reversed().contains { tail[$0...].starts(with: end) }
      }
    }
    return true
  }

  private static func found(in bytes: ArraySlice<UInt8>) -> String? {
    if bytes.starts(with: "%PDF-".utf8) { return "a PDF" }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return "a new Office document or a ZIP file" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old Office document" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "a JPEG picture" }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "a PNG picture" }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    if head.contains("<html") || head.contains("<!doctype html") { return "a web page" }
    return nil
  }

  /// What would make it easier for readers; nil for a file that all can use.
  static func advice(
    _ name: String, _ kind: DownloadKind, bytes: [UInt8], among names: [String]
  ) -> ((SourceRange) -> Diagnostic)? {
    if kind.isOfficeDocument {
      let pdf = name.prefix(name.utf8.count - kind.rawValue.utf8.count) + "pdf"
      // Who gives both has thought of it.
      if names.contains(String(pdf)) { return nil }
      return { place in
        Diagnostic(
          FileFault.officeDocument, at: place,
          "`\(name)` opens only with a program for \(kind.label) documents; a PDF is easier for readers.",
          allowed: "Save it as `\(pdf)` too, and link to that.")
      }
    }
    // Newer files hide their outline in packed objects, where it would be dear to look.
    guard kind == .pdf, !ByteSearch.contains("/ObjStm", in: bytes),
      !ByteSearch.contains("/StructTreeRoot", in: bytes)
    else { return nil }
    return { place in
      Diagnostic(
        FileFault.pdfWithoutTags, at: place,
        "`\(name)` has no tags, so people who have it read aloud hear no headings.",
        allowed: "Save it again from the program that made it, with tags for accessibility.")
    }
  }
}
