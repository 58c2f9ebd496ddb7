import GuideContent

extension GuideLoader {
  /// A loader of what was asked for.
  init(_ request: BuildRequest) {
    self.init(
      folder: request.content, name: request.content, asOf: request.asOf,
      showsDrafts: request.drafts, baseURL: request.baseURL, workers: request.workers)
  }
}
