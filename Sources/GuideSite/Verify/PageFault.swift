internal import GuideDiagnostics

/// A fault of a finished page, with a copy of the page to show it in.
struct PageFault: Sendable {
  var file: String
  var page: [UInt8]
  var range: Range<Int>
  var code: VerifyFault
  var message: String

  func diagnostic(in file: FileID) -> Diagnostic {
    Diagnostic(code, at: Place(file, range), message)
  }
}
