import Testing

@testable import GuideContent

@Suite("What a file's name tells of where it comes from")
struct OddNameTests {
  @Test(arguments: [
    "Thumbs.db", "articles/desktop.ini", "articles/~$letter.docx", "faq.yaml~", "faq.yaml.bak",
    "articles/parking.md.orig", "articles/~WRL0003.tmp", "images/gate.jpg.part", "#faq.yaml#",
    "__MACOSX/articles/parking.md",
  ]) func filesThatProgramsLeaveBehindAreLeftovers(_ path: String) {
    #expect(ContentRole(path) == .leftover)
  }

  @Test(arguments: [
    "articles/parking (Kim Lee's conflicted copy 2026-11-29).md",
    "faq (conflicted copy 2026-11-29 101422).yaml",
    "faq.sync-conflict-20261129-101422-ABCDEFG.yaml",
    "articles/parking_conflict-20261129-101422.md", "faq (Case Conflict).yaml",
    "articles/parking (Copia en conflicto de Ana 2026-11-29).md", "faq_LOCAL_4711.yaml",
    "faq (SFConflict kim@example.edu 2026-11-29-10-14-22).yaml", "images/gate_REMOTE_12.svg",
    "images/gate (co\u{301}pia em conflito de Ana).jpg",
    "images/gate (c\u{F3}pia em conflito de Ana).jpg", "images/gate (Konfliktkopie).png",
  ]) func secondVersionsOfSyncServicesAreConflicts(_ path: String) {
    #expect(ContentRole(path) == .conflict)
  }

  @Test(arguments: [
    "articles/conflict-of-interest.md", "articles/copy-shop.md", "articles/backup-plans.md",
    "articles/old.md", "articles/template.md", "articles/a_b.md", "articles/part.md",
  ]) func usualNames(_ path: String) { #expect(ContentRole(path) == .article) }

  @Test(arguments: [
    ("parking (1).md", "parking.md"), ("Copy of parking.md", "parking.md"),
    ("parking - Copy.md", "parking.md"), ("parking - Copy (2).md", "parking.md"),
    ("parking copy 2.md", "parking.md"), ("parking 2.md", "parking.md"),
    ("parking-copy.md", "parking.md"), ("i18n/es/faq (3).yaml", "i18n/es/faq.yaml"),
    ("articles/Kopie von parking.md", "articles/parking.md"),
    ("faq-LAPTOP-4K2J9QX.yaml", "faq.yaml"), ("faq-FRONT-DESK-PC.yaml", "faq.yaml"),
    ("faq-Office-MacBook-Pro.yaml", "faq.yaml"),
  ]) func aCopyNamesItsPossibleOriginals(_ path: String, _ original: String) {
    #expect(OddName.originals(of: path).contains(original))
  }

  @Test(arguments: ["parking-2.md", "parking-lots.md", "copy.md", "step-1.md"])
  func noCopies(_ path: String) { #expect(OddName.originals(of: path) == []) }
}
