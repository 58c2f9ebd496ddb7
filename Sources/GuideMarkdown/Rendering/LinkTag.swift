internal import GuideSupport

/// Writes the tag that a link begins with.
enum LinkTag {
  /// Writes all after the address.
  ///
  /// - Parameter target: where the handler leads the link; nil leaves it as it was written.
  static func finish(_ link: MarkdownLink, _ target: LinkTarget?, into out: inout OutputBuffer) {
    let title = target?.title ?? link.title
    if !title.isEmpty { attribute("\" title=\"", title, into: &out) }
    if let text = target?.relation { attribute("\" rel=\"", text, into: &out) }
    if let text = target?.className { attribute("\" class=\"", text, into: &out) }
    if let text = target?.language { attribute("\" hreflang=\"", text, into: &out) }
    if !link.hasText, let text = target?.textLanguage { attribute("\" lang=\"", text, into: &out) }
    out.append("\">")
  }

  /// - Parameter opening: begins with the closing quote of what is before it.
  private static func attribute(
    _ opening: StaticString, _ value: String, into out: inout OutputBuffer
  ) {
    out.append(opening)
    out.appendText(value)
  }
}
