/// The way from the top of a file to one of its values.
package struct EditPath: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// The item of a list that has this `id`.
    case id(String)
    /// The item of a list at this place, counted from 0.
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  package func adding(_ step: Step) -> EditPath { EditPath(steps + [step]) }

  /// The way to what it is in; nil for the whole file.
  package var parent: EditPath? { steps.isEmpty ? nil : EditPath(Array(steps.dropLast())) }

  /// As in `items/parent-office/phone`, for messages.
  package var description: String {
    steps.map {
      switch $0 {
      case .key(let key): key
      case .id(let id): id
      case .index(let index): String(index + 1)
      }
    }.joined(separator: "/")
  }

  /// Whether this way leads through the other one, or is the same.
  package func begins(with other: EditPath) -> Bool { steps.starts(with: other.steps) }
}
