extension String {
  /// The name of a thing at the start of a sentence: "A contact", "An article".
  var withArticle: String {
    switch utf8.first {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"): "An \(self)"
    default: "A \(self)"
    }
  }
}
