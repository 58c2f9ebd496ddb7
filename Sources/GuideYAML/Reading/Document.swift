import GuideDiagnostics

/// The part of a file that holds YAML.
struct Document {
  let file: SourceFile
  /// The bytes of the document, without a byte-order mark.
  let range: Range<Int>

  init(file: SourceFile, range: Range<Int>?) {
    self.file = file
    let all = 0..<file.bytes.count
    var range = range?.clamped(to: all) ?? all
    if range.lowerBound == 0, range.count >= 3, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      range = 3..<range.upperBound
    }
    self.range = range
  }
}
