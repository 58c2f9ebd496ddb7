import Testing

@Suite("People of the office")
struct PeopleTests {
  private static let people = """
      - id: ann
        name: "Desk of Ann"
        type: person
        role: "Helps with forms."
        phone: "+1-573-555-0100 x12"
        languages: [en, es]
        more_phones:
          - {id: front, label: "Front desk", phone: "+1-573-555-0101 x7"}
        more_emails:
          - {id: forms, label: "Forms", email: "forms@example.edu"}
        verified_on: 2026-11-01

    """
  private static let translation = """
    kind: contacts
    schema: 1
    items:
      - id: visit-office
        name: "Oficina de visitas"
      - id: ann
        role: "Ayuda con los formularios."
        more_phones:
          - {id: front, label: "Recepción"}
        more_emails:
          - {id: forms, label: "Formularios"}

    """

  private func site(people: String = people) throws -> SiteTest {
    try SiteTest.from("guides/small") {
      try $0.append(people, to: "contacts.yaml")
      try $0.append(Self.translation, to: "i18n/es/contacts.yaml")
    }
  }

  @Test("have a page of their own, and are not among the offices")
  func page() throws {
    let site = try site()
    // The translation above names no original; that, and a term that nobody uses, are no faults here.
    #expect(
      site.findings.filter {
        !$0.hasPrefix("unused-term:") && !$0.hasPrefix("translation-undated:")
      } == [])
    let people = site["people/index.html"]
    #expect(people.contains("<h2 id=\"ann\">Desk of Ann</h2>"))
    #expect(people.contains("href=\"tel:+15735550100;ext=12\""))
    #expect(people.contains("573-555-0100 ext. 12"))
    #expect(people.contains("Front desk") && people.contains("href=\"tel:+15735550101;ext=7\""))
    #expect(people.contains("href=\"mailto:forms@example.edu\""))
    #expect(people.contains("<span lang=\"es\">Español</span>"))
    let contact = site["contact/index.html"]
    #expect(!contact.contains("id=\"ann\"") && contact.contains("id=\"visit-office\""))
  }

  @Test("may have another name in a translation, and are whole without one")
  func translation() throws {
    let site = try site()
    #expect(!site.findings.contains { $0.hasPrefix("translation-incomplete:") })
    #expect(site["es/contact/index.html"].contains(">Oficina de visitas</h2>"))
    let people = site["es/people/index.html"]
    #expect(people.contains(">Desk of Ann</h2>") && people.contains("Ayuda con los formularios."))
    #expect(people.contains("Recepción"))
  }

  @Test("have no page where there are none")
  func none() throws {
    let site = try site(people: "")
    #expect(!site.pages.contains { $0.hasSuffix("people/") })
  }
}
