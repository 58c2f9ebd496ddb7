internal import GuideSupport

/// What a `Range` field asks for.
package enum ByteRange: Equatable {
  /// The field is to be passed over: it is not understood, or asks for several parts.
  case whole
  case part(Range<Int>)
  /// It asks for what is not there.
  case beyond

  /// Reads `bytes=0-99`, `bytes=100-` or `bytes=-100`, the last hundred.
  package static func read(_ field: String, of count: Int) -> ByteRange {
    guard field.hasPrefix("bytes=") else { return .whole }
    let ends = field.dropFirst("bytes=".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty) else { return .whole }
    let numbers = ends.map { number(String($0)) }
    if ends[0].isEmpty {
      guard let length = numbers[1] else { return .whole }
      return length == 0 || count == 0 ? .beyond : .part(max(0, count - length)..<count)
    }
    guard let first = numbers[0], ends[1].isEmpty || numbers[1] != nil else { return .whole }
    let last = min(numbers[1] ?? count - 1, count - 1)
    if first >= count { return .beyond }
    return last < first ? .whole : .part(first..<last + 1)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { $0.isDigit } && text.utf8.count < 18 ? Int(text) : nil
  }
}
