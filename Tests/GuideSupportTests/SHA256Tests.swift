import GuideSupport
import Testing

@Suite struct SHA256Tests {
  /// From the examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known digests`(text: String, digits: String) throws {
    let digest = SHA256(of: Array(text.utf8))
    #expect(digest.hexadecimal == digits)
    #expect(Array(digits.utf8).withUnsafeBytes { SHA256(hexadecimal: $0) } == digest)
  }

  @Test(arguments: ["", "ab", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
  func `other text is not a digest`(text: String) {
    #expect(Array(text.utf8).withUnsafeBytes { SHA256(hexadecimal: $0) } == nil)
  }

  @Test func `different words make different digests`() {
    #expect(SHA256(of: [1]) != SHA256(of: [2]))
  }

  @Test func `many threads at once`() {
    let expected = SHA256(of: Array("page".utf8))
    #expect(
      Workers(count: 8).map(1_000) { _ in SHA256(of: Array("page".utf8)) }.allSatisfy {
        $0 == expected
      })
  }
}
