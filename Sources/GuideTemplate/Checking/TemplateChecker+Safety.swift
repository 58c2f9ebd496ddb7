internal import GuideDiagnostics

/// Whether a value may be written where it stands in the HTML.
extension TemplateChecker {
  mutating func checkPlace(_ shape: Shape, _ isAddress: Bool, _ place: Place) {
    switch context.state {
    case .code:
      return unsafe(
        place,
        context.tag == MarkupContext.unknownName
          ? "Here it is not clear whether this stands within a script."
          : "A value cannot stand within <\(name(context.tag))>.",
        "Put what the script or the style needs into an attribute such as data-count.")
    case .content, .comment, .declaration: return
    case .plainText:
      if case .html = shape {
        unsafe(
          place, "Finished HTML cannot stand within <\(name(context.tag))>.",
          "Text alone can stand there.")
      }
      return
    case .quoted, .unquoted, .afterEquals:
      if context.isCodeAttribute {
        return unsafe(
          place, "A value cannot stand in the attribute “\(name(context.attribute))”.",
          "Attributes that hold code or style, and names put together from parts, take no values.")
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
        place, "Here the value would not stand between quotes.",
        "Within a tag a value stands in an attribute and between quotes, as in class=\"{{ … }}\".")
    }
    if case .html = shape {
      return unsafe(
        place, "Finished HTML cannot stand in an attribute.", "Text or an address can.")
    }
    if context.isAddressAttribute, context.address != .settled, !isAddress, !shape.isAddress {
      uncheckedAddress(place)
    }
  }

  private mutating func uncheckedAddress(_ place: Place) {
    let written = text(at: place)
    report(
      Fault(
        .uncheckedAddress, at: place,
        "“\(written)” is a text, and here the browser takes it for an address.",
        allowed:
          "An address, a text that is checked with | url, or a text after #, / or ? and the like.",
        write: "\(written) | url"))
  }

  private mutating func unsafe(_ place: Place, _ message: String, _ allowed: String) {
    report(Fault(.unsafePlace, at: place, message, allowed: allowed))
  }

  private func name(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
