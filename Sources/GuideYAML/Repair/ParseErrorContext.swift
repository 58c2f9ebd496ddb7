/// The text around a failure, line by line, for the detectors to look at.
struct ParseErrorContext {
  let text: [UInt8]
  let failure: Failure
  let lines: [Line]
  /// The number of the line that most likely has the fault.
  let focus: Int
  /// The lines to look at: the focus, the line where the thing began that could not be read, and
  /// the line before the focus.
  let suspects: [Line]

  init(_ text: [UInt8], _ failure: Failure) {
    self.text = text
    self.failure = failure
    lines = Line.all(of: text)
    let starts = lines
    func number(of offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle].range.lowerBound <= offset { low = middle } else { high = middle }
      }
      return low
    }
    var numbers = [number(of: failure.anchor)]
    // The end of the text is no line to look at.
    while numbers[0] > 0, lines[numbers[0]].isEmpty { numbers[0] -= 1 }
    focus = numbers[0]
    numbers += [failure.offset, failure.context ?? failure.offset].map(number)
    if let before = lines[..<focus].lastIndex(where: { !$0.isEmpty }) { numbers.append(before) }
    var suspects: [Line] = []
    for number in numbers where !lines[number].isEmpty {
      if !suspects.contains(where: { $0.number == number }) { suspects.append(lines[number]) }
    }
    self.suspects = suspects
  }

  /// The line of the failure.
  var focusLine: Line { lines[focus] }

  /// The nearest line above with something in it.
  func line(before number: Int) -> Line? {
    lines[..<number].last { !$0.isEmpty }
  }

  /// The nearest line below with something in it.
  func line(after number: Int) -> Line? {
    lines[min(number + 1, lines.count)...].first { !$0.isEmpty }
  }

  /// Where a line may begin at this point: the groups and lists that are open, innermost first.
  func openColumns(above number: Int) -> [OpenColumn] {
    var open: [OpenColumn] = []
    var least = Int.max
    for line in lines[..<number].reversed() where !line.isEmpty && !line.isBlockText {
      if line.key != nil, line.column < least {
        open.append(OpenColumn(column: line.column, isDash: false, line: line.number))
        least = line.column
      }
      for dash in line.dashes.reversed() {
        let column = dash - line.range.lowerBound
        // A list may begin at the column of its key.
        if column < least {
          open.append(OpenColumn(column: column, isDash: true, line: line.number))
          least = column
        }
      }
      if least == 0 { break }
    }
    return open
  }

  /// A piece of the text for a message.
  func shown(_ range: Range<Int>) -> String { MessageText.excerpt(text[range]) }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Said when no cause was found.
  var notUnderstood: RepairCandidate {
    let line = suspects.first ?? focusLine
    return RepairCandidate(
      code: .notUnderstood, range: line.content,
      message: "From this line on the file cannot be understood.",
      allowed: "Look at this line and the one above: every key is followed by a colon and a space, "
        + "lines that belong together begin at the same distance from the left, and what is "
        + "opened (a quote, a bracket) is closed.")
  }

  /// Whether fixing helped: the text could be read, or further than before.
  func advances(
    _ outcome: TreeBuilder.Outcome, after finding: RepairCandidate, _ fixed: TextOrigin,
    from origin: TextOrigin
  ) -> Bool {
    guard case .failed(let next) = outcome else { return true }
    let old = origin.unrepaired(failure.anchor)
    let new = fixed.unrepaired(next.anchor)
    if new > old { return true }
    // An open quote ends at the next one, so its failure shows up further down than it is.
    let place = origin.unrepaired(finding.range.lowerBound)
    return place < old && new > place && next.kind != failure.kind
  }
}

extension Failure {
  /// Where the trouble began, as far as libyaml can tell.
  var anchor: Int {
    switch kind {
    case .colon, .unclosed, .flow: context ?? offset
    default: offset
    }
  }
}

/// A column at which lines of an open group or list begin.
struct OpenColumn {
  var column: Int
  /// True for a list, whose lines begin with dashes.
  var isDash: Bool
  /// The nearest line that begins there.
  var line: Int
}
