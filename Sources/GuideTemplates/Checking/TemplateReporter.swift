internal import GuideDiagnostics

/// Keeps what is wrong with a template, for the checkers of its tags and of its expressions.
final class TemplateReporter {
  private(set) var faults: [Diagnostic] = []
  /// The file that is being checked.
  var source: TemplateSource
  /// Set when the rest is not looked at; nothing more is reported then.
  var isStopped = false
  /// More than a report shows of a file; each further one would take time for nothing.
  private static let mostFaults = 250
  /// Set once two ways ended differently: from there on nobody knows what HTML is open.
  private var isUneven = false

  init(_ source: TemplateSource) { self.source = source }

  func report(_ fault: Fault) {
    if isStopped { return }
    switch fault.diagnostic.fault(as: TemplateFault.self) {
    case .unsafePlace, .uncheckedAddress: if isUneven { return }
    case .unevenMarkup:
      if isUneven { return }
      isUneven = true
    default: break
    }
    faults.append(fault.diagnostic)
    if faults.count == Self.mostFaults { isStopped = true }
  }

  func text(at place: SourceRange) -> String {
    let bytes = source.file.bytes
    let range = place.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

extension [String] {
  /// The names for a message; of very many, the first ones.
  var listed: String {
    let most = 40
    return prefix(most).joined(separator: ", ") + (count > most ? " and more" : "")
  }
}
