internal import GuideDiagnostics

extension TemplateFault {
  /// What is to be said of faults in how a template is written.
  var formExplanation: Explanation {
    switch self {
    case .notText:
      Explanation(
        "A template is text in UTF-8, and this file holds bytes that are none. It was saved by a "
          + "program that was set to something else, such as “Windows-1252”.",
        wrong: "A file saved as Windows-1252 with an é in it.",
        right: "The same file saved as UTF-8.")
    case .unclosedTag:
      Explanation(
        "Each {{ needs its }}, each {% its %} and each {# its #}, before the next one begins.",
        wrong: "<h1>{{ page.title</h1>", right: "<h1>{{ page.title }}</h1>")
    case .unclosedBlock:
      Explanation(
        "An if, a for and a block each say where they end. Without that nobody can tell what is "
          + "within them.",
        wrong: "{% if page.draft %}<p>Draft</p>",
        right: "{% if page.draft %}<p>Draft</p>{% endif %}")
    case .unexpectedTag:
      Explanation(
        "An end, an else or an elif belongs to an if or a for that is open before it.",
        wrong: "{% if page.draft %}Draft{% endfor %}",
        right: "{% if page.draft %}Draft{% endif %}")
    case .unknownTag:
      Explanation(
        "Between {% and %} is one of a few words, such as if, for or include.",
        wrong: "{% foreach tag in page.tags %}{{ tag }}{% endforeach %}",
        right: "{% for tag in page.tags %}{{ tag }}{% endfor %}")
    case .brokenExpression:
      Explanation(
        "What is between the braces cannot be read: a bracket or a quote may be missing, or a "
          + "word processor may have made the quotes curly.",
        wrong: "{% if page.kind == “article” %}", right: "{% if page.kind == \"article\" %}")
    case .tooDeep:
      Explanation(
        "Tags, brackets or files are within one another deeper than anybody could follow.",
        wrong: "Forty-one {% if %} within one another.",
        right: "A file of its own for what is inside, and {% include \"parts/inside.html\" %}.")
    case .tooLarge:
      Explanation(
        "The template, or what it becomes with all that it includes, is larger than any page "
          + "needs. Most often a file includes another many times over.",
        wrong: "{% include \"a.html\" %} thousands of times.",
        right: "{% for item in page.items %}{% include \"a.html\" %}{% endfor %}")
    default:
      Explanation(
        "Loops within loops went through more than a million rounds on one page, so the page was "
          + "given up.",
        wrong: "{% for a in page.all %}{% for b in page.all %}{% for c in page.all %}…",
        right: "{% for a in page.all | limit(50) %}…{% endfor %}")
    }
  }
}

extension TemplateFault {
  /// What is to be said of faults between values and the HTML around them.
  var markupExplanation: Explanation {
    switch self {
    case .unsafePlace:
      Explanation(
        "In this place of the HTML a value could be taken for code or break the page, whatever is "
          + "done to it. Values are between tags, or in attributes with quotes.",
        wrong: "<p title={{ page.title }}>", right: "<p title=\"{{ page.title }}\">")
    case .uncheckedAddress:
      Explanation(
        "A browser does what an address says, and some addresses run code. Addresses that guide "
          + "made are safe; a text has to be checked with the filter url.",
        wrong: "<a href=\"{{ contact.website }}\">",
        right: "<a href=\"{{ contact.website | url }}\">")
    default:
      Explanation(
        "After an if or a for it has to be clear whether an HTML tag or a quote is still open. "
          + "Otherwise nobody can tell how the next value is made safe.",
        wrong: "{% if page.draft %}<p class=\"draft{% endif %}\">",
        right: "<p class=\"{% if page.draft %}draft{% endif %}\">")
    }
  }
}
