package import GuideDiagnostics
package import GuideSupport
internal import Synchronization

/// A template with what all its pages share: the language, the site, the navigation.
///
/// What depends on nothing else is written once for each prefix, and copied into every page. Many
/// workers may render at the same time.
package final class TemplateRun: Sendable {
  private let template: Template
  private let shared: Value
  private let language: Int
  private let site: SiteAddress
  /// A site has a handful of prefixes, so a list is searched faster than a dictionary.
  private let programs = Mutex<[(prefix: String, program: CompiledProgram)]>([])

  init(_ template: Template, shared: Value, language: Int, site: SiteAddress) {
    self.template = template
    self.shared = shared
    self.language = language
    self.site = site
  }

  /// Writes one page.
  ///
  /// - Parameter page: a record of the shape that the template was compiled against.
  /// - Returns: what kept the page from being whole; nil when nothing did.
  package func render(
    page: Value, context: RenderContext, into out: inout OutputBuffer
  ) -> Diagnostic? {
    // A view that does not always name the same fields would put them in the wrong places.
    assert(page.conforms(to: .record(template.page)), "this is not a page of \(template.name)")
    var rendering = Rendering(program(for: context.prefix), page: page, shared: shared)
    guard let loop = rendering.run(into: &out) else { return nil }
    return Diagnostic(
      TemplateFault.tooManyRounds, at: loop.place,
      "On one page, the loops of “\(template.name)” went through more than a million rounds.",
      allowed: "Shorten a list with | limit(…), or put fewer loops within one another.")
  }

  private func program(for prefix: String) -> CompiledProgram {
    programs.withLock { programs in
      if let known = programs.first(where: { $0.prefix == prefix }) { return known.program }
      let program = Specializer.program(
        for: template, shared: shared, language: language, prefix: prefix, site: site)
      programs.append((prefix, program))
      return program
    }
  }
}

/// A template that has been checked against its page: whatever page it is given, it can write it.
package final class Template: Sendable {
  /// The slot of the item of a loop that is within no other.
  static let firstLoopSlot = 2

  package let name: String
  let nodes: [TypedNode]
  /// Slot 0 is the page, slot 1 what all pages share, the others are the items of loops.
  let slots: Int
  let loops: Int
  let languages: [String]
  let page: RecordShape
  let shared: RecordShape
  /// The file names of the templates that it is put together from, its own among them, sorted.
  package let parts: [String]

  init(
    name: String, nodes: [TypedNode], slots: Int, loops: Int, languages: [String],
    page: RecordShape, shared: RecordShape, parts: [String]
  ) {
    self.page = page
    self.shared = shared
    self.name = name
    self.nodes = nodes
    self.slots = slots
    self.loops = loops
    self.languages = languages
    self.parts = parts
  }

  /// Makes the template ready for many pages that share the same values and language.
  ///
  /// - Parameters:
  ///   - shared: a record of the shape that was given as `shared` to `TemplateSet.compile`.
  ///   - language: one of the wordings' languages; another counts as the first.
  ///   - baseURL: where the site is, for `| absolute`.
  package func run(shared: Value, language: String, baseURL: String) -> TemplateRun {
    assert(shared.conforms(to: .record(self.shared)), "these are not what \(name) shares")
    return TemplateRun(
      self, shared: shared, language: languages.firstIndex(of: language) ?? 0,
      site: SiteAddress(baseURL))
  }
}

/// Where the page is that is being written, which makes its links relative.
package struct RenderContext: Sendable {
  /// What leads from the page to the site's root: "" for a page there, "../" one folder down.
  ///
  /// A page that may be shown at any address, such as 404.html, has the site's whole path here, as
  /// in "/guide/".
  package var prefix: String

  package init(prefix: String) { self.prefix = prefix }

  /// The context of a page at a path such as "" or `what-it-is/` or `feed.xml`.
  package init(path: String) {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    prefix = String(repeating: "../", count: depth)
  }
}

/// The address under which the whole site is, as in `https://guide.example.edu/`.
struct SiteAddress: Sendable {
  private let base: String

  init(_ base: String) { self.base = base.hasSuffix("/") || base.isEmpty ? base : base + "/" }

  /// The whole address of a path from the site's root.
  func absolute(_ path: String) -> String {
    var copy = path
    let start = copy.withUTF8 { AddressScheme.start(of: $0) }
    return start == .known ? path : base + path
  }
}
