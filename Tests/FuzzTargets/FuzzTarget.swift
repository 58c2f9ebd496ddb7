/// A way into guide for bytes that somebody else wrote.
package struct FuzzTarget: Sendable {
  package let name: String
  /// The most bytes that an input of the fuzzer has; more of them would only make it slow.
  package let longest: Int
  /// Gives guide the bytes, as the product does.
  ///
  /// Returns the promise that was not kept; nil when all were.
  package let read: @Sendable ([UInt8]) -> String?

  init(
    _ name: String, longest: Int = 4_096, _ read: @escaping @Sendable ([UInt8]) -> String?
  ) {
    self.name = name
    self.longest = longest
    self.read = read
  }

  /// Every target.
  ///
  /// One more is a file beside this one, a name in this list, and a folder of inputs
  /// in Tests/Fixtures/fuzz.
  ///
  /// - Parameter scratch: an empty folder for those that need files.
  package static func all(scratch: String) -> [FuzzTarget] {
    [
      .yaml, .data, .article, .markdown,
      .template, .wording, .theme, .css, .script,
      .svg, .picture, .table,
      .ledger, .manifest, .publication,
      .edit, .request, .editor(scratch: scratch),
      .guide(scratch: scratch),
    ]
  }
}
