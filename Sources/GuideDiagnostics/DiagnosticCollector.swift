/// Gathers the diagnostics of a run.
///
/// It is a class, so that every step adds to one list and nothing has to be merged by hand. It is
/// not shared between threads: each worker has its own, and their lists are joined in a fixed order.
///
/// ```swift
/// let diagnostics = DiagnosticCollector()
/// let node = YAML.parse(file, diagnostics: diagnostics)
/// if diagnostics.hasErrors { … }
/// ```
package final class DiagnosticCollector {
  /// In the order in which they were found.
  package private(set) var all: [Diagnostic]

  package init(_ diagnostics: [Diagnostic] = []) { all = diagnostics }

  package func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  package func remove(at index: Int) { all.remove(at: index) }

  package func removeAll(where matches: (Diagnostic) -> Bool) { all.removeAll(where: matches) }

  /// Puts another diagnostic in the place of each, or none.
  package func revise(_ revise: (Diagnostic) -> Diagnostic?) { all = all.compactMap(revise) }

  package static func += (collector: DiagnosticCollector, more: some Sequence<Diagnostic>) {
    collector.all.append(contentsOf: more)
  }

  package static func += (collector: DiagnosticCollector, more: DiagnosticCollector) {
    collector.all.append(contentsOf: more.all)
  }

  /// Takes the repairs off what was added since the list had `count` entries.
  package func withdrawRepairs(since count: Int) {
    for index in all.indices.dropFirst(count) { all[index].write = nil }
  }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Whether an error was added since the list had `count` entries.
  package func hasErrors(since count: Int) -> Bool {
    all[count...].contains { $0.severity == .error }
  }
}

extension DiagnosticCollector: RandomAccessCollection {
  package var startIndex: Int { all.startIndex }
  package var endIndex: Int { all.endIndex }
  package subscript(index: Int) -> Diagnostic { all[index] }
}
