import GuideContent
import Testing

/// Changes as patches: made of two texts, taken back, laid over others.
@Suite struct BytePatchTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func check(_ old: [UInt8], _ new: [UInt8]) {
    let patches = BytePatch.between(old, new)
    #expect(patches.applied(to: old) == new)
    #expect(patches.inverted.applied(to: new) == old)
    #expect(patches.inverted.inverted == patches)
  }

  @Test func onlyWhatDiffersIsTaken() {
    #expect(BytePatch.between(bytes("a\nb\n"), bytes("a\nb\n")).isEmpty)
    #expect(
      BytePatch.between(bytes("a: 1\nb: 2\nc: 3\n"), bytes("a: 1\nb: 25\nc: 3\n"))
        == [BytePatch(at: 9, old: [], new: bytes("5"))])
    // Whole lines, although the first letters are the same.
    #expect(
      BytePatch.between(bytes("ab1\nab2\n"), bytes("ab2\n"))
        == [BytePatch(at: 0, old: bytes("ab1\n"), new: [])])
    // é and è share their first byte.
    #expect(
      BytePatch.between(bytes("é"), bytes("è")) == [
        BytePatch(at: 0, old: bytes("é"), new: bytes("è"))
      ])
    check([], bytes("x\ny"))
    check(bytes("x\ny"), [])
  }

  @Test func randomTextsComeBack() {
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<400 {
      let lines = (0..<below(20)).map { _ in "line \(below(6))" }
      var other = lines
      for _ in 0..<below(5) {
        if !other.isEmpty, below(2) == 0 { other.remove(at: below(other.count)) }
        other.insert("new é \(below(9))", at: below(other.count + 1))
      }
      let end = below(2) == 0 ? "\n" : ""
      check(bytes(lines.joined(separator: "\n") + end), bytes(other.joined(separator: "\n") + end))
    }
    let long = bytes((0..<3000).map { "\($0)\n" }.joined())
    check(long, bytes((0..<3000).map { "x\($0)\n" }.joined()))
  }

  @Test func patchesMoveWithTheTextAroundThem() {
    let old = bytes("a\nb\nc\n")
    let patch = BytePatch.between(old, bytes("a\nb\nC\n"))
    #expect(
      patch.moved(over: BytePatch.between(old, bytes("x\na\nb\nc\n")))
        == [BytePatch(at: 6, old: bytes("c"), new: bytes("C"))])
    #expect(patch.moved(over: BytePatch.between(old, bytes("a\nb\nd\n"))) == nil)
    #expect(patch.applied(to: bytes("a\nb\nd\n")) == nil)
    #expect(patch.applied(to: []) == nil)
  }
}
