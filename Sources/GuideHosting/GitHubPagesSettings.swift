/// What there is to know of GitHub Pages, which takes no settings.
enum GitHubPagesSettings {
  static func text(_ plan: HostPlan) -> String {
    """
    \(Host.mark) for \(plan.baseURL)

    GitHub Pages takes no settings, so there is nothing to copy. What to know:

    - Put an empty file named .nojekyll into the branch, beside index.html. Without it, GitHub runs
      another program over the site first.
    - 404.html is shown for wrong addresses by itself.
    - Old addresses: the site holds a page at each, which leads on at once (\(plan.moves.count) of them).
    - Headers can't be set. The pages carry their Content-Security-Policy in a meta tag; what only
      a header can forbid (being shown in a frame of another site) is not forbidden there.
    - Every file is kept by browsers for ten minutes, whatever its name. Readers see a change after
      that at the latest; the service worker, where the site has one, is asked for anew by itself.
    - robots.txt and sitemap.xml count when the site is at the root of its host: under a
      domain of your own, or in a repository named NAME.github.io.
    - In content/site.yaml, base_url is the address at which the site is really opened: \(plan.baseURL)

    """
  }
}
