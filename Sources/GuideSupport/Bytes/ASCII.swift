/// What a byte of text is in ASCII.
///
/// No byte of a character outside ASCII is any of these. Public for the same reason as `ByteLanes`.
extension UInt8 {
  /// `0` to `9`.
  @inlinable @inline(__always) public var isDigit: Bool { self &- 0x30 < 10 }

  /// `0` to `9`, `a` to `f`, `A` to `F`.
  @inlinable @inline(__always)
  public var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

  /// `a` to `z`, `A` to `Z`.
  @inlinable @inline(__always)
  public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inlinable @inline(__always)
  public var isAlphanumeric: Bool { isDigit || isASCIILetter }

  /// A space, or a tab, line feed, vertical tab, form feed or carriage return.
  @inlinable @inline(__always) public var isSpace: Bool { self == 0x20 || self &- 9 < 5 }

  /// A space or a tab.
  @inlinable @inline(__always) public var isBlank: Bool { self == 0x20 || self == 0x09 }
}
