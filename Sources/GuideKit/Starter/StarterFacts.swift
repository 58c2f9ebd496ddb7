internal import GuideContent
internal import GuideSupport

/// What an office says of itself when it makes a guide, so that nobody else's name is in it.
package struct StarterFacts: Sendable {
  /// The title of the guide.
  private let name: String?
  /// The university or school.
  private let institution: String?
  /// Where the guide will be on the web.
  private let address: String?

  /// Facts of nobody.
  package init() { (name, institution, address) = (nil, nil, nil) }

  /// Why a fact can't be taken, as a sentence.
  package struct Refusal: Error { package let words: String }

  package init(name: String?, institution: String?, url: String?) throws(Refusal) {
    self.name = try Self.text(name, "--name", most: 70)
    self.institution = try Self.text(institution, "--institution", most: 60)
    guard let url else {
      address = nil
      return
    }
    let whole = url.contains("://") ? url : "https://" + url
    let ended = whole.hasSuffix("/") ? whole : whole + "/"
    if let fault = BaseAddress.fault(ended) {
      throw Refusal(words: "“\(url)” can't be the address of a guide: \(fault).")
    }
    address = ended
  }

  private static func text(_ text: String?, _ option: String, most: Int) throws(Refusal) -> String?
  {
    guard let text else { return nil }
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if plain.isEmpty || plain.unicodeScalars.contains(where: { $0.value < 32 }) {
      throw Refusal(words: "\(option) is empty.")
    }
    if plain.unicodeScalars.count > most {
      throw Refusal(words: "\(option) has more than \(most) characters.")
    }
    return plain
  }

  /// The settings of the site with these facts in.
  func put(into bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    func put(_ line: String, _ new: String) {
      bytes = StarterGuide.replacing(Array(line.utf8), with: Array(new.utf8), in: bytes)
    }
    if let name {
      put("title: \"Visit our campus\"", "title: \(Self.quoted(name))")
      put("short_title: \"Campus visits\"", "short_title: \(Self.quoted(Self.short(name)))")
    }
    if let address { put("\"https://guide.example.edu/\"", "\"\(address)\"") }
    if let institution {
      put(
        "theme: campus\n",
        "theme: campus\ntheme_options:\n  - {name: institution, value: \(Self.quoted(institution))}\n"
      )
    }
    return bytes
  }

  /// The first words, as many as fit where there is little room.
  private static func short(_ name: String) -> String {
    var short = ""
    for word in name.split(separator: " ") {
      let longer = short.isEmpty ? String(word) : "\(short) \(word)"
      if longer.unicodeScalars.count > 30 { break }
      short = longer
    }
    return short.isEmpty ? String(name.prefix(30)) : short
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
