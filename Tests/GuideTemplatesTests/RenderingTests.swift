import GuideTemplates
import Testing

struct RenderingTests {
  @Test func valuesAreWritten() {
    #expect(Theme("<h1>{{ page.title }}</h1>").page() == "<h1>Before &amp; after</h1>")
    #expect(Theme("{{ page.body }}").page() == "<p>Hello</p>")
    #expect(Theme("{{ page.minutes }}, {{ -5 }}, {{ \"a<b\" }}").page() == "3, -5, a&lt;b")
    #expect(Theme("{# nothing {{ to }} see #}a").page() == "a")
  }

  @Test func onlyTheFirstBranchThatHoldsIsWritten() {
    let theme = Theme(
      "{% if page.minutes > 5 %}long{% elif page.minutes >= 3 %}middle{% else %}short{% endif %}")
    #expect(theme.page(ArticleView(minutes: 6)) == "long")
    #expect(theme.page(ArticleView(minutes: 3)) == "middle")
    #expect(theme.page(ArticleView(minutes: 2)) == "short")
  }

  @Test func whatIsEmptyIsNotTrue() {
    let theme = Theme(
      "{% if not page.tags and not page.summary and not page.next %}bare{% endif %}")
    #expect(theme.page() == "bare")
    #expect(theme.page(ArticleView(summary: "")) == "bare")
    #expect(theme.page(ArticleView(tags: ["a"])) == "")
    #expect(theme.page(ArticleView(next: LinkView(label: "", to: ""))) == "")
  }

  @Test func aLoopWritesEachItem() {
    let theme = Theme(
      """
      {% for tag in page.tags %}{{ loop.index }}/{{ loop.length }} {{ tag }}\
      {% if not loop.last %}, {% endif %}{% else %}none{% endfor %}
      """)
    #expect(theme.page() == "none")
    #expect(theme.page(ArticleView(tags: ["a", "b"])) == "1/2 a, 2/2 b")
  }

  @Test func anInnerNameHidesAnOuterOneUntilItsLoopEnds() {
    let theme = Theme(
      """
      {% for tag in page.tags %}{{ tag }}{{ loop.index }}[\
      {% for tag in menu %}{{ tag.label }}{{ loop.index }} {% endfor %}]{{ tag }}{{ loop.index }} \
      {% endfor %}
      """)
    #expect(
      theme.page(ArticleView(tags: ["x", "y"]))
        == "x1[Home1 Before2 After3 ]x1 y2[Home1 Before2 After3 ]y2 ")
  }

  @Test func spacesAreTakenAway() {
    #expect(Theme("a  {{- 1 -}}  b").page() == "a1b")
    #expect(Theme("a\n{%- if true -%}\n  b\n{%- endif -%}\nc").page() == "abc")
    #expect(Theme("a\n{#- x -#}\nb").page() == "ab")
    #expect(Theme("a {% if true %} b {% endif %} c").page() == "a  b  c")
  }

  @Test func namesAreSet() {
    let theme = Theme(
      "{% set t = page.title %}{% set u = t | upper %}{% if true %}{% set t = \"x\" %}{{ t }}"
        + "{% endif %}{{ t }}{{ u }}")
    #expect(theme.page(ArticleView(title: "ab")) == "xabAB")
  }

  @Test func partsAreIncluded() {
    let theme = Theme([
      "page.html":
        "{% for link in menu %}{% include \"parts/link.html\" with item = link, mark = \"*\" %} {% endfor %}",
      "parts/link.html": "{{ mark }}{{ item.label }}{{ loop.index }}",
    ])
    #expect(theme.page() == "*Home1 *Before2 *After3 ")
  }

  @Test func blocksFillTheBase() {
    let theme = Theme([
      "page.html":
        "{% extends \"article.html\" %}{% set kind = \"k\" %}{% block main %}({{ super() }}){% endblock %}",
      "article.html":
        "{% extends \"base.html\" %}\n{% block main %}m{{ super() }}{{ kind }}{% endblock main %}",
      "base.html": "{% block head %}h{% endblock %} {% block main %}base{% endblock %} end",
    ])
    #expect(theme.page() == "h (mbasek) end")
  }

  @Test func filtersChangeValues() {
    let view = ArticleView(title: "Añb", tags: ["a", "b<", "c"])
    #expect(Theme("{{ page.summary | default(\"none\") }}").page(view) == "none")
    #expect(Theme("{{ page.tags | length }}{{ page.title | length }}").page(view) == "33")
    #expect(Theme("{{ page.tags | join(\" & \") }}").page(view) == "a &amp; b&lt; &amp; c")
    #expect(Theme("{{ page.title | upper }}{{ page.title | lower }}").page(view) == "AÑBañb")
    #expect(Theme("{% for t in page.tags | limit(2) %}{{ t }}{% endfor %}").page(view) == "ab&lt;")
    #expect(Theme("{{ page.here | absolute }}").page(view) == "https://example.edu/guide/before/")
    #expect(Theme("{{ page.body | escape }}").page(view) == "&lt;p&gt;Hello&lt;/p&gt;")
    #expect(
      Theme("<a href=\"mailto:x?subject={{ page.title | urlencode }}\">").page(view)
        == "<a href=\"mailto:x?subject=A%C3%B1b\">")
  }

  @Test func wordsInEachLanguage() {
    let theme = Theme(
      "{{ word(\"menu\") }}: {{ word(\"read\", count=page.minutes) }}, "
        + "{{ word(\"by\", name=page.title) }}")
    #expect(
      theme.page(ArticleView(title: "<A>", minutes: 1))
        == "Menu: 1 minute, By &lt;A&gt; &amp; friends")
    #expect(theme.page(language: "es") == "Menú: 3 minutos, Por Before &amp; after")
    #expect(theme.page(ArticleView(minutes: 1), language: "es").contains("un minuto"))
    #expect(
      Theme("{{ word(\"by\", name=page.body) }}").page()
        == "By <p>Hello</p> &amp; friends")
  }

  @Test func addressesAreRelative() {
    let theme = Theme(
      "{% for link in menu %}<a href=\"{{ link.to }}\"></a>{% endfor %}<a href=\"{{ page.here }}\">"
    )
    #expect(
      theme.page(prefix: "")
        == "<a href=\"./\"></a><a href=\"before/\"></a><a href=\"after/#now\"></a>"
        + "<a href=\"before/\">")
    #expect(
      theme.page(prefix: "../../")
        == "<a href=\"../../\"></a><a href=\"../../before/\"></a><a href=\"../../after/#now\"></a>"
        + "<a href=\"../../before/\">")
    #expect(theme.page(prefix: "/guide/").hasPrefix("<a href=\"/guide/\">"))
    #expect(
      Theme("{{ page.here }}").page(ArticleView(here: "https://a.example/?x&y"))
        == "https://a.example/?x&amp;y")
    #expect(Theme("{{ page.here }}").page(ArticleView(here: "javascript:x")) == ".././javascript:x")
    #expect(
      Theme("{{ page.here }}").page(ArticleView(here: "javascript:x"), prefix: "")
        == "./javascript:x")
  }

  @Test func theContextOfAPath() {
    #expect(RenderContext(path: "").prefix == "")
    #expect(RenderContext(path: "feed.xml").prefix == "")
    #expect(RenderContext(path: "es/what-it-is/").prefix == "../../")
  }
}
