internal import GuideDiagnostics
internal import GuideSupport

/// What links know an article by, and what it is called in its address: its `id`, or the name of its
/// file.
struct ArticleName {
  let id: String
  /// The part of the address; one of guide's own where the name can't be that.
  let slug: String
  /// True for a file's name that can't be an id, where no id is written.
  let isBad: Bool

  init(_ file: LoadedFile) {
    let stem = file.content.stem
    let matter = file.frontMatter
    id = matter?.id ?? stem
    let isValid = matter?.id != nil || Identifier.isValid(stem)
    // What is at an address made of it would be reported again and again.
    slug = matter?.slug ?? (isValid ? id : "unnamed-\(file.content.file.id.index)")
    isBad = !isValid && matter?.hasID == false
  }

  /// The fault of a bad name.
  ///
  /// - Parameter isFree: whether an id is not in use yet.
  func fault(of file: LoadedFile, isFree: (String) -> Bool) -> Diagnostic? {
    guard isBad, let matter = file.frontMatter else { return nil }
    let meant = Identifier.repair(PercentEncoding.decoded(id), joiner: "-").flatMap {
      isFree($0) ? $0 : nil
    }
    let reason = DeviceName.isReserved(id) ? " Windows keeps this name for a device." : ""
    return Diagnostic(
      ContentFault.badID, at: SourceRange(matter.place.file, at: Int(matter.place.start)),
      "The name of this file, `\(id)`, can't be an id, and so no address of a page." + reason,
      allowed:
        "Rename the file, or write an `id`: lowercase letters, digits and hyphens, beginning with a letter, as in `first-steps`.",
      write: meant.map { "id: \($0)\n" })
  }
}
