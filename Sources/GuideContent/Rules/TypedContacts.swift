internal import GuideDiagnostics
internal import GuideSupport

/// Finds phone numbers of contacts that were typed into texts, where they stay as they are when the
/// contact's changes.
enum TypedContacts: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    // Only the first number of a contact can be linked.
    let phones = guide.main.contacts.compactMap { contact in
      contact.phone.flatMap { Phone($0, of: contact.id) }
    }
    if phones.isEmpty { return }
    for article in guide.main.articles where article.isShown {
      article.file.bytes.withUnsafeBufferPointer { bytes in
        let body = UnsafeBufferPointer(rebasing: bytes[article.body])
        for phone in phones {
          TextSearch.each(phone.lastDigits, in: body) { offset in
            guard let found = phone.find(in: body, lastDigitsAt: offset) else { return false }
            let start = article.body.lowerBound
            diagnostics.append(
              Diagnostic(
                RuleFault.contactTyped,
                at: SourceRange(
                  article.file.id, found.lowerBound + start..<found.upperBound + start),
                "This is the phone number of the contact `\(phone.contact)`.",
                allowed: phone.advice, write: isAlone(found, body) ? phone.link : nil))
            return false
          }
        }
      }
    }
    checkRecords(guide, phones, diagnostics: diagnostics)
  }

  /// Looks into the texts of data files, whose bytes may be written in another way than they read.
  private static func checkRecords(
    _ guide: Guide, _ phones: [Phone], diagnostics: DiagnosticCollector
  ) {
    let pages = ReadableRecords.pages(of: guide.main) {
      RecordReading(guide.main, includesAll: true, judges: false)
    }
    for text in pages.flatMap(\.written) {
      var words = text.text
      words.withUTF8 { bytes in
        for phone in phones {
          TextSearch.each(phone.lastDigits, in: bytes) { offset in
            guard phone.find(in: bytes, lastDigitsAt: offset) != nil else { return false }
            diagnostics.append(
              Diagnostic(
                RuleFault.contactTyped, at: text.place,
                "This text has the phone number of the contact `\(phone.contact)`.",
                allowed: phone.advice))
            return true
          }
        }
      }
    }
  }

  /// True for a number in plain words, not in a link or in code.
  private static func isAlone(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x20
    return before <= 0x20 && (after <= 0x20 || ".,;!?".utf8.contains(after))
  }

  /// A number to be found in whatever way it is grouped.
  private struct Phone {
    let contact: String
    /// All digits but those of the country.
    private let digits: [UInt8]
    private let country: [UInt8]
    var link: String { "[](contact:\(contact)#phone)" }
    var advice: String { "Link the contact: `\(link)`. Then the number changes with it." }
    /// The last four, which hardly anybody takes apart.
    let lastDigits: [UInt8]

    init?(_ number: String, of contact: String) {
      let groups = number.utf8.dropFirst().split(separator: UInt8(ascii: "-"))
      let digits = groups.dropFirst().flatMap { Array($0) }
      guard let country = groups.first, digits.count >= 6 else { return nil }
      self.contact = contact
      self.digits = digits
      self.country = Array(country)
      lastDigits = Array(digits.suffix(4))
    }

    /// The whole number that ends with the digits at an offset.
    func find(in text: UnsafeBufferPointer<UInt8>, lastDigitsAt offset: Int) -> Range<Int>? {
      let end = offset + lastDigits.count
      if end < text.count, text[end].isDigit { return nil }
      guard var start = back(over: digits.dropLast(lastDigits.count), from: offset, in: text) else {
        return nil
      }
      if let whole = back(over: country[...], from: start, in: text) {
        start = whole
        if start > 0, text[start - 1] == UInt8(ascii: "+") { start -= 1 }
      }
      if start > 0, text[start - 1] == UInt8(ascii: "(") { start -= 1 }
      if start > 0, text[start - 1].isDigit { return nil }
      return start..<end
    }

    /// Where some digits begin that end before an offset, with up to two characters between them.
    private func back(
      over digits: ArraySlice<UInt8>, from offset: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
      var index = offset
      for digit in digits.reversed() {
        var signs = 0
        while index > 0, signs < 2, " -./()".utf8.contains(text[index - 1]) {
          index -= 1
          signs += 1
        }
        guard index > 0, text[index - 1] == digit else { return nil }
        index -= 1
      }
      return index
    }
  }
}
