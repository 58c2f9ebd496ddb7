internal import GuideSupport

extension Filter {
  /// What the filter makes of a value; `argument` is that of the filters that have one.
  func apply(to value: Value, argument: Value, site: SiteAddress) -> Value {
    switch (self, value) {
    case (.default, _): return value.isPresent ? value : argument
    case (.length, .text(let text)): return .number(text.count)
    case (.length, .list(let items)): return .number(items.count)
    case (.join, .list(let items)):
      guard case .text(let separator) = argument else { return .none }
      let texts = items.map { item in
        if case .text(let text) = item { return text }
        return ""
      }
      return .text(texts.joined(separator: separator))
    case (.upper, .text(let text)): return .text(text.uppercased())
    case (.lower, .text(let text)): return .text(text.lowercased())
    case (.url, .text(let text)): return .text(Self.checked(text))
    case (.urlencode, .text(let text)): return .text(Self.encoded(text))
    case (.absolute, .address(let path)): return .text(site.absolute(path))
    case (.limit(let count), .list(let items)): return .list(Array(items.prefix(count)))
    case (.escape, .html(let bytes)): return .text(String(decoding: bytes, as: UTF8.self))
    default: return .none
    }
  }

  /// The expression in brackets.
  var argument: TypedExpression? {
    switch self {
    case .default(let argument), .join(let argument): argument
    default: nil
    }
  }

  /// The same filter with another expression in brackets.
  func with(argument: TypedExpression) -> Filter {
    switch self {
    case .default: .default(argument)
    case .join: .join(argument)
    default: self
    }
  }

  /// An address that runs code leads to an anchor that no page has, so that the check of the
  /// finished site finds it.
  private static func checked(_ text: String) -> String {
    var copy = text
    let isSafe = copy.withUTF8 { bytes in
      let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
      return isPlain && AddressScheme.start(of: bytes) != .refused
    }
    return isSafe ? text : "#unsafe-address"
  }

  private static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension Value {
  /// Whether `| default` leaves it alone: a number is there even when it is 0.
  var isPresent: Bool {
    if case .number = self { return true }
    return isTrue
  }
}

extension WordCall {
  /// The wording with its blanks filled, in a call that has been reduced to one language.
  func value(count: Value?, arguments: [Value]) -> Value {
    let pieces = pieces(count)
    let isMarkup = arguments.contains {
      if case .html = $0 { return true }
      return false
    }
    if isMarkup {
      var out = OutputBuffer(capacity: 256)
      write(count: count, arguments: arguments, to: &out)
      return .html(out.bytes)
    }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .argument(let index):
        switch arguments[index] {
        case .text(let part): text += part
        case .number(let number): text += String(number)
        default: break
        }
      }
    }
    return .text(text)
  }

  /// Writes the wording, escaped but for HTML in its blanks.
  func write(count: Value?, arguments: [Value], to out: inout OutputBuffer) {
    for piece in pieces(count) {
      switch piece {
      case .text(let text): out.appendEscaped(text)
      case .argument(let index): out.append(arguments[index], prefix: [])
      }
    }
  }

  private func pieces(_ count: Value?) -> [Piece] {
    guard let language = languages.first else { return [] }
    if case .number(let number) = count { return language.pieces(for: number) }
    return language.pieces(for: nil)
  }
}
