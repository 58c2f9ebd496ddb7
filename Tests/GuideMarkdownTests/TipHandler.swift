import GuideDiagnostics
import GuideMarkdown
import GuideSupport

/// Knows a few pages and two blocks, as a guide would.
struct TipHandler: MarkdownHandler {
  var blockNames: [String] { ["tip", "do", "dont", "checklist", "table"] }
  var links: [MarkdownLink] = []
  var images: [MarkdownImage] = []
  var blocks: [FencedBlock] = []

  mutating func resolve(
    _ link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    links.append(link)
    switch link.destination {
    case "page:what-it-is": return .lead(LinkTarget("../what-it-is/", text: "What it is & why"))
    case "page:gone": return .drop
    case "page:all":
      return .lead(
        LinkTarget(
          "https://example.edu/?a=1&b='", title: "a \"b\"", relation: "external", className: "x",
          language: "es"))
    default: return .keep
    }
  }

  mutating func resolve(
    _ image: MarkdownImage, diagnostics: DiagnosticCollector
  ) -> ImageResolution {
    images.append(image)
    switch image.source {
    case "image:talk.svg":
      return .show(
        ImageTarget("../talk.svg", size: (640, 480), className: "wide", isLazy: true))
    case "image:gone.svg": return .drop
    default: return .keep
    }
  }

  mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: DiagnosticCollector
  ) -> Bool {
    guard blockNames.contains(block.name) else { return false }
    blocks.append(block)
    out.append("<aside>")
    if block.name == "tip" {
      out.append("\n")
      _ = Markdown.render(
        block.content, .block, handler: &self, into: &out, diagnostics: diagnostics)
    }
    out.append("</aside>\n")
    return true
  }
}
