internal import CPreview

/// The scripts and stylesheets of the bar, which are part of the program.
enum ToolFiles {
  static func bytes(of name: String) -> [UInt8]? {
    for index in 0..<guide_preview_count() {
      let file = guide_preview_file(index)
      if String(cString: file.path) != name { continue }
      return Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
    }
    return nil
  }
}
