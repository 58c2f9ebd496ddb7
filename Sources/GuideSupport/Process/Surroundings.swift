internal import Glibc

/// Where a run takes place: the folders that no command may touch by mistake.
package struct Environment: Sendable {
  /// The folder that relative paths start from.
  package var currentFolder: String
  /// The home folder, by the environment and by the list of accounts.
  package var homeFolders: [String]

  package init(currentFolder: String, homeFolders: [String]) {
    self.currentFolder = currentFolder
    self.homeFolders = homeFolders
  }

  /// Those of this process.
  package static var ofProcess: Environment {
    var homes: [String] = []
    if let home = getenv("HOME") { homes.append(String(cString: home)) }
    if let account = getpwuid(geteuid()), let home = account.pointee.pw_dir {
      homes.append(String(cString: home))
    }
    let current = getcwd(nil, 0)
    defer { free(current) }
    return Environment(
      currentFolder: current.map { String(cString: $0) } ?? "/",
      homeFolders: homes.filter { $0.hasPrefix("/") && $0 != "/" })
  }
}
