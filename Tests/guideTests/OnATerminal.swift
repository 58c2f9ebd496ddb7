import Foundation
import Testing

/// What is different when somebody looks at a screen.
@Suite struct OnATerminal {
  @Test func colorsUnlessTheyAreUnwanted() throws {
    let guide = try GuideProgram.withFaults()
    let red = "\u{1B}[1;31merror[unknown-key]"
    let plain = "error[unknown-key]"
    for (environment, isColored) in [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "dumb"], false), ([:], false),
    ] {
      let shown = try guide.screen(environment, "check", "my-guide", "--quiet")
      #expect(shown.contains(plain))
      #expect(shown.contains(red) == isColored)
      #expect(shown.contains("\u{1B}") == isColored)
    }
  }

  @Test func machineFormatsHaveNoColors() throws {
    let shown = try GuideProgram.withFaults().screen(
      ["TERM": "xterm"], "check", "my-guide", "--quiet", "--format", "lines")
    #expect(!shown.contains("\u{1B}"))
  }

  /// The time is for who waits for it; elsewhere it would make two equal runs look different.
  @Test func theTimeIsShown() throws {
    let guide = try GuideProgram.withStarter()
    let shown = try guide.screen(["TERM": "xterm"], "build", "my-guide")
    #expect(
      shown.contains(/Built [0-9]+ pages into my-guide\/site\/ in [0-9]+\.[0-9] s\. [0-9]+ files/))
  }
}
