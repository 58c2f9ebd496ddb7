internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// The pictures, files and tables of the guide: what there is, where it is named, and removing one.
struct MediaAnswers {
  let workspace: Workspace

  /// A picture, a file for readers, or a table.
  private struct Medium {
    enum Kind: String { case picture, file, table }

    var kind: Kind
    /// Below the content folder.
    var path: String
    /// As texts name it: below its own folder.
    var name: String

    /// Nil for everything that is of another kind.
    init?(_ path: String) {
      switch ContentRole(path) {
      case .image(let name): (kind, self.name) = (.picture, name)
      case .download(let name): (kind, self.name) = (.file, name)
      case .table(let name): (kind, self.name) = (.table, name)
      default: return nil
      }
      self.path = path
    }

    /// The names by which texts may mean it: a smaller size (`garden-480w.jpg`) goes with its picture.
    var names: [String] {
      guard kind == .picture, let variant = ImageVariant(name) else { return [name] }
      return [name, variant.original]
    }
  }

  /// A place in a text that names something.
  private struct Use {
    var reading: FileReading
    var way: EditPath
    var offset: Int
  }

  /// Everything that there is, by kind and name.
  func list() throws -> EditAnswer {
    let (_, _, parts) = try workspace.current()
    let media = try walk().compactMap(Medium.init)
    let others = try otherTexts()
    return .json { json in
      json.array("media") { json in
        for medium in media {
          let uses = Self.uses(of: medium, in: parts)
          json.object { json in
            json.field("file", medium.path)
            json.field("name", medium.name)
            json.field("kind", medium.kind.rawValue)
            json.field(
              "bytes", FileStatus.following("\(workspace.host.folder)/\(medium.path)")?.size ?? 0)
            json.field("used", !uses.isEmpty || Self.isNamed(medium, in: others))
            json.array("uses") { json in
              for use in uses {
                json.object { json in
                  json.field("file", use.reading.path)
                  json.field("title", use.reading.title)
                  json.field("at", use.way.json)
                  json.field(
                    "words",
                    LookupAnswers.line(
                      at: use.offset, of: use.reading.file.bytes, most: 10_000))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The bytes of a picture, to be looked at.
  func picture(_ path: String) throws -> EditAnswer {
    guard let medium = Medium(path), medium.kind == .picture,
      let bytes = try workspace.host.read(path)
    else { throw Refusal(404, "\(path) is not there any more.") }
    return EditAnswer(200, mediaType: Self.mediaType(path), bytes)
  }

  /// Removes what no text names.
  ///
  /// A copy stays beside the history.
  func remove(_ body: EditBody) throws -> EditAnswer {
    let path = try body.text("file")
    guard let medium = Medium(path) else { throw Refusal(403, "This file is not edited here.") }
    guard let bytes = try workspace.host.read(path) else {
      throw Refusal(404, "\(path) is not there any more.")
    }
    let (_, _, parts) = try workspace.current()
    let uses = Self.uses(of: medium, in: parts)
    if let use = uses.first {
      throw Refusal(
        409, "“\(use.reading.title)” has `\(medium.name)`. Take it out of there first.")
    }
    if try Self.isNamed(medium, in: otherTexts()) {
      throw Refusal(409, "The site’s own look or wording names `\(medium.name)`, so it stays.")
    }
    let changes = ChangeStore(workspace: workspace)
    let kept = "\(changes.records.folder)/removed/\(Workspace.digest(bytes).prefix(12))/\(path)"
    try changes.noting { () throws(SystemError) in
      try changes.records.makeFolders()
      if let slash = kept.lastIndex(of: "/") { try Files.makeFolders(String(kept[..<slash])) }
      try Files.putWhole(kept, bytes)
    }
    try workspace.host.remove(path, bytes)
    return .json { json in json.field("kept", kept) }
  }

  // MARK: Where something is named

  private static func uses(of medium: Medium, in parts: [IndexPart]) -> [Use] {
    let names = medium.names.map { Array($0.utf8) }
    var uses: [Use] = []
    for part in parts {
      let bytes = part.reading.file.bytes
      var lines: Set<Int> = []
      for offset in names.flatMap({ places(of: $0, in: bytes) }) {
        let start = bytes[..<offset].lastIndex(of: 10) ?? -1
        // A line that has it twice is one place.
        guard lines.insert(start).inserted else { continue }
        uses.append(
          Use(reading: part.reading, way: way(to: offset, in: part.reading), offset: offset))
      }
    }
    return uses
  }

  private static func way(to offset: Int, in reading: FileReading) -> EditPath {
    if reading.body?.contains(offset) == true { return EditPath([.key("body")]) }
    let place = SourceRange(reading.file.id, at: offset)
    return reading.node?.field(at: place).way ?? EditPath()
  }

  private static func isNamed(_ medium: Medium, in texts: [[UInt8]]) -> Bool {
    let names = medium.names.map { Array($0.utf8) }
    return texts.contains { text in names.contains { !places(of: $0, in: text).isEmpty } }
  }

  /// Where a name stands by itself: `garden.jpg` is not named by `my-garden.jpg`.
  private static func places(of name: [UInt8], in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    guard let first = name.first, bytes.count >= name.count else { return [] }
    var start = 0
    while let at = bytes[start...].firstIndex(of: first) {
      start = at + 1
      let end = at + name.count
      guard end <= bytes.count, bytes[at..<end].elementsEqual(name) else { continue }
      let isWhole =
        (at == 0 || !isOfName(bytes[at - 1])) && (end == bytes.count || !isOfName(bytes[end]))
      if isWhole { found.append(at) }
    }
    return found
  }

  /// A full stop may end a sentence, and a slash a folder's name.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }

  // MARK: The files

  private func walk() throws -> [String] {
    do throws(SystemError) { return try FolderWalk(workspace.host.folder).files } catch {
      throw EditFailure.system(error)
    }
  }

  /// What may name a picture and has no form.
  private func otherTexts() throws -> [[UInt8]] {
    try walk().compactMap { path in
      switch ContentRole(path) {
      case .style, .wording, .copy, .conflict: try? workspace.host.read(path)
      default: nil
      }
    }
  }

  private static func mediaType(_ path: String) -> String {
    let path = path.lowercased()
    if path.hasSuffix(".svg") { return "image/svg+xml" }
    if path.hasSuffix(".png") { return "image/png" }
    if path.hasSuffix(".webp") { return "image/webp" }
    if path.hasSuffix(".avif") { return "image/avif" }
    return path.hasSuffix(".gif") ? "image/gif" : "image/jpeg"
  }
}
