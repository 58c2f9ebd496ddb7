import Testing

@testable import GuideSupport

@Suite struct ASCIITests {
  private func bytes(_ isWanted: (UInt8) -> Bool) -> String {
    String(decoding: (0...255 as ClosedRange<UInt8>).filter(isWanted), as: UTF8.self)
  }

  @Test func eachKindHasItsBytesAndNoOther() {
    let digits = "0123456789"
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    #expect(bytes(\.isDigit) == digits)
    #expect(bytes(\.isHexDigit) == digits + "ABCDEFabcdef")
    #expect(bytes(\.isASCIILetter) == letters)
    #expect(bytes(\.isAlphanumeric) == digits + letters)
    #expect(bytes(\.isSpace) == "\t\n\u{0B}\u{0C}\r ")
    #expect(bytes(\.isBlank) == "\t ")
  }
}
