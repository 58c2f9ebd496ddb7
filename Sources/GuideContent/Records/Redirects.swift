package import GuideDiagnostics
internal import GuideSupport

/// An old address, and where it leads now.
package struct Redirect: Record {
  package static let recordName = "redirect"
  package static let recordHelp = "An old address, and where it leads now."

  package let from: String
  package let to: String
  package let since: Day?
  package let fromPlace: SourceRange
  package let toPlace: SourceRange
  /// False for one that follows from a `replaced_by`.
  package let isWritten: Bool

  package init(from fields: inout Fields) {
    from = fields.required(
      "from", .pathOrID,
      help: "The old address on this site, or what was there once, as in `term:mentor`.")
    to = fields.required(
      "to", .name(1...300),
      help: "Where it leads: `page:` and the id of a page, or a path on this site.")
    since = fields.optional("since", .date, help: "Since when.")
    fromPlace = fields.place(of: "from")
    toPlace = fields.place(of: "to")
    isWritten = true
    if fields.has("to"), let target {
      fields.context.refer(to: target.kind, target.id, at: toPlace)
    }
  }

  /// From the address of something that was replaced.
  init(from: String, to: PageReference, at place: SourceRange) {
    self.from = from
    self.to = "\(to.kind.rawValue):\(to.id)"
    since = nil
    fromPlace = place
    toPlace = place
    isWritten = false
  }

  /// True when a page has to be at the old address; an id has none.
  package var hasAddress: Bool { from.hasPrefix("/") }
}

extension Redirect {
  /// From the address of each article and template that is gone to the one that replaced it.
  static func replacements(
    _ articles: [Article], _ templates: [MessageTemplate], besides written: [Redirect]
  ) -> [Redirect] {
    var found: [Redirect] = []
    for article in articles {
      guard let other = article.frontMatter.replacedBy else { continue }
      switch article.hiddenBecause {
      case .retired, .expired:
        found.append(
          Redirect(from: "/\(article.slug)/", to: other, at: article.frontMatter.place.beginning))
      case .draft, .scheduled, nil: break
      }
    }
    for template in templates where template.status == .retired {
      guard let other = template.replacedBy, let page = PageReference("template:\(other)") else {
        continue
      }
      found.append(
        Redirect(from: "/templates/\(template.id)/", to: page, at: template.place.beginning))
    }
    if found.isEmpty { return [] }
    let taken = Set(written.map(\.from))
    return found.filter { !taken.contains($0.from) }
  }
}

extension Redirect {
  /// The page it leads to; nil when it leads to a path.
  package var target: PageReference? {
    to.hasPrefix("/") ? nil : PageReference(String(to.prefix { $0 != "#" }))
  }

  /// The path it leads to, without the slash at its beginning and without what follows `#`; nil when
  /// it leads to a page by its id.
  package var targetPath: String? {
    guard to.hasPrefix("/") else { return nil }
    let path = to.dropFirst().prefix { $0 != "#" }
    return Self.withoutIndex(PercentEncoding.decoded(String(path)))
  }

  /// The id on that page, without its percent-escapes.
  package var fragment: String? {
    guard let hash = to.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let id = to[to.utf8.index(after: hash)...]
    return id.isEmpty ? nil : Fragment.id(String(id))
  }

  /// The path at which its page is, as in `old/` or `old.html`.
  ///
  /// `/old`, `/old/` and `/old/index.html` are one address: a server shows the same for each.
  package var path: String {
    let path = Self.withoutIndex(String(from.dropFirst()))
    let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path[...]
    return path.isEmpty || path.hasSuffix("/") || last.contains(".") ? path : path + "/"
  }

  /// True when its address ends with the name of the file that a server shows for a folder.
  package var namesIndex: Bool {
    from == "/" + Self.indexName || from.hasSuffix("/" + Self.indexName)
  }

  private static func withoutIndex(_ path: String) -> String {
    path == indexName || path.hasSuffix("/" + indexName)
      ? String(path.dropLast(indexName.count)) : path
  }

  private static let indexName = "index.html"
}

/// `redirects.yaml`: addresses that have moved.
package struct Redirects: FileRecord {
  package static let kind = "redirects"
  package static let usualPath = "redirects.yaml"
  package static let recordName = "list of redirects"
  package static let recordHelp = "Addresses that have moved, so that old links still work."

  package let items: [Redirect]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Redirect.self, 1...2000), help: "The redirects.")
  }
}
