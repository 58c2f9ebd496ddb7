import GuideSystem

/// The JSON Schemas of all kinds of files.
///
/// PLACEHOLDER: filled in when GuideContent describes its records as JSON Schema.
enum SchemaFiles {
  static var all: [(name: String, bytes: [UInt8])] { [] }

  /// Writes them into a folder, in place of those that are there.
  ///
  /// - Returns: how many there are.
  static func write(into folder: String) throws(SystemError) -> Int {
    throw SystemError(
      "write", folder, code: 0, detail: "this version of guide has no schemas yet")
  }
}
