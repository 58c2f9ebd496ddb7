import GuideTemplates

/// A theme as a real one is built: a base with blocks, parts that are included, shared navigation.
enum Layout {
  static let base = """
    {# The frame of all pages. #}
    <!doctype html>
    <html lang="en"><head><title>{% block title %}{{ page.title }}{% endblock %}</title>
    <link rel="stylesheet" href="{{ site.style }}">
    {%- block head %}<meta name="description" content="{{ page.summary | default("") }}">{% endblock -%}
    </head><body{% if page.draft %} class="draft"{% endif %}>
    <nav aria-label="{{ word("menu") }}"><a href="{{ site.home }}">{{ site.title }}</a>
    {%- for item in menu %}{% include "parts/link.html" with link = item, here = page.here %}
    {%- endfor %}</nav>
    {% block main %}{% endblock %}
    <footer>{{ word("by", name=site.title) }}{% for item in menu | limit(2) %} {{ loop.index }}{% endfor %}
    {%- if menu and site.title == "Guide" %} guide{% else %} other{% endif %}</footer></body></html>
    """

  static let link = """
    <a href="{{ link.to }}"{% if link.to == here %} aria-current="page"{% endif -%}
    >{{ link.label }}</a>{% if not loop.last %}, {% endif %}
    """

  static let page = """
    {% extends "base.html" %}
    {% set count = page.toc | length %}
    {% block head %}{{ super() }}<meta name="x" content='{{ count }}'>{% endblock %}
    {% block main %}<h1>{{ page.title }}</h1><p>{{ word("read", count=page.minutes) }}</p>
    {% if count > 1 and not page.draft %}<ol>{% for heading in page.toc %}
    <li class="level-{{ heading.level }}"><a href="#{{ heading.id }}">{{ heading.text }}</a></li>
    {%- endfor %}</ol>{% elif page.toc %}one{% else %}none{% endif %}
    {{ page.body }}{% for tag in page.tags %}{{ tag | upper }}{% if loop.last %}.{% else %}; {% endif %}
    {%- else %}no tags{% endfor %}
    {% if page.next %}{% include "parts/next.html" with link = page.next, here = site.home %}{% endif %}
    {% endblock %}
    """

  static let theme = Theme([
    "page.html": page,
    "base.html": base, "parts/link.html": link,
    "parts/next.html": "<a href=\"{{ link.to }}\">{{ link.label }}{{ here | absolute }}</a>",
  ])

  static let views = [
    ArticleView(),
    ArticleView(
      title: "<Before> \"it\"", summary: "A & b", minutes: 1, isDraft: true, here: "",
      toc: [HeadingView(id: "a", text: "A<", level: 2)], tags: ["x"]),
    ArticleView(
      minutes: 0,
      toc: [
        HeadingView(id: "a", text: "A", level: 2), HeadingView(id: "b", text: "B", level: 3),
      ], tags: ["x", "y<"], next: LinkView(label: "Next", to: "after/#now")),
  ]
}
