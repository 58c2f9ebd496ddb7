package import GuideDiagnostics

/// What can be wrong with the content folder and its files as wholes.
package enum LoadFault: String, DiagnosticCode {
  case missingFile = "missing-file"
  case secondFile = "second-file"
  case emptyFile = "empty-file"
  case missingKind = "missing-kind"
  case unknownKind = "unknown-kind"
  case unusedFile = "unused-file"
  case leftoverFiles = "leftover-files"
  case conflictCopy = "conflict-copy"
  case fileCopy = "file-copy"
  case fileLink = "file-link"
  case fileLinkBroken = "file-link-broken"
  case fileName = "file-name"
  case tooManyFiles = "too-many-files"
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case fileTooLarge = "file-too-large"
  case translationOfNothing = "translation-of-nothing"
  case translationOfUnknownItem = "translation-of-unknown-item"
  case translationKey = "translation-key"
  case translationIncomplete = "translation-incomplete"
  case translationBehind = "translation-behind"
  case translationUndated = "translation-undated"
  case languageNotListed = "language-not-listed"
  case unknownTimeZone = "unknown-time-zone"

  package var severity: Severity {
    switch self {
    // A correction in one language must not wait for a translator in another.
    case .translationBehind, .translationUndated, .leftoverFiles: .note
    case .unusedFile, .conflictCopy, .fileLinkBroken, .translationIncomplete, .languageNotListed:
      .warning
    default: .error
    }
  }

  package var explanation: Explanation {
    switch self {
    case .missingFile:
      Explanation(
        """
        Every guide needs three files: site.yaml (its settings), home.yaml (the home page) and \
        navigation.yaml (the links of every page). Without them there is no site to build.
        """,
        wrong: "content/\n  articles/",
        right: "content/\n  site.yaml\n  home.yaml\n  navigation.yaml\n  articles/")
    case .secondFile:
      Explanation(
        "There can be only one file of this kind. guide cannot know which one you mean.",
        wrong: "content/site.yaml\ncontent/site-old.yaml", right: "content/site.yaml")
    case .emptyFile:
      Explanation(
        "The file has nothing in it, or only comments. Fill it in, or remove it.",
        wrong: "# frequent questions", right: "kind: faq\nschema: 1\nitems:")
    case .missingKind:
      Explanation(
        "The first line of a data file says what it holds, so that guide knows how to read it.",
        wrong: "schema: 1\nitems:", right: "kind: faq\nschema: 1\nitems:")
    case .unknownKind:
      Explanation(
        "guide knows no files of this kind. The message lists the kinds that there are.",
        wrong: "kind: questions", right: "kind: question_bank")
    case .unusedFile:
      Explanation(
        """
        guide reads .yaml files, .md files, and images below content/images. It does not know \
        what to do with this one, so nothing of it is on the site.
        """,
        wrong: "content/articles/what-it-is.docx", right: "content/articles/what-it-is.md")
    case .leftoverFiles:
      Explanation(
        """
        Systems and office programs leave files beside those that you work on: small pictures of a \
        folder, locks, copies from before the last save. guide passes over them.
        """,
        wrong: "content/Thumbs.db\ncontent/articles/~$letter.docx",
        right: "content/articles/letter.md")
    case .conflictCopy:
      Explanation(
        """
        Dropbox, OneDrive, Nextcloud and others keep both versions when two people change a file at \
        the same time. Only one of them is on the site, and what is in the other is missing there.
        """,
        wrong: "content/faq (Kim's conflicted copy 2026-11-29).yaml", right: "content/faq.yaml")
    case .fileCopy:
      Explanation(
        """
        Two files with the same content would be two pages with the same id. guide cannot know \
        which of them is the one that counts.
        """,
        wrong: "content/articles/parking.md\ncontent/articles/parking (1).md",
        right: "content/articles/parking.md")
    case .fileLink:
      Explanation(
        """
        A link in the content may lead to another file of the content. One that leads out of the \
        folder could show files of this computer on the site, so guide does not follow it.
        """,
        wrong: "content/images/map.png -> /srv/shared/map.png", right: "content/images/map.png")
    case .fileLinkBroken:
      Explanation(
        "A link in the content leads to a file that has been moved, renamed or removed.",
        wrong: "content/articles/parking.md -> old/parking.md (no longer there)",
        right: "content/articles/parking.md")
    case .fileName:
      Explanation(
        """
        The name of the file has control characters in it, or is written in another encoding than \
        UTF-8. It often comes from an old archive. Nothing can name such a file.
        """,
        wrong: "content/images/B?ro.png", right: "content/images/office.png")
    case .tooManyFiles:
      Explanation(
        """
        guide reads folders that are up to 32 deep in each other, and a million files. More than \
        that is no guide: perhaps a folder was put there by mistake.
        """,
        wrong: "content/backup/2024/content/backup/2023/content/…", right: "content/articles")
    case .frontMatterMissing:
      Explanation(
        """
        An article begins with a line `---`, then its title and other keys, then another line \
        `---`. The text follows.
        """,
        wrong: "# What it is\nA short talk.",
        right: "---\ntitle: What it is\naudience: [parent]\nsummary: …\n---\nA short talk.")
    case .frontMatterUnclosed:
      Explanation(
        "The keys at the top of an article end with a line that holds `---` and nothing else.",
        wrong: "---\ntitle: What it is\n\nA short talk.",
        right: "---\ntitle: What it is\n---\n\nA short talk.")
    case .fileTooLarge:
      Explanation(
        """
        The file is far larger than any text for readers. Perhaps an image or another file got \
        this name.
        """,
        wrong: "articles/photo.md (8 MB)", right: "images/photo.jpg")
    case .translationOfNothing:
      Explanation(
        """
        A translation has the same path as its original, below i18n and the language: \
        i18n/es/faq.yaml translates faq.yaml. Here there is no such original.
        """,
        wrong: "content/i18n/es/fag.yaml", right: "content/i18n/es/faq.yaml")
    case .translationOfUnknownItem:
      Explanation(
        "A translation names its items by the ids of the original. The original has no such id.",
        wrong: "- id: q-path-one\n  text: ¿…?", right: "- id: q-path-1\n  text: ¿…?")
    case .translationKey:
      Explanation(
        """
        A translation holds only words that readers see. Everything else comes from the \
        original, so that it can't differ from language to language.
        """,
        wrong: "- id: q-path-1\n  text: ¿…?\n  minutes: 3", right: "- id: q-path-1\n  text: ¿…?")
    case .translationIncomplete:
      Explanation(
        """
        Some words of this item are not translated, so readers see the whole item in the \
        default language rather than a mixture.
        """,
        wrong: "- id: parent\n  title: Soy padre o madre",
        right: "- id: parent\n  title: Soy padre o madre\n  text: …\n  label: …")
    case .translationBehind:
      Explanation(
        """
        Since this was translated, words of the original have been changed. Translate what is \
        new; then put the new `source_hash` in place of the old one, and this note goes away.
        """,
        wrong: "source_hash: \"9f86d081-a3f27b1c\" (the original now has other words)",
        right: "source_hash: \"0b7c4d1e-a3f26604\"")
    case .translationUndated:
      Explanation(
        """
        `source_hash` says which version of the original a translation was made from. With it, \
        guide can tell when the original has changed since, and which sentences are new.
        """,
        wrong: "kind: faq\nschema: 1\nitems:",
        right: "kind: faq\nschema: 1\nsource_hash: \"9f86d081-a3f27b1c\"\nitems:")
    case .languageNotListed:
      Explanation(
        "There are translations for a language that site.yaml does not list, so nobody sees them.",
        wrong: "languages: [en]", right: "languages: [en, es]")
    case .unknownTimeZone:
      Explanation(
        """
        The time zone decides when a day begins, and with it when a page appears that waits for \
        its day. It is named by a part of the world and a large city.
        """,
        wrong: "time_zone: Missouri", right: "time_zone: America/Chicago")
    }
  }
}
