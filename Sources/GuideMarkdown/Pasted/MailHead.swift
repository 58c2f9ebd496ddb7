internal import GuideSupport

/// The lines that a mail program puts above a mail: `From:`, `Sent:`, `To:`, `Subject:`.
///
/// They come along when a text is pasted from an answered or forwarded mail, and tell readers who
/// wrote to whom.
enum MailHead {
  enum Part {
    case sender, day, receiver, copy, subject
  }

  /// What a line of a head says; nil for a line that is of none.
  static func part(of line: ArraySlice<UInt8>) -> Part? {
    let isSign: (UInt8) -> Bool = {
      $0.isSpace || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    let words = line.drop(while: isSign).prefix(longestLabel + 4)
    guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var label = words[..<colon]
    while let last = label.last, isSign(last) { label.removeLast() }
    guard label.count <= longestLabel else { return nil }
    return labels[String(decoding: label, as: UTF8.self).lowercased()]
  }

  /// True for a line that may be the first of a head: a quick look, which every line gets.
  static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.first {
    case UInt8(ascii: "F"), UInt8(ascii: "f"), UInt8(ascii: "D"), UInt8(ascii: "d"),
      UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      part(of: line) == .sender
    default: false
    }
  }

  /// How many of some lines are a head that begins on the first of them; 0 when they are none.
  static func length(_ lines: some Sequence<ArraySlice<UInt8>>) -> Int {
    var found: Set<Part> = []
    var count = 0
    for line in lines {
      guard let part = part(of: line), count > 0 || part == .sender,
        part == .copy || found.insert(part).inserted
      else { break }
      count += 1
    }
    return found.count >= 3 ? count : 0
  }

  /// True for a head whose lines run together, as they do after `>` in a file of YAML.
  static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard part(of: line) == .sender else { return false }
    let words = String(decoding: line.prefix(600), as: UTF8.self).lowercased()
    return [[" sent:", " to:", " subject:"], [" enviado:", " para:", " asunto:"]].contains {
      labels in
      var rest = Substring(words)
      return labels.allSatisfy { label in
        guard let place = rest.firstRange(of: label) else { return false }
        rest = rest[place.upperBound...]
        return true
      }
    }
  }

  private static let longestLabel = 12

  private static let labels: [String: Part] = [
    "from": .sender, "sent": .day, "date": .day, "to": .receiver, "cc": .copy, "bcc": .copy,
    "subject": .subject,
    "de": .sender, "enviado": .day, "enviado el": .day, "fecha": .day, "para": .receiver,
    "cco": .copy, "asunto": .subject,
  ]
}
