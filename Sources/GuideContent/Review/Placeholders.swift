package import GuideDiagnostics
internal import GuideSupport

/// What `guide new` writes where facts of the office belong, and what is set aside for examples
/// everywhere: none of it may go live.
package enum Placeholders {
  /// The starter’s own values; `StarterFiles` tests that each is in its files.
  private static let ofStarter: [StaticString] = [
    "guide.example.edu", "visits@example.edu", "example.edu/visits", "573-555-0100",
    "Main Hall 101", "1 College Street",
  ]

  /// A line that still has one.
  package struct Left: Sendable {
    package let file: String
    package let line: Int
    /// As it is there.
    package let found: String
    package let place: SourceRange
  }

  /// Looks through the content, line by line.
  ///
  /// - Parameter content: the content folder as the names of its files begin with it.
  package static func find(in content: String, _ files: SourceFiles) -> [Left] {
    let folder = content + "/"
    let name = folder + Site.usualPath
    var left: [Left] = []
    for index in 0..<files.count {
      let file = files[FileID(index)]
      guard file.name.hasPrefix(folder) else { continue }
      left += find(in: file, holdsFacts: file.name == name || isContacts(file))
    }
    return left.sorted { one, two in
      one.file == two.file ? one.line < two.line : one.file.precedes(two.file)
    }
  }

  private static func find(in file: SourceFile, holdsFacts: Bool) -> [Left] {
    // Nearly no article has one, and a guide may have thousands.
    let mayHave = file.bytes.withUnsafeBytes { bytes in
      holdsFacts || ofStarter.contains { ByteSearch.first($0, in: bytes) != nil }
    }
    if !mayHave { return [] }
    let isData = file.name.hasSuffix(".yaml")
    var left: [Left] = []
    for (number, bytes) in file.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let text = isData ? withoutComment(bytes) : bytes
      // Each has a digit or a dot in it, which most lines lack.
      guard text.contains(where: { $0 == UInt8(ascii: ".") || $0.isDigit }) else {
        continue
      }
      let line = String(decoding: text, as: UTF8.self)
      let own = ofStarter.lazy.map(\.description).first { line.contains($0) }
      if let found = own ?? (holdsFacts ? example(in: line) : nil) {
        let before = line.firstRange(of: found).map { line[..<$0.lowerBound].utf8.count } ?? 0
        let start = text.startIndex + before
        let place = SourceRange(file.id, start..<start + found.utf8.count)
        left.append(Left(file: file.name, line: number + 1, found: found, place: place))
      }
    }
    return left
  }

  private static func isContacts(_ file: SourceFile) -> Bool {
    file.name.hasSuffix(".yaml")
      && file.bytes.prefix(4_096).split(separator: UInt8(ascii: "\n")).contains {
        $0.starts(with: "kind: contacts".utf8)
      }
  }

  /// Names of computers and phone numbers that nobody has: they are set aside for examples.
  private static func example(in line: String) -> String? {
    let isPart = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || ".-+@".contains(character))
    }
    for word in line.split(whereSeparator: { !isPart($0) }) {
      let host = word.split(separator: "@").last.map { $0.lowercased() } ?? ""
      let labels = host.split(separator: ".").map(String.init)
      if labels.count >= 2, labels[labels.count - 2] == "example",
        ["edu", "com", "org", "net"].contains(labels[labels.count - 1])
      {
        return String(word)
      }
      if labels.count >= 2, ["example", "test", "invalid"].contains(labels[labels.count - 1]) {
        return String(word)
      }
      let groups = word.split(separator: "-")
      if let last = groups.last, last.utf8.count == 4, last.hasPrefix("01"),
        last.utf8.allSatisfy(\.isDigit), groups.dropLast().last == "555"
      {
        return String(word)
      }
    }
    return nil
  }

  /// A `#` after a blank begins a comment; between quotes it seldom is.
  private static func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var before = UInt8(ascii: " ")
    for index in line.indices {
      if line[index] == UInt8(ascii: "#"), before == UInt8(ascii: " ") { return line[..<index] }
      before = line[index]
    }
    return line
  }
}
