internal import GuideTemplate

extension BlockName {
  /// What the block's template sees as `page`.
  var shape: RecordShape {
    switch self {
    case .tip, .note, .do, .dont: TextBlockView.shape
    case .questions: QuestionsBlockView.shape
    case .template: MessageBlockView.shape
    case .checklist: ChecklistBlockView.shape
    case .plan: PlanBlockView.shape
    case .contact: ContactBlockView.shape
    case .table: TableBlockView.shape
    case .next: NextBlockView.shape
    case .attribution: AttributionBlockView.shape
    }
  }
}
