import GuideDiagnostics
import Testing

@Suite("What other programs leave in a text")
struct LeftoverTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)[...]
    return Leftover.all(in: bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self) + ($0.write.map { " → \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("See Error! Bookmark not defined. below", "Error! Bookmark not defined"),
    ("Véase ¡Error! Marcador no definido.", "¡Error! Marcador no definido"),
    ("Name: Click here to enter text.", "Click here to enter text"),
    ("Haga clic aquí para escribir texto.", "Haga clic aquí para escribir texto"),
    ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
    ("Bring a coat.<o:p></o:p>", "<o:p></o:p> → "), ("<o:p>&nbsp;</o:p>", "<o:p>"),
    ("It costs {--five--}{++six++} dollars", "{++six++}"),
    ("{>>is this so?<<}", "{>>is this so?<<}"),
    ("the 21^st^ of May", "^st^ → st"), ("12 m^2^", "^2^ → ²"), ("H^ab^", "^ab^"),
    ("Dear office,\\nthank you", "\\n"), ("Thanks\\nKim", "\\n"), ("Bye.\\n", "\\n"),
  ])
  func isFound(_ text: String, _ expected: String) {
    #expect(found(text) == [expected])
    #expect(Leftover.mayBe(in: text))
  }

  @Test(arguments: [
    "Where it says “Click here to enter text”, write your name.", "\"Lorem ipsum\" is filler",
    "Error! The door is shut.", "2^10 and 3^4", "^st^", "{name} {{name}} {+", "C:\\new\\notes",
    "C:\\New", "\\\\n", "/a\\n/", "Click here to register", "a^ b^",
  ])
  func whatIsMeantIsLeftAlone(_ text: String) {
    #expect(found(text) == [])
  }

  @Test func mostTextsAreNotLookedThrough() {
    #expect(!Leftover.mayBe(in: "Is it 20 minutes? ¿Cómo empezó?"))
  }

  @Test func ofEachKindTheFirstIsNamed() {
    #expect(found("1^st^ and 2^nd^, Lorem ipsum and Lorem ipsum") == ["^st^ → st", "Lorem ipsum"])
  }
}
