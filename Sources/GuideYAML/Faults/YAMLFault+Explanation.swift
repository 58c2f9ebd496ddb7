package import GuideDiagnostics

extension YAMLFault {
  package var explanation: Explanation { Explanation("", wrong: "", right: "") }
}
