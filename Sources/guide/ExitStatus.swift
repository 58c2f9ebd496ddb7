import ArgumentParser

/// The numbers that guide ends with; shells and build services read them.
///
/// 0 is "done", and 64, for a command that guide does not understand, is the parser's own.
extension ExitCode {
  /// The content has errors, or with `--strict` warnings; nothing was published.
  static let contentHasErrors = ExitCode(1)
  /// A file or a folder could not be read or written.
  static let inputOrOutputFailed = ExitCode(2)
}
