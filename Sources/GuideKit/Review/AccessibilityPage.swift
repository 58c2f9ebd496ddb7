import GuideDiagnostics
import GuideSupport
import GuideValidation

/// What was looked at for people with disabilities, as a page that an office can send or put up.
///
/// It claims no more than was done: what each build checks, what the tests of the theme check in
/// browsers, and what only a person can judge.
struct AccessibilityPage {
  let siteTitle: String
  let asOf: String
  let pages: Int
  let findings: [Diagnostic]
  let files: SourceFiles

  /// True when no rule found anything.
  var isClean: Bool { found(Set(AccessibilityCriterion.all.flatMap(\.codes))).isEmpty }

  var text: String {
    var out = OutputBuffer()
    ReviewPage.begin("\(siteTitle): accessibility", &out)
    for line in introduction { paragraph(line, &out) }
    table(&out)
    byHand(&out)
    out.append("</main>\n</body>\n</html>\n")
    return out.text
  }

  private var introduction: [String] {
    [
      "As of \(asOf): \(Quantity.text(pages, "page")), made by guide \(GuideVersion.current). "
        + "Measured by the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA.",
      "“Each build” is what guide looks for in every page whenever it makes the website. “Theme” is "
        + "what the tests of the theme campus look at in Chromium, Firefox and WebKit, by day and "
        + "by night, with the rules of axe-core for WCAG 2.0 to 2.2 and with tests of their own; a "
        + "theme or stylesheet of your own is not covered by them. “A person” is what no program "
        + "can judge: see below.",
      "This is no audit. Before you claim that the website conforms, have people who use a screen "
        + "reader, a keyboard or a magnifier try it.",
    ]
  }

  private func table(_ out: inout OutputBuffer) {
    out.append(
      "<h2>Criteria</h2>\n<table>\n<thead><tr><th scope=\"col\">Criterion</th>"
        + "<th scope=\"col\">Level</th><th scope=\"col\">Looked at by</th>"
        + "<th scope=\"col\">Found</th></tr></thead>\n<tbody>\n")
    for criterion in AccessibilityCriterion.all {
      out.append("<tr><th scope=\"row\">")
      out.appendEscaped("\(criterion.number) \(criterion.name)")
      out.append("</th><td>\(criterion.level)</td><td>")
      switch criterion.check {
      case .build:
        out.append("Each build</td><td>")
        write(found(Set(criterion.codes)), &out)
      case .theme: out.append("Theme</td><td>See the theme’s tests")
      case .person: out.append("A person</td><td>To be looked at")
      }
      out.append("</td></tr>\n")
    }
    out.append("</tbody>\n</table>\n")
  }

  private func write(_ found: [Diagnostic], _ out: inout OutputBuffer) {
    if found.isEmpty { return out.append("Nothing") }
    out.append("<ul>")
    for diagnostic in found {
      out.append("<li>")
      out.appendEscaped(diagnostic.message)
      out.append("<div class=\"place\">")
      out.appendEscaped(ReviewPlace.of(diagnostic.place, files))
      out.append("</div></li>")
    }
    out.append("</ul>")
  }

  private func byHand(_ out: inout OutputBuffer) {
    out.append("<h2>What a person has to look at</h2>\n<ul>\n")
    for criterion in AccessibilityCriterion.all {
      guard case .person(let task) = criterion.check else { continue }
      out.append("<li>")
      out.appendEscaped("\(criterion.number) \(criterion.name): \(task)")
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }

  private func paragraph(_ text: String, _ out: inout OutputBuffer) {
    out.append("<p>")
    out.appendEscaped(text)
    out.append("</p>\n")
  }

  private func found(_ codes: Set<String>) -> [Diagnostic] {
    findings.filter { codes.contains($0.code) }
  }
}
