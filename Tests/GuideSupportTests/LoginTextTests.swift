import GuideSupport
import Testing

@Suite("Names and passwords in addresses are shown to nobody")
struct LoginTextTests {
  @Test(arguments: [
    ("cannot look at https://ana:s3cret@host/a.git: no", "cannot look at https://…@host/a.git: no"),
    ("https://t0ken@host/", "https://…@host/"), ("ssh://ana:pw@host:22/a", "ssh://…@host:22/a"),
    ("fatal: 'https://a@b' and http://c:d@e@f", "fatal: 'https://…@b' and http://…@f"),
    ("ssh://git@host/a.git", "ssh://git@host/a.git"), ("git@host:a.git", "git@host:a.git"),
    ("https://host/@ana and a@b.example", "https://host/@ana and a@b.example"),
    ("https://@host/", "https://@host/"), ("a: b://", "a: b://"),
    ("HTTPS://t0ken@host/", "HTTPS://…@host/"), ("see Http://a:b@host", "see Http://…@host"),
    ("SSH://git@host/", "SSH://git@host/"), ("//ana:pw@host/b@c", "//…@host/b@c"),
    ("(//t0ken@host)", "(//…@host)"), ("host:/a//b@c", "host:/a//b@c"),
    ("http://x says: ask ana@host", "http://x says: ask ana@host"),
  ])
  func areHidden(_ text: String, _ expected: String) {
    #expect(LoginText.hidden(in: text) == expected)
  }

  /// Somebody wrote a password as it is, without what addresses have for its characters.
  @Test(arguments: [
    ("https://ana:my secret@host/b@c", "https://…@host/b@c"),
    ("https://ana:it's@host", "https://…@host"), ("https://host/@ana", "https://host/@ana"),
    ("//ana@host", "//…@host"), ("mailto:ana@host", "mailto:ana@host"),
  ])
  func areHiddenInAnAddress(_ address: String, _ expected: String) {
    #expect(LoginText.hidden(in: address, isAddress: true) == expected)
  }
}
