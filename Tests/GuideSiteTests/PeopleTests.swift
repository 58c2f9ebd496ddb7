import Foundation
import GuideContent
import GuideDiagnostics
import GuideSupport
import TestSupport
import Testing

@testable import GuideBuild
@testable import GuideSite

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

  private func site(_ diagnostics: DiagnosticCollector, people: String = people) throws
    -> PreparedSite
  {
    let content = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(at: Fixtures.folder("guides/small/content"), to: content)
    defer { try? FileManager.default.removeItem(at: content) }
    let file = content.appendingPathComponent("contacts.yaml")
    try Data((try String(contentsOf: file, encoding: .utf8) + people).utf8).write(to: file)
    try Data(Self.translation.utf8).write(
      to: content.appendingPathComponent("i18n/es/contacts.yaml"))
    var sources = SourceFiles()
    let loader = GuideLoader(
      folder: content.path, name: "content", asOf: Day("2026-11-23"), workers: Workers(count: 1))
    let guide = try #require(try loader.load(into: &sources, diagnostics: diagnostics))
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    let renderer = SiteRenderer(
      guide: guide, themeFolder: root.appendingPathComponent("themes/campus").path,
      themeName: "themes/campus", contentName: "content", workers: Workers(count: 1))
    return try #require(try renderer.prepare(files: &sources, diagnostics: diagnostics))
  }

  private func page(_ path: String, _ site: PreparedSite) throws -> String {
    let page = try #require(site.pages.first { $0.path == path })
    return String(decoding: site.render(page).bytes, as: UTF8.self)
  }

  @Test("have a page of their own, and are not among the offices")
  func page() throws {
    let diagnostics = DiagnosticCollector()
    let site = try site(diagnostics)
    #expect(diagnostics.all.filter { $0.severity < .note && $0.code != "unused-term" }.isEmpty)
    let people = try page("people/", site)
    #expect(people.contains("<h2 id=\"ann\">Desk of Ann</h2>"))
    #expect(people.contains("href=\"tel:+15735550100;ext=12\""))
    #expect(people.contains("573-555-0100 ext. 12"))
    #expect(people.contains("Front desk") && people.contains("href=\"tel:+15735550101;ext=7\""))
    #expect(people.contains("href=\"mailto:forms@example.edu\""))
    #expect(people.contains("<span lang=\"es\">Español</span>"))
    let contact = try page("contact/", site)
    #expect(!contact.contains("id=\"ann\"") && contact.contains("id=\"visit-office\""))
    #expect(site.siteContext.routes.path(.contact, "ann", localization: 0) == "people/#ann")
  }

  @Test("may have another name in a translation, and are whole without one")
  func translation() throws {
    let diagnostics = DiagnosticCollector()
    let site = try site(diagnostics)
    #expect(!diagnostics.contains { $0.code == "translation-incomplete" })
    #expect(try page("es/contact/", site).contains(">Oficina de visitas</h2>"))
    let people = try page("es/people/", site)
    #expect(people.contains(">Desk of Ann</h2>") && people.contains("Ayuda con los formularios."))
    #expect(people.contains("Recepción"))
  }

  @Test("have no page where there are none")
  func none() throws {
    let site = try site(DiagnosticCollector(), people: "")
    #expect(!site.pages.contains { $0.path.hasSuffix("people/") })
  }
}
