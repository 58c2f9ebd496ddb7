/// What another program's failure means, what to do next, and then the program's own words.
///
/// The programs are made for people who know them. An office worker needs a sentence and a next
/// step; the words below are for whoever helps.
package struct ProgramFailure: Sendable {
  package let program: String
  package let status: Int32
  /// What it said, the last lines, without what only draws on a terminal.
  package let lines: [String]

  package init(_ program: String, status: Int32, said: String) {
    self.program = program.lastPathComponent
    self.status = status
    lines = Self.readable(said)
  }

  /// A sentence and a next step, then the program's words, indented.
  package var text: String {
    var text = meaning
    if text.last != "." { text += "." }
    if lines.isEmpty {
      text += "\n  \(program) said nothing, and ended with the number \(status)."
    } else {
      text += "\n  \(program) said:"
      for line in lines { text += "\n    " + line }
    }
    return text
  }

  private var meaning: String {
    let said = lines.joined(separator: "\n").lowercased()
    for known in ProgramTrouble.all where known.fits(program, status, said: said) {
      return known.meaning
    }
    return "\(program) could not do it. "
      + "Show its words below to whoever looks after your computers"
  }

  /// The last lines, with nothing that commands a terminal, and without passwords.
  private static func readable(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var shown = ""
      for scalar in line.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: shown += " "
        default: shown.unicodeScalars.append(scalar)
        }
      }
      let words = shown.split(separator: " ")
      if words.isEmpty || isMeter(words) { continue }
      // A program that tries again says the same each time.
      let sentence = withoutPasswords(words.joined(separator: " "))
      if lines.last != sentence { lines.append(sentence) }
    }
    return Array(lines.suffix(6))
  }

  /// True for a line of a progress meter, as curl draws it.
  private static func isMeter(_ words: [Substring]) -> Bool {
    if words[0] == "DL%" || words[0] == "%" && words.contains("Total") { return true }
    if words[0] == "Dload" { return true }
    let isFigure = { (word: Substring) in
      word.utf8.allSatisfy { byte in
        byte.isDigit || "-:.%kMGT".utf8.contains(byte)
      }
    }
    return words.count >= 4 && words.allSatisfy(isFigure)
  }

  /// `https://name:password@host` without what is before the host.
  private static func withoutPasswords(_ line: String) -> String {
    guard line.contains("@"), line.contains("://") else { return line }
    return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard let start = word.firstRange(of: "://")?.upperBound else { return String(word) }
      let host = word[start...].prefix { $0 != "/" }
      guard let at = host.lastIndex(of: "@"), host[..<at].contains(":") else {
        return String(word)
      }
      return word[..<start] + "…" + word[at...]
    }.joined(separator: " ")
  }
}

/// A trouble that programs which reach other computers often have, and what to do about it.
struct ProgramTrouble: Sendable {
  /// The programs that say so; none for all.
  let programs: [String]
  /// Numbers that the program ends with, when those tell it.
  let numbers: [Int32]
  /// Any of these words, in lowercase.
  let words: [String]
  let meaning: String

  init(
    of programs: [String] = [], _ words: [String], numbers: [Int32] = [], _ meaning: String
  ) {
    self.programs = programs
    self.numbers = numbers
    self.words = words
    self.meaning = meaning
  }

  func fits(_ program: String, _ status: Int32, said: String) -> Bool {
    if !programs.isEmpty, !programs.contains(program) { return false }
    return numbers.contains(status) || words.contains { said.contains($0) }
  }

  /// Those that say most exactly what is wrong are first.
  static let all = connection + login + git + store + place + paper

  private static let connection = [
    ProgramTrouble(
      ["host key verification failed", "remote host identification has changed"],
      """
      this computer does not know that server yet, or the server shows another key than before. \
      Connect once by hand with ssh and the name of the server, compare the key with what whoever \
      looks after the server tells you, and answer yes
      """),
    ProgramTrouble(
      of: ["curl"], ["could not resolve host"], numbers: [6],
      """
      there is no computer of that name on the network. Look whether the address is written \
      rightly, and whether this computer is online
      """),
    ProgramTrouble(
      [
        "could not resolve", "name or service not known", "no such host",
        "temporary failure in name resolution", "nodename nor servname",
      ],
      """
      there is no computer of that name on the network. Look whether the name after `to:` in \
      site.yaml is written rightly, and whether this computer is online
      """),
    ProgramTrouble(
      of: ["curl"], [], numbers: [7, 28, 52, 56],
      """
      that server does not answer. Look whether this computer is online, and try again later; if \
      it stays so, ask whoever looks after the server
      """),
    ProgramTrouble(
      [
        "connection refused", "connection timed out", "operation timed out", "no route to host",
        "network is unreachable", "connection reset", "connection closed by", "i/o timeout",
        "failed to connect to", "couldn't connect to server", "broken pipe",
      ],
      """
      that server does not answer, or ended the connection. Look whether this computer is online, \
      and try again later; if it stays so, ask whoever looks after the server
      """),
    ProgramTrouble(
      ["ssl certificate", "certificate verify failed", "x509:", "unable to get local issuer"],
      """
      the server’s certificate is not one that this computer trusts, so nobody can tell whether it \
      is the right server. Ask whoever looks after the server
      """),
    ProgramTrouble(
      of: ["curl"], [], numbers: [35, 51, 53, 54, 58, 59, 60],
      """
      the server’s certificate is not one that this computer trusts, or no safe connection came \
      about. Ask whoever looks after the server
      """),
  ]

  private static let login = [
    ProgramTrouble(
      [
        "permission denied (publickey", "permission denied (password",
        "permission denied (keyboard", "permission denied (gssapi",
        "too many authentication failures", "no supported authentication",
        "load key ", "identity file",
      ],
      """
      the server does not let this computer in. The name before the @ may be wrong, or the server \
      lacks the public key of this computer: ask whoever looks after the server to add it
      """),
    ProgramTrouble(
      [
        "could not read username", "could not read password", "authentication failed",
        "terminal prompts disabled", "invalid username or password",
        "the requested url returned error: 401",
        "the requested url returned error: 403", "permission to ", "write access to repository",
      ],
      """
      the server wants a login that git does not have, or that may not write there. Set up git’s \
      credential helper on this computer, or use the ssh address of the repository
      """),
    ProgramTrouble(
      of: ["rclone"],
      [
        "accessdenied", "access denied", "invalidaccesskeyid", "signaturedoesnotmatch", "forbidden",
        "unauthorized", "invalid_grant", "expiredtoken", "nocredentialproviders",
      ],
      """
      the store does not let this computer in, or not write there. Ask whoever keeps the store for \
      a new key, and put it in with: rclone config
      """),
  ]

  private static let git = [
    ProgramTrouble(
      of: ["git"], ["protected branch", "gh006", "hook declined", "pre-receive hook"],
      """
      the repository does not take publications on that branch. Ask whoever looks after it to \
      allow them, or name another branch in site.yaml
      """),
    ProgramTrouble(
      of: ["git"],
      ["non-fast-forward", "fetch first", "[rejected]", "cannot lock ref", "stale info"],
      """
      somebody else has put something on that branch at this very moment, so nothing was sent. \
      Run the same command again
      """),
    ProgramTrouble(
      of: ["git"],
      [
        "repository not found", "does not appear to be a git repository", "not found",
        "does not exist", "not a git repository", "no such file or directory",
      ],
      """
      there is no repository at that address, or this computer may not see it. Look at `to:` of \
      the target in site.yaml
      """),
    ProgramTrouble(
      of: ["git"], ["dubious ownership"],
      """
      the repository belongs to somebody else on this computer, and git does not trust it. Ask \
      whoever looks after this computer
      """),
    ProgramTrouble(
      of: ["git"], ["transport", "protocol"],
      """
      git does not reach that address in this way. guide lets it use https, ssh and folders. Look \
      at `to:` of the target in site.yaml
      """),
  ]

  private static let store = [
    ProgramTrouble(
      of: ["rclone"],
      ["didn't find section in config file", "config file not found", "didn't find backend"],
      """
      rclone does not know a store of that name. The name is what is before the colon after \
      `to:` in site.yaml. To see the names, or to set one up: rclone config
      """),
    ProgramTrouble(
      of: ["rclone"], ["nosuchbucket", "bucket does not exist", "directory not found"],
      """
      the store has no bucket or folder of that name. Look at what is after the colon of \
      `to:` in site.yaml
      """),
  ]

  private static let place = [
    ProgramTrouble(
      ["no space left", "disk quota exceeded", "quota exceeded"],
      """
      the disk there is full. Ask whoever looks after the server for more space, and publish again
      """),
    ProgramTrouble(
      of: ["rsync"], ["command not found", "rsync: not found"], numbers: [126, 127],
      """
      the server lacks the program rsync. Ask whoever looks after the server to install it
      """),
    ProgramTrouble(
      ["permission denied", "operation not permitted", "read-only file system"],
      """
      files there may not be changed. Ask whoever looks after the server to let you write into \
      that folder and all folders in it
      """),
    ProgramTrouble(
      of: ["rsync"], ["no such file or directory", "mkdir"],
      """
      the folder there is missing and could not be made. Look at `to:` of the target in site.yaml
      """),
    ProgramTrouble(
      of: ["rsync"], ["unexplained error", "connection unexpectedly closed"], numbers: [12, 255],
      """
      the connection to the server did not come about, or ended too early. Try once by hand \
      whether ssh reaches the server; if it does not, ask whoever looks after it
      """),
  ]

  private static let paper = [
    ProgramTrouble(
      of: ["weasyprint"],
      ["cannot load library", "libpango", "libgobject", "modulenotfounderror", "importerror"],
      """
      WeasyPrint is not installed whole on this computer. Ask whoever looks after it to install it \
      anew, with the libraries that it needs
      """),
    ProgramTrouble(
      of: ["weasyprint"], ["no such option", "unrecognized arguments", "invalid choice"],
      """
      this WeasyPrint is too old for guide. Ask whoever looks after this computer for a newer one
      """),
  ]
}
