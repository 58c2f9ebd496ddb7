package import GuideContent
package import GuideDiagnostics
internal import GuideSupport
internal import Synchronization

/// Files of the content that are neither texts nor pictures for browsers, and which of them texts name.
///
/// One mistake gets one message: what is said where an article names such a file need not be said of
/// the file as well.
package final class OtherFiles: Sendable {
  private let paths: [String]
  private let contentName: String
  private let named = Mutex<Set<String>>([])

  package init(_ paths: [String] = [], contentName: String = "") {
    self.paths = paths
    self.contentName = contentName
  }

  /// The file that somebody means who names a picture: below `images/`, or anywhere by its last name.
  package func file(named name: String) -> UnshownFile? {
    let leaf = name.lastPathComponent
    let found =
      paths.first { $0 == "images/" + name }
      ?? paths.first { $0.hasSuffix("/" + leaf) || $0 == leaf }
    guard let found else { return nil }
    named.withLock { _ = $0.insert("\(contentName)/\(found)") }
    return UnshownFile(found)
  }

  /// Takes the warnings about files out of which something was said already.
  package func removeNamed(from diagnostics: DiagnosticCollector, _ files: SourceFiles) {
    let named = named.withLock { $0 }
    if named.isEmpty { return }
    diagnostics.removeAll {
      $0.isFault(LoadFault.unusedFile) && named.contains(files[$0.place.file].name)
    }
  }
}
