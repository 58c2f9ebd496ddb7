import GuideSupport
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import GuidePreview

/// Heads as NIO reads them from the bytes of a browser.
@Suite struct RequestTests {
  private func read(_ text: String) -> HTTPRequest? { Self.read(text) }

  static func read(_ text: String) -> HTTPRequest? {
    let channel = EmbeddedChannel()
    defer { _ = try? channel.finish() }
    do {
      try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try channel.writeInbound(ByteBuffer(string: text + "\r\n\r\n"))
      guard case .head(let head) = try channel.readInbound(as: HTTPServerRequestPart.self) else {
        return nil
      }
      return HTTPRequest(head)
    } catch {
      return nil
    }
  }

  @Test func readsWhatABrowserSends() throws {
    let request = try #require(
      read("GET /a%20b/?x=1&page=%2Fc%2F HTTP/1.1\r\nHost: h:1\r\nCOOKIE:  a=1; b=2 "))
    #expect(request.method == "GET")
    #expect(request.path == "/a b/")
    #expect(request.query("page") == "/c/")
    #expect(request.query("nothing") == nil)
    #expect(request["host"] == "h:1")
    #expect(request.cookie("b") == "2")
    #expect(request.cookie("c") == nil)
    #expect(request.wantsToStay)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET x HTTP/1.1", "GET / HTTP/1.1\r\nno colon",
    "GET / HTTP/1.1\r\n: x", "GET / HTTP/1.1\r\n folded: x", "GET / HTTP/3",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nHost : a",
    "GET / HTTP/1.1\r\nHost\t: a", "GET / HTTP/1.1\r\nX: 1\r\n\tHost: a",
    "GET / HTTP/1.1\r\nX\u{0}: a", "GET / HTTP/1.1\r\nX(y): a", "GET / HTTP/1.1\r\nX: a\rHost: b",
    "GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 30",
    "GET / HTTP/1.1\r\nContent-Length: 0\r\ncontent-length: 0", "GET /\u{7}x HTTP/1.1",
    "POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked",
    "POST / HTTP/1.1\r\nOrigin: http://a\r\nOrigin: http://b",
  ])
  func refusesWhatIsNone(_ text: String) { #expect(read(text) == nil) }

  @Test(arguments: [
    "/..", "/../x", "/a/../b", "/%2e%2e/x", "/a/%2E./b", "/..%2fx", "/./a", "/a\\..\\b", "/%5c",
    "/%00",
    "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/",
  ])
  func noPathLeadsOut(_ path: String) throws {
    #expect(try #require(read("GET \(path) HTTP/1.1\r\nHost: h")).path == nil)
  }

  @Test(arguments: [
    ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=8-", .part(8..<10)), ("bytes=-3", .part(7..<10)),
    ("bytes=-30", .part(0..<10)), ("bytes=9-99", .part(9..<10)), ("bytes=10-", .beyond),
    ("bytes=-0", .beyond), ("bytes=5-4", .whole), ("bytes=0-1,4-5", .whole), ("bytes=", .whole),
    ("bytes=-", .whole), ("bytes=x-1", .whole), ("bytes=1-x", .whole), ("items=0-1", .whole),
    ("bytes=99999999999999999999-", .whole),
  ])
  func readsRanges(_ field: String, _ range: ByteRange) {
    #expect(ByteRange.read(field, of: 10) == range)
  }

  @Test func readsWhatFormsAndScriptsWrite() throws {
    let request = try #require(
      read("GET /x?file=a%2Fb+c.md&q=1%2B1&empty=&bare&bad=%zz&file=other HTTP/1.1\r\nHost: h"))
    #expect(
      request.queryValues == ["file": "a/b c.md", "q": "1+1", "empty": "", "bare": ""])
  }

  @Test func encodesWhatItDecodes() {
    let path = "/tags/año nuevo/100%/a+b/"
    #expect(PercentEncoding.encoded(path) == "/tags/a%C3%B1o%20nuevo/100%25/a%2Bb/")
    #expect(PercentEncoding.decoded(PercentEncoding.encoded(path)) == path)
  }
}
