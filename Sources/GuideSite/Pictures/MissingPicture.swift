internal import GuideContent
package import GuideDiagnostics
internal import GuideSupport

/// A name of a picture that leads to none, and what was most likely meant.
package struct MissingPicture {
  private let name: String
  private let images: ImageTable
  private let other: UnshownFile?

  package init(_ name: String, in images: ImageTable, _ others: OtherFiles) {
    self.name = PercentEncoding.text(of: name.utf8) ?? name
    self.images = images
    other = others.file(named: self.name)
  }

  /// - Parameter prefix: what is before a picture's name here: `image:` in an article.
  package func diagnostic(at place: SourceRange, prefix: String) -> Diagnostic {
    if let other {
      let code: SiteFault = other.isMisplacedPicture ? .imageNotFound : .imageKind
      return Diagnostic(code, at: place, other.message, allowed: other.advice)
    }
    let meant = meant
    return Diagnostic(
      SiteFault.imageNotFound, at: place,
      "There is no image `\(name)` in the folder `images`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: "Names are compared letter by letter, large and small.",
      write: meant.map { prefix.isEmpty ? $0 : prefix + Self.written($0) })
  }

  private var meant: String? {
    let leaf = name.lastPathComponent
    let same = images.names.filter { $0 == leaf || $0.hasSuffix("/" + leaf) }
    return same.count == 1 ? same[0] : Suggestion.nearest(to: name, in: images.names)
  }

  /// A name as it can be in a link: one with a space would end there.
  package static func written(_ name: String) -> String {
    name.utf8.contains { $0 <= 32 || "()<>\\%\"&".utf8.contains($0) }
      ? PercentEncoding.encoded(name) : name
  }
}
