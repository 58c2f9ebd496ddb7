import Testing

@testable import GuideSupport

/// What other programs say when they fail, put into a sentence for an office.
@Suite struct ProgramFailureTests {
  private func text(_ program: String, _ status: Int32, _ said: String) -> String {
    ProgramFailure(program, status: status, said: said).text
  }

  @Test func theSentenceEndsAndWhatIsSaidTwiceStandsOnce() {
    let said = "curl: (6) Could not resolve host: h\ncurl: (6) Could not resolve host: h\n"
    let failure = SystemError("fetch", "https://h/", code: 0, detail: text("curl", 6, said))
    #expect(
      failure.description.hasSuffix(
        """
        whether this computer is online.
          curl said:
            curl: (6) Could not resolve host: h
        """))
  }

  @Test(arguments: [
    (
      "rsync", 255, "Host key verification failed.\nrsync error: unexplained error (code 255)",
      "does not know that server yet"
    ),
    (
      "rsync", 255, "web@h: Permission denied (publickey,password).",
      "does not let this computer in"
    ),
    (
      "rsync", 255, "ssh: Could not resolve hostname hh: Name or service not known",
      "no computer of that name"
    ),
    ("rsync", 127, "bash: line 1: rsync: command not found", "lacks the program rsync"),
    (
      "rsync", 11, "rsync: write failed on \"/x\": No space left on device (28)",
      "disk there is full"
    ),
    (
      "rsync", 23, "rsync: mkstemp \"/x/.a.b\" failed: Permission denied (13)", "may not be changed"
    ),
    (
      "git", 128, "fatal: could not read Username for 'https://h': terminal prompts disabled",
      "wants a login"
    ),
    ("git", 1, " ! [rejected] x -> gh-pages (fetch first)", "somebody else has put something"),
    (
      "git", 1, "remote: error: GH006: Protected branch update failed", "does not take publications"
    ),
    (
      "git", 128, "fatal: unable to access 'https://h/': SSL certificate problem: expired",
      "certificate"
    ),
    (
      "rclone", 1, "Failed to create file system for \"x:\": didn't find section in config file",
      "does not know a store"
    ),
    (
      "rclone", 1, "AccessDenied: Access Denied\n\tstatus code: 403",
      "does not let this computer in"
    ),
    ("curl", 60, "curl: (60) SSL: no alternative certificate subject name", "certificate"),
    (
      "/usr/bin/weasyprint", 1, "OSError: cannot load library 'libpango-1.0-0'",
      "not installed whole"
    ),
  ])
  func `a known trouble has a sentence and a next step`(
    program: String, status: Int32, said: String, meaning: String
  ) {
    let text = text(program, status, said)
    #expect(text.prefix { $0 != "\n" }.contains(meaning))
    let name = program.split(separator: "/").last ?? ""
    #expect(text.contains("\n  \(name) said:\n    "))
  }

  @Test func `what is not known is said so, with the program's words`() {
    #expect(
      text("rsync", 5, "@ERROR: what is this\n") == """
        rsync could not do it. Show its words below to whoever looks after your computers.
          rsync said:
            @ERROR: what is this
        """)
    #expect(text("git", 9, "\n \n").hasSuffix("\n  git said nothing, and ended with the number 9."))
  }

  @Test func `no progress meter, password or command to the terminal is passed on`() {
    let meter =
      "  % Total    % Received\n  0     0    0     0    0     0      0      0 --:--:-- --:--:--\r"
    let text = text(
      "curl", 6,
      meter + "DL% UL%  Dled  Uled  Xfers  Live Total\n--  --      0     0     1     0  --:--:--\n"
        + "curl: (6) Could not resolve host: h\u{1B}[31m\nat https://web:hunter2@h/x\n")
    #expect(!text.contains("--:--") && !text.contains("Total") && !text.contains("\u{1B}"))
    #expect(!text.contains("hunter2"))
    #expect(text.contains("at https://…@h/x"))
  }
}
