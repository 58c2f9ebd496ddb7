internal import CEditor
internal import GuideSupport

/// The pages and scripts of the editor, which are part of the program.
enum EditorFiles {
  /// A file; nil when there is none of this name.
  static func answer(_ name: String) -> HTTPResponse? {
    let name = name.isEmpty ? "index.html" : name
    guard let bytes = bytes(of: name) else { return nil }
    var response = HTTPResponse(200, type: MediaType.of(name), bytes)
    response.fields = [("Content-Security-Policy", policy)]
    return response
  }

  /// Only what is part of the program runs, and nothing is asked of another server.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    + "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; "
    + "frame-ancestors 'self'"

  private static func bytes(of name: String) -> [UInt8]? {
    for index in 0..<guide_editor_count() {
      let file = guide_editor_file(index)
      if String(cString: file.path) != name { continue }
      return Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
    }
    return nil
  }
}
