internal import GuideSupport
package import NIOHTTP1

/// What a browser asks for: a message of HTTP/1.1 (RFC 9112).
package struct HTTPRequest: Sendable {
  package var method: String
  /// The path with what follows a `?`, as it came.
  package var target: String
  var isHTTP10 = false
  /// What came after the head.
  var body: [UInt8] = []
  /// Names in lowercase.
  private var fields: [(name: String, value: String)] = []

  /// Looks through a head that NIO has read; nil for one that servers do not agree on.
  package init?(_ head: HTTPRequestHead) {
    method = head.method.rawValue
    target = head.uri
    guard target.utf8.first == UInt8(ascii: "/"),
      target.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
      head.version == .http1_1 || head.version == .http1_0
    else { return nil }
    isHTTP10 = head.version == .http1_0
    for (name, value) in head.headers {
      guard Self.isToken(name[...]), value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 })
      else { return nil }
      fields.append((name.lowercased(), Self.trimmed(value[...])))
    }
    // One host, and only one, is asked; and a message has one length.
    for name in Self.lonely where fields.count(where: { $0.name == name }) > 1 { return nil }
    if self["transfer-encoding"] != nil, self["content-length"] != nil { return nil }
  }

  /// Fields by which it is decided who asks, and for how much.
  private static let lonely = [
    "host", "content-length", "content-type", "origin", "sec-fetch-site", "x-guide-token",
  ]

  /// Whether a text can be the name of a field (RFC 9110, 5.6.2).
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte.isAlphanumeric
          || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }

  /// The value of a field, by its name in lowercase.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  var hasBody: Bool {
    self["transfer-encoding"] != nil || self["content-length"].map { $0 != "0" } ?? false
  }

  /// How many bytes come after the head, as far as the head says so.
  var length: Int? { self["content-length"].flatMap { Int($0) } }

  /// A request to go on in another protocol; there is none here.
  var wantsUpgrade: Bool { self["upgrade"] != nil || method == "CONNECT" }

  var wantsToStay: Bool {
    let connection = self["connection"]?.lowercased() ?? ""
    return isHTTP10 ? connection == "keep-alive" : connection != "close"
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for part in (self["cookie"] ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, Self.trimmed(pair[0]) == name { return Self.trimmed(pair[1]) }
    }
    return nil
  }

  /// The path, decoded; nil when it is not well formed or leads out of its folder.
  package var path: String? {
    let raw = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let path = PercentEncoding.text(of: raw) else { return nil }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    if parts.contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }) {
      return nil
    }
    return path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) ? nil : path
  }

  /// The value of a name after the `?`.
  package func query(_ name: String) -> String? {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    for part in target[target.utf8.index(after: mark)...].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0] == name { return PercentEncoding.text(of: pair[1].utf8) }
    }
    return nil
  }

  /// All that stands after the `?`, as forms and scripts write it; of a name that is there twice, the
  /// first value.
  package var queryValues: [String: String] {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return [:] }
    var values: [String: String] = [:]
    for part in target[target.utf8.index(after: mark)...].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let texts = pair.compactMap { text in
        PercentEncoding.text(of: text.utf8.map { $0 == UInt8(ascii: "+") ? 32 : $0 })
      }
      guard texts.count == pair.count, let name = texts.first, values[name] == nil else { continue }
      values[name] = texts.count > 1 ? texts[1] : ""
    }
    return values
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.utf8.first, first == 32 || first == 9 { text.removeFirst() }
    while let last = text.utf8.last, last == 32 || last == 9 { text.removeLast() }
    return String(text)
  }
}
