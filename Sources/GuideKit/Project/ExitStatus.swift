/// The numbers that guide ends with; shells and build services read them.
///
/// 0 is "done". 64, for a command that guide does not understand, is the argument parser's own.
package enum ExitStatus: Int32, Error {
  /// The content has errors, or with `--strict` warnings; nothing was published.
  case contentHasErrors = 1
  /// A file or a folder could not be read or written.
  case inputOrOutputFailed = 2
}
