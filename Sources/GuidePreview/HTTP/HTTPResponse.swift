internal import GuideSupport

/// An answer to a request.
struct HTTPResponse {
  var status: Int
  var type: String
  var body: [UInt8]
  /// Further lines of the head.
  var fields: [(name: String, value: String)] = []

  init(_ status: Int, type: String = MediaType.text, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A sentence, for what is no page.
  init(_ status: Int, _ sentence: String) {
    self.init(status, Array((sentence + "\n").utf8))
  }

  static func redirect(_ status: Int, to path: String) -> HTTPResponse {
    var response = HTTPResponse(status, "See \(path)")
    response.fields.append(("Location", PercentEncoding.encoded(path)))
    return response
  }

  /// What every answer says: that nothing may be kept, and that no other site may use or show it.
  static let safety =
    "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: SAMEORIGIN\r\n"
    + "Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: same-origin\r\n"

  /// What is before the body; nothing is kept by the browser, since the next edit changes it.
  func head(staysOpen: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
    head += "Content-Type: \(type)\r\n"
    head += "Content-Length: \(body.count)\r\n"
    head += Self.safety
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    head += staysOpen ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(head.utf8)
  }

  /// The part that a `Range` asks for (RFC 9110, 14): one range of bytes, or the whole.
  func part(_ range: String?) -> HTTPResponse {
    guard status == 200 else { return self }
    var part = self
    part.fields.append(("Accept-Ranges", "bytes"))
    switch range.map({ ByteRange.read($0, of: body.count) }) {
    case nil, .whole?: return part
    case .some(.part(let bytes)):
      part.status = 206
      part.fields.append(
        ("Content-Range", "bytes \(bytes.lowerBound)-\(bytes.upperBound - 1)/\(body.count)"))
      part.body = Array(body[bytes])
    case .some(.beyond):
      part = HTTPResponse(416, "The file has \(body.count) bytes.")
      part.fields.append(("Content-Range", "bytes */\(body.count)"))
    }
    return part
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 413: "Content Too Large"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    default: "Service Unavailable"
    }
  }
}

/// What kind of file a name says that it is.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let json = "application/json"

  static func of(_ path: String) -> String {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    switch dot.map({ String(path[path.utf8.index(after: $0)...]) }) ?? "" {
    case "html": return html
    case "css": return "text/css; charset=utf-8"
    case "js", "mjs": return "text/javascript; charset=utf-8"
    case "json", "map": return json
    case "webmanifest": return "application/manifest+json"
    case "xml": return "application/xml; charset=utf-8"
    case "txt", "md": return text
    case "csv": return "text/csv; charset=utf-8"
    case "ics": return "text/calendar; charset=utf-8"
    case "svg": return "image/svg+xml"
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "gif": return "image/gif"
    case "webp": return "image/webp"
    case "avif": return "image/avif"
    case "ico": return "image/x-icon"
    case "woff2": return "font/woff2"
    case "pdf": return "application/pdf"
    case "wasm": return "application/wasm"
    default: return "application/octet-stream"
    }
  }
}
