internal import GuideSupport
internal import NIOHTTP1

/// An answer to a request.
package struct HTTPResponse: Sendable {
  package var status: Int
  var type: String
  var body: [UInt8]
  /// Further lines of the head.
  package var fields: [(name: String, value: String)] = []

  init(_ status: Int, type: String = MediaType.text, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A sentence, for what is no page.
  init(_ status: Int, _ sentence: String) {
    self.init(status, Array((sentence + "\n").utf8))
  }

  /// A sentence, for a script.
  static func json(_ status: Int, error: String) -> HTTPResponse {
    var json = JSONWriter()
    json.object { json in json.field("error", error) }
    return HTTPResponse(status, type: MediaType.json, json.finish().bytes)
  }

  /// A file of a site that is no page.
  static func file(_ bytes: [UInt8], named name: String) -> HTTPResponse {
    var response = HTTPResponse(200, type: MediaType.of(name), bytes)
    // A drawing that is opened by itself is a page, and could ask for what only our pages may.
    if response.type.hasPrefix("image/svg") || response.type.hasPrefix("application/xml") {
      response.fields.append(
        (
          "Content-Security-Policy",
          "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"
        ))
    }
    return response
  }

  static func redirect(_ status: Int, to path: String) -> HTTPResponse {
    var response = HTTPResponse(status, "See \(path)")
    response.fields.append(("Location", PercentEncoding.encoded(path)))
    return response
  }

  /// What every answer says: that nothing may be kept, since the next edit changes it, and that no
  /// other site may use or show it.
  static let safety = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "SAMEORIGIN"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
  ]

  /// What is before the body.
  ///
  /// - Parameter length: nil for a body that ends with the connection.
  func head(length: Int?, staysOpen: Bool) -> HTTPResponseHead {
    var headers = HTTPHeaders([("Content-Type", type)])
    if let length { headers.add(name: "Content-Length", value: "\(length)") }
    headers.add(contentsOf: Self.safety)
    headers.add(contentsOf: fields)
    if !staysOpen { headers.add(name: "Connection", value: "close") }
    return HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
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
}
