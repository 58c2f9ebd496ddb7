/// How a site gets to where people find it.
package enum TargetKind: String, Choice {
  case folder, rsync, git, bucket

  package var help: String {
    switch self {
    case .folder: "A folder of this computer, or one that is shared with it."
    case .rsync: "A folder of another computer, which is reached with ssh."
    case .git: "A branch of a git repository, as for GitHub Pages."
    case .bucket: "A store of a cloud that the program rclone knows, as in `campus:guide`."
    }
  }
}
