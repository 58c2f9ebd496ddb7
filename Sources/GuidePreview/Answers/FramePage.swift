internal import GuideSupport

/// A page shown within another: on a screen as narrow as a phone's, or on sheets of paper.
///
/// The pages themselves forbid frames within them; this page is the preview's own.
enum FramePage {
  static func answer(_ request: HTTPRequest) -> HTTPResponse {
    let path = request.query("page") ?? "/"
    guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.hasPrefix(PreviewAnswers.toolFolder)
    else { return HTTPResponse(404, "The preview has no such page.") }
    let isPaper = request.query("as") == "paper"
    var out = OutputBuffer()
    out.append(ToolPage.start(title: isPaper ? "Printed" : "On a phone", bodyClass: "framed"))
    out.append("<p><a href=\"" as StaticString)
    out.appendEscaped(PercentEncoding.encoded(path))
    out.append("\">Back to the whole page</a></p>\n<iframe title=\"The page\" class=\"")
    out.append(isPaper ? "paper" : "phone")
    out.append("\" src=\"")
    out.appendEscaped(PercentEncoding.encoded(path))
    out.append("\"></iframe>\n</body>\n</html>\n" as StaticString)
    var response = HTTPResponse(200, type: MediaType.html, out.bytes)
    response.fields.append(
      (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'"
      ))
    return response
  }
}

/// The page that is in while no site can be made: what has to be fixed first.
enum WaitingPage {
  static func bytes(_ problems: [Problem]) -> [UInt8] {
    var out = OutputBuffer()
    out.append(
      ToolPage.start(title: "Something has to be fixed first", bodyClass: "waiting"))
    out.append(
      """
      <h1>Something has to be fixed first</h1>
      <p>No website can be made from the files as they are. Fix what is named here and save: this page changes by itself.</p>
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
    return PreviewPage.withBar(out.bytes, [], version: "none")
  }
}

/// What the pages of the preview itself have in common.
private enum ToolPage {
  /// A page up to the beginning of its body.
  static func start(title: String, bodyClass: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>\(title)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/.guide/frame.css">
    </head>
    <body class="\(bodyClass)">

    """
  }
}
