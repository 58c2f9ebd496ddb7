import Foundation
import GuideEditor
import Synchronization
import Testing

@testable import GuidePreview

/// The editor over a real port: who gets an answer, and what is served where.
@Suite struct EditingOverHTTPTests {
  /// Remembers what it was asked.
  private final class Editor: EditAnswering {
    let asked = Mutex<[EditRequest]>([])

    func answer(_ request: EditRequest) -> EditAnswer {
      asked.withLock { $0.append(request) }
      return EditAnswer(Array("{}".utf8))
    }
  }

  private let guide: EditedGuide
  private let editor = Editor()
  private let server: LoopbackServer
  private let access: EditAccess

  init() throws {
    guide = try EditedGuide()
    server = try LoopbackServer(port: 0)
    access = EditAccess(port: server.port)
    server.serve(
      PreviewAnswers(
        preview: guide.preview, port: server.port,
        editing: Editing(access: access, editor: editor)))
  }

  private var key: String { String(access.address.split(separator: "=")[1]) }
  private var host: String { "127.0.0.1:\(server.port)" }

  private func ask(_ method: String, _ path: String, _ fields: [String] = [], body: String = "")
    throws -> TestClient.Answer
  {
    let client = try TestClient(port: server.port)
    let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
    let lines = ["Host: \(host)", "Connection: close"] + fields + length
    client.send(
      "\(method) \(path) HTTP/1.1\r\n\(lines.joined(separator: "\r\n"))\r\n\r\n\(body)")
    return try client.answer()
  }

  /// The cookie that the way in gives out.
  private func cookie() throws -> String {
    let head = try ask("GET", "/.guide/edit/?token=\(key)").head
    let line = try #require(head.split(separator: "\r\n").first { $0.hasPrefix("Set-Cookie: ") })
    #expect(line.contains("; HttpOnly; SameSite=Strict"))
    return "Cookie: " + line.dropFirst(12).prefix { $0 != ";" }
  }

  @Test func theWholeWay() throws {
    defer { server.end() }
    let entrance = try ask("GET", "/.guide/edit/?token=\(key)")
    #expect(entrance.status == 303)
    #expect(entrance.head.contains("Location: /.guide/edit/#token=\(key)\r\n"))
    let cookie = try cookie()
    let page = try ask("GET", "/.guide/edit/", [cookie])
    #expect(page.status == 200)
    #expect(page.head.contains("Content-Security-Policy: default-src 'none'; script-src 'self';"))
    #expect(try ask("GET", "/.guide/edit/token.js", [cookie]).head.contains("text/javascript"))
    #expect(try ask("GET", "/.guide/edit/none.js", [cookie]).status == 404)
    let token = "X-Guide-Token: \(key)"
    #expect(try ask("GET", "/.guide/edit/api/form?file=a%2Fb.md", [cookie, token]).status == 200)
    let saved = try ask(
      "POST", "/.guide/edit/api/save",
      [cookie, token, "Origin: http://\(host)", "Content-Type: application/json"], body: "{\"a\":1}"
    )
    #expect(saved.status == 200)
    let asked = editor.asked.withLock { $0 }
    #expect(asked.map(\.path) == ["api/form", "api/save"])
    #expect(asked.map(\.method) == [.get, .post])
    #expect(asked[0].query == ["file": "a/b.md"])
    #expect(asked[1].body == Array("{\"a\":1}".utf8))
  }

  @Test func whoeverHasTheCookieAloneChangesNothing() throws {
    defer { server.end() }
    let cookie = try cookie()
    let origin = "Origin: http://\(host)"
    let json = "Content-Type: application/json"
    let save = "/.guide/edit/api/save"
    for fields in [[cookie, origin, json], [cookie, origin, json, "X-Guide-Token: x"]] {
      #expect(try ask("POST", save, fields, body: "{}").status == 403)
    }
    #expect(try ask("GET", "/.guide/edit/api/overview", [cookie]).status == 403)
    for path in ["", "edit.js", "token.js", "index.html"] {
      #expect(try !ask("GET", "/.guide/edit/\(path)", [cookie]).body.contains(key))
    }
    #expect(try ask("OPTIONS", save, [cookie, origin]).status == 405)
    #expect(editor.asked.withLock { $0.isEmpty })
  }

  @Test func anotherNameOfThisComputerIsAnotherPage() throws {
    defer { server.end() }
    let fields = [
      try cookie(), "X-Guide-Token: \(key)", "Content-Type: application/json",
      "Origin: http://localhost:\(server.port)",
    ]
    #expect(try ask("POST", "/.guide/edit/api/save", fields, body: "{}").status == 403)
    let client = try TestClient(port: server.port)
    client.send("GET /.guide/edit/?token=\(key) HTTP/1.1\r\nHost: example.edu\r\n\r\n")
    #expect(try client.answer().status == 421)
  }

  @Test func theRestIsReadOnly() throws {
    defer { server.end() }
    #expect(try ask("POST", "/on-the-day/", body: "{}").status == 405)
    #expect(try ask("GET", "/on-the-day/").status == 200)
    #expect(try ask("GET", "/.guide/edit").head.contains("Location: /.guide/edit/\r\n"))
  }

  @Test func aPreviewHasNoEditor() throws {
    defer { server.end() }
    let plain = try LoopbackServer(port: 0)
    defer { plain.end() }
    plain.serve(PreviewAnswers(preview: guide.preview, port: plain.port, editing: nil))
    for (request, status) in [
      ("GET /.guide/edit/", 404), ("GET /.guide/edit/api/overview", 404),
      ("GET /.guide/edit/?token=\(key)", 404), ("POST /.guide/edit/api/save", 405),
      ("PUT /.guide/edit/api/save", 405),
    ] {
      let client = try TestClient(port: plain.port)
      client.send(
        "\(request) HTTP/1.1\r\nHost: 127.0.0.1:\(plain.port)\r\nX-Guide-Token: \(key)\r\n\r\n")
      #expect(try client.answer().status == status, "\(request)")
    }
  }

  @Test func unsavedTextsShowBelowTheEditor() throws {
    defer { server.end() }
    let cookie = try cookie()
    let path = "articles/on-the-day.md"
    let new = try guide.text(path).replacing("Come ten minutes early.", with: "Come at nine.")
    _ = try guide.host.lay([path: Array(new.utf8)], window: "w1")
    let base = "/.guide/edit/page/w1"
    let page = try ask("GET", "\(base)/on-the-day/", [cookie])
    #expect(page.status == 200)
    #expect(page.body.contains("Come at nine."))
    #expect(try ask("GET", "\(base)/on-the-day/").status == 403)
    #expect(
      try ask("GET", "\(base)/on-the-day", [cookie]).head
        .contains("Location: \(base)/on-the-day/\r\n"))
    let style = try #require(page.body.firstMatch(of: /href="\.\.\/(assets\/[^"]+\.css)"/)).1
    #expect(try ask("GET", "\(base)/\(style)", [cookie]).head.contains("text/css"))
    // The open page is told of the next text.
    let client = try TestClient(port: server.port)
    client.send("GET /.guide/events?page=\(base)/on-the-day/ HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    _ = client.text(through: "retry: 500\n\n")
    let before = client.text(through: "\n\n")
    _ = try guide.host.lay([:], window: "w1")
    let after = client.text(through: "\n\n")
    #expect(before.hasPrefix("event: state\n") && after.hasPrefix("event: state\n"))
    #expect(before != after)
  }

  @Test func windowsAreTold() throws {
    defer { server.end() }
    let client = try TestClient(port: server.port)
    client.send("GET /.guide/edit/events HTTP/1.1\r\nHost: \(host)\r\n\(try cookie())\r\n\r\n")
    _ = client.text(through: "retry: 500\n\n")
    guide.host.tell("progress", Array("{\"step\": 1}".utf8))
    let progress = "event: progress\ndata: {\"step\": 1}\n\n"
    #expect(next(client) { $0.hasPrefix("event: progress") } == progress)
    let old = try guide.bytes("contacts.yaml")
    try guide.host.write("contacts.yaml", old + [10], over: old)
    let told = next(client) { $0.contains("contacts.yaml") }
    #expect(told.hasPrefix("event: changed\n"), "\(told)")
  }

  /// The next event that is meant: of what was found in all pages is told as well.
  private func next(_ client: TestClient, _ isMeant: (String) -> Bool) -> String {
    for _ in 0..<10 {
      let event = client.text(through: "\n\n")
      if event.isEmpty || isMeant(event) { return event }
    }
    return ""
  }

  @Test func aDrawingRunsNothingWhenItIsOpenedByItself() throws {
    defer { server.end() }
    let page = try ask("GET", "/plan-your-visit/").body
    let drawing = try #require(page.firstMatch(of: /src="\.\.\/([^"]+\.svg)"/)).1
    #expect(try ask("GET", "/\(drawing)").head.contains("; sandbox\r\n"))
  }
}
