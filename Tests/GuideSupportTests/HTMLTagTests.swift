import Testing

@testable import GuideSupport

@Suite("The tags of a finished page")
struct HTMLTagTests {
  /// Lends the tags of a text: they are of use only as long as its bytes are.
  private func with<Result>(_ page: String, _ body: ([HTMLTag], UnsafeRawBufferPointer) -> Result)
    -> Result
  {
    Array(page.utf8).withUnsafeBytes { body(Array(HTMLTags($0)), $0) }
  }

  @Test("a tag has its name and its attributes, in quotes of either kind or in none")
  func attributes() {
    with("<p>a > b</p><img src=\"a.png\" alt='it is \"a\"' width=3 hidden><!-- <b> --> 1 < 2") {
      tags, bytes in
      #expect(tags.map(\.name) == ["p", "p", "img", "b"])
      #expect(tags.map(\.isClosing) == [false, true, false, false])
      let image = tags[2]
      #expect(Array(image.attributes.map(\.name)) == ["src", "alt", "width", "hidden"])
      #expect(image["src"] == "a.png")
      #expect(image["alt"] == "it is \"a\"")
      #expect(image["width"] == "3")
      #expect(image["hidden"] == "")
      #expect(image["height"] == nil)
      #expect(image.range(of: "heigh") == nil)
      let whole = image.attributes.map { name, value in
        String(decoding: bytes[image.whole(name, value)], as: UTF8.self)
      }
      #expect(whole.prefix(3) == ["src=\"a.png\"", "alt='it is \"a\"'", "width=3"])
      #expect(bytes[image.end - 1] == UInt8(ascii: ">"))
    }
  }

  @Test("an end of a page within a tag ends the tag")
  func cutOff() {
    for page in ["<a", "<a href", "<a href=", "<a href=\"x", "<a href='x'", "<a href=x"] {
      with(page) { tags, bytes in
        #expect(tags.map(\.name) == ["a"], "\(page)")
        #expect(tags.map(\.end) == [bytes.count], "\(page)")
      }
    }
    with("</") { tags, _ in #expect(tags.isEmpty) }
    with("<") { tags, _ in #expect(tags.isEmpty) }
  }

  @Test("a heading is h1 to h6, and names are told apart to their last byte")
  func names() {
    with("<h1><h6><h7><hr><h><header><section><select>") { tags, _ in
      #expect(
        tags.map(\.name.isHeading) == [true, true, false, false, false, false, false, false])
      #expect(tags[6].name != tags[7].name)
    }
    with("<em><div><br>") { tags, _ in
      #expect(tags.map(\.isInline) == [true, false, false])
      #expect(tags.map(\.isVoid) == [false, false, true])
    }
  }
}

@Suite("Text as a JSON string")
struct JSONTextTests {
  private func json(_ text: String, isInPage: Bool = false) -> String {
    var out = OutputBuffer(capacity: 64)
    Array(text.utf8).withUnsafeBufferPointer { out.appendJSON($0, isInPage: isInPage) }
    return out.text
  }

  @Test(
    "signs that would end the string, and those that nobody sees, are escaped wherever they are")
  func escapes() {
    #expect(json("") == "\"\"")
    for before in 0..<20 {
      let words = String(repeating: "a", count: before)
      #expect(
        json(words + "\"\\\n\r\t\u{1}\u{7F}é." + words)
          == "\"\(words)\\\"\\\\\\n\\r\\t\\u0001\\u007fé.\(words)\"")
    }
  }

  @Test("within a page nothing can end the script")
  func inPage() {
    #expect(json("a </script>", isInPage: true) == "\"a \\u003c/script>\"")
    #expect(json("a </script>") == "\"a </script>\"")
  }
}
