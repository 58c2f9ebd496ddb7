import GuideSystem

/// Where the themes are that came with guide.
enum ThemeFolders {
  /// Beside the installed program, as in `/usr/local/share/guide/themes` for
  /// `/usr/local/bin/guide`; for a program that was just compiled, in its checkout.
  static var ofProgram: [String] {
    guard let program = Program.file else { return [] }
    let parts = program.split(separator: "/")
    if let build = parts.lastIndex(of: ".build") {
      return ["/" + (parts[..<build] + ["themes"]).joined(separator: "/")]
    }
    return ["/" + (parts.dropLast(2) + ["share", "guide", "themes"]).joined(separator: "/")]
  }
}
