package import GuideDiagnostics
internal import GuideImages
package import GuideSupport

/// The stylesheets, scripts and pictures of a theme, under names that change with their content.
package struct AssetTable: Sendable {
  package struct Asset: Sendable {
    /// Below the theme's folder, as in `styles/site.css`.
    package let source: String
    /// From the site's root, as in `assets/site.3f2a1b9c.css`.
    package let path: String
    package let bytes: [UInt8]
    /// Of the bytes; it is in the path, in the list for devices and in that of all files.
    package let digest: SHA256

    init(source: String, named leaf: String, _ bytes: [UInt8]) {
      digest = SHA256(of: bytes)
      self.source = source
      self.bytes = bytes
      path = "assets/" + Fingerprint.name(leaf, digest)
    }
  }

  /// In the order of their names.
  package private(set) var assets: [Asset] = []

  /// All scripts together, for pages that are in one file.
  package var oneFileScript: [UInt8] = []

  private init() {}

  /// The table of a theme without files.
  package static let empty = AssetTable()

  /// The name by which templates know a file: `styles/site.css` is `styles_site_css`.
  package static func templateName(_ source: String) -> String {
    String(
      decoding: source.utf8.map { $0.isAlphanumeric ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  /// - Parameters:
  ///   - files: each below the theme's folder; files that name others come to know their new names.
  ///   - replaced: stylesheets of an extended theme, which are there for `@import` alone. Their first
  ///     folder is that theme's name; what they name is in this theme.
  ///   - options: a stylesheet's `:root{…}` with the site's colors.
  package init(
    _ files: [(source: String, file: SourceFile)],
    replaced: [(source: String, file: SourceFile)] = [], options: String,
    diagnostics: DiagnosticCollector
  ) {
    // Pictures and fonts name nobody, so they come first; then stylesheets, which name those; then
    // scripts, which may name all, among them other scripts: those by the order of their imports.
    let joinedFolders = joinScripts(files)
    let single = files.filter { item in !joinedFolders.contains { item.source.hasPrefix($0) } }
    var waiting = (single + replaced).sorted { Self.rank($0.source) < Self.rank($1.source) }
    let hidden = Set(replaced.map(\.source))
    var done: [String: String] = [:]
    var styles: [String: [UInt8]] = [:]
    let all = Set(files.map(\.source)).union(hidden)
    var round = 0
    while !waiting.isEmpty {
      var later: [(source: String, file: SourceFile)] = []
      for item in waiting {
        let isHidden = hidden.contains(item.source)
        let source = isHidden ? Self.ownName(item.source) : item.source
        let references = AssetReferences(item.file, source: source)
        let blocked = references.targets.contains { all.contains($0) && done[$0] == nil }
        if blocked, round < files.count + replaced.count {
          later.append(item)
          continue
        }
        let bytes = references.rewritten(
          with: done, styles: styles, known: all, diagnostics: diagnostics)
        if item.source.hasSuffix(".css") { styles[item.source] = bytes }
        if isHidden {
          done[item.source] = item.source
          continue
        }
        let asset = Asset(
          source: item.source, named: PublishedName.of(item.source.lastPathComponent),
          Self.published(bytes, of: item.source, options: options))
        done[item.source] = asset.path
        assets.append(asset)
      }
      waiting = later
      round += 1
    }
    assets.sort { $0.source.precedes($1.source) }
  }

  /// Adds the script of each folder whose modules can be joined.
  ///
  /// - Returns: those folders, with their slashes.
  private mutating func joinScripts(_ files: [(source: String, file: SourceFile)]) -> [String] {
    let byName = Dictionary(
      files.map { ($0.source, $0.file) }, uniquingKeysWith: { first, _ in first })
    var folders: [String] = []
    var modules: [String: ScriptModule] = [:]
    for item in files where JoinedScript.isEntry(item.source) {
      guard let bytes = JoinedScript.make(item.source, byName, read: &modules) else { continue }
      let parts = item.source.split(separator: "/")
      folders.append("scripts/\(parts[1])/")
      assets.append(Asset(source: item.source, named: String(parts[2]), bytes))
    }
    return folders
  }

  /// A file as readers get it: stylesheets with the site's colors and without comments, pictures
  /// without private data.
  private static func published(_ bytes: [UInt8], of source: String, options: String) -> [UInt8] {
    if source.hasSuffix(".css") {
      let hasOptions = ByteSearch.contains("--option-", in: bytes)
      return StyleComments.removed(from: hasOptions ? Array(options.utf8) + bytes : bytes)
    }
    return source.hasSuffix(".js") ? bytes : PrivateData(removedFrom: bytes).bytes
  }

  /// Adds a script that is made of others.
  package mutating func add(_ source: String, _ bytes: [UInt8]) {
    let leaf = source.lastPathComponent
    assets.append(Asset(source: source, named: leaf, bytes))
    assets.sort { $0.source.precedes($1.source) }
  }

  /// What a file of an extended theme is called in that theme: without the theme's name.
  private static func ownName(_ source: String) -> String {
    source.firstIndex(of: "/").map { String(source[source.index(after: $0)...]) } ?? source
  }

  private static func rank(_ source: String) -> Int {
    source.hasSuffix(".js") ? 2 : source.hasSuffix(".css") ? 1 : 0
  }
}

extension SourceFile {
  /// The file as text, for looking words up in it.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Names that change with the content, so that browsers may keep files for ever.
package enum Fingerprint {
  /// Eight letters and digits that change with the content.
  package static func digest(_ bytes: [UInt8]) -> String { text(SHA256(of: bytes)) }

  /// The same of bytes whose digest is known.
  package static func text(_ digest: SHA256) -> String { digest.hexadecimal(8) }

  /// `site.css` becomes `site.3f2a1b9c.css`; folders stay.
  package static func name(_ name: String, _ bytes: [UInt8]) -> String {
    self.name(name, SHA256(of: bytes))
  }

  /// The same for bytes whose digest is known.
  package static func name(_ name: String, _ digest: SHA256) -> String {
    let digest = text(digest)
    let slash = name.lastIndex(of: "/")
    let start = slash.map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[start...].lastIndex(of: "."), dot > start else {
      return "\(name).\(digest)"
    }
    return "\(name[..<dot]).\(digest)\(name[dot...])"
  }
}
