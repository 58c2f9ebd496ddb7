internal import GuideSupport

/// Whether the description of a picture says no more than that there is one.
enum VagueDescription {
  /// - Parameters:
  ///   - text: the description.
  ///   - source: what names the picture, as in `image:gate.jpg`.
  static func isOne(_ text: String, source: String) -> Bool {
    let words = spaced(text.lowercased())
    var bare = words.drop { !isWord($0) }
    while let last = bare.last, !isWord(last) { bare.removeLast() }
    return isFileName(words) || isGeneric(String(bare)) || isNumbered(String(bare))
      || isStem(words, of: source)
  }

  /// A text with one space for each white space.
  ///
  /// Every picture's description comes here. Over bytes, where all are ASCII, it and what is asked after it take 10,000
  /// instructions; characters took 230,000.
  private static func spaced(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { $0.isWhitespace }.joined(separator: " ")
    }
    if isSpaced(text.utf8) { return text }
    return text.utf8.split(whereSeparator: isBlank).map { Substring($0) }.joined(separator: " ")
  }

  /// Whether a text of ASCII has single spaces between its words and no other white space.
  private static func isSpaced(_ text: String.UTF8View) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text {
      if isBlank(byte), byte != UInt8(ascii: " ") || previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }

  /// False when no character of a text can be a number: that is a digit, or beyond ASCII.
  private static func mayHaveNumber(_ words: String) -> Bool {
    words.utf8.contains { $0.isDigit || $0 >= 0x80 }
  }

  /// The name of a file, as in `gate_final2.jpg`.
  static func isFileName(_ words: String) -> Bool {
    words.utf8.contains(UInt8(ascii: ".")) && endings.contains { words.hasSuffix("." + $0) }
  }

  /// A word for any picture, as in `a photo` or `picture of`.
  private static func isGeneric(_ words: String) -> Bool {
    var words = words
    for article in articles where words.hasPrefix(article) {
      words = String(words.dropFirst(article.count))
    }
    for end in genericEnds where words.hasSuffix(end) {
      words = String(words.dropLast(end.count))
    }
    return generic.contains(words)
  }

  /// What cameras and programs call their pictures: `IMG_2034`, `Screenshot 2026-11-29 at 10.14 AM`.
  private static func isNumbered(_ words: String) -> Bool {
    // Nearly every description has no number, and then there is nothing to look up.
    guard mayHaveNumber(words), words.contains(where: \.isNumber),
      let start = starts.first(where: words.hasPrefix)
    else {
      return false
    }
    let rest = words.dropFirst(start.count)
    guard rest.contains(where: \.isNumber), rest.first?.isLetter == false else { return false }
    let parts = rest.split { !$0.isLetter }
    return parts.allSatisfy { plainParts.contains(String($0)) }
  }

  /// The name of the file, where that is no word of its own: `main-hall-2`.
  private static func isStem(_ words: String, of source: String) -> Bool {
    if !words.utf8.contains(where: isOfFileName) { return false }
    let name = source.split { $0 == "/" || $0 == ":" }.last.map { $0.lowercased() } ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    return words == stem && words.contains { "-_0123456789".contains($0) }
  }

  /// True for what the names of files have and words have not.
  private static func isOfFileName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte.isDigit
  }

  private static let endings = [
    "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "heic", "tif", "tiff", "bmp",
  ]
  private static let articles = [
    "a ", "an ", "the ", "this ", "my ", "our ", "la ", "el ", "una ", "un ",
  ]
  private static let genericEnds = [" of", " here", " de", " text"]
  private static let generic: Set<String> = [
    "image", "images", "picture", "pictures", "photo", "photos", "photograph", "pic", "img",
    "graphic", "graphics", "illustration", "drawing", "diagram", "chart", "graph", "figure", "icon",
    "logo", "screenshot", "screen shot", "banner", "thumbnail", "untitled", "alt", "alternative",
    "alt tag", "description", "image description", "insert alt", "placeholder", "caption", "map",
    "foto", "fotografía", "imagen", "dibujo", "ilustración", "gráfico", "diagrama", "icono",
    "captura de pantalla", "sin título", "descripción", "texto alternativo", "todo", "tbd",
  ]
  private static let numbered: Set<String> = [
    "img", "dsc", "dscn", "dscf", "dcim", "pxl", "mvimg", "dji", "gopr", "sam", "scan", "signal",
    "whatsapp image", "fullsizerender",
  ]
  /// Both of these, the longest first.
  private static let starts = numbered.union(generic).sorted { ($1.count, $0) < ($0.count, $1) }
  private static let plainParts: Set<String> = [
    "at", "am", "pm", "a", "m", "p", "copy", "edited", "final", "mp", "wa", "e",
  ]
}
