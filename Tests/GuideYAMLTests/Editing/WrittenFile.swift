import EditChecks

/// Writes files as nobody would by intent, and as all people together do: with comments everywhere,
/// blank lines, texts in every style, lists in every form.
struct WrittenFile {
  private var random: SeededRandom
  private var out = ""
  private var marks = 0
  private var ids = 0
  private let step: Int
  private let listIndent: Int

  static func make(seed: Int) -> String {
    var file = WrittenFile(SeededRandom(seed: seed))
    return file.whole()
  }

  private init(_ random: SeededRandom) {
    var random = random
    step = random.pick([2, 2, 2, 3, 4])
    listIndent = random.chance(30) ? 0 : step
    self.random = random
  }

  private mutating func whole() -> String {
    let isList = random.chance(12)
    // Directly above the first item of all, nobody can tell the head from what is about the item.
    if random.chance(50) {
      out += "# head of the file\n" + (isList || random.chance(60) ? "\n" : "")
    }
    if isList {
      out += "# c0.\n\n"
      list(column: 0, depth: 0, isInline: false)
    } else {
      group(column: 0, depth: 0, isInline: false)
    }
    if random.chance(20) { out += "\n" + mark(0) + "\n" }
    if random.chance(15) { while out.hasSuffix("\n") { out.removeLast() } }
    if random.chance(30) {
      out = out.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    return (random.chance(15) ? "\u{FEFF}" : "") + out
  }

  private func blanks(_ column: Int) -> String { String(repeating: " ", count: column) }

  private mutating func mark(_ column: Int) -> String {
    marks += 1
    return blanks(column) + "# c\(marks)."
  }

  /// The end of a line, perhaps with a comment.
  private mutating func endLine() {
    if random.chance(20) { out += (random.chance(50) ? "  " : " ") + mark(0) }
    out += "\n"
  }

  /// What may be above an item.
  private mutating func above(_ column: Int, isFirst: Bool) {
    if !isFirst, random.chance(25) { out += "\n" }
    if random.chance(8) { out += mark(column) + "\n\n" }
    if random.chance(5) { out += mark(column + 1) + "\n" }
    while random.chance(20) { out += mark(column) + "\n" }
  }

  private mutating func group(column: Int, depth: Int, isInline: Bool, id: String? = nil) {
    let names = ["title", "name", "phone", "text", "tags", "review", "hours", "note", "a", "b-c"]
      .shuffled(using: &random).prefix(1 + random.below(4))
    for (index, name) in ((id == nil ? [] : ["id"]) + names).enumerated() {
      if index > 0 || !isInline {
        above(column, isFirst: index == 0)
        out += blanks(column)
      }
      if index == 0, let id {
        out += "id: \(id)"
        endLine()
      } else {
        out += (random.chance(5) ? "\"\(name)\"" : name) + (random.chance(3) ? " :" : ":")
        value(column: column, depth: depth + 1, isItem: false)
      }
    }
  }

  private mutating func list(column: Int, depth: Int, isInline: Bool) {
    let hasIDs = random.chance(50)
    let width = random.chance(15) ? 4 : 2
    for index in 0..<1 + random.below(4) {
      ids += 1
      let id = "x\(ids)"
      if index > 0 || !isInline {
        above(column, isFirst: index == 0)
        if hasIDs, random.chance(30) { out += blanks(column) + "# about \(id).\n" }
        out += blanks(column)
      }
      out += "-" + blanks(width - 1)
      if hasIDs {
        group(column: column + width, depth: depth + 1, isInline: true, id: id)
      } else {
        out.removeLast(width - 1)
        value(column: column, depth: depth + 1, isItem: true, width: width)
      }
    }
  }

  private mutating func value(column: Int, depth: Int, isItem: Bool, width: Int = 2) {
    let space = isItem ? blanks(width - 1) : random.chance(5) ? "   " : " "
    let inner = column + (isItem ? width : step)
    switch random.below(depth > 3 ? 11 : 14) {
    case 0, 1: line(space + words())
    case 2: line(space + "'" + random.pick(["it''s", "a: b # d", "", "x, y", "“z”"]) + "'")
    case 3:
      line(space + "\"" + random.pick(["a\\nb", "say \\\"hi\\\"", "", "é – ñ", "\\\\"]) + "\"")
    case 4: block(space + "|" + random.pick(["", "", "-"]), inner, isFolded: false)
    case 5: block(space + ">" + random.pick(["", "-"]), inner, isFolded: true)
    case 6:
      line(
        space
          + random.pick(["[a, b, c]", "[ 'x' ]", "[]", "[one,two]", "[{id: x}, {id: y, z: 1}]"]))
    case 7: line(space + random.pick(["{a: 1, b: two}", "{}", "{ a: [x, y] }", "{a: , b: 'c'}"]))
    case 8: flowLines(space, inner)
    case 9: line(isItem ? " null" : "")
    case 10:
      out += space + words() + "\n" + blanks(inner) + words()
      endLine()
    case 11, 12:
      if isItem {
        out += space
        list(column: inner, depth: depth, isInline: true)
      } else {
        endLine()
        list(column: column + listIndent, depth: depth, isInline: false)
      }
    default:
      if isItem {
        out += space
        group(column: inner, depth: depth, isInline: true)
      } else {
        endLine()
        group(column: inner, depth: depth, isInline: false)
      }
    }
  }

  private mutating func line(_ text: String) {
    out += text
    endLine()
  }

  private mutating func words() -> String {
    (0...random.below(4)).map { _ in
      random.pick(["room", "42b", "office", "it's", "é", "open", "(x)"])
    }
    .joined(separator: " ").drop { !$0.isLetter } + "w"
  }

  private mutating func block(_ header: String, _ column: Int, isFolded: Bool) {
    out += header
    endLine()
    for index in 0...random.below(4) {
      if index > 0, random.chance(25) { out += "\n" }
      if index > 0, random.chance(10) { out += " " }
      out += blanks(column) + words() + (random.chance(10) ? " # no comment" : "") + "\n"
    }
  }

  private mutating func flowLines(_ space: String, _ column: Int) {
    out += space + "["
    endLine()
    let count = 1 + random.below(3)
    for index in 0..<count {
      while random.chance(15) { out += mark(column) + "\n" }
      out += blanks(column) + "w\(index)" + (index < count - 1 || random.chance(40) ? "," : "")
      endLine()
    }
    out += blanks(column - 1) + "]"
    endLine()
  }
}
