import CYAML

/// Where and why libyaml stopped.
///
/// Its own message is written for programmers and never shown; `Repair` looks at the text instead.
struct Failure: Error {
  var kind: Kind
  /// The offset, in the text that was read, of what it stumbled over.
  var offset: Int
  /// The offset where the thing began that it was reading (an open quote, a list), if it said so.
  var context: Int?

  enum Kind {
    /// A character that nothing can begin with, such as `@` or a tab.
    case character
    /// A line that looks like a key but has no colon.
    case colon
    /// A `key:` where none can be.
    case mappingValue
    /// A `-` where none can be.
    case sequenceEntry
    /// Something else than a key among keys.
    case key
    /// Something else than `-` among list items.
    case dash
    /// Neither a comma nor the closing bracket of `[…]` or `{…}`.
    case flow
    /// A quote, or a bracket, that is open at the end.
    case unclosed
    /// An unknown `\x` between double quotes.
    case escape
    /// Text after `|` or `>`.
    case blockHeader
    /// A tab among the spaces of an indentation.
    case tab
    /// A `&`, `*` or `!` that is followed by something unexpected.
    case property
    /// A `%` at the start of a line.
    case directive
    /// Bytes that are no text at all.
    case text
    /// libyaml would read on, but what it makes of the line is hardly what was meant.
    case misread
    case other
  }
}

extension Failure {
  /// Takes over what a stopped parser knows.
  init(_ stopped: UnsafePointer<yaml_parser_t>, _ offsets: inout OffsetCursor) {
    let parser = stopped.pointee
    if parser.error == YAML_READER_ERROR || parser.error == YAML_MEMORY_ERROR {
      self.init(kind: .text, offset: min(parser.problem_offset, offsets.bytes.count), context: nil)
      return
    }
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    // A parser that has no context leaves the mark at zero.
    let contextOffset =
      parser.context == nil ? nil : offsets.offset(ofScalar: parser.context_mark.index)
    self.init(
      kind: Kind(problem: problem, context: context),
      offset: offsets.offset(ofScalar: parser.problem_mark.index), context: contextOffset)
  }
}

extension Failure.Kind {
  /// Sorts the messages of libyaml 0.2.5 (scanner.c and parser.c).
  init(problem: String, context: String) {
    self =
      switch problem {
      case "found character that cannot start any token": .character
      case "could not find expected ':'": .colon
      case "mapping values are not allowed in this context": .mappingValue
      case "mapping keys are not allowed in this context": .mappingValue
      case "block sequence entries are not allowed in this context": .sequenceEntry
      case "did not find expected key": .key
      case "did not find expected '-' indicator": .dash
      case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .flow
      case "found unexpected end of stream", "found unexpected document indicator": .unclosed
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        .escape
      case "did not find expected comment or line break"
      where context == "while scanning a block scalar":
        .blockHeader
      case "found an indentation indicator equal to 0": .blockHeader
      case "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation":
        .tab
      default:
        switch context {
        case "while scanning an anchor", "while scanning an alias", "while scanning a tag",
          "while parsing a tag", "while parsing a node":
          .property
        case "while scanning a directive", "while scanning a %YAML directive",
          "while scanning a %TAG directive":
          .directive
        default: .other
        }
      }
  }
}
