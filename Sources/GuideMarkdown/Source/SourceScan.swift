internal import Glibc

/// One look over the lines before libcmark sees them.
///
/// It finds where lines begin, how deep lists and quotations nest, and what libcmark does not
/// tell later: lines that define the address of a link. libcmark takes a time that grows with
/// the square of deep nesting and of unclosed `![`, so both have a limit.
struct SourceScan {
  private(set) var lines: LineTable
  /// Lines, from 1, that look like `[label]: address`.
  private(set) var definitions: [Int] = []
  /// Lines, from 1, that begin with a marker of another program's lists or blocks.
  private(set) var oddLines: [Int] = []
  private(set) var deepest = (depth: 0, line: 1)
  /// The offset of the first `![` above the limit.
  private(set) var imageAboveLimit: Int?

  /// How many lists and quotations may be in each other.
  static let depthLimit = 32
  /// How many `![` one piece of Markdown may have.
  static let imageLimit = 500

  /// The columns where the text of each open list item begins.
  private var items: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    lines = LineTable(bytes)
    guard let base = bytes.baseAddress, bytes.count > 0 else { return }
    let hasReturns = memchr(base, Int32(UInt8(ascii: "\r")), bytes.count) != nil
    var start = 0
    while start < bytes.count {
      var end = bytes.count
      if hasReturns {
        end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r")
        {
          end += 1
        }
        if end < bytes.count {
          let isPair =
            bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
            && bytes[end + 1] == UInt8(ascii: "\n")
          end += isPair ? 2 : 1
        }
      } else if let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start) {
        end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      }
      lines.append(end)
      look(at: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    countImages(base, bytes.count)
  }

  /// Looks at what a line begins with.
  private mutating func look(at line: UnsafeBufferPointer<UInt8>) {
    // Nearly every line begins with a letter or is blank.
    let first = line[0]
    if first > UInt8(ascii: "["), first != UInt8(ascii: "_") {
      if !items.isEmpty { items.removeAll(keepingCapacity: true) }
      if OddLine.isOdd(line, 0) { oddLines.append(lines.count) }
      return
    }
    if first == UInt8(ascii: "\n") || first == UInt8(ascii: "#") { return }
    var column = 0
    var index = 0
    var quotes = 0
    var isFirst = true
    // What keeps the rest of the line from being a rule, so that it is looked for once only.
    var obstacle: (mark: UInt8, offset: Int) = (0, 0)
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: " "):
        column += 1
        index += 1
      case UInt8(ascii: "\t"):
        column += 4 - column % 4
        index += 1
      case UInt8(ascii: ">"):
        quotes += 1
        column += 1
        index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return note(depth: quotes + (isFirst ? 0 : items.count))
      default:
        if isFirst {
          while let last = items.last, last > column { items.removeLast() }
          isFirst = false
        }
        let length = markerLength(line, index)
        if length == 0 || isBreak(line, index, obstacle: &obstacle) {
          if line[index] == UInt8(ascii: "[") { lookForDefinition(line, index) }
          if OddLine.isOdd(line, index) { oddLines.append(lines.count) }
          return note(depth: quotes + items.count)
        }
        index += length
        column += length
        items.append(column + 1)
        // A line of nothing but markers is not looked at to its end for each of them.
        if items.count > Self.depthLimit { return note(depth: items.count) }
      }
    }
    note(depth: quotes + items.count)
  }

  private mutating func note(depth: Int) {
    if depth > deepest.depth { deepest = (depth, lines.count) }
  }

  /// The length of a list marker that is here, without the space after it; 0 for none.
  private func markerLength(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    switch line[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < line.count, end - start < 9, line[end] >= UInt8(ascii: "0"),
        line[end] <= UInt8(ascii: "9")
      {
        end += 1
      }
      guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
      else { return 0 }
      end += 1
    default: return 0
    }
    return end == line.count || line[end] <= UInt8(ascii: " ") ? end - start : 0
  }

  /// True when the rest of the line is a rule such as `- - -`, not nested lists.
  private func isBreak(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, obstacle: inout (mark: UInt8, offset: Int)
  ) -> Bool {
    let mark = line[start]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
    if obstacle.mark == mark, start < obstacle.offset { return false }
    var count = 0
    for index in start..<line.count {
      if line[index] == mark {
        count += 1
      } else if line[index] > UInt8(ascii: " ") {
        obstacle = (mark, index)
        return false
      }
    }
    return count >= 3
  }

  private mutating func lookForDefinition(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var index = start + 1
    while index + 1 < line.count {
      if line[index] == UInt8(ascii: "]") {
        if line[index + 1] == UInt8(ascii: ":"), index > start + 1 {
          definitions.append(lines.count)
        }
        return
      }
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  private mutating func countImages(_ base: UnsafePointer<UInt8>, _ count: Int) {
    var found = 0
    var from = 0
    while let hit = memchr(base + from, Int32(UInt8(ascii: "!")), count - from) {
      let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      from = offset + 1
      if from >= count { return }
      if base[from] == UInt8(ascii: "[") {
        found += 1
        if found > Self.imageLimit {
          imageAboveLimit = offset
          return
        }
      }
    }
  }
}
