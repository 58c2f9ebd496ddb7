internal import CEditor
internal import GuideSupport

/// The pages and scripts of the editor, which are part of the program.
enum EditorFiles {
  /// A file; nil when there is none of this name.
  static func answer(_ name: String) -> HTTPResponse? {
    let name = name.isEmpty ? "index.html" : name
    guard let bytes = EmbeddedFiles(guide_editor_files())[name] else { return nil }
    var response = HTTPResponse(200, type: MediaType.of(name), bytes)
    response.fields = [("Content-Security-Policy", policy)]
    return response
  }

  /// Only what is part of the program runs, and nothing is asked of another server.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    + "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; "
    + "frame-ancestors 'self'"
}
