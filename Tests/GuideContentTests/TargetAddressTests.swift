import Testing

@testable import GuideContent

/// Where a site may be brought: what names a place and nothing else.
@Suite struct TargetAddressTests {
  @Test(arguments: [
    (TargetKind.folder, "/srv/www/guide"), (.folder, "../www"), (.folder, "www"),
    (.folder, "/mnt/share/Our Guide/site"), (.folder, "./www.college.edu"),
    (.folder, "/srv/www.college.edu/guide"), (.folder, "build/öffentlich"),
    (.git, "https://github.com/office/guide.git"),
    (.git, "https://office@dev.azure.com/o/p/_git/g"),
    (.git, "https://git.college.edu:8443/guide"), (.git, "git@github.com:office/guide.git"),
    (.git, "ssh://git@git.college.edu:2222/srv/git/guide.git"), (.git, "forge:guide.git"),
    (.git, "../pages.git"), (.git, "/srv/git/our guide.git"),
    (.rsync, "web@www.college.edu:/srv/www/guide"), (.rsync, "web:public_html"),
    (.rsync, "127.0.0.1:/tmp/web with space/gü'ide"), (.rsync, "web@[fe80::1]:/srv/www"),
    (.rsync, "rsync://files.college.edu:8730/www/guide"), (.rsync, "../copy"),
    (.rsync, "host:~/www"), (.bucket, "campus:guide"), (.bucket, "campus:"),
    (.bucket, "s3-office_2.x:bucket/guide/site"), (.bucket, "store:/srv/a@b"),
  ])
  func `a place is taken`(kind: TargetKind, to: String) {
    #expect(TargetAddress.fault(to, kind) == nil)
  }

  @Test(
    arguments: TargetKind.allCases,
    [
      "-x", "--config=/tmp/x", "-oProxyCommand=x", " /srv/www", "/srv/www ", "/srv\n/www",
      "/srv/\u{1B}[2Jwww", "/srv/\u{202E}www", "/srv/w\u{200B}ww", "\u{A0}/srv/www", "\t/srv",
    ])
  func `no kind takes an option, or what nobody can see`(kind: TargetKind, to: String) {
    #expect(TargetAddress.fault(to, kind) != nil)
  }

  @Test(arguments: [
    (TargetKind.folder, "http://www.college.edu/"), (.folder, "HTTPS://college.edu/guide"),
    (.folder, "sftp://web/www"), (.folder, "smb://server/www"), (.folder, "~web/www"),
    (.folder, "$HOME/www"), (.folder, "%USERPROFILE%/www"), (.folder, "D:/www"),
    (.folder, "\\\\server\\www"), (.folder, "//server/www"), (.folder, "web@www.college.edu:/srv"),
    (.folder, "college.edu"),
    (.folder, "WWW.college.edu/guide"), (.folder, "https:/college.edu"),
    (.git, "ext::sh -c touch% x"), (.git, "fd::17"), (.git, "http://git.college.edu/x"),
    (.git, "git://git.college.edu/x"), (.git, "file:///srv/git"), (.git, "ssh://-x/path"),
    (.git, "ssh://git@-oProxyCommand=x/path"), (.git, "git@-host:path"), (.git, "-u@host:path"),
    (.git, "host:-path"), (.git, "pages.git"), (.git, "~/pages.git"), (.git, "C:\\pages"),
    (.git, "https:///x"), (.git, "git@host:"),
    (.rsync, "-h:/srv"), (.rsync, "web@-h:/srv"), (.rsync, "-l@host:/srv"),
    (.rsync, "host::module/x"), (.rsync, "https://host/srv"), (.rsync, "ssh://host/srv"),
    (.rsync, "host:"), (.rsync, "host:/"), (.rsync, "host:."), (.rsync, "folder"),
    (.rsync, "host:/srv;touch x"), (.rsync, "host:$(touch x)"), (.rsync, "host:`x`"),
    (.rsync, "host:/srv --rsync-path=x"), (.rsync, "rsync://-h/srv"), (.rsync, "rsync://host/"),
    (.bucket, ":local:/srv"), (.bucket, ":sftp,host=x:/srv"), (.bucket, "campus,env_auth=true:x"),
    (.bucket, "guide"), (.bucket, "/srv/www"), (.bucket, "s3://bucket/x"), (.bucket, ":x"),
    (.bucket, "-c:x"), (.bucket, "cam pus:x"), (.bucket, "a{b}:x"),
  ])
  func `what is no place of the kind is refused`(kind: TargetKind, to: String) {
    #expect(TargetAddress.fault(to, kind) != nil)
  }

  @Test(arguments: [
    (TargetKind.git, "https://office:hunter2@git.college.edu/x.git"),
    (.git, "https://ghp_0123456789abcdefghij@github.com/x/y.git"),
    (.git, "ssh://web:hunter2@host/x"), (.rsync, "web:hunter2@host:/srv"),
    (.rsync, "rsync://web:hunter2@host/srv"), (.bucket, ":sftp,host=x,pass=hunter2:srv"),
    (.git, "https://git.college.edu/x.git?private_token=hunter2"),
  ])
  func `a password is refused and not repeated`(kind: TargetKind, to: String) {
    let fault = TargetAddress.fault(to, kind)
    #expect(fault?.isSecret == true)
    #expect(fault?.problem.contains("hunter2") == false)
  }

  @Test func `a branch has a name that git takes`() {
    for name in ["gh-pages", "main", "site/public", "v1.0", "öffentlich"] {
      #expect(GitAddress.fault(branch: name) == nil)
    }
    for name in [
      "-f", "--force", "+main:main", "a:b", "a..b", "a b", "a~1", "a^", "a?", "a*", "[a", "a\\b",
      "a.lock", "a/.b", "/a", "a/", "a//b", "a.", "@", "HEAD", "a@{1}", "refs/heads/a", "a\nb", "",
    ] {
      #expect(GitAddress.fault(branch: name) != nil, "\(name)")
    }
  }
}
