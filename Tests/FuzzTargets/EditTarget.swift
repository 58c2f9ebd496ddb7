internal import EditChecks
internal import GuideYAML

extension FuzzTarget {
  /// An edit of a YAML file: it says what was asked for afterwards, and nothing else has changed.
  ///
  /// The first line of an input chooses the edit, and the rest is the file.
  static let edit = FuzzTarget("edit") { bytes in
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let text = DocumentText(Array(bytes.dropFirst(line.count + 1)))
    guard let tree = try? text.tree() else { return nil }
    var random = SeededRandom(seed: line.reduce(0) { $0 &* 31 &+ Int($1) })
    guard let edit = RandomEdit(tree).make(&random), let run = EditRun(text, edit),
      case .wrong(let fault, _) = run.run(.anywhere)
    else { return nil }
    return "\(edit): \(fault)"
  }
}
