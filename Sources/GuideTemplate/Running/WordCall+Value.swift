internal import GuideSystem

extension WordCall {
  /// The wording with its blanks filled, in a call that has been reduced to one language.
  func value(count: Value?, arguments: [Value]) -> Value {
    let pieces = pieces(count)
    let isMarkup = arguments.contains {
      if case .html = $0 { return true }
      return false
    }
    if isMarkup {
      var out = OutputBuffer(capacity: 256)
      write(count: count, arguments: arguments, to: &out)
      return .html(out.bytes)
    }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .argument(let index):
        switch arguments[index] {
        case .text(let part): text += part
        case .number(let number): text += String(number)
        default: break
        }
      }
    }
    return .text(text)
  }

  /// Writes the wording, escaped but for HTML in its blanks.
  func write(count: Value?, arguments: [Value], to out: inout OutputBuffer) {
    for piece in pieces(count) {
      switch piece {
      case .text(let text): out.appendEscaped(text)
      case .argument(let index): out.append(arguments[index], prefix: [])
      }
    }
  }

  private func pieces(_ count: Value?) -> [Piece] {
    guard let language = languages.first else { return [] }
    if case .number(let number) = count { return language.pieces(for: number) }
    return language.pieces(for: nil)
  }
}
