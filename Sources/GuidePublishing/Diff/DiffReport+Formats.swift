internal import GuideSupport

extension DiffReport {
  var terminal: String {
    var text = title + "\n"
    for section in sections {
      text += "\n\(section.title)\n"
      for line in section.lines {
        switch line {
        case .item(let name, let detail): text += "  \(name)  \(detail)\n"
        case .removed(let words): text += "    - \(words)\n"
        case .added(let words): text += "    + \(words)\n"
        case .plain(let words): text += "  \(words)\n"
        }
      }
    }
    return text
  }

  /// For a comment on a proposal.
  var markdown: String {
    var text = "## \(Self.marked(title))\n"
    for section in sections {
      text += "\n### \(section.title)\n\n"
      for line in section.lines {
        switch line {
        case .item(let name, let detail):
          text += "- **\(Self.marked(name))** \(Self.marked(detail))\n"
        case .removed(let words): text += "  - was: \(Self.marked(words))\n"
        case .added(let words): text += "  - now: \(Self.marked(words))\n"
        case .plain(let words): text += "- \(Self.marked(words))\n"
        }
      }
    }
    return text
  }

  /// Words in which nothing is markup.
  private static func marked(_ text: String) -> String {
    var marked = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#|~@".unicodeScalars.contains(scalar) { marked += "\\" }
      marked.unicodeScalars.append(scalar)
    }
    return marked
  }

  /// A page by itself, to be opened from a disk or sent to a reviewer.
  var html: String {
    var text = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLReference.escaped(title))</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
      ul { padding-left: 1.2rem; } li { margin: .3rem 0; overflow-wrap: anywhere; }
      del, ins { text-decoration: none; padding: .1rem .3rem; border-left: .25rem solid; }
      del { border-color: #b3261e; } ins { border-color: #1e7d32; }
      .kind { font-size: .85rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(HTMLReference.escaped(title))</h1>

      """
    for section in sections {
      text += "<h2>\(HTMLReference.escaped(section.title))</h2>\n"
      if section.lines.isEmpty { continue }
      text += "<ul>\n"
      for line in section.lines {
        switch line {
        case .item(let name, let detail):
          text +=
            "<li><strong>\(HTMLReference.escaped(name))</strong> \(HTMLReference.escaped(detail))</li>\n"
        case .removed(let words):
          text +=
            "<li><span class=\"kind\">was</span> <del>\(HTMLReference.escaped(words))</del></li>\n"
        case .added(let words):
          text +=
            "<li><span class=\"kind\">now</span> <ins>\(HTMLReference.escaped(words))</ins></li>\n"
        case .plain(let words): text += "<li>\(HTMLReference.escaped(words))</li>\n"
        }
      }
      text += "</ul>\n"
    }
    return text + "</main>\n</body>\n</html>\n"
  }
}

/// How a comparison is written down.
package enum DiffFormat: String, CaseIterable, Sendable {
  case terminal, markdown, html
}
