/// Every path of the site, for looking links up.
final class KnownPaths: Sendable {
  /// A table with open addressing: the hashes are spread well already, so a second hashing of each,
  /// as a `Set` does it, would cost more than the look-up.
  private let table: [UInt64]
  private let mask: Int
  /// The path of the site's own address, as in `/guide/`.
  let basePath: String
  /// The site's whole address.
  let base: [UInt8]

  init(_ paths: [String], base: String) {
    var size = 64
    while size < paths.count * 2 { size *= 2 }
    var table = [UInt64](repeating: 0, count: size)
    for path in paths {
      let hash = PathHash.of(path)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & (size - 1) }
      table[slot] = hash
    }
    self.table = table
    mask = size - 1
    self.base = Array(base.utf8)
    let rest = base.dropFirst("https://".count)
    basePath = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  func contains(_ hash: UInt64) -> Bool {
    if hash == 0 { return false }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
