/// Where the pages of the site are.
package struct EditPages: Sendable {
  /// The beginning of every address in a language.
  package struct Root: Sendable, Equatable {
    package var language: String
    /// From `/` on, with the window whose texts are shown.
    package var address: String

    package init(language: String, address: String) {
      self.language = language
      self.address = address
    }
  }

  /// The main language first.
  package let roots: [Root]
  private let find: @Sendable (String) -> String?

  /// - Parameter find: gives the path from a root on of what a link names.
  package init(_ roots: [Root], find: @escaping @Sendable (String) -> String?) {
    self.roots = roots
    self.find = find
  }

  /// The path, from a root on, of what a link names, as in `question:first-step`; nil when no page
  /// shows it.
  package func path(_ link: String) -> String? { find(link) }

  /// The address in the main language of what a link names.
  package func address(_ link: String) -> String? {
    guard let root = roots.first, let path = path(link) else { return nil }
    return root.address + path
  }
}
