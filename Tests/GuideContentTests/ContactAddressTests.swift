import GuideContent
import Testing

@Suite("Links that begin a letter, a call or a message")
struct ContactAddressTests {
  @Test(arguments: [
    ("mailto", ""), ("mailto", "?"), ("mailto", "Ana"), ("mailto", "ana@example"),
    ("mailto", "ana@@example.edu"), ("mailto", "ana example@example.edu"),
    ("mailto", "@example.edu"),
    ("mailto", "ana@example.edu,"), ("mailto", "ana@example.edu;bo@example.edu"),
    ("mailto", "<ana@example.edu>"), ("tel", ""), ("tel", "?"), ("tel", "front desk"), ("tel", "+"),
    ("tel", "+1-555-CALL"), ("sms", ""), ("sms", "Ana"),
  ])
  func areRefused(_ scheme: String, _ rest: String) {
    #expect(ContactAddress.fault(scheme, rest[...]) != nil)
  }

  @Test(arguments: [
    ("mailto", "ana@example.edu"), ("mailto", "ana@example.edu,bo@example.edu?subject=A%20b"),
    ("mailto", "?subject=Look%20at%20this"), ("mailto", "a.b+c@mail.exämple.org"),
    ("mailto", "ana%2Bbo@example.edu"), ("tel", "+15555550100"), ("tel", "911"),
    ("tel", "+1-555-555-0100;ext=12"), ("tel", "+1%20555%20555%200100"),
    ("sms", "+15555550100?body=Hi"),
    ("sms", "?body=Hi"),
  ])
  func areRight(_ scheme: String, _ rest: String) {
    #expect(ContactAddress.fault(scheme, rest[...]) == nil)
  }
}
