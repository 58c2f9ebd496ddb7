package import GuideContent
package import GuideDiagnostics
package import GuideSupport
internal import GuideTheme

/// The files of the content that readers may keep, with where they are on the site.
package struct DownloadTable: Sendable {
  package struct Download: Sendable {
    /// From the site's root.
    package let path: String
    /// The same as pages name it.
    package let address: String
    package let kind: DownloadKind
    package let bytes: [UInt8]
    let digest: SHA256
    package let isKeptOffline: Bool

    /// What readers want to know before they load it: `PDF, 210 KB`.
    package var facts: String { "\(kind.label), \(Self.size(bytes.count))" }

    /// A size as people say it, in one piece: the space does not break.
    package static func size(_ bytes: Int) -> String {
      let space = "\u{A0}"
      if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1_000))\(space)KB" }
      let tenths = (bytes + 50_000) / 100_000
      let number = tenths >= 100 ? "\((tenths + 5) / 10)" : "\(tenths / 10).\(tenths % 10)"
      return "\(number)\(space)MB"
    }
  }

  private var downloads: [String: Download] = [:]
  /// Something was reported of these, so there is no need to say more.
  private var faulty: Set<String> = []
  /// The names below `files/`, sorted.
  package private(set) var names: [String] = []

  package init() {}

  /// The file that a text names: by its own name, or by its name as an address.
  package func named(_ name: String) -> Download? {
    if let found = downloads[name] { return found }
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    return PercentEncoding.text(of: name.utf8).flatMap { downloads[$0] }
  }

  /// The most that is published of one file, in megabytes.
  private static let limit = 25

  /// Reads the files of a content folder.
  package static func load(
    _ guide: Guide, named name: String, workers: Workers, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> DownloadTable {
    let names = guide.parts.downloads
    var table = DownloadTable()
    table.names = names
    let folder = guide.folder
    let contents = workers.map(names.count, chunk: 2) { index in
      Result { () throws(SystemError) in
        try Files.read("\(folder)/files/\(names[index])", limit: limit << 20)
      }
    }
    let settings = guide.site.downloads
    for (file, content) in zip(names, contents) {
      func place() -> SourceRange {
        SourceRange(files.add(name: "\(name)/files/\(file)", bytes: []).id, at: 0)
      }
      var bytes: [UInt8] = []
      var isRead = true
      do throws(SystemError) {
        bytes = try content.get()
      } catch {
        guard error.reason == .tooLarge else { throw error }
        isRead = false
        table.faulty.insert(file)
        diagnostics.append(
          LoadFault.tooLarge(
            file, over: limit, at: place(),
            advice: "Save it with smaller pictures, or cut it into parts."))
      }
      guard let kind = DownloadKind(ending: file.split(separator: ".").last.map(String.init) ?? "")
      else { continue }
      if kind.isText, !ConflictMarkers.conflicts(in: bytes).isEmpty {
        let source = files.add(name: "\(name)/files/\(file)", bytes: bytes)
        diagnostics += ConflictMarkers.diagnostics(in: source)
        table.faulty.insert(file)
      } else if isRead, let fault = DownloadCheck.fault(file, kind, bytes: bytes, at: place) {
        diagnostics.append(fault)
        table.faulty.insert(file)
      }
      let published = PublishedName.of(file)
      let digest = SHA256(of: bytes)
      let path =
        "files/"
        + (settings.keepsName.contains(file) ? published : Fingerprint.name(published, digest))
      table.downloads[file] = Download(
        path: path, address: PercentEncoding.encoded(path), kind: kind, bytes: bytes,
        digest: digest, isKeptOffline: settings.offline.contains(file))
    }
    table.checkNames(guide, diagnostics)
    return table
  }

  /// Reports names in the settings and in the navigation that lead to no file.
  private func checkNames(_ guide: Guide, _ diagnostics: DiagnosticCollector) {
    let settings = guide.site.downloads
    for (list, place) in [
      (settings.keepsName, settings.keepsNamePlace), (settings.offline, settings.offlinePlace),
    ] {
      for name in list where downloads[name] == nil {
        diagnostics.append(missing(name, at: place, prefix: "", writes: false))
      }
    }
    let navigation = guide.main.navigation
    for end in navigation.headerDestinations + navigation.footerDestinations {
      if case .file(let name, let place) = end, downloads[name] == nil {
        diagnostics.append(missing(name, at: place, prefix: ""))
      }
    }
  }

  /// What to say of a name that leads to no file.
  package func missing(_ name: String, at place: SourceRange, prefix: String, writes: Bool = true)
    -> Diagnostic
  {
    let meant = meant(name)
    return Diagnostic(
      FileFault.fileNotFound, at: place,
      "There is no file `\(name)` in the folder `files`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: "Put the file below `content/files`. Names are compared letter by letter.",
      write: writes
        ? meant.map { prefix + (prefix.isEmpty ? $0 : MissingPicture.written($0)) } : nil)
  }

  /// The file that somebody means who names it as other programs do.
  package func meant(_ written: String) -> String? {
    let leaf = written.lastPathComponent
    let same = names.filter { $0 == leaf || $0.hasSuffix("/" + leaf) }
    return same.count == 1 ? same[0] : Suggestion.nearest(to: leaf, in: names)
  }

  /// Every file as one of the site, in the order of their names.
  package var outputs: [DeferredFile] {
    var seen: Set<String> = []
    return names.compactMap { downloads[$0] }.filter { seen.insert($0.path).inserted }
      .map { download in
        DeferredFile(download.path, digest: download.digest) { download.bytes }
      }
  }

  /// The files that a device keeps with the pages.
  package var keptOffline: Set<String> {
    Set(downloads.values.filter(\.isKeptOffline).map(\.path))
  }
}

/// Which files readers get: those that finished pages link to, and no other.
extension DownloadTable {
  /// The paths that no page leads to.
  package func unusedPaths(_ linked: Set<UInt64>) -> Set<String> {
    Set(downloads.values.map(\.path).filter { !linked.contains(PathHash.of($0)) })
  }

  /// Reports which files are not published, and which of the others readers may not be able to open.
  package func report(
    unused: Set<String>, named name: String, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) {
    var left: [String] = []
    for file in names {
      guard let download = downloads[file], !faulty.contains(file) else { continue }
      if unused.contains(download.path) {
        left.append(file)
        continue
      }
      if let advice = DownloadCheck.advice(file, download.kind, bytes: download.bytes, among: names)
      {
        let place = SourceRange(files.add(name: "\(name)/files/\(file)", bytes: []).id, at: 0)
        diagnostics.append(advice(place))
      }
    }
    guard let first = left.first else { return }
    let list = left.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let more = left.count > 5 ? " and \(left.count - 5) more" : ""
    diagnostics.append(
      Diagnostic(
        FileFault.fileUnused,
        at: SourceRange(files.add(name: "\(name)/files/\(first)", bytes: []).id, at: 0),
        left.count == 1
          ? "No page that readers see links to the file \(list), so it is not published."
          : "No page that readers see links to these \(left.count) files, so they are not "
            + "published: \(list)\(more).",
        allowed: "Link to them in an article, remove them, or leave them for later."))
  }
}
