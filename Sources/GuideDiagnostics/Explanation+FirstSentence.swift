extension Explanation {
  /// The meaning up to its first full stop.
  package var firstSentence: String {
    let bytes = Array(meaning.utf8)
    for (index, byte) in bytes.enumerated()
    where byte == UInt8(ascii: ".")
      && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
        || bytes[index + 1] == UInt8(ascii: "\n"))
    {
      return String(decoding: bytes[...index], as: UTF8.self)
    }
    return meaning
  }
}
