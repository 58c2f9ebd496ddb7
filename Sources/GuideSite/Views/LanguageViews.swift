package import GuideTemplates

/// The same page in a language of the site.
package struct LanguageView: TemplateRecord {
  package static let recordName = "language"
  package static let sample = LanguageView(
    code: "", name: "", direction: "", address: "", isCurrent: false)

  package var code: String
  package var name: String
  package var direction: String
  package var address: String
  package var isCurrent: Bool

  package func write(to fields: inout RecordWriter) {
    fields.text("code", code, help: "The language's code, as in `es`.")
    fields.text("name", name, help: "The language's own name, as in `Español`.")
    fields.text("direction", direction, help: "`ltr`, or `rtl` for right to left.")
    fields.address("address", address, help: "This page in that language.")
    fields.flag("is_current", isCurrent, help: "Whether it is the language of this page.")
  }
}

/// What languages call themselves.
package enum LanguageNames {
  private static let names = [
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fa": "فارسی",
    "fr": "Français", "he": "עברית", "hi": "हिन्दी", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "pl": "Polski", "pt": "Português", "ru": "Русский", "ur": "اردو",
    "vi": "Tiếng Việt", "zh": "中文",
  ]

  /// The language's own name; its code when guide does not know it.
  package static func name(of code: String) -> String {
    names[code] ?? names[String(code.prefix { $0 != "-" })] ?? code
  }
}
