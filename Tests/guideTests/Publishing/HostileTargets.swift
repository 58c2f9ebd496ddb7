import Foundation
import Testing

/// What a contributor’s `site.yaml` cannot make the office’s computer do.
@Suite struct HostileTargets {
  /// None of them runs a command, whatever is done with the guide.
  @Test(arguments: [
    ("git", "--upload-pack=touch MARKER;"), ("git", "-utouch MARKER"),
    ("git", "ext::sh -c touch% MARKER"), ("git", "ssh://-oProxyCommand=touch MARKER/x"),
    ("bucket", ":webdav,url='http://127.0.0.1:9/',bearer_token_command='touch MARKER':x"),
    ("bucket", ":sftp,ssh='touch MARKER':x"), ("bucket", "x,sftp_ssh='touch MARKER':x"),
    ("rsync", "-etouch MARKER"), ("rsync", "--rsh=touch MARKER"),
    ("rsync", "-oProxyCommand=touch MARKER:/x"),
  ])
  func runNoCommand(_ kind: String, _ to: String) throws {
    let guide = try GuideProgram.withTarget(kind, to)
    for words in [
      ["deploy", "--dry-run"], ["deploy", "--yes"], ["diff"], ["rollback", "--yes"],
      ["verify", "public"], ["check"],
    ] {
      let result = try guide.run(words, in: "my-guide")
      #expect(result.status != 0 || words == ["diff"])
      #expect((result.output + result.errors).contains("bad-target"))
    }
    let found = FileManager.default.enumerator(atPath: guide.folder.url.path)?.contains {
      ($0 as? String)?.hasSuffix("MARKER") ?? false
    }
    #expect(found == false)
  }

  @Test func runNoCommandThroughABranch() throws {
    let guide = try GuideProgram.withTarget(
      "git", "../pages.git", "    branch: \"--upload-pack=touch MARKER\"\n")
    let result = try guide.run("deploy", "--dry-run", in: "my-guide")
    #expect(result.status == 1)
    #expect(result.output.contains("`--upload-pack=touch MARKER` begins with a hyphen"))
  }

  @Test func aPasswordIsNeverShown() throws {
    let guide = try GuideProgram.withTarget("git", "https://office:hunter2@127.0.0.1/site.git")
    for words in [["check"], ["check", "--format", "json"], ["deploy", "--yes"], ["diff"]] {
      let result = try guide.run(words, in: "my-guide")
      #expect((result.output + result.errors).contains("bad-target"))
      #expect(!(result.output + result.errors).contains("hunter2"))
    }
  }

  /// A proposal can hold a whole repository, whose settings and hooks run commands.
  @Test func aRepositoryInTheGuideIsNotUsed() throws {
    let guide = try GuideProgram.withTarget("git", "./content/pages.git")
    try GitProgram.run("init", "--quiet", "--bare", guide.path("my-guide/content/pages.git"))
    let result = try guide.run("deploy", "--dry-run", in: "my-guide")
    #expect(result.status == 2)
    #expect(result.errors.contains("it lies in the folder of the guide"))
  }

  /// So can it hold what guide keeps beside the content.
  @Test func whatStandsInTheWorkFolderIsNotUsed() throws {
    let pages = try Workplace()
    try GitProgram.run("init", "--quiet", "--bare", pages.url.path)
    let guide = try GuideProgram.withTarget("git", pages.url.path)
    for name in ["git", "work/git"] {
      let workshop = guide.path("my-guide/.guide/public/\(name)")
      try GitProgram.run("init", "--quiet", "--bare", workshop)
      try guide.folder.write(
        "#!/bin/sh\ntouch \(guide.path("MARKER"))\n",
        to: "my-guide/.guide/public/\(name)/hooks/reference-transaction")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(workshop)/hooks/reference-transaction")
    }
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(!guide.folder.exists("MARKER"))
  }

  @Test func aLinkInPlaceOfTheWorkFolderIsRefused() throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    try guide.folder.write("theirs", to: "elsewhere/next/note.txt")
    try FileManager.default.createSymbolicLink(
      atPath: guide.path("my-guide/.guide"), withDestinationPath: guide.path("elsewhere"))
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 2)
    #expect(result.errors.contains("it is a link that leads somewhere else"))
    #expect(try guide.folder.read("elsewhere/next/note.txt") == "theirs")
    #expect(!guide.folder.exists("www"))
  }
}

/// git, as the tests themselves run it.
enum GitProgram {
  @discardableResult
  static func run(_ words: String..., environment: [String: String] = [:]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = ["-c", "user.name=x", "-c", "user.email=x@localhost"] + words
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(environment) { $1 }
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(words)")
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension GuideProgram {
  /// Where a name of the workplace is.
  func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }
}
