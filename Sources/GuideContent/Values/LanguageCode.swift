/// The rules for language codes: the part of BCP 47 that sites use (`en`, `pt-BR`, `zh-Hant`).
package enum LanguageCode {
  package static func isValid(_ text: String) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy(isSmall)
    else { return false }
    if let script = parts.first, script.utf8.count == 4 {
      guard let first = script.utf8.first, isCapital(first),
        script.utf8.dropFirst().allSatisfy(isSmall)
      else { return false }
      parts = parts.dropFirst()
    }
    if let region = parts.first {
      guard region.utf8.count == 2, region.utf8.allSatisfy(isCapital) else { return false }
      parts = parts.dropFirst()
    }
    return parts.isEmpty
  }

  private static let rightToLeft: Set<String> = [
    "ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
  ]

  /// Whether a language is written from right to left.
  package static func isRightToLeft(_ code: String) -> Bool {
    // Asked of every page; only a longer code has a region to leave out.
    let language =
      code.utf8.count == 2 ? code : code.split(separator: "-").first.map(String.init) ?? code
    return rightToLeft.contains(language)
  }

  /// The code for a language that was written by its name or in another form.
  static func repair(_ text: String) -> String? {
    let names = [
      "english": "en", "spanish": "es", "español": "es", "arabic": "ar", "chinese": "zh",
      "french": "fr", "german": "de", "hindi": "hi", "korean": "ko", "vietnamese": "vi",
    ]
    if let code = names[text.lowercased()] { return code }
    let parts = text.replacing("_", with: "-").split(separator: "-")
    guard let language = parts.first else { return nil }
    let code = ([language.lowercased()] + parts.dropFirst().map { $0.uppercased() })
      .joined(separator: "-")
    return isValid(code) ? code : nil
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
}
