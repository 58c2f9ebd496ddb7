import ArgumentParser
import GuideContent

/// The address of the website, as `--base-url` gives it.
struct WebsiteAddress {
  /// Ends with `/`.
  let text: String

  init(_ text: String) throws {
    let whole = text.hasSuffix("/") ? text : text + "/"
    if let fault = BaseAddress.faultOfAnyServer(whole) {
      throw ValidationError(
        "Write the whole address, as in https://example.edu/guide/. "
          + "In \"\(text)\", \(fault.replacing("`", with: "")).")
    }
    self.text = whole
  }
}
