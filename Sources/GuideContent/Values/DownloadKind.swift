/// The kinds of files that readers may keep, by their endings.
package enum DownloadKind: String, CaseIterable, Sendable {
  case pdf, docx, xlsx, pptx, doc, xls, ppt, odt, ods, odp, rtf, csv, txt, ics, zip, epub

  package init?(ending: String) { self.init(rawValue: ending.lowercased()) }

  /// What readers call it.
  package var label: String {
    switch self {
    case .docx, .doc: "Word"
    case .xlsx, .xls: "Excel"
    case .pptx, .ppt: "PowerPoint"
    default: rawValue.uppercased()
    }
  }

  /// True for a document of an office program, which not every reader has.
  package var isOfficeDocument: Bool {
    switch self {
    case .docx, .xlsx, .pptx, .doc, .xls, .ppt, .odt, .ods, .odp, .rtf: true
    default: false
    }
  }

  /// True for a file of letters, in which git leaves its marks where two people’s changes meet.
  package var isText: Bool {
    switch self {
    case .csv, .txt, .ics, .rtf: true
    default: false
    }
  }

  /// The bytes that such a file begins with; none for plain text.
  package var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip, .epub: [0x50, 0x4B, 3, 4]
    case .doc, .xls, .ppt: [0xD0, 0xCF, 0x11, 0xE0]
    case .rtf: Array("{\\rtf".utf8)
    case .ics: Array("BEGIN:VCALENDAR".utf8)
    case .csv, .txt: []
    }
  }

  /// All endings, for a message.
  package static var endings: String {
    allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
  }
}
