package import GuideDiagnostics

extension RuleFault {
  package var explanation: Explanation {
    switch self {
    case .unknownReference:
      Explanation(
        "An id is named here that nothing has. The message tells the nearest one that there is.",
        wrong: "related: [find-poeple]", right: "related: [find-people]")
    case .duplicateID:
      Explanation(
        """
        Two things of one kind have the same id, so a link could mean either. The note shows the \
        first. Never take an id over from something that was published.
        """,
        wrong: "- id: nudge\n- id: nudge", right: "- id: nudge\n- id: nudge-by-phone")
    case .replacementCycle:
      Explanation(
        "Things replace each other in a circle, so nobody can tell which of them is in use.",
        wrong: "- id: q-work-1\n  replaced_by: q-work-2\n- id: q-work-2\n  replaced_by: q-work-1",
        right: "- id: q-work-1\n  replaced_by: q-work-2\n- id: q-work-2")
    case .tagAddressTwice:
      Explanation(
        """
        The address of a topic's page has only the letters and digits of its name. Two topics with \
        the same ones would share a page, under the name of one of them.
        """,
        wrong: "tags: [C#]\ntags: [C++]", right: "tags: [C sharp]\ntags: [C plus plus]")
    case .similarTopics:
      Explanation(
        """
        A topic that one article has is written nearly like another topic. As a rule it is that one, \
        misspelled, and then readers find two pages where one is meant.
        """,
        wrong: "tags: [preparng]", right: "tags: [preparing]")
    case .starterSetTooLong:
      Explanation(
        """
        The questions that a beginner starts with take longer than the conversation has time \
        for, so the first talk would run over.
        """,
        wrong: "starter: true (on ten questions of two minutes)",
        right: "starter: true (on seven questions)")
    case .fewQuestions:
      Explanation(
        "A group with only a few questions is hardly worth opening.",
        wrong: "categories: [{id: pay, …}] with two questions",
        right: "categories: [{id: conditions, …}] with six questions")
    case .similarQuestions:
      Explanation(
        "Two questions say nearly the same, so a student might ask both.",
        wrong: "- text: What does a good day look like?\n- text: What does one good day look like?",
        right: "- text: What does a good day look like?\n- text: What is hard about this job?")
    case .unknownBlank:
      Explanation(
        """
        A message has something to fill in that its file does not declare, so nobody is asked for \
        it: a name in braces that is not below `fields:`, or other signs, such as [name], <name>, \
        {{name}} and ____.
        """,
        wrong: "body: Dear {fist_name}, I am [name].",
        right: "body: Dear {first_name}, I am {name}.")
    case .messageTooLong:
      Explanation(
        "Filled with the examples, the message is longer than its own limit allows.",
        wrong: "limit: {unit: chars, max: 200} on a message of 240",
        right: "limit: {unit: chars, max: 200} on a message of 190")
    case .messageMayBeTooLong:
      Explanation(
        "With the longest values that its blanks allow, the message would not fit its limit.",
        wrong: "max: 80 for {employer} in a note of 200 characters",
        right: "max: 40 for {employer} in a note of 200 characters")
    case .planGap:
      Explanation(
        "The phases of a time plan must follow each other without gaps, up to its last minute.",
        wrong: "- {id: open, from: 0, to: 2}\n- {id: work, from: 5, to: 20}",
        right: "- {id: open, from: 0, to: 2}\n- {id: work, from: 2, to: 20}")
    case .unknownRule:
      Explanation(
        """
        `rules` in site.yaml names a code that guide does not have, so nothing changes. The code is \
        the word in brackets of a message; `guide explain` lists them all.
        """,
        wrong: "rules: {reading-grade: note}", right: "rules: {hard-to-read: note}")
    case .ruleFixed:
      Explanation(
        """
        `rules` in site.yaml names an error. What is an error would break the site or lose \
        something for readers, so it stays one. Warnings and notes can be changed.
        """,
        wrong: "rules: {broken-link: off}", right: "rules: {unlinked-page: off}")
    case .datePast:
      Explanation(
        """
        An event or a deadline is over. Readers no longer see it; this only reminds you to remove \
        it, or to write when it is next.
        """,
        wrong: "day: 2025-12-01", right: "day: 2026-12-01")
    case .pageHidden:
      Explanation(
        """
        Navigation names a page that readers can't see: a draft, a page that waits for its day, \
        or one whose days are over. It is left out there until it is shown.
        """,
        wrong: "status: draft (on a page of the header)", right: "status: published")
    case .unlinkedPage:
      Explanation(
        "Nothing leads to this page but the list of all pages, so hardly anybody will find it.",
        wrong: "pages: [what-it-is]", right: "pages: [what-it-is, why-it-helps]")
    case .unusedTerm:
      Explanation(
        "The glossary explains a word that no page uses.",
        wrong: "- id: synergy\n  term: Synergy", right: "- id: weak-tie\n  term: Weak tie")
    case .tooManyWords:
      Explanation(
        """
        An answer to a frequent question has at most 80 words, the explanation of a word at \
        most 40, and an article as many as `max_words` below `readability` in site.yaml says: 700 \
        if it says nothing.
        """,
        wrong: "answer: (a hundred words)", right: "answer: (forty words)\npage: what-it-is")
    case .hardToRead:
      Explanation(
        """
        A page for parents or students takes more years of school to read than `max_grade` below \
        `readability` in site.yaml allows (8 if it says nothing). The notes quote its three \
        hardest sentences. In English the Flesch-Kincaid formula counts: 0.39 times the words of \
        a sentence, and 11.8 times the syllables of a word, less 15.59.
        """,
        wrong: "Subsequent to the conversation, communicate your appreciation expeditiously.",
        right: "After the talk, say thanks. Do it the same day.")
    case .longSentence:
      Explanation(
        """
        A sentence has more words than `max_sentence_words` below `readability` in site.yaml \
        allows: 25 if it says nothing. Who reads on a phone loses the beginning of it.
        """,
        wrong: "Ask early, because people who have work to do, as most have, need a few days.",
        right: "Ask early. Most people need a few days.")
    case .longParagraph:
      Explanation(
        """
        A paragraph has more sentences than `max_paragraph_sentences` below `readability` in \
        site.yaml allows: 4 if it says nothing. On a phone it fills the screen.
        """,
        wrong: "One. Two. Three. Four. Five.", right: "One. Two. Three.\n\nFour. Five.")
    case .unexplainedShortForm:
      Explanation(
        """
        A word in capitals stands for a longer name, and neither the page nor the glossary tells \
        which. What everybody knows can be listed as `known` below `readability` in site.yaml.
        """,
        wrong: "FERPA gives students this right.",
        right: "The Family Educational Rights and Privacy Act (FERPA) gives students this right.")
    case .allCapitals:
      Explanation(
        """
        Words in capitals are hard to read, and feel like shouting. Some programs that read pages \
        aloud spell them out. Bold words stand out as well.
        """,
        wrong: "PLEASE CALL US BEFORE YOU COME.", right: "**Please call us before you come.**")
    case .contactTyped:
      Explanation(
        """
        A phone number or an address of contacts.yaml is in a text as it is. When the contact \
        changes, this one stays. A link to the contact always shows what is right that day: \
        `#phone`, `#email` or `#address`.
        """,
        wrong: "Call 573-555-0100.", right: "Call [](contact:visit-office#phone).")
    case .feedbackWithoutEmail:
      Explanation(
        """
        `feedback` in site.yaml gives readers a link to write to you, but the contact that would get \
        the mail has no `email`. Give the contact one, or name another contact.
        """,
        wrong: "feedback: {contact: front-desk}",
        right: "feedback: {contact: visit-office}")
    case .farFromHome:
      Explanation(
        """
        From the home page it takes more than three clicks to this page: on links of the header, \
        the footer, journeys, texts and related pages. The list of all pages does not count.
        """,
        wrong: "related: [a-page-that-hardly-anybody-opens]",
        right: "pages: [what-it-is, why-it-helps] (in a journey)")
    case .avoidedPhrase:
      Explanation(
        "The office has listed this phrase below `avoid` in site.yaml, with the reason.",
        wrong: "This is guaranteed to help.", right: "This helps many students.")
    case .attributionMissing:
      Explanation(
        """
        The article names a source that it was adapted from. The source asks for a notice, and \
        neither the footer nor the article shows it.
        """,
        wrong: "sources: [src-other]", right: "attribution: src-other (in site.yaml)")
    case .unprovenClaim:
      Explanation(
        "A claim that no study supports may only be cited where the guide says that it is one.",
        wrong: "sources: [claim-hidden-jobs] (in why-it-helps)",
        right: "only_on: [myths-and-evidence] (on the source)")
    case .dayToCome:
      Explanation(
        """
        A day on which somebody has read or checked something can't be later than today. As a rule \
        it is a slip in the year; with it, guide would not remind anybody for years.
        """,
        wrong: "reviewed_on: 2062-11-23", right: "reviewed_on: 2026-11-23")
    case .reviewDue:
      Explanation(
        "Somebody should read the page again: things may have changed since the last review.",
        wrong: "review: {owner: parent-family, reviewed_on: 2024-01-10}",
        right: "review: {owner: parent-family, reviewed_on: 2026-11-23}")
    case .contactUnverified:
      Explanation(
        "Nobody has called this number or looked at this address for a long time.",
        wrong: "verified_on: 2021-06-01", right: "verified_on: 2026-11-23")
    }
  }
}
