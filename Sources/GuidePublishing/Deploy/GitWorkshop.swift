internal import GuideSupport

/// A repository of guide’s own in which a commit is made, and git as it is run there.
///
/// It is new each time: settings and hooks that somebody put into a folder of the guide must not
/// be run. The settings of the person who publishes count, as far as they tell how to log in.
struct GitWorkshop: Sendable {
  /// How long the ids of a repository are.
  enum Format: String {
    case sha1, sha256
  }

  let folder: String
  private let environment: [String: String?]

  /// - Parameters:
  ///   - scratch: an empty folder of ours.
  ///   - guideFolder: whose repository’s login is used.
  init(in scratch: String, loginOf guideFolder: String) {
    folder = "\(scratch)/git"
    environment = GitLogin(of: guideFolder).added(to: Self.environment)
  }

  /// Makes the repository, in place of one of the other format.
  func make(_ format: Format) throws(SystemError) {
    let mark = "\(folder)/guide-\(format.rawValue)"
    if Files.kind(mark) != nil { return }
    Files.removeFolder(folder)
    try Files.makeFolders(folder)
    try gitThere(
      ["init", "--quiet", "--bare", "--template=", "--object-format=\(format.rawValue)", folder]
    ).mustRun("make", folder)
    // Files go in as they are, whatever somebody’s .gitattributes say.
    try Files.makeFolders("\(folder)/info")
    try Files.replace(
      "\(folder)/info/attributes",
      Array("* -text -filter -ident -working-tree-encoding\n".utf8))
    try Files.replace(mark, [])
  }

  /// git in this repository.
  func git(_ arguments: [String]) -> Command {
    // Whoever runs this may not have set a name in git yet.
    gitThere(
      [
        "--git-dir=\(folder)", "-c", "user.name=guide", "-c", "user.email=guide@localhost", "-c",
        "core.autocrlf=false", "-c", "gc.auto=0",
      ] + arguments)
  }

  /// git in no repository that we know.
  func gitThere(_ arguments: [String]) -> Command {
    Command(
      "git", ["-c", "safe.bareRepository=all", "-c", "core.hooksPath=/dev/null"] + arguments,
      environment: environment)
  }

  /// What a git that is run by itself needs: nothing of the repository that a hook runs in, only
  /// harmless ways to another computer, and its words in English, which guide understands.
  static let environment: [String: String?] = {
    var variables: [String: String?] = [
      "GIT_ALLOW_PROTOCOL": "https:ssh:file", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C.UTF-8",
    ]
    for name in [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_QUARANTINE_PATH",
      "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE",
      "GIT_NO_REPLACE_OBJECTS", "GIT_CONFIG", "GIT_DEFAULT_HASH", "GIT_DEFAULT_REF_FORMAT",
      "GIT_TEMPLATE_DIR", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
      "GIT_ICASE_PATHSPECS", "GIT_EXTERNAL_DIFF", "GIT_INTERNAL_SUPER_PREFIX",
    ] {
      variables.updateValue(nil, forKey: name)
    }
    return variables
  }()
}
