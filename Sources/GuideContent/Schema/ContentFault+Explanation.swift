package import GuideDiagnostics

extension ContentFault {
  package var explanation: Explanation {
    switch self {
    case .wrongShape:
      Explanation(
        """
        A key has a different form than it needs: a list where one text belongs, a text where a \
        list belongs, or a group of keys where neither belongs.
        """,
        wrong: "tags: first-steps", right: "tags: [first-steps]")
    case .unknownKey:
      Explanation(
        """
        There is no key of this name here, so guide would not know what to do with its value. \
        Most often it is a slip of the hand. The message lists the keys that are allowed.
        """,
        wrong: "titel: Find people", right: "title: Find people")
    case .missingKey:
      Explanation(
        "A key that every record of this kind needs is not there.",
        wrong: "- id: family-office\n  phone: \"+1-555-555-0100\"",
        right:
          "- id: family-office\n  name: Family Office\n  phone: \"+1-555-555-0100\"")
    case .emptyValue:
      Explanation(
        "A key or a list item has nothing after it. Fill it in, or remove the whole line.",
        wrong: "hours:", right: "hours: Monday to Friday, 8 to 4:30")
    case .tooLong:
      Explanation(
        """
        A text is longer than the place where it is shown, or longer than families will read. \
        Characters are counted, spaces among them.
        """,
        wrong: "title: Everything that you and your student should know before the first talk",
        right: "title: Before the first talk")
    case .tooShort:
      Explanation(
        "A text is too short to tell a reader what it should.",
        wrong: "summary: People.",
        right: "summary: Where to find people who are glad to talk with you about their work.")
    case .tooMany:
      Explanation(
        "A list has more items than fit. The message gives the limit.",
        wrong: "related: [one, two, three, four, five]", right: "related: [one, two, three, four]")
    case .tooFew:
      Explanation(
        "A list has fewer items than it needs. The message gives the limit.",
        wrong: "languages: []", right: "languages: [en]")
    case .notANumber:
      Explanation(
        "A whole number belongs here: digits alone, without quotes, units or a decimal point.",
        wrong: "minutes: two", right: "minutes: 2")
    case .outOfRange:
      Explanation(
        "The number is too small or too large. The message gives both ends.",
        wrong: "minutes: 90", right: "minutes: 5")
    case .notAFlag:
      Explanation(
        """
        Only `true` or `false` can be here. `yes` and `no` look right, but programs disagree \
        about them, so guide asks for the clear words.
        """,
        wrong: "starter: yes", right: "starter: true")
    case .notADate:
      Explanation(
        """
        Dates are written with the year first, then the month, then the day, each with its \
        zeros. That way nobody takes March for May.
        """,
        wrong: "verified_on: 3/5/2026", right: "verified_on: 2026-03-05")
    case .notAChoice:
      Explanation(
        "Only a few words are allowed here. The message lists them.",
        wrong: "channel: e-mail", right: "channel: email")
    case .unquotedYesNo:
      Explanation(
        """
        `yes`, `no`, `on`, `off`, `true` and `false` without quotes are read as true or false, \
        not as words. Quotes make them words.
        """,
        wrong: "label: No", right: "label: \"No\"")
    case .unquotedNumber:
      Explanation(
        """
        Digits without quotes are read as a number: leading zeros and a plus sign get lost. \
        Where a text belongs, quotes keep them.
        """,
        wrong: "name: 107", right: "name: \"107\"")
    case .unquotedTime:
      Explanation(
        """
        Some programs read 20:00 as sixty times twenty. Quotes keep it a time of day.
        """,
        wrong: "hours: 20:00", right: "hours: \"20:00\"")
    case .badID:
      Explanation(
        """
        An id is the name by which links, translations and saved worksheets know a thing. It \
        has lowercase letters, digits and hyphens only, and never changes once published.
        """,
        wrong: "id: First Steps", right: "id: first-steps")
    case .worksheetField:
      Explanation(
        """
        The worksheet has some fields by itself, such as `likes` in the step `compare`. A guide may \
        say them in other words or leave them out, but not move them or change how they are \
        answered. A field of your own has an id that none of those has.
        """,
        wrong: "- id: likes\n  label: How well did it suit you?\n  type: rating",
        right: "- id: suits\n  label: How well did it suit you?\n  type: rating")
    case .privateAddress:
      Explanation(
        """
        The address works for whoever copied it and not for readers: it is that of a preview, of a \
        mail program’s check of links, of a step between a search or a post and the page, or of a \
        file that only the office may open.
        """,
        wrong: "[the form](http://127.0.0.1:4000/form/)", right: "[the form](page:form)")
    case .badURL:
      Explanation(
        "A web address begins with https:// and has no spaces.",
        wrong: "url: www.example.edu", right: "url: https://www.example.edu")
    case .badEmail:
      Explanation(
        "An e-mail address has one @ and no spaces.",
        wrong: "email: families at example.edu", right: "email: families@example.edu")
    case .badPhone:
      Explanation(
        """
        A phone number begins with + and the country code, has hyphens between its groups, and \
        is in quotes. From that, guide makes the link to dial and the form that people read.
        """,
        wrong: "phone: \"(555) 555-0100\"", right: "phone: \"+1-555-555-0100\"")
    case .badTime:
      Explanation(
        """
        A time has two digits for the hour, from 00 to 23, a colon, and two for the minute, and is in \
        quotes. guide writes it the way that readers of each language do.
        """,
        wrong: "time: \"5 pm\"", right: "time: \"17:00\"")
    case .endsTooEarly:
      Explanation(
        "A date ends before it begins. Most often the year of one of the two is an old one.",
        wrong: "day: 2027-01-12\nlast_day: 2026-01-14",
        right: "day: 2027-01-12\nlast_day: 2027-01-14")
    case .badLanguage:
      Explanation(
        "A language is named by its code: en for English, es for Spanish, ar for Arabic.",
        wrong: "default_language: Spanish", right: "default_language: es")
    case .badTarget:
      Explanation(
        """
        What is after `to` or `branch` of a target is handed to git, rsync or rclone, and they \
        run commands for some forms of it. So guide takes only what names a place: a folder for \
        `folder`; a server and its folder for `rsync`; an address with https or ssh, or a path, for \
        `git`; the name of a store for `bucket`. No password belongs there.
        """,
        wrong: "kind: folder\nto: \"https://www.example.edu/guide/\"",
        right: "kind: folder\nto: \"/srv/www/guide\"")
    case .linkDestination:
      Explanation(
        """
        A link of the menu or the footer leads to one place: a page of the guide (`page`), an \
        address elsewhere (`url`), or, in the menu, a group of links (`links`).
        """,
        wrong: "- {page: contact, url: \"https://www.example.edu/\", label: Contact}",
        right: "- {page: contact, label: Contact}")
    case .badEnding:
      Explanation(
        "A question ends with a question mark; a request such as `Walk me through your day.` with a period.",
        wrong: "text: What first drew you here", right: "text: What first drew you here?")
    case .listedTwice:
      Explanation(
        "The same thing is named twice where once is enough. It is shown once.",
        wrong: "audience: [parent, student, parent]", right: "audience: [parent, student]")
    case .badPath:
      Explanation(
        "A path on this site begins with a slash and has no spaces.",
        wrong: "from: old page", right: "from: /old-page/")
    case .lineBreaksLost:
      Explanation(
        """
        The lines of a text run together, because it begins with > or without any sign. The sign | \
        keeps every line, as a letter, an address or a list needs it.
        """,
        wrong: "body: >\n  Hello,\n  my name is {name}.",
        right: "body: |\n  Hello,\n  my name is {name}.")
    }
  }
}
