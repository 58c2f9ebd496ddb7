/// What `|` does to a value.
enum Filter: Sendable {
  case `default`(TypedExpression)
  case length
  case join(TypedExpression)
  case upper
  case lower
  case url
  case urlencode
  case absolute
  case limit(Int)
  case escape

  /// The names, with what each does, for messages and the reference.
  static let all: [(name: String, help: String)] = [
    ("default", "`| default(\"…\")` takes another value when this one is absent or empty."),
    ("length", "`| length` is the number of a list's items, or of a text's characters."),
    ("join", "`| join(\", \")` makes one text of a list of texts."),
    ("upper", "`| upper` writes a text in capital letters."),
    ("lower", "`| lower` writes a text in small letters."),
    ("url", "`| url` lets a text be a link's address if it is a safe one."),
    ("urlencode", "`| urlencode` makes a text fit to be a part of an address."),
    ("absolute", "`| absolute` is the whole address, with `https://`, instead of a relative one."),
    ("limit", "`| limit(3)` keeps the first items of a list."),
    ("escape", "`| escape` shows finished HTML as text, as feeds need it."),
  ]

  static let names = all.map(\.name)
}
