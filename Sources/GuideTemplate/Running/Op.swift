/// One step of writing a page; the numbers lead into the tables of its `Program`.
enum Op: Sendable {
  /// A run of the program's literal bytes.
  case literal(start: Int32, end: Int32)
  case path(Int32)
  case expression(Int32)
  case jump(to: Int32)
  case unlessPath(Int32, to: Int32)
  case unless(Int32, to: Int32)
  /// As in `item.to == page.section`, when one of the two is known in advance.
  case unlessEqual(path: Int32, constant: Int32, to: Int32)
  /// Begins a loop, or goes to its end when the list is empty.
  case enter(Int32)
  /// Begins the loop's next round at `to`, or goes on when there is none.
  case next(Int32, to: Int32)
}
