import ArgumentParser
import GuideSystem

/// The address of the website, as `--base-url` gives it.
struct WebsiteAddress {
  /// Ends with `/`.
  let text: String

  init(_ text: String) throws {
    let rest =
      if text.hasPrefix("https://") {
        text.dropFirst("https://".count)
      } else {
        text.dropFirst(text.hasPrefix("http://") ? "http://".count : text.count)
      }
    let odd = text.utf8.contains { $0 <= 0x20 || $0 >= 0x7F || "\"<>\\^`{|}?#".utf8.contains($0) }
    if rest.isEmpty || rest.hasPrefix("/") || odd {
      throw ValidationError(
        "Write the whole address, as in https://example.edu/guide/.")
    }
    self.text = text.hasSuffix("/") ? text : text + "/"
  }
}
