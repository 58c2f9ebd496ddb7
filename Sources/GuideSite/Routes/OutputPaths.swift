/// A finished file of the site: its path from the site's root, and its bytes.
package typealias OutputFile = (path: String, bytes: [UInt8])

/// Where files are that several modules link to before anything is in them.
package enum OutputPaths {
  /// The folder of a language's search index, with its slash: `search/en/`.
  package static func searchFolder(_ language: String) -> String { "search/\(language)/" }

  /// The file that the worksheet's script reads, without the digest and ending that follow.
  package static func worksheetData(_ language: String) -> String { "assets/worksheet-\(language)" }
}
