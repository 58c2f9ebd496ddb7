package import GuideDiagnostics
package import GuideSupport

extension LoadFault {
  /// What is said of a file of which guide does not read so much.
  ///
  /// - Parameters:
  ///   - name: the file as it is called beside `place`.
  ///   - megabytes: how many it may have.
  package static func tooLarge(
    _ name: String, over megabytes: Int, at place: SourceRange, advice: String
  ) -> Diagnostic {
    Diagnostic(
      LoadFault.fileTooLarge, at: place,
      "`\(name)` has more than \(megabytes) MB; \(megabytes) MB is the most.", allowed: advice)
  }

  /// Reads a file of a content folder, or says that it is too large.
  ///
  /// - Parameters:
  ///   - path: from the folder on.
  ///   - named: the folder as people know it.
  /// - Returns: nil after reporting that it has more than the given number of megabytes.
  package static func read(
    _ path: String, in folder: String, named: String, megabytes: Int, advice: String,
    files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      return try Files.read("\(folder)/\(path)", limit: megabytes << 20)
    } catch {
      guard error.reason == .tooLarge else { throw error }
      let place = SourceRange(files.add(name: "\(named)/\(path)", bytes: []).id, at: 0)
      diagnostics.append(tooLarge(path, over: megabytes, at: place, advice: advice))
      return nil
    }
  }
}
