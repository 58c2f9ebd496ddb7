/// What can be wrong with the bytes of a file before anybody looks at what they say.
package enum TextFault: String, CaseIterable, DiagnosticCode {
  case notUTF8 = "not-utf-8"
  case utf16 = "utf-16"
  case controlCharacter = "control-character"
  case notText = "not-a-text-file"
  case unseenCharacter = "unseen-character"
  case conflictMarker = "conflict-marker"
  case shownAsTyped = "shown-as-typed"
  case leftover = "leftover-text"

  package var severity: Severity {
    switch self {
    case .unseenCharacter, .shownAsTyped, .leftover: .warning
    default: .error
    }
  }

  package var explanation: Explanation {
    switch self {
    case .notUTF8:
      Explanation(
        """
        The file was saved in an old way of writing letters (usually “Windows-1252” or “ANSI”), in \
        which é, ñ or a curly apostrophe are written differently than everywhere else today. Save \
        it as UTF-8: in Notepad, File, Save as, Encoding: UTF-8.
        """, wrong: "name: Ren<E9>e", right: "name: Renée")
    case .utf16:
      Explanation(
        """
        The file was saved as UTF-16, which Notepad calls “Unicode” or “UTF-16 LE”. Save it as \
        UTF-8: in Notepad, File, Save as, Encoding: UTF-8.
        """, wrong: "Encoding: UTF-16 LE", right: "Encoding: UTF-8")
    case .notText:
      Explanation(
        """
        The file has the name of a text file, but a program such as Word wrote it in a form of its \
        own. Open it in that program, copy the text, and paste it into a new file that an editor \
        for plain text saves.
        """, wrong: "articles/plan.docx, renamed to plan.md", right: "articles/plan.md (plain text)"
      )
    case .controlCharacter:
      Explanation(
        """
        The file holds a character that cannot be seen and has no meaning in a text. Such \
        characters come along when text is copied from a PDF, a form or an old program. Delete it: \
        put the cursor behind the place that is shown and press Backspace once.
        """, wrong: "title: Hel<07>lo", right: "title: Hello")
    case .unseenCharacter:
      Explanation(
        """
        The text holds a character that is not seen, or not as it was meant. Word, Excel and PDF \
        files are full of them: soft hyphens, spaces without width, bullets of a font. A word with \
        one in it is not found by the search, and a sign of a font is an empty box on most \
        computers. Delete it, or write what was meant.
        """, wrong: "title: Finan<AD>cial aid", right: "title: Financial aid")
    case .conflictMarker:
      Explanation(
        """
        Two people changed the same lines, and git wrote both versions into the file: the first \
        between <<<<<<< and =======, the second between ======= and >>>>>>>. Decide which words \
        are right, and take out the three lines with the signs. Nothing of the file is looked at \
        before that.
        """, wrong: "  <<<<<<< HEAD\n  The fee is $5.", right: "The fee is $5.")
    case .shownAsTyped:
      Explanation(
        """
        Web pages write some signs as a name between & and a semicolon, as in &nbsp; for a space \
        that ends no line. Readers see these letters as they were typed where the semicolon is \
        missing. In a title, a label or a message they see them in any case: write the sign itself. \
        Such a text has no links and no bold words either, so **stars** and [words](page:parking) \
        are seen as they were typed.
        """, wrong: "Room&nbsp12", right: "Room 12")
    case .leftover:
      Explanation(
        """
        Another program left something in the text that readers would see: Word's sentence where a \
        reference leads nowhere, the gray words of a form that nobody has filled in, filler text, \
        or signs that mark a change, a raised letter or the end of a line. Write what is meant. To \
        show such words as an example, put them in quotation marks.
        """, wrong: "See Error! Reference source not found.", right: "See [the map](page:map).")
    }
  }
}

/// The old letters of Windows, as the Encoding Standard gives them.
package enum Windows1252 {
  /// The character that a byte stood for; nil where it stood for none.
  package static func character(_ byte: UInt8) -> Character? {
    switch byte {
    case 0x80...0x9F:
      let scalar = upper[Int(byte) - 0x80]
      return scalar == 0 ? nil : Unicode.Scalar(scalar).map(Character.init)
    default: return Character(Unicode.Scalar(byte))
    }
  }

  /// What 0x80 to 0x9F stood for; 0 where nothing.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
