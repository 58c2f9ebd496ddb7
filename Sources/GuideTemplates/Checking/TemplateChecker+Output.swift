internal import GuideDiagnostics

/// Values, and whether each may be written where it is in the HTML.
extension TemplateChecker {
  mutating func output(_ expression: Expression, into nodes: inout [TypedNode]) {
    let value = expressions.required(expressions.typed(expression), expression)
    guard let shape = value.shape else {
      context.advance(overValue: true)
      return
    }
    // Only messages need it.
    var name: String { reporter.text(at: expression.place) }
    switch shape {
    case .text, .html, .number, .address:
      checkPlace(shape, value.isAddress, at: expression.place)
      nodes.append(.output(value.expression))
    case .flag:
      wrong(
        expression.place, "“\(name)” is yes or no, which is not shown as it is.",
        allowed: "Write {% if \(name) %} … {% endif %}.")
    case .list:
      wrong(
        expression.place, "“\(name)” is \(shape.kind), which is not shown as it is.",
        allowed: "Write {% for item in \(name) %} … {% endfor %}.")
    case .record(let record):
      wrong(
        expression.place, "“\(name)” is a record, which is not shown as it is.",
        allowed: "It has: \(record.list).")
    case .optional:
      wrong(expression.place, "“\(name)” may be absent.", allowed: "Test it with {% if %} first.")
    }
    context.advance(overValue: value.isAddress || shape.isAddress)
  }

  private mutating func wrong(_ place: SourceRange, _ message: String, allowed: String) {
    reporter.report(Fault(.wrongType, at: place, message, allowed: allowed))
  }

  mutating func checkPlace(_ shape: Shape, _ isAddress: Bool, at place: SourceRange) {
    switch context.state {
    case .code:
      return unsafe(
        place,
        context.tag == MarkupContext.unknownName
          ? "Here it is not clear whether this is within a script."
          : "A value cannot be within <\(name(context.tag))>.",
        allowed: "Put what the script or the style needs into an attribute such as data-count.")
    case .content, .comment, .declaration: return
    case .plainText:
      if case .html = shape {
        unsafe(
          place, "Finished HTML cannot be within <\(name(context.tag))>.",
          allowed: "Text alone can be there.")
      }
      return
    case .quoted, .unquoted, .afterEquals:
      if context.isCodeAttribute {
        return unsafe(
          place, "A value cannot be in the attribute “\(name(context.attribute))”.",
          allowed:
            "Attributes that hold code or style, and names put together from parts, take no values."
        )
      }
    case .tagName, .betweenAttributes, .attributeName: break
    }
    if case .number = shape {
      switch context.state {
      case .betweenAttributes, .attributeName: break
      case .tagName: if !context.tag.isEmpty { return }
      default: return
      }
    }
    guard case .quoted = context.state else {
      return unsafe(
        place, "Here the value would not be between quotes.",
        allowed:
          "Within a tag a value is in an attribute and between quotes, as in class=\"{{ … }}\".")
    }
    if case .html = shape {
      return unsafe(
        place, "Finished HTML cannot be in an attribute.", allowed: "Text or an address can.")
    }
    if context.isAddressAttribute, context.address != .settled, !isAddress, !shape.isAddress {
      uncheckedAddress(place)
    }
  }

  private mutating func uncheckedAddress(_ place: SourceRange) {
    let written = reporter.text(at: place)
    reporter.report(
      Fault(
        .uncheckedAddress, at: place,
        "“\(written)” is a text, and here the browser takes it for an address.",
        allowed:
          "An address, a text that is checked with | url, or a text after #, / or ? and the like.",
        write: "\(written) | url"))
  }

  private mutating func unsafe(_ place: SourceRange, _ message: String, allowed: String) {
    reporter.report(Fault(.unsafePlace, at: place, message, allowed: allowed))
  }

  private func name(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
