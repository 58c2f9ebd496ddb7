import GuideDiagnostics
internal import GuideSupport

/// `[Double room, $7,900]`: the comma within an amount parts it in two.
struct AmountCheck {
  let text: UnsafeBufferPointer<UInt8>
  let origin: TextOrigin

  /// Joins the halves of an amount again.
  ///
  /// `[100,200,300]` is left as it is: it may be three numbers.
  ///
  /// - Returns: for each that was joined, that it needs quotes.
  func join(_ items: inout [Node]) -> [Diagnostic] {
    // Where the text was fixed its offsets are not those of the file; one fault at a time then.
    guard origin.edits.isEmpty else { return [] }
    var faults: [Diagnostic] = []
    let shift = origin.document.range.lowerBound
    func range(_ item: Node) -> Range<Int> {
      item.place.range.lowerBound - shift..<item.place.range.upperBound - shift
    }
    let isSpaced = zip(items, items.dropFirst()).contains {
      range($0).upperBound + 1 < range($1).lowerBound
    }
    var index = 0
    while index + 1 < items.count {
      var last = index
      while last + 1 < items.count,
        isAmount(range(items[last]), isSpaced: isSpaced || last > index),
        range(items[last]).upperBound + 1 == range(items[last + 1]).lowerBound,
        isThousands(range(items[last + 1]))
      {
        last += 1
      }
      if last > index {
        let whole = range(items[index]).lowerBound..<range(items[last]).upperBound
        let place = origin.place(whole)
        let shown = MessageText.excerpt(UnsafeBufferPointer(rebasing: text[whole]))
        faults.append(
          Diagnostic(
            YAMLFault.valueNeedsQuotes, at: place,
            "The comma in “\(shown)” makes \(last - index + 1) entries of it.",
            allowed: "Between [ and ] a text with a comma is in straight quotes.",
            write: MessageText.quoted(text[whole])))
        let joined = String(decoding: text[whole], as: UTF8.self)
        items.replaceSubrange(
          index...last,
          with: [
            Node(place, .scalar(Scalar(joined, .plain, lines: ScalarLines(place, .plain))))
          ])
      }
      index += 1
    }
    return faults
  }

  /// One to three digits at the end, after nothing or what can be before an amount.
  private func isAmount(_ range: Range<Int>, isSpaced: Bool) -> Bool {
    guard let first = range.first, range.upperBound <= text.count,
      !"\"'[{".utf8.contains(text[first])
    else { return false }
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1].isDigit { start -= 1 }
    guard 1...3 ~= range.upperBound - start else { return false }
    if start == range.lowerBound { return isSpaced }
    let sign = text[start - 1]
    let isCurrency = sign == UInt8(ascii: "$") || sign >= 0x80
    return isCurrency || isSpaced && sign.isBlank
  }

  /// Three digits at the start, and no fourth.
  private func isThousands(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.upperBound <= text.count else { return false }
    let start = range.lowerBound
    return text[start..<start + 3].allSatisfy(\.isDigit)
      && (range.count == 3 || !text[start + 3].isDigit)
  }
}
