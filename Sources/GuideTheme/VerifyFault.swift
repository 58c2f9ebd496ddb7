package import GuideDiagnostics

/// What can be wrong with finished pages; a fault of the theme's, as a rule.
package enum VerifyFault: String, DiagnosticCode {
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case inlineScript = "inline-script"
  case inlineStyle = "inline-style"
  case thirdParty = "third-party"
  case sameHTMLID = "same-html-id"

  package var severity: Severity { .error }

  /// True for what a fault of a content file can bring about, besides one of the theme.
  package var mayComeFromContent: Bool {
    switch self {
    case .brokenLink, .brokenAnchor, .sameHTMLID: true
    case .inlineScript, .inlineStyle, .thirdParty: false
    }
  }

  package var explanation: Explanation {
    switch self {
    case .brokenLink:
      Explanation(
        """
        A finished page links to something that the site does not have. Links in articles are \
        checked where they are written, so this one is in a template of the theme.
        """,
        wrong: "<a href=\"help.html\">Help</a>",
        right: "<a href=\"{{ site.links.contact }}\">Help</a>")
    case .brokenAnchor:
      Explanation(
        "A finished page links to a place on a page that is not there.",
        wrong: "<a href=\"#mian\">Skip</a>", right: "<a href=\"#main\">Skip</a>")
    case .inlineScript:
      Explanation(
        """
        Scripts are in files of their own, so that browsers can refuse any other. A script \
        within a page, or in an attribute such as onclick, would not run.
        """,
        wrong: "<script>start()</script>",
        right: "<script src=\"{{ assets.scripts_start_js }}\" defer></script>")
    case .inlineStyle:
      Explanation(
        "Styles are in stylesheets, so that browsers can refuse any other.",
        wrong: "<p style=\"color: red\">", right: "<p class=\"warning\">")
    case .thirdParty:
      Explanation(
        """
        The page would load something from another site, which would then know who reads the \
        guide. Everything that a page needs comes with it.
        """,
        wrong: "<img src=\"https://example.org/logo.png\">",
        right: "<img src=\"{{ assets.images_logo_png }}\">")
    case .sameHTMLID:
      Explanation(
        "Two things on a page have the same id, so a link to it could mean either.",
        wrong: "<h2 id=\"top\"> … <h2 id=\"top\">", right: "<h2 id=\"top\"> … <h2 id=\"more\">")
    }
  }
}
