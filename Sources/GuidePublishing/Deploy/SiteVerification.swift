package import GuideSupport

/// Compares what is online with the list of what was published.
package struct SiteVerification: Sendable {
  package internal(set) var checked = 0
  package internal(set) var missing: [String] = []
  package internal(set) var different: [String] = []

  package var isWhole: Bool { missing.isEmpty && different.isEmpty }

  /// Looks into a folder.
  package static func folder(_ path: String, _ manifest: Manifest) throws(SystemError)
    -> SiteVerification
  {
    let folder = try Folder(path)
    var found = SiteVerification()
    for file in manifest.files {
      found.checked += 1
      guard try folder.status(file.path)?.kind == .file else {
        found.missing.append(file.path)
        continue
      }
      if SHA256(of: try folder.read(file.path)) != file.digest { found.different.append(file.path) }
    }
    return found
  }

  /// Fetches every file from a web address, as readers do, with curl.
  ///
  /// A server that knows the moved pages redirects by itself instead of giving the page that does.
  ///
  /// - Parameter scratch: a folder of ours, for what is fetched.
  package static func web(_ address: String, _ site: some PageSource, scratch: String)
    throws(SystemError) -> SiteVerification
  {
    let manifest = site.manifest
    let base = address.hasSuffix("/") ? address : address + "/"
    let place = "\(scratch)/.guide-fetched-site"
    // Servers keep names that begin with a dot to themselves.
    let files = manifest.files.filter { !$0.path.hasPrefix(".") && !$0.path.contains("/.") }
    let digests = Dictionary(files.map { (base + Self.address($0.path), $0.digest) }) { $1 }
    var found = SiteVerification()
    // A handful at a time, so that no more than that is on the disk at once.
    for start in stride(from: 0, to: files.count, by: 500) {
      let group = files[start..<min(start + 500, files.count)]
      try Files.makeFolders(place)
      defer { Files.removeFolderIfThere(place) }
      let moved = try fetch(group.map { base + Self.address($0.path) }, into: place, from: base)
      for (number, file) in group.enumerated() {
        found.checked += 1
        let copy = "\(place)/\(number)"
        if try Files.lookUp(copy) != .file && file.size > 0 {
          found.missing.append(file.path)
        } else {
          let bytes = try Files.lookUp(copy) == .file ? try Files.read(copy) : []
          let digest = SHA256(of: bytes)
          if digest == file.digest { continue }
          if let end = moved[copy], digests[end] == digest, try leadsOn(site.read(file.path)) {
            continue
          }
          found.different.append(file.path)
        }
      }
    }
    return found
  }

  /// True for a page that has nothing to say but where it leads.
  private static func leadsOn(_ page: [UInt8]) -> Bool {
    page.contains("http-equiv=\"refresh\"".utf8)
  }

  /// - Returns: for each file that came from another address, which one that was.
  private static func fetch(_ addresses: [String], into place: String, from base: String)
    throws(SystemError) -> [String: String]
  {
    // A page of the server's own in place of a file is no file.
    var lines = "silent\nshow-error\nno-progress-meter\nfail\ngloboff\nlocation\n"
    lines += "proto-redir = \"=http,https\"\nconnect-timeout = 30\nparallel\nparallel-max = 8\n"
    lines += "write-out = \"%{num_redirects} %{url_effective} %{filename_effective}\\n\"\n"
    for (number, address) in addresses.enumerated() {
      lines += "url = \(quoted(address))\noutput = \(quoted("\(place)/\(number)"))\n"
    }
    let list = "\(place)/list"
    try Files.replace(list, Array(lines.utf8))
    let command = Command("curl", ["--config", list])
    let result = try command.run()
    // Any other number tells of a single file, and the files themselves tell that.
    if [5, 6, 7, 28, 35, 51, 60].contains(result.status) {
      throw command.failure("fetch", base, result: result)
    }
    var moved: [String: String] = [:]
    for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      if parts.count == 3, parts[0] != "0" {
        moved[String(parts[2])] = String(parts[1].prefix { $0 != "#" })
      }
    }
    return moved
  }

  /// A value of curl's list, in which quotes and backslashes mean something.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The address of a file, below the site's: `contact/` for `contact/index.html`.
  static func address(_ path: String) -> String {
    let name = "index.html"
    let path =
      path == name || path.hasSuffix("/" + name)
      ? String(path.dropLast(name.utf8.count)) : path
    return PercentEncoding.encoded(path, keeping: "/-._~")
  }
}
