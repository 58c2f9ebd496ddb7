internal import GuidePreview
internal import GuideSupport
internal import NIOCore
internal import NIOEmbedded
internal import NIOHTTP1

extension FuzzTarget {
  /// A request to `guide serve` and `guide edit`, as its bytes come from a browser.
  ///
  /// `@key` and `@cookie` in an input stand for the secrets of the run, which nobody can guess.
  static let request: FuzzTarget = {
    let secrets = Secrets()
    return FuzzTarget("request") { bytes in
      guard let request = read(secrets.put(into: bytes)) else { return nil }
      return wrongPath(request) ?? wrongRange(request) ?? secrets.wrongAdmission(request)
    }
  }()

  /// A head as NIO reads it, within the limits of the server.
  private static func read(_ bytes: [UInt8]) -> HTTPRequest? {
    let channel = EmbeddedChannel()
    defer { _ = try? channel.finish() }
    do {
      try channel.pipeline.syncOperations.addHandler(
        ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
      try channel.writeInbound(ByteBuffer(bytes: bytes))
      guard case .head(let head) = try channel.readInbound(as: HTTPServerRequestPart.self) else {
        return nil
      }
      return HTTPRequest(head)
    } catch {
      return nil
    }
  }

  private static func wrongPath(_ request: HTTPRequest) -> String? {
    for (name, value) in request.queryValues where request.query(name) == nil && !value.isEmpty {
      // A `+` is a blank in forms alone, so a name with one has no value here.
      if !request.target.contains("+") && !request.target.contains("%") {
        return "`\(name)` has a value that it has not"
      }
    }
    guard let path = request.path else { return nil }
    if !path.hasPrefix("/") { return "a path begins elsewhere than at the top" }
    if path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }) {
      return "a path leads out of its folder"
    }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) {
      return "a path has a sign that no file's name has"
    }
    if PercentEncoding.text(of: PercentEncoding.encoded(path).utf8) != path {
      return "a path is another one when it is written and read again"
    }
    let draft = DraftAddress(path)
    return draft.path.hasPrefix("/") ? nil : "the page of a draft has no path"
  }

  private static func wrongRange(_ request: HTTPRequest) -> String? {
    for count in [0, 1, 1_000] {
      if case .part(let part)? = request["range"].map({ ByteRange.read($0, of: count) }),
        part.isEmpty || part.lowerBound < 0 || part.upperBound > count
      {
        return "of \(count) bytes \(part) would be sent"
      }
    }
    return nil
  }
}

/// The secrets of a run, and what must hold for who has them and who has not.
private struct Secrets: Sendable {
  private let access: EditAccess
  private let key: String
  private let cookie: String

  init() {
    let access = EditAccess(port: 4_000)
    let key = String(access.address.split(separator: "=").last ?? "")
    let opened = FuzzTarget.opening(key).flatMap {
      access.admit($0, path: EditAccess.folder).field("Set-Cookie")
    }
    (self.access, self.key) = (access, key)
    cookie = String((opened ?? "").prefix { $0 != ";" })
  }

  func put(into bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "@")) else { return bytes }
    return bytes.replacing("@key".utf8, with: key.utf8).replacing("@cookie".utf8, with: cookie.utf8)
  }

  func wrongAdmission(_ request: HTTPRequest) -> String? {
    guard let path = request.path, path.hasPrefix(EditAccess.folder) else { return nil }
    switch access.admit(request, path: path) {
    case .refused(let response):
      let isEntrance = response.status == 303
      return isEntrance && request.query("token") != key ? "the door opens without the key" : nil
    case .taken(let most):
      guard request["cookie"]?.contains(cookie) == true else { return "no cookie is asked for" }
      let isCall = path.hasPrefix(EditAccess.folder + "api/")
      if isCall, request["x-guide-token"] != key { return "no key is asked for" }
      if request.method != "POST" { return most == 0 ? nil : "something is taken in" }
      guard isCall, let host = request["host"], request["origin"] == "http://\(host.lowercased())"
      else { return "another page may change something" }
      return request["content-type"]?.lowercased().hasPrefix("application/json") == true
        ? nil : "a form may change something"
    }
  }
}

extension FuzzTarget {
  /// The request that opens the editor.
  fileprivate static func opening(_ key: String) -> HTTPRequest? {
    read(
      Array("GET \(EditAccess.folder)?token=\(key) HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n\r\n".utf8))
  }
}

extension Admission {
  fileprivate func field(_ name: String) -> String? {
    guard case .refused(let response) = self else { return nil }
    return response.fields.first { $0.name == name }?.value
  }
}
