internal import GuideContent
internal import GuideMarkdown
internal import GuideSupport

/// Words of the glossary, explained where they are first used.
extension ContentHandler {
  /// A button with the term's words, and the note that it opens: no script, and nothing to leave the page for.
  ///
  /// - Returns: nil where the term is a link to the glossary.
  mutating func explanation(of term: Term) -> LinkResolution? {
    guard explainsTerms, explainedTerms.insert(term.id).inserted,
      let path = pageContext.links.path(.term, term.id)
    else { return nil }
    let id = "guide-term-\(term.id)"
    var before = OutputBuffer(capacity: 128)
    before.append("<button class=\"term\" type=\"button\" popovertarget=\"")
    before.appendEscaped(id)
    before.append("\">")
    var after = OutputBuffer(capacity: 512)
    after.append("</button><span class=\"explained\" id=\"")
    after.appendEscaped(id)
    after.append("\" popover")
    if let language = differing(term.isTranslated) {
      after.append(" lang=\"")
      after.appendEscaped(language)
      after.append("\"")
    }
    after.append("><b>")
    after.appendEscaped(term.term)
    after.append("</b> ")
    after.append(pageContext.html(term.definition))
    after.append(" <a href=\"")
    after.appendEscaped(pageContext.links.relative(path))
    after.append("\" lang=\"")
    after.appendEscaped(pageContext.localization.language)
    after.append("\">")
    after.appendEscaped(pageContext.links.builtInLink("glossary").title)
    after.append("</a></span>")
    return .surround(LinkSurround(before: before.bytes, after: after.bytes, text: term.term))
  }

  /// The language of something, when it is not that of this text.
  ///
  /// - Parameter isTranslated: whether it is in the language of the localization.
  func differing(_ isTranslated: Bool) -> String? {
    let theirs = pageContext.links.language(isTranslated) ?? pageContext.localization.language
    return theirs == language ?? pageContext.localization.language ? nil : theirs
  }
}
