import Testing

@testable import GuidePreview

/// Who gets in, by the head of a request alone.
@Suite struct EditAccessTests {
  private let access = EditAccess(port: 4000)

  /// A request as the editor's own page sends it, with changes.
  private func status(
    _ method: String = "POST", _ path: String = "/.guide/edit/api/save",
    without: String? = nil, with changes: [String: String] = [:]
  ) throws -> Int {
    var fields = [
      "Host": "127.0.0.1:4000", "Origin": "http://127.0.0.1:4000",
      "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty",
      "Content-Type": "application/json", "Content-Length": "2",
      "X-Guide-Token": key, "Cookie": "other=1; \(cookie)",
    ]
    if method == "GET" {
      fields["Content-Length"] = nil
      fields["Origin"] = nil
    }
    fields.merge(changes) { $1 }
    if let without { fields[without] = nil }
    let lines = fields.map { "\r\n\($0): \($1)" }.joined()
    let request = try #require(RequestTests.read("\(method) \(path) HTTP/1.1\(lines)"))
    switch access.admit(request, path: try #require(request.path)) {
    case .taken: return 200
    case .refused(let response): return response.status
    }
  }

  private var key: String { String(access.address.split(separator: "=")[1]) }

  private var cookie: String {
    let request = RequestTests.read("GET /.guide/edit/?token=\(key) HTTP/1.1\r\nHost: h")
    guard let request, case .refused(let response) = access.admit(request, path: "/.guide/edit/"),
      let field = response.fields.first(where: { $0.name == "Set-Cookie" })
    else { return "" }
    return String(field.value.split(separator: ";")[0])
  }

  @Test func theEditorsOwnPageGetsIn() throws {
    #expect(try status() == 200)
    #expect(try status("GET", "/.guide/edit/api/overview") == 200)
    #expect(try status("GET", "/.guide/edit/", without: "X-Guide-Token") == 200)
    #expect(try status("GET", "/.guide/edit/events", without: "X-Guide-Token") == 200)
    // A browser that says nothing of who asks.
    #expect(try status(without: "Sec-Fetch-Site") == 200)
    #expect(try status("POST", with: ["Content-Type": "application/json; charset=utf-8"]) == 200)
  }

  @Test func eachRunHasItsOwnKeys() {
    let other = EditAccess(port: 4000)
    #expect(access.address != other.address)
    #expect(!cookie.contains(key))
    #expect(key.utf8.count == 43)
  }

  @Test(arguments: ["Cookie", "X-Guide-Token", "Origin", "Content-Type"])
  func nothingIsChangedWithout(_ field: String) throws {
    #expect(try status(without: field) >= 400)
  }

  @Test(arguments: [
    ("Cookie", "guide-edit-4000=x"), ("X-Guide-Token", "x"), ("X-Guide-Token", ""),
    ("Origin", "http://127.0.0.1:5000"), ("Origin", "http://localhost:4000"), ("Origin", "null"),
    ("Origin", "https://127.0.0.1:4000"), ("Origin", "http://example.edu"),
    ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "none"),
    ("Content-Type", "text/plain"), ("Content-Type", "application/x-www-form-urlencoded"),
    ("Content-Type", "multipart/form-data; boundary=x"),
    ("Content-Type", "text/plain; x=application/json"),
  ])
  func nothingIsChangedWith(_ field: String, _ value: String) throws {
    #expect(try status("POST", with: [field: value]) >= 400)
  }

  @Test func nothingIsReadWithoutTheKey() throws {
    #expect(try status("GET", "/.guide/edit/api/overview", without: "X-Guide-Token") == 403)
    #expect(try status("GET", "/.guide/edit/", without: "Cookie") == 403)
    #expect(try status("GET", "/.guide/edit/events", without: "Cookie") == 403)
    #expect(try status("GET", "/.guide/edit/page/w1/", without: "Cookie") == 403)
    #expect(try status("GET", "/.guide/edit/", with: ["Sec-Fetch-Site": "same-site"]) == 403)
    #expect(
      try status(
        "GET", "/.guide/edit/api/overview",
        with: [
          "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate",
          "Sec-Fetch-Dest": "document",
        ]
      ) == 403)
    // A link to the editor may be followed.
    #expect(
      try status(
        "GET", "/.guide/edit/",
        with: [
          "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document",
        ]
      ) == 200)
  }

  @Test func theWayIn() throws {
    #expect(try status("GET", "/.guide/edit/?token=\(key)", without: "Cookie") == 303)
    #expect(try status("GET", "/.guide/edit/?token=x", without: "Cookie") == 403)
    #expect(try status("GET", "/.guide/edit/?token=\(key.dropLast())", without: "Cookie") == 403)
    #expect(try status("POST", "/.guide/edit/?token=\(key)", without: "Cookie") == 403)
  }

  @Test func onlySoMuchIsTaken() throws {
    #expect(try status("POST", with: ["Content-Length": "2097152"]) == 200)
    #expect(try status("POST", with: ["Content-Length": "2097153"]) == 413)
    let picture = "/.guide/edit/api/picture"
    #expect(try status("POST", picture, with: ["Content-Length": "31457280"]) == 200)
    #expect(try status("POST", picture, with: ["Content-Length": "31457281"]) == 413)
    #expect(try status("POST", "/.guide/edit/index.html") == 405)
    #expect(try status("PUT") == 405)
    #expect(try status("OPTIONS") == 405)
  }
}
