internal import GuideContent
internal import GuideSupport

/// Files for readers, and tables, that are taken in.
struct FileAnswers {
  let workspace: Workspace

  /// Takes in a file for readers to keep, or a table for a page.
  func addFile(_ body: EditBody) throws -> EditAnswer {
    let given = try body.text("name")
    let isTable = body["as"]?.text == "table"
    guard let data = Base64.decoded(try body.text("data")) else {
      throw Refusal(400, "The file did not arrive whole. Try again.")
    }
    if data.isEmpty { throw Refusal(400, "`\(given)` is empty.") }
    let folder = isTable ? "tables" : "files"
    let name = TakenName(given, otherwise: isTable ? "table" : "file")
    switch ContentRole("\(folder)/\(name.first)") {
    case .download, .table: break
    default:
      throw Refusal(
        400,
        isTable
          ? "guide makes tables of CSV and TSV files. Save this one as CSV in your table program."
          : "guide offers these files to readers: \(DownloadKind.endings). Save this one as one of them."
      )
    }
    if let kind = DownloadKind(ending: name.ending), !kind.isOfficeDocument, kind.signature.isEmpty,
      data.prefix(4_096).contains(0), !data.starts(with: [0xFF, 0xFE])
    {
      throw Refusal(400, "`\(given)` is not what its name says. Save it again as \(kind.label).")
    }
    let path = try name.place(data, in: folder, workspace.host)
    return .json { json in
      json.field("name", String(path.dropFirst(folder.utf8.count + 1)))
      json.field("link", isTable ? "" : "file:\(path.dropFirst(folder.utf8.count + 1))")
    }
  }
}

/// The name under which something is taken in: of lowercase letters, digits and hyphens.
struct TakenName {
  private let stem: String
  let ending: String

  /// - Parameter otherwise: the name when nothing of the given one can stay.
  init(_ given: String, otherwise: String) {
    let dot = given.utf8.lastIndex(of: UInt8(ascii: ".")) ?? given.endIndex
    ending = given[dot...].dropFirst().lowercased()
    stem = Identifier.repair(String(given[..<dot]), joiner: "-") ?? otherwise
  }

  var first: String { "\(stem).\(ending)" }

  /// Puts bytes into a folder of the content; the same bytes again need no second file.
  ///
  /// - Returns: the path of the file.
  func place(_ bytes: [UInt8], in folder: String, _ host: any EditHost) throws -> String {
    var path = "\(folder)/\(first)"
    var number = 2
    while let there = try host.read(path) {
      if there == bytes { return path }
      path = "\(folder)/\(stem)-\(number).\(ending)"
      number += 1
    }
    try host.write(path, bytes, over: nil)
    return path
  }
}
