internal import GuideDiagnostics

extension DocumentEdit {
  /// Refuses texts with characters that no file of a guide may have.
  func checkSigns() throws(EditRefusal) {
    switch self {
    case .set(_, let value, _), .insert(_, _, let value): try check(value)
    case .body(let text): try check(text, isLines: true)
    case .remove, .move: break
    }
  }

  private func check(_ value: TreeValue) throws(EditRefusal) {
    switch value {
    case .nothing: break
    case .word(let text), .text(let text): try check(text)
    case .list(let items): for item in items { try check(item) }
    case .group(let entries):
      for entry in entries {
        try check(entry.key)
        try check(entry.value)
      }
    }
  }

  private func check(_ text: String, isLines: Bool = false) throws(EditRefusal) {
    for scalar in text.unicodeScalars {
      guard let odd = OddCharacter(scalar.value) else { continue }
      let isInFlag = 0xE0000...0xE007F ~= scalar.value
      let endsLine = scalar.value == 0x2028 || scalar.value == 0x2029
      if odd.kind == .control && !isInFlag || endsLine && !isLines {
        throw EditRefusal(.sign, at: path, "The text has \(odd.name). \(odd.advice)")
      }
    }
  }
}
