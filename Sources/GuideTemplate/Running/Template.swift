/// A template that has been checked against its page: whatever page it is given, it can write it.
package final class Template: Sendable {
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
  ///   - baseURL: where the site stands, for `| absolute`.
  package func run(shared: Value, language: String, baseURL: String) -> TemplateRun {
    assert(shared.conforms(to: .record(self.shared)), "these are not what \(name) shares")
    return TemplateRun(
      self, shared: shared, language: languages.firstIndex(of: language) ?? 0,
      site: SiteAddress(baseURL))
  }
}
