/// The rules for `to` of a target of the kind `bucket`.
///
/// rclone also takes a store that is described on the spot, as in `:webdav,url=…:path` or
/// `campus,option=…:path`, and some options run commands. So a store has to be one that was set up on
/// this computer, and is called by its name alone.
enum BucketAddress {
  static func fault(_ to: String) -> TargetAddress.Fault? {
    let advice =
      "Write the name that rclone config shows, a colon and the folder, as in `campus:guide`."
    guard let colon = to.firstIndex(of: ":") else {
      return TargetAddress.Fault(problem: "names no store", advice: advice)
    }
    let (name, path) = (to[..<colon], to[to.index(after: colon)...])
    if path.hasPrefix("//") {
      return TargetAddress.Fault(
        problem: "is an address, and rclone knows stores by their names", advice: advice)
    }
    if name.isEmpty || !TargetText.isName(name) || to.contains(",") || to.contains("\\") {
      return TargetAddress.Fault(
        problem: "is not the name of a store and a folder in it", advice: advice)
    }
    return nil
  }
}
