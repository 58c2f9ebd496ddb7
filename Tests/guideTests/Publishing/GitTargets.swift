import Foundation
import Testing

/// Publishing to git, in the surroundings in which people run it.
@Suite struct GitTargets {
  private func guide(_ more: String...) throws -> GuideProgram {
    let guide = try GuideProgram.withTarget("git", "../pages.git")
    try GitProgram.run("init", "--quiet", "--bare", guide.path("pages.git"))
    return guide
  }

  private func files(_ guide: GuideProgram, _ repository: String = "pages.git") throws -> String {
    try GitProgram.run(
      "-C", guide.path(repository), "ls-tree", "-r", "--name-only", "gh-pages")
  }

  /// A hook tells git by variables which index and which repository are meant.
  @Test func fromAHookTheIndexOfTheTextsStays() throws {
    let guide = try guide()
    let texts = guide.path("my-guide")
    try GitProgram.run("-C", texts, "init", "--quiet")
    let program = try GuideProgram.executable().path
    try guide.folder.write(
      "#!/bin/sh\ncd '\(texts)' && '\(program)' deploy --yes > '\(guide.path("said.txt"))' 2>&1\n",
      to: "my-guide/.git/hooks/post-commit")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(texts)/.git/hooks/post-commit")
    try GitProgram.run("-C", texts, "add", "--all")
    try GitProgram.run("-C", texts, "commit", "--quiet", "--message", "Texts")
    #expect(try guide.folder.read("said.txt").contains("publication 1."))
    #expect(try files(guide).contains("faq/index.html\n"))
    let status = try GitProgram.run("-C", texts, "status", "--porcelain")
    #expect(!status.contains("faq/index.html") && !status.contains("D "), "\(status)")
  }

  @Test func otherVariablesOfGitDoNotMatterEither() throws {
    let guide = try guide()
    let result = try guide.run(
      ["deploy", "--yes"], in: "my-guide",
      environment: [
        "GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/nonexistent",
        "GIT_OBJECT_DIRECTORY": guide.path("objects"), "GIT_NAMESPACE": "x",
        "GIT_COMMON_DIR": "/nonexistent", "GIT_GLOB_PATHSPECS": "1",
      ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(!guide.folder.exists("objects"))
    #expect(try files(guide).contains("faq/index.html\n"))
  }

  @Test func theIDsAreAsLongAsTheRepositoryHasThem() throws {
    let guide = try guide()
    let longer = try guide.run(
      ["deploy", "--yes"], in: "my-guide", environment: ["GIT_DEFAULT_HASH": "sha256"])
    #expect(longer.status == 0, "\(longer.errors)")
    try GitProgram.run(
      "init", "--quiet", "--bare", "--object-format=sha256", guide.path("long.git"))
    try guide.setTarget("git", "../long.git")
    for number in ["0155", "0156"] {
      try guide.folder.replace(
        number == "0155" ? "0100" : "0155", by: number, in: "my-guide/content/contacts.yaml")
      let result = try guide.run("deploy", "--yes", in: "my-guide")
      #expect(result.status == 0, "\(result.errors)")
    }
    #expect(try files(guide, "long.git").contains("faq/index.html\n"))
  }

  /// The place counts from the folder of the guide, wherever guide is run.
  @Test func aPathCountsFromTheGuide() throws {
    let guide = try guide()
    try FileManager.default.createDirectory(
      atPath: guide.path("deep/er"), withIntermediateDirectories: true)
    let result = try guide.run("deploy", "public", "../../my-guide", "--yes", in: "deep/er")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(try files(guide).contains("faq/index.html\n"))
    try guide.setTarget("rsync", "../copy")
    let copied = try guide.run("deploy", "public", "../../my-guide", "--yes", in: "deep/er")
    #expect(copied.status == 0, "\(copied.output)\(copied.errors)")
    #expect(guide.folder.exists("copy/faq/index.html"))
  }

  /// All that git does logs in as the repository that holds the texts does.
  ///
  /// A build service writes a key into its settings. Another way to the server shows that they are
  /// read.
  @Test func theLoginOfTheTextsIsUsed() throws {
    let guide = try guide()
    try guide.setTarget("git", "forge:pages.git")
    try guide.folder.write(
      "#!/bin/sh\nfor last; do :; done\nexec sh -c \"cd '\(guide.path(""))' && $last\"\n",
      to: "connect.sh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: guide.path("connect.sh"))
    let texts = guide.path("my-guide")
    try GitProgram.run("-C", texts, "init", "--quiet")
    try GitProgram.run("-C", texts, "config", "core.sshCommand", guide.path("connect.sh"))
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(try files(guide).contains("faq/index.html\n"))
  }

  /// A repository that a proposal put where git looks for settings has none of that.
  @Test func settingsInsideTheTextsAreNotUsed() throws {
    let guide = try guide()
    let settings = """
      [core]
        bare = true
        repositoryformatversion = 0
        sshCommand = touch \(guide.path("MARKER"));
        fsmonitor = touch \(guide.path("MARKER"));
      [credential]
        helper = !touch \(guide.path("MARKER"));

      """
    try guide.folder.write(settings, to: "my-guide/config")
    try guide.folder.write("ref: refs/heads/main\n", to: "my-guide/HEAD")
    for name in ["objects", "refs"] {
      try guide.folder.write("", to: "my-guide/\(name)/.keep")
    }
    try guide.setTarget("git", "git@127.0.0.1:pages.git")
    let result = try guide.run("deploy", "--dry-run", in: "my-guide")
    #expect(result.status == 2)
    #expect(!guide.folder.exists("MARKER"))
  }
}
