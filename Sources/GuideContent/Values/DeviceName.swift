/// The names that Windows keeps for devices: no file and no folder can be called so there, whatever
/// ending it has.
enum DeviceName {
  /// The same as a regular expression, for schemas.
  static let pattern = "(con|prn|aux|nul|com[0-9]|lpt[0-9])"

  static func isOne(_ name: String) -> Bool {
    if name.utf8.count > 4 { return false }
    let name = name.lowercased()
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    return name.utf8.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
      && (name.utf8.last.map { (48...57).contains($0) } ?? false)
  }
}
