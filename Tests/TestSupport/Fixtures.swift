package import Foundation

/// The folders below `Tests/Fixtures`.
package enum Fixtures {
  package static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  package static func folder(_ path: String) -> URL { folder.appendingPathComponent(path) }
}
