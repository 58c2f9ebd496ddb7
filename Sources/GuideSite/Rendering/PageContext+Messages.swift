package import GuideContent
internal import GuideSupport

/// Messages with their blanks.
extension PageContext {
  package mutating func outreach(_ template: MessageTemplate) -> MessageView {
    let fields = index.templateFiles[template.id]?.fields ?? []
    let (body, subject) = (MessageText(template.body), template.subject.map { MessageText($0) })
    let example = body.filled(with: fields, \.example)
    let used = body.blanks + (subject?.blanks ?? [])
    var blanks: [PlaceholderView] = []
    for name in used where !blanks.contains(where: { $0.id == name }) {
      guard let field = fields.first(where: { $0.id == name }) else { continue }
      blanks.append(
        PlaceholderView(
          id: name, label: field.label, help: field.help, example: field.example,
          longest: field.longest, isRequired: field.isRequired))
    }
    let textLanguage = language(ofTextOf: template)
    let labelLanguage =
      textLanguage != nil && template.isTranslated ? localization.language : nil
    return MessageView(
      id: template.id, title: template.title, channel: template.channel.rawValue,
      moment: template.moment.rawValue, audience: template.audience.rawValue,
      when: html(template.when),
      subject: subject.map { marked($0, fields, language: labelLanguage) },
      body: marked(body, fields, language: labelLanguage), text: template.body, example: example,
      exampleSubject: subject?.filled(with: fields, \.example),
      blanks: blanks, tips: template.tips.map { html($0) }, limit: template.limit?.most,
      limitUnit: template.limit?.unit.rawValue, limitNote: template.limit?.note,
      length: template.limit.map { $0.unit.length(of: example) },
      address: links.path(.template, template.id) ?? "",
      language: links.language(template.isTranslated),
      textLanguage: textLanguage)
  }

  /// The language of the message itself, when a translation left it as it was.
  private func language(ofTextOf template: MessageTemplate) -> String? {
    let original = siteContext.localizations[0].templates[template.id]
    return links.language(index.number == 0 || template.body != original?.body)
  }

  /// The message as paragraphs, each blank in a `<span class="blank">`.
  ///
  /// - Parameter language: that of the blanks' names, when it is not the message's.
  private func marked(_ text: MessageText, _ fields: [MessageField], language: String?) -> [UInt8] {
    var out = OutputBuffer(capacity: 1_024)
    for piece in text.pieces {
      switch piece {
      case .words(let words): out.appendEscaped(words)
      case .blank(let name):
        out.append("<span class=\"blank\"")
        if let language {
          out.append(" lang=\"")
          out.appendEscaped(language)
          out.append("\"")
        }
        out.append(">")
        out.appendEscaped(fields.first { $0.id == name }?.label ?? name)
        out.append("</span>")
      }
    }
    return out.bytes
  }
}
