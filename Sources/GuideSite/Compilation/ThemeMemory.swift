internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme
internal import Synchronization

/// What was made of a theme's files, for who makes many sites with one theme.
///
/// The preview makes the site again after each edit, nearly always with the same theme, and its
/// scripts, templates and words took two thirds of what comes before its first page. What is kept
/// depends on nothing but the bytes that it is kept by. Diagnostics are not kept,
/// so that they are reported each time. Nothing is kept between runs of the program.
package final class ThemeMemory: Sendable {
  let assets = Remembered<AssetTable>()
  let templates = Remembered<CheckedTemplates>()

  package init() {}
}

/// The last few values that were made, by all that they were made of.
final class Remembered<Value: Sendable>: Sendable {
  /// The one that was asked for last is the first.
  private let values = Mutex<[(source: [[UInt8]], value: Value)]>([])

  private static var most: Int { 8 }

  /// - Parameters:
  ///   - source: everything that the value depends on.
  ///   - make: makes it, and adds to `diagnostics` what is wrong with it.
  func value(
    of source: [[UInt8]], _ diagnostics: DiagnosticCollector, make: () -> Value?
  ) -> Value? {
    if let known = find(source) { return known }
    let before = diagnostics.count
    guard let value = make() else { return nil }
    if diagnostics.count == before {
      values.withLock { values in
        values.insert((source, value), at: 0)
        if values.count > Self.most { values.removeLast() }
      }
    }
    return value
  }

  private func find(_ source: [[UInt8]]) -> Value? {
    values.withLock { values in
      let found = values.firstIndex { known in
        known.source.count == source.count
          && zip(known.source, source).allSatisfy { ByteSearch.areEqual($0, $1) }
      }
      guard let found else { return nil }
      let known = values.remove(at: found)
      values.insert(known, at: 0)
      return known.value
    }
  }
}
