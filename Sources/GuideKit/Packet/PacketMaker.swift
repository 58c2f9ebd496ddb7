import GuideSite
package import GuideSupport

/// The program that turns a page into a PDF: WeasyPrint.
package struct PacketMaker {
  package static let usual = "weasyprint"
  /// How it is started.
  package let program: String
  /// Stamped into the file in place of the time, so that equal content gives equal bytes.
  package let seconds: Int

  package init(program: String, seconds: Int) {
    self.program = program
    self.seconds = seconds
  }

  /// What to do on a computer that lacks it.
  package static let advice = """
    A packet is made by a program named WeasyPrint, which this computer does not have.
    It is free. Whoever looks after this computer can install it:

      with pip:     pip install weasyprint==70.0
      with pipx:    pipx install weasyprint==70.0
      Debian, too:  apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

    If it is there under another name or in another folder, say where:

      guide packet --weasyprint /path/to/weasyprint

    Without it, open the page "The whole guide on paper" of the website, and let your browser
    print it or save it as a PDF.

    """

  package static func isThere(_ program: String) -> Bool {
    program.contains("/") ? Files.kind(program) == .file : Command.isInstalled(program)
  }

  /// Makes one file; tagged for screen readers (PDF/UA-1), with fields that can be filled in.
  package func make(_ page: String, styles: [String], into file: String) throws(SystemError) {
    let arguments =
      ["--quiet", "--pdf-variant", "pdf/ua-1", "--pdf-forms"]
      + styles.flatMap { ["--stylesheet", $0] } + [page, file]
    try Command(program, arguments, environment: ["SOURCE_DATE_EPOCH": String(seconds)])
      .mustRun("make", file)
  }
}

/// Takes those files of a site that a packet is made of, and puts them into a folder.
///
/// The pages with everything on them, with the styles and pictures that they show. Links to other
/// pages get the site's whole address: on paper, and in a file that is passed on, nothing is
/// beside the page.
package struct PacketPages: OutputSink {
  package let folder: String
  package let baseURL: String

  package init(folder: String, baseURL: String) {
    self.folder = folder
    self.baseURL = baseURL
  }
  package static let page = "print/index.html"

  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    let isPage = path == Self.page || path.hasSuffix("/" + Self.page)
    guard isPage || path.hasPrefix("assets/") || path.hasPrefix("images/") else { return }
    let target = "\(folder)/\(path)"
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) ?? target.startIndex
    try Files.makeFolders(String(target[..<slash]))
    try Files.replace(target, isPage ? withWholeLinks(bytes, path) : Array(bytes))
  }

  /// Puts the site's address before each `<a href="../…`.
  private func withWholeLinks(_ bytes: UnsafeRawBufferPointer, _ path: String) -> [UInt8] {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let up = Array(String(repeating: "../", count: depth).utf8)
    let base = Array(baseURL.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    var copied = 0
    for tag in HTMLTags(bytes) where tag.name == "a" {
      guard let value = tag.range(of: "href"), bytes[value].starts(with: up) else { continue }
      out += bytes[copied..<value.lowerBound]
      out += base
      copied = value.lowerBound + up.count
    }
    return out + bytes[copied...]
  }
}

/// The papers that a packet is made for.
package enum PacketPaper: String, CaseIterable {
  case letter, a4

  /// A stylesheet that says how large a page is.
  package var style: String { "@page { size: \(rawValue == "a4" ? "A4" : rawValue); }\n" }
}
