import CYAML
import GuideDiagnostics
internal import GuideSupport

/// Turns the events of one text into nodes, and refuses what a guide's content does not need.
struct TreeBuilder: ~Copyable {
  var events: EventStream
  let text: UnsafeBufferPointer<UInt8>
  /// From the text that is read to the file.
  let origin: TextOrigin
  var faults: [Diagnostic] = []
  private let misreadings: MisreadingCheck
  private var nodes = 0

  enum Outcome {
    /// Without a node when a limit was met, or there is no memory.
    case read(Node?, [Diagnostic])
    case failed(Failure)
  }

  enum Halt: Error {
    case failure(Failure)
    case refusal
  }

  /// Reads a whole document from the bytes of its own part of the file.
  static func read(_ text: UnsafeBufferPointer<UInt8>, as document: Document) -> Outcome {
    read(text, from: TextOrigin(document))
  }

  /// - Parameter settled: odd-looking places, in bytes of the unrepaired text, that are to be read
  ///   as YAML has them.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, from origin: TextOrigin, settled: Set<Int> = []
  ) -> Outcome {
    guard let events = EventStream.open(text) else {
      let place = origin.place(0..<0)
      return .read(Node(place, .scalar(Scalar("", .plain))), [])
    }
    var builder = TreeBuilder(events: events, text: text, origin: origin, settled: settled)
    do throws(Halt) {
      let node = try builder.document()
      return .read(node, builder.faults)
    } catch {
      switch error {
      case .failure(let failure): return .failed(failure)
      case .refusal: return .read(nil, builder.faults)
      }
    }
  }

  private init(
    events: consuming EventStream, text: UnsafeBufferPointer<UInt8>, origin: TextOrigin,
    settled: Set<Int>
  ) {
    self.events = events
    self.text = text
    self.origin = origin
    misreadings = MisreadingCheck(text: text, origin: origin, settled: settled)
  }

  private mutating func next() throws(Halt) -> yaml_event_type_t {
    do { try events.next() } catch { throw .failure(error) }
    return events.event.pointee.type
  }

  private mutating func document() throws(Halt) -> Node {
    var root: Node?
    while true {
      switch try next() {
      case YAML_DOCUMENT_START_EVENT:
        if let root {
          secondDocument(events.range())
          return root
        }
        checkDirectives()
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_STREAM_END_EVENT: return root ?? nothing
      default: root = try node(.root, depth: 0)
      }
    }
  }

  private var nothing: Node { Node(origin.place(0..<0), .scalar(Scalar("", .plain))) }

  /// What a node is to the one around it.
  enum Role {
    case root
    /// - Parameter dash: the column of the list's dashes, from 0; nil within brackets.
    case item(dash: Int?)
    case key
    /// The value of a key that is on this line, counted from 0.
    case value(keyLine: Int)
  }

  /// Reads the node whose first event has come.
  private mutating func node(_ role: Role, depth: Int) throws(Halt) -> Node {
    nodes += 1
    let range = events.range()
    if nodes > Limits.nodes {
      tooManyNodes(range)
      throw .refusal
    }
    switch events.event.pointee.type {
    case YAML_SCALAR_EVENT:
      return try scalar(range, role)
    case YAML_ALIAS_EVENT:
      refuseAlias(range)
      return scalarNode(String(decoding: text[range], as: UTF8.self), .plain, range: range)
    case YAML_SEQUENCE_START_EVENT:
      try enter(range, depth)
      let data = events.event.pointee.data.sequence_start
      refuseProperties(anchor: data.anchor, tag: data.tag, range)
      let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
      return try sequence(from: range.lowerBound, isFlow: isFlow, depth: depth + 1)
    default:
      try enter(range, depth)
      let data = events.event.pointee.data.mapping_start
      refuseProperties(anchor: data.anchor, tag: data.tag, range)
      let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
      var dash: Int?
      if case .item(let column) = role, !isFlow { dash = column }
      return try mapping(from: range.lowerBound, isFlow: isFlow, dash: dash, depth: depth + 1)
    }
  }

  private mutating func enter(_ range: Range<Int>, _ depth: Int) throws(Halt) {
    guard depth >= Limits.depth else { return }
    tooDeep(range)
    throw .refusal
  }

  private mutating func sequence(
    from start: Int, isFlow: Bool, depth: Int
  ) throws(Halt) -> Node {
    var items: [Node] = []
    var end = start
    var hasTightComma = false
    let dash = isFlow ? nil : events.event.pointee.start_mark.column
    while try next() != YAML_SEQUENCE_END_EVENT {
      if isFlow, !items.isEmpty, events.range().lowerBound == end + 1 { hasTightComma = true }
      items.append(try node(.item(dash: dash), depth: depth))
      if !splitOff.isEmpty {
        items += splitOff
        splitOff = []
      }
      end = contentEnd
    }
    if isFlow { end = events.range().upperBound }
    if hasTightComma { faults += AmountCheck(text: text, origin: origin).join(&items) }
    contentEnd = max(start, end)
    return Node(origin.place(start..<contentEnd), .sequence(items))
  }

  /// Entries of a list that were read as a part of the one before them, since their dash is lost.
  var splitOff: [Node] = []

  private mutating func mapping(
    from start: Int, isFlow: Bool, dash: Int?, depth: Int
  ) throws(Halt) -> Node {
    var keys = KeySet()
    var entries: [Mapping.Entry] = []
    var twins: [Twin] = []
    var end = start
    while try next() != YAML_MAPPING_END_EVENT {
      let keyRange = events.range()
      let keyMark = events.event.pointee.start_mark
      let key = try node(.key, depth: depth)
      let keyEnd = contentEnd
      _ = try next()
      let value = try node(.value(keyLine: keyMark.line), depth: depth)
      end = max(keyEnd, contentEnd)
      guard case .scalar(let scalar) = key.content else {
        complexKey(keyRange)
        continue
      }
      checkKey(scalar, keyRange.lowerBound..<keyEnd, isFlow: isFlow, value: value)
      if let first = keys.insert(scalar.text, at: entries) {
        twins.append(
          Twin(
            entry: entries.count, first: first, key: keyRange.lowerBound..<keyEnd,
            column: keyMark.column))
      }
      entries.append(Mapping.Entry(key: scalar.text, keyPlace: key.place, value: value))
    }
    if isFlow {
      end = events.range().upperBound
      if entries.count == 1, misreadings.isWord(start..<end) {
        try misreadings.report(at: start)
      }
    }
    contentEnd = max(start, end)
    if !twins.isEmpty, let first = split(entries, at: twins, dash: dash) { return first }
    return Node(origin.place(start..<contentEnd), .mapping(Mapping(entries)))
  }

  /// The end of the node read last: libyaml ends a block where the next thing begins.
  private var contentEnd = 0

  private mutating func scalar(_ range: Range<Int>, _ role: Role) throws(Halt) -> Node {
    let data = events.event.pointee.data.scalar
    let value = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    var range = range
    let style: Scalar.Style
    switch data.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    if style == .plain {
      let event = events.event
      try misreadings.checkPlain(
        range, role, lines: (event.pointee.start_mark.line, event.pointee.end_mark.line))
    } else if style == .literal || style == .folded {
      var end = range.upperBound
      while end > range.lowerBound, text[end - 1].isBlank || isLineEnd(text[end - 1]) { end -= 1 }
      range = range.lowerBound..<end
    }
    if style == .doubleQuoted {
      faults += EscapeCheck(text: text, origin: origin).faults(in: range)
    }
    if data.anchor != nil || data.tag != nil {
      refuseProperties(anchor: data.anchor, tag: data.tag, range)
    }
    return scalarNode(value, style, range: range)
  }

  private mutating func scalarNode(
    _ value: String, _ style: Scalar.Style, range: Range<Int>
  ) -> Node {
    contentEnd = range.upperBound
    let place = origin.place(range)
    return Node(place, .scalar(Scalar(value, style, lines: ScalarLines(place, style))))
  }
}
