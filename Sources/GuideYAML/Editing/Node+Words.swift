extension Node {
  /// Every value of the node with the way to it, as in `items/3/verified_on`, in order.
  ///
  /// Two texts with the same words say the same, wherever their values stand.
  package var words: [(path: String, text: String)] {
    var found: [(path: String, text: String)] = []
    collect("", &found)
    return found
  }

  private func collect(_ path: String, _ found: inout [(path: String, text: String)]) {
    switch content {
    case .scalar(let scalar): found.append((path, scalar.text))
    case .sequence(let items):
      for (number, item) in items.enumerated() { item.collect("\(path)/\(number)", &found) }
    case .mapping(let mapping):
      for entry in mapping.entries { entry.value.collect("\(path)/\(entry.key)", &found) }
    }
  }
}
