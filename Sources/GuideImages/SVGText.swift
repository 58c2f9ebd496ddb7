/// Words of a drawing (SVG) as they are meant.
package enum SVGText {
  /// The words with `&lt;`, `&#58;` and the like undone, once, as a browser does it.
  package static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let end = end(of: rest),
        let meaning = meaning(of: rest[(rest.startIndex + 1)..<end])
      {
        out += meaning
        rest = rest[(end + 1)...]
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// Where the semicolon of a reference is; numbers may begin with any count of zeros.
  private static func end(of reference: ArraySlice<UInt8>) -> Int? {
    let name = reference.dropFirst().prefix {
      $0 == UInt8(ascii: "#") || ($0 >= 48 && $0 <= 57) || ($0 | 0x20 >= 97 && $0 | 0x20 <= 122)
    }
    return name.endIndex < reference.endIndex && reference[name.endIndex] == UInt8(ascii: ";")
      ? name.endIndex : nil
  }

  private static func meaning(of name: ArraySlice<UInt8>) -> [UInt8]? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    guard name.first == UInt8(ascii: "#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } == true
    let written = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    let number = UInt32(written, radix: isHexadecimal ? 16 : 10)
    return number.flatMap { Unicode.Scalar($0) }.map { Array(String($0).utf8) }
  }
}
