internal import GuideSupport

/// Who may look at the editor, and who may change something with it.
///
/// Any page in the same browser can send requests here, and any program of this computer can. So
/// two secrets of the run are asked for, and each is of use to the page that guide has opened only:
/// - the cookie, which browsers send along with requests that come from a page of this computer;
///   they send it to every port, so that it opens what can be looked at and nothing else;
/// - the key, which the page keeps for its own port, and sends in a field that other pages cannot
///   send without being asked about first, and are refused.
///
/// Beside that, what browsers say of the page that asks is believed when it speaks against it.
package struct EditAccess: Sendable {
  let port: Int
  private let key = EditToken()
  private let cookie = EditToken()

  /// Where the editor is.
  package static let folder = "/.guide/edit/"
  /// Bytes of a request that changes a text, and of one that brings a picture or a file.
  static let textLimit = 2 << 20
  static let pictureLimit = 30 << 20

  package init(port: Int) { self.port = port }

  /// The address to open; whoever has it may edit.
  package var address: String { "http://127.0.0.1:\(port)\(Self.folder)?token=\(key.text)" }

  private var cookieName: String { "guide-edit-\(port)" }

  /// What becomes of a request below `folder`, by its head alone.
  ///
  /// That it names this server as its host was looked at before.
  package func admit(_ request: HTTPRequest, path: String) -> Admission {
    let name = String(path.dropFirst(Self.folder.utf8.count))
    let isCall = name.hasPrefix("api/")
    guard ["GET", "HEAD", "POST"].contains(request.method) else {
      return refused(
        405, "The editor knows GET and POST only.", isCall: isCall, fields: [("Allow", "GET, POST")]
      )
    }
    if name.isEmpty, request.method == "GET", let given = request.query("token") {
      return key.equals(given) ? .refused(entrance) : refused(403, Self.oldAddress, isCall: isCall)
    }
    guard cookie.equals(request.cookie(cookieName)) else {
      return refused(403, Self.noCookie, isCall: isCall)
    }
    if let fault = foreignFault(request, isCall: isCall) {
      return refused(403, fault, isCall: isCall)
    }
    if isCall, !key.equals(request["x-guide-token"]) {
      return refused(403, Self.oldPage, isCall: isCall)
    }
    if request.method != "POST" {
      return request.hasBody
        ? refused(413, "Nothing is taken in here.", isCall: isCall) : .taken(atMost: 0)
    }
    return change(request, name, isCall: isCall)
  }

  private func change(_ request: HTTPRequest, _ name: String, isCall: Bool) -> Admission {
    guard isCall else {
      return refused(
        405, "This can only be looked at.", isCall: isCall, fields: [("Allow", "GET, HEAD")])
    }
    let media = request["content-type"]?.split(separator: ";").first.map { $0.lowercased() }
    guard media == "application/json" else {
      return refused(415, "A change must be sent as JSON.", isCall: isCall)
    }
    let limit = ["api/picture", "api/file"].contains(name) ? Self.pictureLimit : Self.textLimit
    if request.length ?? 0 > limit {
      return refused(
        413, "This is more than \(limit >> 20) MB; make it smaller first.", isCall: isCall)
    }
    return .taken(atMost: limit)
  }

  /// What speaks against the page that asks; nil for the editor's own.
  private func foreignFault(_ request: HTTPRequest, isCall: Bool) -> String? {
    let fault = "This request comes from another page than the editor's. It was not answered."
    let site = request["sec-fetch-site"]
    // Somebody follows a link: nothing is changed by that, and the page that has it learns nothing.
    let isVisit =
      !isCall && request.method != "POST" && request["sec-fetch-mode"] == "navigate"
      && request["sec-fetch-dest"] == "document"
    if let site, site != "same-origin", !isVisit, isCall || site != "none" { return fault }
    let origin = request["origin"]
    // Of the names of this computer the one that was asked for: pages of the other are foreign.
    if let origin, origin != "http://\(request["host"]?.lowercased() ?? "")" { return fault }
    return request.method == "POST" && origin == nil ? fault : nil
  }

  /// Puts the cookie into the browser, and the key where only the page reads it.
  private var entrance: HTTPResponse {
    var response = HTTPResponse(303, "The editor is at \(Self.folder)")
    response.fields = [
      ("Location", "\(Self.folder)#token=\(key.text)"),
      (
        "Set-Cookie",
        "\(cookieName)=\(cookie.text); Path=\(Self.folder); HttpOnly; SameSite=Strict"
      ),
    ]
    return response
  }

  private static let noCookie =
    "Open the editor by the whole address that guide edit has printed: it has a key in it."
  private static let oldPage =
    "This page is of an earlier run of guide edit. "
    + "Open the editor by the address that guide edit has printed last."
  private static let oldAddress =
    "The key in this address is not the one of this run. "
    + "Use the address that guide edit has printed last."

  private func refused(
    _ status: Int, _ sentence: String, isCall: Bool, fields: [(String, String)] = []
  ) -> Admission {
    var response = isCall ? .json(status, error: sentence) : HTTPResponse(status, sentence)
    response.fields = fields
    return .refused(response)
  }
}

/// Something that nobody can guess: made again for each run.
struct EditToken: Sendable {
  /// 258 bits of the kernel's, in letters that an address may have.
  let text: String

  init() {
    // On Linux this asks the kernel for each number.
    var random = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let picked = (0..<43).map { _ in letters[Int(random.next() % 64)] }
    text = String(decoding: picked, as: UTF8.self)
  }

  /// Compares in a time that does not tell how much of it was right.
  func equals(_ other: String?) -> Bool {
    let (ours, theirs) = (Array(text.utf8), Array((other ?? "").utf8))
    if ours.count != theirs.count { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(ours, theirs) { difference |= left ^ right }
    return difference == 0
  }
}
