/// What a link to a page needs to know of it.
struct PageTarget {
  let title: String
  /// From the site's root.
  let path: String
  /// The language of the title and of the page, when it is not the edition's.
  let language: String?
}
