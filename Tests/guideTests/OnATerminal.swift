import Foundation
import Testing

/// What is different when somebody looks at a screen.
@Suite struct OnATerminal {
  @Test func coloursUnlessTheyAreUnwanted() throws {
    let guide = try GuideProgram.withFaults()
    let red = "\u{1B}[1;31merror[unknown-key]"
    let plain = "error[unknown-key]"
    for (environment, isColoured) in [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "dumb"], false), ([:], false),
    ] {
      let shown = try guide.screen(environment, "check", "my-guide")
      #expect(shown.contains(plain))
      #expect(shown.contains(red) == isColoured)
      #expect(shown.contains("\u{1B}") == isColoured)
    }
  }

  @Test func machineFormatsHaveNoColours() throws {
    let shown = try GuideProgram.withFaults().screen(
      ["TERM": "xterm"], "check", "my-guide", "--format", "lines")
    #expect(!shown.contains("\u{1B}"))
  }
}
