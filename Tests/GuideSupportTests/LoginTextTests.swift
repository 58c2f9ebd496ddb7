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
  ])
  func areHidden(_ text: String, _ expected: String) {
    #expect(LoginText.hidden(in: text) == expected)
  }
}
