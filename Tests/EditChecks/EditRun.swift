internal import GuideDiagnostics
package import GuideYAML

/// One edit of one file, and what must hold afterwards.
package struct EditRun {
  private let before: DocumentText
  private let edit: DocumentEdit
  private let tree: TreeValue
  private let root: Node

  /// What is known of the file.
  package enum Origin {
    /// Nothing, but that it can be read.
    case anywhere
    /// It is one of this repository's, or was written by `WrittenFile`, whose comments all differ.
    case known
  }

  package enum Outcome {
    case good
    case refused(EditRefusal)
    /// What does not hold, and the file that came out.
    case wrong(String, DocumentText?)
  }

  package init?(_ before: DocumentText, _ edit: DocumentEdit) {
    self.before = before
    self.edit = edit
    let file = SourceFile(id: FileID(0), name: "", bytes: before.bytes)
    let diagnostics = DiagnosticCollector()
    guard let root = YAML.parse(file, range: before.keys, diagnostics: diagnostics) else {
      return nil
    }
    self.root = root
    tree = TreeValue(root)
  }

  package func run(_ origin: Origin = .known) -> Outcome {
    let after: DocumentText
    do throws(EditRefusal) { after = try before.applying([edit]) } catch { return .refused(error) }
    guard let new = try? after.tree() else { return .wrong("cannot be read", after) }
    if let fault = wrongTree(new) ?? wrongBytes(after) { return .wrong(fault, after) }
    if origin == .anywhere { return .good }
    if let fault = wrongComments(after) { return .wrong(fault, after) }
    return inverse(after)
  }

  // MARK: The tree

  private func wrongTree(_ new: TreeValue) -> String? {
    guard let expected = changed(tree, edit.path?.steps[...] ?? []) else {
      return "leads to nothing"
    }
    if Self.sorted(new, isExact: true) == Self.sorted(expected, isExact: true) { return nil }
    // A text after | or > keeps the ending of its last line, and a number stays one.
    guard case .set(let path, _, _) = edit, tree[path] != nil,
      Self.sorted(new, isExact: false) == Self.sorted(expected, isExact: false)
    else { return "says something else" }
    return nil
  }

  private func changed(_ value: TreeValue, _ steps: ArraySlice<EditPath.Step>) -> TreeValue? {
    func isTarget(_ length: Int) -> Bool { steps.count == length }
    switch edit {
    case .set(_, let new, _) where isTarget(0): return new
    case .insert(_, let number, let new) where isTarget(0):
      guard case .list(var items) = value else { return nil }
      items.insert(new, at: min(number, items.count))
      return .list(items)
    default: break
    }
    switch value {
    case .list(var items):
      guard let index = value.number(of: steps[steps.startIndex]) else { return nil }
      if isTarget(1), case .remove = edit {
        items.remove(at: index)
      } else if isTarget(1), case .move(_, let target) = edit {
        items.insert(items.remove(at: index), at: target)
      } else {
        guard let inner = changed(items[index], steps.dropFirst()) else { return nil }
        items[index] = inner
      }
      return .list(items)
    case .group(var entries):
      guard case .key(let key)? = steps.first else { return nil }
      guard let index = entries.firstIndex(where: { $0.key == key }) else {
        guard isTarget(1), case .set(_, let new, _) = edit else { return nil }
        return .group(entries + [.init(key, new)])
      }
      if isTarget(1), case .remove = edit {
        entries.remove(at: index)
      } else {
        guard let inner = changed(entries[index].value, steps.dropFirst()) else { return nil }
        entries[index].value = inner
      }
      return .group(entries)
    default: return nil
    }
  }

  /// Groups in the order of their keys, which an edit does not ask for.
  private static func sorted(_ value: TreeValue, isExact: Bool) -> TreeValue {
    switch value {
    case .nothing: value
    case .word(let text): isExact ? value : .text(text)
    case .text(let text):
      isExact ? value : .text(String(text.reversed().drop { $0 == "\n" }.reversed()))
    case .list(let items): .list(items.map { sorted($0, isExact: isExact) })
    case .group(let entries):
      .group(
        entries.map { .init($0.key, sorted($0.value, isExact: isExact)) }
          .sorted { $0.key < $1.key })
    }
  }

  // MARK: The bytes

  private func wrongBytes(_ after: DocumentText) -> String? {
    let window = window()
    let tail = before.bytes.count - window.upperBound
    guard after.bytes.count >= window.lowerBound + tail,
      after.bytes.prefix(window.lowerBound) == before.bytes.prefix(window.lowerBound),
      after.bytes.suffix(tail) == before.bytes.suffix(tail)
    else { return "bytes outside of \(window) changed" }
    if before.bytes.contains(13),
      !zip(before.bytes, before.bytes.dropFirst()).contains(where: { $0 != 13 && $1 == 10 }),
      zip(after.bytes, after.bytes.dropFirst()).contains(where: { $0 != 13 && $1 == 10 })
    {
      return "a line ends otherwise than the others"
    }
    return nil
  }

  /// From the end of the word before what is asked for to the start of the word after it.
  private func window() -> Range<Int> {
    var words: [Range<Int>] = []
    var target: Range<Int>?
    var steps = edit.path?.steps ?? []
    if case .move = edit { steps.removeLast() }
    if case .set(let path, _, _) = edit, tree[path] == nil { steps.removeLast() }
    var isInside = false
    var isWithKey = false
    if case .remove = edit { isWithKey = true }
    func visit(_ node: Node, _ rest: ArraySlice<EditPath.Step>?, _ key: Range<Int>?) {
      if rest?.isEmpty == true {
        let start = key?.lowerBound ?? node.place.range.lowerBound
        let end = max(node.place.range.upperBound, key?.upperBound ?? 0)
        target = (isWithKey ? start : node.place.range.lowerBound)..<end
      }
      let wasInside = isInside
      if rest?.isEmpty == true { isInside = true }
      defer { isInside = wasInside }
      if let key, !wasInside, !isInside || !isWithKey { words.append(key) }
      let number = rest?.first.flatMap { TreeValue(node).number(of: $0) }
      switch node.content {
      case .scalar: if !isInside { words.append(node.place.range) }
      case .sequence(let items):
        for (index, item) in items.enumerated() {
          visit(item, number == index ? rest?.dropFirst() : nil, nil)
        }
      case .mapping(let mapping):
        for (index, entry) in mapping.entries.enumerated() {
          visit(entry.value, number == index ? rest?.dropFirst() : nil, entry.keyPlace.range)
        }
      }
    }
    visit(root, steps[...], nil)
    let place = target ?? before.keys
    // The only item of a list takes the list with it, up to its key.
    let lower = words.map(\.upperBound).filter { $0 <= place.lowerBound }.max()
    let upper = words.map(\.lowerBound).filter { $0 >= place.upperBound }.min()
    let start = max(lower ?? before.keys.lowerBound, before.keys.lowerBound)
    return start..<max(start, upper ?? before.keys.upperBound)
  }

  // MARK: Comments

  /// The comments of a written file, which all differ.
  private static func marks(_ text: DocumentText) -> [Substring] {
    String(decoding: text.bytes[text.keys], as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { line in
        line.range(of: "# c").map { line[$0.lowerBound...].prefix { $0 != "." } }
      }.filter { $0.dropFirst(3).allSatisfy(\.isNumber) }.sorted()
  }

  private func wrongComments(_ after: DocumentText) -> String? {
    let (old, new) = (Self.marks(before), Self.marks(after))
    switch edit {
    case .remove:
      return Set(new).isSubset(of: old) && Set(new).count == new.count ? nil : "comments"
    case .set(let path, _, _):
      switch tree[path] {
      case .list, .group: return Set(new).isSubset(of: old) ? nil : "comments"
      default: return old == new ? nil : "a comment is lost"
      }
    case .insert, .body: return old == new ? nil : "a comment is lost"
    case .move:
      if old != new { return "a comment is lost" }
      let lines = String(decoding: after.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() {
        guard let about = line.range(of: "# about ") else { continue }
        let id = line[about.upperBound...].prefix { $0 != "." }
        let below = lines[(index + 1)...].first { !$0.drop { $0 == " " }.hasPrefix("#") }
        if below?.contains("id: \(id)") != true { return "a comment stayed behind" }
      }
      return nil
    }
  }

  // MARK: Back again

  private func inverse(_ after: DocumentText) -> Outcome {
    var back: DocumentEdit?
    switch edit {
    case .insert(let path, let number, _):
      if case .list(let items)? = tree[path], !items.isEmpty {
        back = .remove(path.adding(.index(min(number, items.count))))
      }
    case .move(let path, let target):
      if case .index(let index)? = path.steps.last, let list = path.parent {
        back = .move(list.adding(.index(target)), to: index)
      }
    case .set(let path, _, _) where tree[path] == nil:
      if case .group(let entries)? = path.parent.flatMap({ tree[$0] }), !entries.isEmpty {
        back = .remove(path)
      }
    case .set(let path, _, _):
      guard let old = tree[path], (try? after.tree()) != tree else { return .good }
      do throws(EditRefusal) {
        let again = try after.applying([.set(numbered(path), old)]).tree()
        return Self.sorted(again, isExact: false) == Self.sorted(tree, isExact: false)
          ? .good : .wrong("cannot be set back", after)
      } catch {
        return .refused(error)
      }
    case .remove, .body: break
    }
    guard let back else { return .good }
    do throws(EditRefusal) {
      let again = try after.applying([back])
      // A file that did not end with a line ending may do so now.
      let isOpen = before.bytes.last.map { $0 != 10 } ?? true
      let isBack =
        isOpen
        ? (try? again.tree()) == tree
        : Self.isWithinLine(before, edit)
          ? Self.words(again) == Self.words(before) : again.bytes == before.bytes
      return isBack ? .good : .wrong("does not come back", again)
    } catch {
      return .refused(error)
    }
  }

  /// The same way without ids, which an edit may change.
  private func numbered(_ path: EditPath) -> EditPath {
    var way = EditPath()
    for step in path.steps {
      let number = tree[way]?.number(of: step) ?? 0
      if case .id = step { way.steps.append(.index(number)) } else { way.steps.append(step) }
    }
    return way
  }

  /// Whether lists begin behind a dash, as in `- - day`: a comment above an item that comes to be
  /// the first one there begins a new line, and nothing tells later that there was none.
  private static func isWithinLine(_ text: DocumentText, _ edit: DocumentEdit) -> Bool {
    guard case .move = edit else { return false }
    return String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .contains {
        $0.drop { $0 == " " || $0 == "\u{FEFF}" }.hasPrefix("- ")
          && $0.drop { $0 == " " || $0 == "\u{FEFF}" }.dropFirst().drop { $0 == " " }.hasPrefix("-")
      }
  }

  private static func words(_ text: DocumentText) -> [Substring] {
    String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
  }
}

extension Substring {
  /// Where a text is first; Foundation has it, and is slow.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while let hash = self[start...].firstIndex(of: "#") {
      if self[hash...].hasPrefix(text) { return hash..<index(hash, offsetBy: text.count) }
      start = index(after: hash)
    }
    return nil
  }
}
