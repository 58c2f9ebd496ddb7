/// What kind of file a name says that it is.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let json = "application/json"

  static func of(_ path: String) -> String {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    switch dot.map({ String(path[path.utf8.index(after: $0)...]) }) ?? "" {
    case "html": return html
    case "css": return "text/css; charset=utf-8"
    case "js", "mjs": return "text/javascript; charset=utf-8"
    case "json", "map": return json
    case "webmanifest": return "application/manifest+json"
    case "xml": return "application/xml; charset=utf-8"
    case "txt", "md": return text
    case "csv": return "text/csv; charset=utf-8"
    case "ics": return "text/calendar; charset=utf-8"
    case "svg": return "image/svg+xml"
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "gif": return "image/gif"
    case "webp": return "image/webp"
    case "avif": return "image/avif"
    case "ico": return "image/x-icon"
    case "woff2": return "font/woff2"
    case "pdf": return "application/pdf"
    case "wasm": return "application/wasm"
    default: return "application/octet-stream"
    }
  }
}
