/// What can be wrong with the bytes of a file before anybody looks at what they say.
package enum TextFault: String, CaseIterable, DiagnosticCode {
  case notUTF8 = "not-utf-8"
  case utf16 = "utf-16"
  case controlCharacter = "control-character"
  case notText = "not-a-text-file"

  package var severity: Severity { .error }

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
    }
  }
}
