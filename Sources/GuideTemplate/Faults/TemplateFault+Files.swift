internal import GuideDiagnostics

extension TemplateFault {
  /// What is to be said of faults between template files.
  var fileExplanation: Explanation {
    switch self {
    case .missingFile:
      Explanation(
        "A template that is needed is not in the theme's templates folder, or its name is spelt "
          + "differently there. Capital letters count.",
        wrong: "{% include \"part/header.html\" %}", right: "{% include \"parts/header.html\" %}")
    case .unusedFile:
      Explanation(
        "The theme has a template that no page uses: it was left over, or its name is spelt "
          + "differently where it is needed.",
        wrong: "templates/artcle.html", right: "templates/article.html")
    case .recursiveInclude:
      Explanation(
        "A template that includes or extends itself, even by way of others, would never end.",
        wrong: "parts/a.html: {% include \"parts/a.html\" %}",
        right: "parts/a.html: {% include \"parts/b.html\" %}")
    case .misplacedExtends:
      Explanation(
        "A template that fills in another one says so at its very beginning.",
        wrong: "{% set kind = \"article\" %}{% extends \"base.html\" %}",
        right: "{% extends \"base.html\" %}{% set kind = \"article\" %}")
    case .outsideBlock:
      Explanation(
        "A template that extends another one only fills in that one's blocks. What stands outside "
          + "of a block has no place on the page.",
        wrong: "{% extends \"base.html\" %}<p>Hello</p>",
        right: "{% extends \"base.html\" %}{% block main %}<p>Hello</p>{% endblock %}")
    case .duplicateBlock:
      Explanation(
        "Two blocks of one template have the same name, so it is not clear which one to fill.",
        wrong: "{% block main %}{% endblock %}{% block main %}{% endblock %}",
        right: "{% block main %}{% endblock %}{% block aside %}{% endblock %}")
    case .unknownBlock:
      Explanation(
        "The template fills a block that the one it extends does not have.",
        wrong: "{% extends \"base.html\" %}{% block mian %}…{% endblock %}",
        right: "{% extends \"base.html\" %}{% block main %}…{% endblock %}")
    default:
      Explanation(
        "super() stands for what the extended template has in the same block, so it has a meaning "
          + "only within a block that fills another.",
        wrong: "<p>{{ super() }}</p>",
        right:
          "{% block head %}{{ super() }}<meta name=\"robots\" content=\"noindex\">{% endblock %}")
    }
  }
}
