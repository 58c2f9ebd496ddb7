package import GuideDiagnostics
internal import GuideYAML

/// Writes into a file that somebody has looked at what is in it.
package struct ReviewMark {
  let guide: Guide
  let files: SourceFiles
  /// The content folder as people know it.
  let contentName: String
  /// The contact that has looked at it.
  let role: String
  /// When it has to be looked at again; nil for the same time as before.
  let next: Day?

  package init(
    _ guide: Guide, files: SourceFiles, contentName: String, by role: String, next: Day?
  ) {
    self.guide = guide
    self.files = files
    self.contentName = contentName
    self.role = role
    self.next = next
  }

  package enum Outcome: Sendable {
    case changed(Change)
    /// Why nothing can be written, and what to write instead.
    case refused(String)
  }

  package struct Change: Sendable {
    /// Below the content folder.
    package var path: String
    /// The whole file as it is to be.
    package var bytes: [UInt8]
    /// The keys that have new values, each as in `reviewed_on: 2026-11-26`.
    package var lines: [String]
  }

  /// - Parameter name: `find-people`, `page:find-people`, `contact:parent-family`, or the path of a
  ///   translation.
  package func mark(_ name: String) -> Outcome {
    guard guide.ids.contains(.contact, role) else {
      return .refused(unknown(role, .contact) + " --by takes the contact that has looked at it.")
    }
    if let next, next <= guide.asOf {
      return .refused(
        "--next says when the page has to be read again, and \(next) is not after today, which is "
          + "\(guide.asOf). Write a day to come.")
    }
    if let outcome = translation(name) { return outcome }
    let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
    if let colon {
      let id = String(name[name.utf8.index(after: colon)...])
      guard let kind = ReferenceKind(rawValue: String(name[..<colon])) else {
        return .refused("There is no kind `\(name[..<colon])`. Write page:, contact: or source:.")
      }
      return guide.ids.contains(kind, id) ? mark(kind, id) : .refused(unknown(id, kind))
    }
    let kinds = ReferenceKind.allCases.filter { guide.ids.contains($0, name) }
    guard let kind = kinds.first else { return .refused(unknown(name, .page)) }
    if kinds.count > 1 {
      let names = kinds.map { "\($0.rawValue):\(name)" }.joined(separator: " or ")
      return .refused("`\(name)` has several meanings. Write \(names).")
    }
    return mark(kind, name)
  }

  private func mark(_ kind: ReferenceKind, _ id: String) -> Outcome {
    guard let place = guide.ids.place(kind, id) else {
      return .refused("guide makes the page `\(id)` itself; there is nothing in it to review.")
    }
    switch kind {
    case .page: return article(files[place.file])
    case .contact: return item(id, "verified_on", file: files[place.file])
    case .source: return item(id, "accessed_on", file: files[place.file])
    default:
      return .refused(
        "A \(kind.name) has no day of review. Pages, contacts, sources and translations have one.")
    }
  }

  private func unknown(_ id: String, _ kind: ReferenceKind) -> String {
    let meant = Suggestion.nearest(to: id, in: guide.ids.ids(kind))
    return "There is no \(kind.name) with the id `\(id)`."
      + (meant.map { " Did you mean `\($0)`?" } ?? "")
  }

  /// Does some edits, if the file says then what it should, and nothing else has changed.
  ///
  /// - Parameter lines: what has to be written, for somebody who does it by hand.
  func finish(_ edits: [DocumentEdit], _ file: SourceFile, lines: [String]) -> Outcome {
    let new = try? DocumentText(name: file.name, bytes: file.bytes).applying(
      edits, quoting: ["source_hash"])
    guard let new else { return Self.byHand(file, lines) }
    let path = String(file.name.dropFirst(contentName.utf8.count + 1))
    return .changed(Change(path: path, bytes: new.bytes, lines: lines))
  }

  static func byHand(_ file: SourceFile, _ lines: [String]) -> Outcome {
    .refused(
      "guide can't change \(file.name) without touching more than it should. Write it yourself: "
        + lines.joined(separator: ", "))
  }
}
