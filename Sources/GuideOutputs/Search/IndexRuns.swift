internal import GuideSupport

/// The words of a language in the order of their bytes, each with its pages, a file after the other.
///
/// What the workers found is put together here, once: the words of all of them get numbers in common,
/// and their entries are put in place by counting, so that nothing is sorted but the words.
struct IndexRuns: ~Copyable {
  struct Run {
    /// The first word.
    var first: [UInt8]
    var words: [UInt8]
    /// The file.
    var bytes: [UInt8]
  }

  private let words: ByteTable
  private let order: [Int]
  /// Where each word's entries end.
  private let ends: [Int]
  /// Of each word its pages in order, each times four, plus how much the word counts there.
  private let entries: [UInt32]
  private var position = 0

  /// - Parameter pages: every page of the language, in the order of the site's plan.
  init(_ parts: [PageWords], _ pages: [(part: Int, page: Int)]) {
    var words = ByteTable()
    var numbers: [[Int]] = []
    for part in parts {
      var own: [Int] = []
      for form in 0..<part.table.forms.count {
        part.table.forms.withWord(form) { own.append(words.number(of: $0)) }
      }
      numbers.append(own)
    }
    var ends = [Int](repeating: 0, count: words.count)
    for (part, numbers) in zip(parts, numbers) {
      for entry in part.entries { ends[numbers[Int(entry >> 2)]] += 1 }
    }
    var count = 0
    for number in ends.indices {
      let own = ends[number]
      ends[number] = count
      count += own
    }
    var entries = [UInt32](repeating: 0, count: count)
    for (rank, place) in pages.enumerated() {
      let part = parts[place.part]
      for entry in part.entries[part.entries(of: place.page)] {
        let number = numbers[place.part][Int(entry >> 2)]
        entries[ends[number]] = UInt32(rank) << 2 | entry & 3
        ends[number] += 1
      }
    }
    // The forms of irregular words are known before any page is read.
    order = words.sorted().filter { ends[$0] > ($0 > 0 ? ends[$0 - 1] : 0) }
    self.words = words
    self.ends = ends
    self.entries = entries
  }

  /// The next file; nil after the last.
  mutating func next() -> Run? {
    if position == order.count { return nil }
    let first = words.withWord(order[position]) { Array($0) }
    var all: [UInt8] = []
    var lists: [UInt8] = []
    repeat {
      if !all.isEmpty {
        all.append(32)
        lists.append(32)
      }
      words.withWord(order[position]) { all += $0 }
      append(pagesOf: order[position], to: &lists)
      position += 1
    } while position < order.count && all.count + lists.count <= SearchIndex.runSize
    var out = OutputBuffer(capacity: all.count + lists.count + 32)
    out.append("{\"words\":")
    out.appendJSON(all)
    out.append(",\"lists\":")
    out.appendJSON(lists)
    out.append("}")
    return Run(first: first, words: all, bytes: out.bytes)
  }

  private func append(pagesOf word: Int, to lists: inout [UInt8]) {
    var before = -1
    for entry in entries[(word > 0 ? ends[word - 1] : 0)..<ends[word]] {
      let page = Int(entry >> 2)
      // Pages as distances: small numbers compress well.
      Self.append((page - before - 1) * 4 + Int(entry & 3), to: &lists)
      before = page
    }
  }

  /// A number as digits to the base of 32, the lowest first; all but the last are marked.
  private static func append(_ number: Int, to list: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      list.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    list.append(digits[rest])
  }

  private static let digits = Array(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)
}
