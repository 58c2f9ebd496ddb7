/// Files with small faults: bytes changed, taken out, put in, doubled and cut off.
///
/// The same every time: what fails once can be looked at again.
struct Mutations: Sequence, IteratorProtocol {
  private let seeds: [[UInt8]]
  private var left: Int
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(of seeds: [[UInt8]], count: Int) {
    self.seeds = seeds
    left = count
  }

  init(of seeds: [String], count: Int) { self.init(of: seeds.map { Array($0.utf8) }, count: count) }

  mutating func next() -> [UInt8]? {
    if left == 0 { return nil }
    left -= 1
    var bytes = seeds[random(seeds.count)]
    for _ in 0...random(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    if bytes.isEmpty { return }
    let (at, other) = (random(bytes.count), random(bytes.count))
    switch random(6) {
    case 0: bytes[at] = UInt8(random(256))
    case 1: bytes[at] = [0, 0xFF, 0x7F, 0x80][random(4)]
    case 2: bytes.remove(at: at)
    case 3: bytes.insert(bytes[other], at: at)
    case 4: bytes.removeSubrange(Swift.min(at, other)..<Swift.max(at, other))
    default: bytes.insert(contentsOf: bytes[Swift.min(at, other)..<Swift.max(at, other)], at: at)
    }
  }

  private mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
