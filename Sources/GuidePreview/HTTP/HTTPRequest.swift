internal import GuideSupport

/// What a browser asks for: the head of a message of HTTP/1.1 (RFC 9112), without a body.
struct HTTPRequest {
  var method: String
  /// The path with what follows a `?`, as it came.
  var target: String
  var isHTTP10 = false
  /// Names in small letters.
  private var fields: [(name: String, value: String)] = []

  /// Reads a head; nil when it is none.
  init?(_ head: [UInt8]) {
    let lines = String(decoding: head, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" }
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[1].utf8.first == UInt8(ascii: "/"),
      words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0",
      words[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    method = String(words[0])
    target = String(words[1])
    isHTTP10 = words[2] == "HTTP/1.0"
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let (name, value) = (line[..<colon], line[line.utf8.index(after: colon)...])
      // Servers that read past a space or a sign here do not agree on what was asked.
      guard Self.isToken(name), value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 })
      else { return nil }
      fields.append((name.lowercased(), Self.trimmed(value)))
    }
    // One host, and only one, is asked; and a message has one length.
    for name in ["host", "content-length"] where fields.count(where: { $0.name == name }) > 1 {
      return nil
    }
  }

  /// Whether a text can be the name of a field (RFC 9110, 5.6.2).
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (97...122).contains(byte | 0x20)
          || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }

  /// The value of a field, by its name in small letters.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  var hasBody: Bool {
    self["transfer-encoding"] != nil || self["content-length"].map { $0 != "0" } ?? false
  }

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
  var path: String? {
    let raw = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let path = PercentEncoding.text(of: raw) else { return nil }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    if parts.contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }) {
      return nil
    }
    return path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) ? nil : path
  }

  /// The value of a name after the `?`.
  func query(_ name: String) -> String? {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    for part in target[target.utf8.index(after: mark)...].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0] == name { return PercentEncoding.text(of: pair[1].utf8) }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.utf8.first, first == 32 || first == 9 { text.removeFirst() }
    while let last = text.utf8.last, last == 32 || last == 9 { text.removeLast() }
    return String(text)
  }
}

/// What a `Range` field asks for.
enum ByteRange: Equatable {
  /// The field is to be passed over: it is not understood, or asks for several parts.
  case whole
  case part(Range<Int>)
  /// It asks for what is not there.
  case beyond

  /// Reads `bytes=0-99`, `bytes=100-` or `bytes=-100`, the last hundred.
  static func read(_ field: String, of count: Int) -> ByteRange {
    guard field.hasPrefix("bytes=") else { return .whole }
    let ends = field.dropFirst("bytes=".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty) else { return .whole }
    let numbers = ends.map { number(String($0)) }
    if ends[0].isEmpty {
      guard let length = numbers[1] else { return .whole }
      return length == 0 || count == 0 ? .beyond : .part(max(0, count - length)..<count)
    }
    guard let first = numbers[0], ends[1].isEmpty || numbers[1] != nil else { return .whole }
    let last = min(numbers[1] ?? count - 1, count - 1)
    if first >= count { return .beyond }
    return last < first ? .whole : .part(first..<last + 1)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && text.utf8.count < 18 ? Int(text) : nil
  }
}
