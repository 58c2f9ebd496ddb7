import Foundation
import GuideSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func writesWhatAReaderReads() throws {
    var json = JSONWriter()
    let odd = "\"\\\u{8}\n\r\t\u{1F}\u{7F}é\u{2028}👩‍👧/"
    json.object { json in
      json.field("text", odd)
      json.field("number", -12)
      json.object("empty") { _ in }
      json.array("list") { json in
        json.value(true)
        json.array { $0.value("x") }
        json.object { $0.field(odd, false) }
      }
    }
    let bytes = json.finish().bytes
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary
    #expect(
      read == [
        "text": odd, "number": -12, "empty": [:], "list": [true, ["x"], [odd: false]],
      ])
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test func indentsForPeople() {
    var json = JSONWriter()
    json.object { json in
      json.array("a") { json in
        json.value(1)
        json.value(2)
      }
      json.array("none") { _ in }
    }
    #expect(
      json.finish().text == """
        {
          "a": [
            1,
            2
          ],
          "none": []
        }

        """)
  }
}
