package import GuideDiagnostics
package import GuideSystem
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
  private let programs = Mutex<[(prefix: String, program: Program)]>([])

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

  private func program(for prefix: String) -> Program {
    programs.withLock { programs in
      if let known = programs.first(where: { $0.prefix == prefix }) { return known.program }
      let program = Specialiser.program(
        for: template, shared: shared, language: language, prefix: prefix, site: site)
      programs.append((prefix, program))
      return program
    }
  }
}
