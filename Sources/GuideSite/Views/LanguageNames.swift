/// What languages call themselves.
enum LanguageNames {
  private static let names = [
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fa": "فارسی",
    "fr": "Français", "he": "עברית", "hi": "हिन्दी", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "pl": "Polski", "pt": "Português", "ru": "Русский", "ur": "اردو",
    "vi": "Tiếng Việt", "zh": "中文",
  ]

  /// The language's own name; its code when guide does not know it.
  static func name(of code: String) -> String {
    names[code] ?? names[String(code.prefix { $0 != "-" })] ?? code
  }
}
