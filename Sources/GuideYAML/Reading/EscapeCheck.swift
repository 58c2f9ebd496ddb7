import GuideDiagnostics

/// Characters that a value in double quotes has by their escapes, such as `\a` and `\u00AD`.
///
/// The bytes of the file were looked at before; these are in none of them.
struct EscapeCheck {
  let text: UnsafeBufferPointer<UInt8>
  let origin: TextOrigin

  /// The faults of one value with its quotes.
  func faults(in range: Range<Int>) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let sign = text[index + 1]
      let digits = Self.digits(after: sign)
      let end = min(index + 2 + digits, range.upperBound)
      if let scalar = Self.scalar(sign, text[(index + 2)..<max(index + 2, end)]),
        let odd = OddCharacter(scalar)
      {
        faults.append(fault(odd, index..<end, isNumber: digits > 0))
      }
      index = max(end, index + 2)
    }
    return faults
  }

  private func fault(_ odd: OddCharacter, _ range: Range<Int>, isNumber: Bool) -> Diagnostic {
    let written = String(decoding: text[range], as: UTF8.self)
    // `C:\bin` was meant to have a backslash; a number was meant to be this character.
    let allowed =
      isNumber
      ? odd.advice
      : "For a backslash write two, `\\\(written)`, or put the text into single quotes."
    return Diagnostic(
      odd.fault, at: origin.place(range), "In double quotes `\(written)` makes \(odd.name).",
      allowed: allowed, write: isNumber ? odd.replacement : nil)
  }

  /// How many digits the number after an escape's letter has.
  private static func digits(after sign: UInt8) -> Int {
    switch sign {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }

  private static func scalar(_ sign: UInt8, _ digits: some Collection<UInt8>) -> UInt32? {
    switch sign {
    case UInt8(ascii: "0"): 0
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "v"): 11
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "e"): 27
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    default: nil
    }
  }
}
