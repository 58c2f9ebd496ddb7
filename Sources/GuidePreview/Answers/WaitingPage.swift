internal import GuideSystem

/// The page that stands in while no site can be made: what has to be mended first.
enum WaitingPage {
  static func bytes(_ problems: [Problem]) -> [UInt8] {
    var out = OutputBuffer()
    out.append(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Something has to be mended first</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/.guide/frame.css">
      </head>
      <body class="waiting">
      <h1>Something has to be mended first</h1>
      <p>No website can be made from the files as they are. Mend what is named here and save: this page changes by itself.</p>
      <ul>

      """ as StaticString)
    for problem in problems where problem.isError {
      out.append("<li><p>")
      out.appendEscaped(problem.message)
      out.append("</p><p><b>")
      out.appendEscaped(problem.file)
      if problem.line > 0 { out.appendEscaped(", line \(problem.line)") }
      out.append("</b></p><pre>")
      out.appendEscaped(problem.excerpt)
      out.append("</pre><p>")
      out.appendEscaped(problem.allowed ?? "")
      out.append("</p></li>\n")
    }
    out.append("</ul>\n</body>\n</html>\n" as StaticString)
    return PreviewPage.withBar(out.bytes, [], "none")
  }
}
