internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
import GuideSupport

/// Why a file's content, or an address, is or is not on the site.
extension WhyQuestion {
  /// `content/articles/find-people.md`, or the same from within the content folder.
  func fileAnswer(_ text: String) -> WhyAnswer? {
    let name = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    let image = Self.image(name, contentName)
    if let image, let variant = ImageVariant(image), guide.parts.images.contains(variant.original),
      guide.parts.images.contains(image)
    {
      return WhyAnswer(
        "The image `\(image)`", true,
        sentences: [
          "It is the image `\(variant.original)`, \(variant.width) pixels wide. Browsers choose "
            + "between the two wherever that one is shown."
        ])
    }
    if let image, guide.parts.images.contains(image) {
      return WhyAnswer(
        "The image `\(image)`", true,
        sentences: [
          "It is if a page that readers see shows it, with "
            + "`![words](image:\(MissingPicture.written(image)))`, or as `share_image`."
        ])
    }
    guard
      let file = (0..<files.count).map({ files[FileID($0)] }).first(where: {
        $0.name == name || $0.name == "\(contentName)/\(name)"
      })
    else { return ignoredAnswer(name) }
    for localization in guide.localizations {
      if let article = localization.articles.first(where: { $0.file.id == file.id }) {
        let answer = pageAnswer(article.id)
        if localization.language == guide.main.language { return answer }
        return WhyAnswer(
          "The translation `\(file.name)`", answer.isOnSite,
          sentences: ["It is shown in place of the article `\(article.id)`."]
            + answer.sentences.dropFirst())
      }
    }
    let faults = diagnostics.filter { $0.place.file == file.id && $0.severity != .note }
    if let first = faults.first {
      let more = faults.count > 1 ? " That is not all:" : " More:"
      let isRead = first.severity != .error
      return WhyAnswer(
        "`\(file.name)`", isRead && first.code != LoadFault.unusedFile.rawValue,
        sentences: [first.message + more + " guide check"])
    }
    return WhyAnswer(
      "`\(file.name)`", true,
      sentences: [
        "guide reads it without a fault. Ask for one of the ids in it to know where it is shown."
      ])
  }

  private static func image(_ name: String, _ contentName: String) -> String? {
    for prefix in ["\(contentName)/images/", "images/", "image:"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.utf8.count))
    }
    return nil
  }

  private func ignoredAnswer(_ name: String) -> WhyAnswer? {
    let leaf = name.lastPathComponent
    if ContentRole.ignoredNames.contains(leaf) {
      return WhyAnswer("`\(name)`", false, sentences: ["guide never reads a file with this name."])
    }
    if leaf.hasPrefix("."), leaf != ".", leaf != ".." {
      return WhyAnswer(
        "`\(name)`", false, sentences: ["guide passes over names that begin with a period."])
    }
    return nil
  }

  /// `/find-people/`, `find-people/index.html`, or the whole address on the web.
  func addressAnswers(_ text: String) -> [WhyAnswer]? {
    var path = text
    let base = guide.site.baseURL
    if path.hasPrefix(base) {
      path = String(path.dropFirst(base.utf8.count))
    } else if path.hasPrefix("https://") || path.hasPrefix("http://") {
      return [
        WhyAnswer(
          "`\(text)`", false, sentences: ["It is on another website; this one is at \(base)."])
      ]
    }
    let isAddress = path != text || path.contains("/") || path.hasSuffix(".html")
    guard isAddress else { return nil }
    path = String(path.prefix { $0 != "#" && $0 != "?" }.drop { $0 == "/" })
    if path.hasSuffix("index.html") { path.removeLast("index.html".utf8.count) }
    let candidates = [path, path + "/"]

    for redirect in guide.main.redirects
    where candidates.contains(String(redirect.from.dropFirst())) {
      return [
        WhyAnswer(
          "The old address `\(redirect.from)`", true,
          sentences: [
            "It leads on to `\(redirect.to)`: \(written(redirect.fromPlace.beginning))."
          ])
      ]
    }
    for prefix in routes.languagePrefixes.reversed()
    where path.hasPrefix(prefix) || path + "/" == prefix {
      let local = Set(candidates.map { String($0.dropFirst(prefix.utf8.count)) })
      if let answer = pageAnswer(at: local) { return [answer] }
    }
    if let path = allPaths.first(where: { candidates.contains(String($0.dropFirst())) }) {
      return [WhyAnswer("The page at `\(path)`", true, sentences: ["guide makes it itself."])]
    }
    return nil
  }

  private func pageAnswer(at local: Set<String>) -> WhyAnswer? {
    for kind in [ReferenceKind.page, .bank, .template, .checklist] {
      for id in guide.ids.ids(kind) {
        guard let path = routes.path(kind, id, localization: 0), local.contains(path) else {
          continue
        }
        return answer(kind, id)
      }
    }
    return nil
  }
}
