/// The record of one data file.
///
/// Indirect: the largest has hundreds of bytes, for which every article would have to leave room as well.
indirect enum LoadedRecord: Sendable {
  case site(Site)
  case home(Home)
  case navigation(Navigation)
  case sources(Sources)
  case contacts(Contacts)
  case glossary(Glossary)
  case faq(FAQ)
  case questionBank(QuestionBank)
  case outreachTemplates(OutreachTemplates)
  case checklist(Checklist)
  case timePlans(TimePlans)
  case redirects(Redirects)
}
