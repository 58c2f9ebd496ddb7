/// Names that Windows keeps for devices: no file or folder there can have them, whatever its ending.
package enum DeviceName {
  /// The same as a regular expression, for schemas.
  package static let pattern = "(con|prn|aux|nul|com[0-9]|lpt[0-9])"

  /// Whether a part of a path is such a name, as `con` and `Aux.html` are.
  package static func isReserved(_ part: some StringProtocol) -> Bool {
    let stem = part.prefix { $0 != "." && $0 != " " }
    return (3...4).contains(stem.utf8.count) && names.contains(stem.lowercased())
  }

  private static let names: Set<String> = {
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()
}
