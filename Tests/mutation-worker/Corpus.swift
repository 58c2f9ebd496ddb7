import EditChecks
import GuideSupport

/// The files that are damaged, and the seeded damage.
struct Corpus {
  /// A file of the guide with something damaged in it.
  struct Mutant {
    /// Below the content folder.
    var path: String
    var bytes: [UInt8]
  }

  private(set) var files: [Mutant] = []

  /// Reads a list of files, and adds the guide's own.
  ///
  /// - Parameter list: a line for each: the path below the guide's content, a tab, and the file.
  init(_ list: String, guide: String) throws(SystemError) {
    let own = try Files.walk(guide + "/content").filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".md")
    }
    for path in own {
      files.append(Mutant(path: path, bytes: try Files.read("\(guide)/content/\(path)")))
    }
    for line in String(decoding: try Files.read(list), as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      files.append(Mutant(path: String(parts[0]), bytes: try Files.read(String(parts[1]))))
    }
    if files.isEmpty { throw SystemError("read", list, code: 0, detail: "it lists no file") }
  }

  /// The mutant of a seed: the same bytes in every run over the same corpus.
  func mutant(_ seed: UInt64) -> Mutant {
    var random = SeededNumbers(seed: seed)
    var mutant = files[random.below(files.count)]
    for _ in 0...random.below(4) {
      let other = files[random.below(files.count)].bytes
      mutant.bytes.damage(with: &random, besides: other)
    }
    return mutant
  }
}

/// The same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var numbers: SeededRandom

  init(seed: UInt64) { numbers = SeededRandom(state: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  /// A number from 0 to below `limit`; 0 where there is none.
  mutating func below(_ limit: Int) -> Int {
    limit > 1 ? Int.random(in: 0..<limit, using: &self) : 0
  }
}
