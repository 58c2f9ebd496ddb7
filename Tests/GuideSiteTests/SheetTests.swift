import Testing

@testable import GuideSite

@Suite("Sheets as programs save them")
struct SheetTests {
  private static let columns = ["Hall", "Fee"]
  private static let rows = [["Größe", "€7,900"], ["", "5"]]

  private static func utf16(_ text: String, isLittle: Bool, hasMark: Bool) -> [UInt8] {
    ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  @Test("every encoding and separator gives the same table")
  func forms() throws {
    let commas = "Hall,Fee\r\nGröße,\"€7,900\"\r\n,5\r\n"
    let semicolons = "Hall;Fee\nGröße;€7,900\n;5"
    let tabs = "Hall\tFee\t\t\rGröße\t€7,900\r\r\t5\r"
    for text in [commas, semicolons, tabs, "sep=;\r\n" + semicolons] {
      // Only Excel for the Macintosh ends lines with a carriage return alone.
      let high: [Unicode.Scalar: UInt8] =
        text.utf8.contains(0x0A) ? ["€": 0x80] : ["€": 0xDB, "ö": 0x9A, "ß": 0xA7]
      let old = text.unicodeScalars.map { high[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
      for bytes in [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), old,
        Self.utf16(text, isLittle: true, hasMark: true),
        Self.utf16(text, isLittle: false, hasMark: true),
        Self.utf16(text, isLittle: true, hasMark: false),
      ] {
        let sheet = try Sheet(bytes)
        #expect(sheet.columns == Self.columns)
        #expect(sheet.rows == Self.rows)
      }
    }
  }

  @Test(
    "what a sheet shows where it has no value is no value",
    arguments: ["#REF!", "#DIV/0!", "#N/A", "######"])
  func leftovers(_ cell: String) {
    #expect(throws: Sheet.Fault.leftover(row: 2, cell)) {
      try Sheet(Array("Hall;Fee\nNorth;\(cell)\n".utf8))
    }
    #expect(throws: Never.self) { try Sheet(Array("Hall;Room\nNorth;# \(cell)1\n".utf8)) }
  }

  @Test("quotes hold separators, quotes and new lines")
  func quotes() throws {
    let sheet = try Sheet(Array("A,B\n\"say \"\"hi\"\"\",\"two\nlines\"\n".utf8))
    #expect(sheet.rows == [["say \"hi\"", "two lines"]])
  }

  @Test("what makes no table")
  func faults() {
    func fault(_ text: String) -> Sheet.Fault? {
      do throws(Sheet.Fault) {
        _ = try Sheet(Array(text.utf8))
        return nil
      } catch {
        return error
      }
    }
    #expect(fault("A,B\n\"open,1\n") == .openQuote(line: 2))
    #expect(fault("A,B\n1,2,3\n") == .tooManyCells(row: 2, count: 3, columns: 2))
    #expect(fault("") == .empty)
    #expect(fault("A,B\n") == .empty)
    #expect(fault("a,b,c,d,e,f,g,h,i\n1\n") == .tooLarge("8 columns"))
    #expect(fault("A\n" + String(repeating: "x\n", count: 201)) == .tooLarge("200 rows"))
  }

  @Test(
    "sizes as people say them",
    arguments: [
      (1, "1\u{A0}KB"), (209_600, "210\u{A0}KB"), (1_000_000, "1.0\u{A0}MB"),
      (1_449_000, "1.4\u{A0}MB"),
      (12_600_000, "13\u{A0}MB"),
    ])
  func sizes(_ bytes: Int, _ text: String) {
    #expect(DownloadTable.Download.size(bytes) == text)
  }
}
