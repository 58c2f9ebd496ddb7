internal import GuideSupport

/// How the repository that holds the guide logs in at its forge.
///
/// A build service writes a key into the settings of the repository that it checked out. The commit
/// with the site is made in a repository of its own, which would not know that key.
struct GitLogin: Sendable {
  private(set) var settings: [(key: String, value: String)] = []

  /// - Parameter folder: the guide’s; in no repository there is no login.
  init(of folder: String) {
    let git = { (words: [String]) in
      try? Command(
        "git", ["-c", "safe.bareRepository=explicit", "-C", folder] + words,
        environment: GitWorkshop.environment
      ).run()
    }
    // A change that somebody proposes can hold a whole repository, with settings that run commands,
    // but none whose path has a part `.git`: git refuses to keep such a file.
    guard let place = git(["rev-parse", "--absolute-git-dir"]), place.isDone,
      String(decoding: place.output, as: UTF8.self).split(whereSeparator: { "/\n".contains($0) })
        .contains(".git"),
      let found = git([
        "config", "--local", "--includes", "--null", "--get-regexp",
        "^(http\\..*|credential\\..*|core\\.sshcommand|core\\.askpass)$",
      ]), found.isDone
    else { return }
    for entry in String(decoding: found.output, as: UTF8.self).split(separator: "\0") {
      let parts = entry.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let key = parts.first, let value = parts.last else { continue }
      settings.append((String(key), String(value)))
    }
  }

  /// The settings as variables, which nobody else on this computer sees, after those that are set.
  func added(to environment: [String: String?]) -> [String: String?] {
    if settings.isEmpty { return environment }
    var environment = environment
    let first = Program.environment("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0
    guard (0...10_000).contains(first) else { return environment }
    for (index, setting) in settings.enumerated() {
      environment["GIT_CONFIG_KEY_\(first + index)"] = setting.key
      environment["GIT_CONFIG_VALUE_\(first + index)"] = setting.value
    }
    environment["GIT_CONFIG_COUNT"] = String(first + settings.count)
    return environment
  }
}
