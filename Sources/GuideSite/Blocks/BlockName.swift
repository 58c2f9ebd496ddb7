internal import GuideTemplates

/// The blocks that an article may hold, by the word after the fence.
package enum BlockName: String, CaseIterable, Sendable {
  case tip, note
  case `do`, dont
  case questions, template, checklist, plan, contact, dates, table, next, attribution
  case embed, video

  /// Whether words behind its name, on the line of the fence, are shown as its title.
  var takesTitle: Bool {
    switch self {
    case .tip, .note, .do, .dont, .questions, .dates: true
    case .template, .checklist, .plan, .contact, .table, .next, .attribution, .embed, .video: false
    }
  }

  /// The template that shows it.
  package var templateName: String {
    self == .video ? Self.embed.templateName : "blocks/\(rawValue).html"
  }
}

extension BlockName {
  /// What the block's template sees as `page`.
  var shape: RecordShape { shape(among: KnownShapes()) }

  func shape(among known: KnownShapes) -> RecordShape {
    switch self {
    case .tip, .note, .do, .dont: TextBlockView.shape(among: known)
    case .questions: QuestionsBlockView.shape(among: known)
    case .template: MessageBlockView.shape(among: known)
    case .checklist: ChecklistBlockView.shape(among: known)
    case .plan: PlanBlockView.shape(among: known)
    case .contact: ContactBlockView.shape(among: known)
    case .dates: DatesBlockView.shape(among: known)
    case .table: TableBlockView.shape(among: known)
    case .next: NextBlockView.shape(among: known)
    case .embed, .video: EmbedBlockView.shape(among: known)
    case .attribution: AttributionBlockView.shape(among: known)
    }
  }
}
