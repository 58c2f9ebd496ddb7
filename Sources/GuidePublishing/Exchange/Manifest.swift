package import GuideSupport

/// The list of every file that guide wrote into a site, kept inside the site.
///
/// It is what allows the next build to tell guide's files from other people's. No time, name of a
/// machine or number of a build is in it: two builds of the same content are the same bytes.
package struct Manifest: Sendable {
  package static let fileName = ".guide-manifest"
  static let firstLine: StaticString = "guide-manifest 1\n"

  /// Sorted by the bytes of their paths.
  package let files: [PublishedFile]

  package init(_ files: [PublishedFile]) {
    self.files = files.sorted { left, right in
      left.path.precedes(right.path)
    }
  }

  /// A line for each file, `DIGEST SIZE PATH`, after a line that names the format.
  package func append(to buffer: inout OutputBuffer) {
    buffer.append(Self.firstLine)
    for file in files {
      file.digest.append(to: &buffer)
      buffer.append(UInt8(ascii: " "))
      buffer.append(decimal: file.size)
      buffer.append(UInt8(ascii: " "))
      buffer.append(file.path)
      buffer.append(UInt8(ascii: "\n"))
    }
  }

  /// The SHA-256 of the list, so of the whole site, in hexadecimal digits.
  package var digest: String {
    var out = OutputBuffer()
    append(to: &out)
    return out.withBytes { SHA256(of: $0) }.hexadecimal
  }

  /// What each path holds.
  var digests: [String: SHA256] {
    Dictionary(files.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  /// The manifest of a site; nil when the folder has none.
  package static func read(in site: Folder) throws(SystemError) -> Manifest? {
    guard let status = try site.status(fileName) else { return nil }
    let bytes: [UInt8]? = status.kind == .file ? try site.read(fileName) : nil
    if let bytes, let manifest = Manifest(reading: bytes) { return manifest }
    throw SystemError(
      "understand", site.path + "/" + fileName, code: 0,
      detail: """
        it is the list that guide keeps of the files it made, and somebody has changed it. If \
        nothing in \(site.path) is needed but the site that guide makes, delete that folder and \
        build again
        """)
  }

  /// Reads a manifest's bytes; nil when a line is not as guide writes it.
  package init?(reading bytes: [UInt8]) {
    let files: [PublishedFile]? = bytes.withUnsafeBytes { bytes in
      let first = Self.firstLine.utf8CodeUnitCount
      let known = UnsafeRawBufferPointer(start: Self.firstLine.utf8Start, count: first)
      guard bytes.count >= first, bytes[..<first].elementsEqual(known) else { return nil }
      var files: [PublishedFile] = []
      var start = first
      while start < bytes.count {
        let rest = bytes[start...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
          let file = Self.file(UnsafeRawBufferPointer(rebasing: bytes[start..<end])),
          files.last?.path.precedes(file.path) ?? true
        else { return nil }
        files.append(file)
        start = end + 1
      }
      return files
    }
    guard let files else { return nil }
    self.files = files
  }

  private static func file(_ line: UnsafeRawBufferPointer) -> PublishedFile? {
    guard line.count > 66, line[64] == UInt8(ascii: " "),
      let digest = SHA256(hexadecimal: UnsafeRawBufferPointer(rebasing: line[..<64])),
      let space = line[65...].firstIndex(of: UInt8(ascii: " ")),
      let size = Int(String(decoding: line[65..<space], as: UTF8.self)), size >= 0
    else { return nil }
    let path = String(decoding: line[(space + 1)...], as: UTF8.self)
    // A list that was made up must not lead out of the folder.
    guard PublishedPath.fault(path) == nil else { return nil }
    return PublishedFile(path: path, size: size, digest: digest)
  }
}

/// One file of a published site, as the manifest lists it.
package struct PublishedFile: Sendable {
  /// Below the site's folder, with `/`.
  package let path: String
  /// Bytes.
  package let size: Int
  package let digest: SHA256

  package init(path: String, size: Int, digest: SHA256) {
    self.path = path
    self.size = size
    self.digest = digest
  }
}
