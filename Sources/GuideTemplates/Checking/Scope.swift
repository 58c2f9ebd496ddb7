/// The names that are known at a point of a template.
struct Scope {
  enum Binding {
    case value(Typed)
    /// `loop`, within a `for`.
    case loop(Int)
  }

  private var bindings: [(name: String, binding: Binding)] = []
  /// Where in `bindings` each name is, so that a template with thousands of names stays quick.
  private var positions: [String: [Int]] = [:]
  /// Values that an `if` has found to be present.
  private var present: [ValuePath] = []
  /// Above 0 within a branch whose condition could not be read: what it tested is not known.
  private var trust = 0
  /// What the parts that are being checked have asked for, each within the one before.
  private var asked: [PartNeeds] = []

  /// What to go back to at the end of a branch, a loop or a file.
  struct Mark {
    fileprivate let bindings: Int
    fileprivate let present: Int
    fileprivate let trust: Int
  }

  var mark: Mark { Mark(bindings: bindings.count, present: present.count, trust: trust) }

  mutating func leave(to mark: Mark) {
    for (name, _) in bindings[mark.bindings...] {
      positions[name]?.removeLast()
      if positions[name]?.isEmpty == true { positions[name] = nil }
    }
    bindings.removeSubrange(mark.bindings...)
    present.removeSubrange(mark.present...)
    trust = mark.trust
  }

  mutating func bind(_ name: String, _ binding: Binding) {
    positions[name, default: []].append(bindings.count)
    bindings.append((name, binding))
  }

  mutating func assume(_ paths: [ValuePath]) {
    // Each once: a long chain of `elif` says the same again and again.
    for path in paths where !present.contains(path) { present.append(path) }
  }

  mutating func trustAll() { trust += 1 }

  mutating func isPresent(_ path: ValuePath) -> Bool {
    if trust > 0 {
      for index in asked.indices { asked[index].giveUp() }
      return true
    }
    let found = present.firstIndex(of: path)
    for index in asked.indices where found.map({ $0 < asked[index].present }) ?? true {
      asked[index].note(tested: path, found != nil)
    }
    return found != nil
  }

  mutating func lookup(_ name: String) -> Binding? {
    guard let position = positions[name]?.last else { return nil }
    let binding = bindings[position].binding
    for index in asked.indices where position < asked[index].bindings {
      asked[index].note(name, binding)
    }
    return binding
  }

  /// The names, each once, in the order of their first mention; of very many, the first ones.
  var names: [String] {
    let first = bindings.indices.lazy.filter { positions[bindings[$0].name]?.first == $0 }
    return first.prefix(Self.mostNames).map { bindings[$0].name }
  }

  /// More names than a message could show; a wrong name is compared with that many.
  private static let mostNames = 100
}

/// What parts of a template ask for.
extension Scope {
  /// From here on, what is asked for is noted.
  mutating func beginPart() {
    asked.append(PartNeeds(bindings: bindings.count, present: present.count))
  }

  /// What the part asked for that was begun last.
  mutating func endPart() -> PartNeeds? { asked.popLast() }

  /// A field of the page was asked for.
  mutating func note(field name: String, _ index: Int, _ shape: Shape) {
    for part in asked.indices { asked[part].note(field: name, index, shape) }
  }

  mutating func note(_ file: TemplateSource) {
    for part in asked.indices { asked[part].note(file) }
  }

  /// What a part asked for that is not checked again.
  mutating func note(_ needs: PartNeeds) {
    if asked.isEmpty { return }
    for (name, _) in needs.names { _ = lookup(name) }
    for (name, index, shape) in needs.fields { note(field: name, index, shape) }
    for (path, _) in needs.tested { _ = isPresent(path) }
  }

  /// Whether all that a part asked for is the same here.
  func gives(_ needs: PartNeeds) -> Bool {
    if trust > 0 { return false }
    for (name, value) in needs.names {
      guard let position = positions[name]?.last,
        case .value(let now) = bindings[position].binding, now.isSame(as: value)
      else { return false }
    }
    if !needs.fields.isEmpty {
      guard case .value(let page)? = bindings.first?.binding, case .record(let record) = page.shape
      else { return false }
      for (name, index, shape) in needs.fields {
        guard record.fields.indices.contains(index), record.fields[index].name == name,
          record.fields[index].shape.isSame(as: shape)
        else { return false }
      }
    }
    return needs.tested.allSatisfy { present.contains($0.path) == $0.isPresent }
  }
}

/// What `|` does to a value.
enum Filter: Sendable {
  case `default`(TypedExpression)
  case length
  case join(TypedExpression)
  case upper
  case lower
  case url
  case urlencode
  case absolute
  case limit(Int)
  case escape

  /// The names, with what each does, for messages and the reference.
  static let all: [(name: String, help: String)] = [
    ("default", "`| default(\"…\")` takes another value when this one is absent or empty."),
    ("length", "`| length` is the number of a list's items, or of a text's characters."),
    ("join", "`| join(\", \")` makes one text of a list of texts."),
    ("upper", "`| upper` writes a text in capital letters."),
    ("lower", "`| lower` writes a text in lowercase letters."),
    ("url", "`| url` lets a text be a link's address if it is a safe one."),
    ("urlencode", "`| urlencode` makes a text fit to be a part of an address."),
    ("absolute", "`| absolute` is the whole address, with `https://`, instead of a relative one."),
    ("limit", "`| limit(3)` keeps the first items of a list."),
    ("escape", "`| escape` shows finished HTML as text, as feeds need it."),
  ]

  static let names = all.map(\.name)
}
