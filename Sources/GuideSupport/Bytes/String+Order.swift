internal import Glibc

extension String {
  /// Whether this text comes before another in the order of their bytes: the same on every machine, in every language.
  package func precedes(_ other: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs in
        let common = min(mine.count, theirs.count)
        guard common > 0, let left = mine.baseAddress, let right = theirs.baseAddress else {
          return mine.count < theirs.count
        }
        let order = memcmp(left, right, common)
        return order == 0 ? mine.count < theirs.count : order < 0
      }
    }
    return (found ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
