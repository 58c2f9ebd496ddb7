package import GuideDiagnostics

/// What can be wrong with the values of a content file.
package enum ContentFault: String, DiagnosticCode {
  case wrongShape = "wrong-shape"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case emptyValue = "empty-value"
  case tooLong = "too-long"
  case tooShort = "too-short"
  case tooMany = "too-many"
  case tooFew = "too-few"
  case notANumber = "not-a-number"
  case outOfRange = "out-of-range"
  case notAFlag = "not-true-or-false"
  case notADate = "not-a-date"
  case notAChoice = "not-a-choice"
  case unquotedYesNo = "unquoted-yes-no"
  case unquotedNumber = "unquoted-number"
  case unquotedTime = "unquoted-time"
  case badID = "bad-id"
  case badURL = "bad-web-address"
  case privateAddress = "private-address"
  case badEmail = "bad-email"
  case badPhone = "bad-phone"
  case badLanguage = "bad-language"
  case badTime = "bad-time"
  case endsTooEarly = "ends-too-early"
  case badPath = "bad-path"
  case badEnding = "bad-ending"
  case listedTwice = "listed-twice"
  case lineBreaksLost = "line-breaks-lost"
  case badTarget = "bad-target"
  case linkDestination = "link-destination"
  case worksheetField = "worksheet-field"

  package var severity: Severity {
    switch self {
    case .listedTwice, .lineBreaksLost, .privateAddress: .warning
    default: .error
    }
  }
}
