import GuideSupport
import Testing

@Suite struct OutputBufferTests {
  @Test func `what is appended comes out, however much it grows`() {
    var buffer = OutputBuffer(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<5_000 {
      buffer.append(decimal: number)
      buffer.append(UInt8(ascii: " "))
      expected += Array("\(number) ".utf8)
    }
    #expect(buffer.bytes == expected)
    buffer.truncate(to: 4)
    #expect(buffer.text == "0 1 ")
    buffer.removeAll()
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
    buffer.append("ß")
    buffer.append([0x21] as [UInt8])
    buffer.append([0x22, 0x23][1...])
    #expect(buffer.text == "ß!#")
    #expect(buffer.withBytes(from: 2) { Array($0) } == [0x21, 0x23])
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("<a href=\"x\">&'", "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"),
    ("&", "&amp;"), ("a\u{301}<", "a\u{301}&lt;"),
  ])
  func `escaping`(text: String, expected: String) {
    var buffer = OutputBuffer()
    buffer.appendEscaped(text)
    #expect(buffer.text == expected)
  }

  /// A quote and the mark behind it are one `Character`; as bytes they are two things.
  @Test func `a quote followed by a combining mark is escaped`() {
    var buffer = OutputBuffer()
    buffer.appendEscaped("\"\u{301}>\u{338}")
    #expect(buffer.text.utf8.elementsEqual("&quot;\u{301}&gt;\u{338}".utf8))
  }
}
