/// A run of bytes that became another.
package struct BytePatch: Hashable, Sendable {
  /// Where it begins in the file as it was before.
  package var at: Int
  package var old: [UInt8]
  package var new: [UInt8]

  package init(at: Int, old: [UInt8], new: [UInt8]) {
    self.at = at
    self.old = old
    self.new = new
  }

  private var range: Range<Int> { at..<at + old.count }
}

extension [BytePatch] {
  /// What takes these patches, which are in order, back.
  package var inverted: [BytePatch] {
    var shift = 0
    return map { patch in
      let inverse = BytePatch(at: patch.at + shift, old: patch.new, new: patch.old)
      shift += patch.new.count - patch.old.count
      return inverse
    }
  }

  /// The bytes with the patches in them; nil when what they replace is not there.
  package func applied(to bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var position = 0
    for patch in self {
      let end = patch.at + patch.old.count
      guard patch.at >= position, end <= bytes.count, bytes[patch.at..<end].elementsEqual(patch.old)
      else { return nil }
      out += bytes[position..<patch.at]
      out += patch.new
      position = end
    }
    out += bytes[position...]
    return out
  }

  /// The same patches for a file in which others were made since; nil when they meet.
  package func moved(over others: [BytePatch]) -> [BytePatch]? {
    var moved: [BytePatch] = []
    for patch in self {
      let end = patch.at + patch.old.count
      var shift = 0
      for other in others {
        let otherEnd = other.at + other.old.count
        if otherEnd <= patch.at {
          shift += other.new.count - other.old.count
        } else if other.at < end || other.at == patch.at && end == patch.at {
          return nil
        }
      }
      moved.append(BytePatch(at: patch.at + shift, old: patch.old, new: patch.new))
    }
    return moved
  }
}
