package import GuideDiagnostics

/// What can be wrong between an article and the site around it.
package enum SiteFault: String, DiagnosticCode {
  case linkWithoutKind = "link-without-kind"
  case unknownLinkKind = "unknown-link-kind"
  case linkToHidden = "link-to-hidden"
  case noSuchPart = "no-such-part"
  case noSuchHeading = "no-such-heading"
  case imageNotFound = "image-not-found"
  case imageKind = "image-kind"
  case imageUnreadable = "image-unreadable"
  case drawingUnsafe = "drawing-unsafe"
  case imageUnused = "image-unused"
  case imageVariantWidth = "image-variant-width"
  case imageVariantShape = "image-variant-shape"
  case imageVariantAlone = "image-variant-alone"
  case imageLarge = "image-large"
  case shareImage = "share-image"
  case blockMisplaced = "block-misplaced"
  case blockEmpty = "block-empty"
  case pathTwice = "path-twice"
  case redirectTarget = "redirect-target"
  case redirectLoop = "redirect-loop"
  case nextWithLink = "next-with-link"
  case packetPage = "packet-page"

  package var severity: Severity {
    switch self {
    case .linkToHidden, .imageUnused: .note
    case .imageVariantAlone, .imageLarge, .packetPage: .warning
    default: .error
    }
  }

  package var explanation: Explanation {
    switch self {
    case .linkWithoutKind:
      Explanation(
        """
        Links between pages name the page by its id, not by its file or address. So a page can \
        move, and every link to it still works.
        """,
        wrong: "[first steps](prepare.md)", right: "[first steps](page:prepare)")
    case .unknownLinkKind:
      Explanation(
        "What is before the colon of a link tells what it leads to. The message has the list.",
        wrong: "[how to ask](pages:ask-for-a-meeting)",
        right: "[how to ask](page:ask-for-a-meeting)")
    case .linkToHidden:
      Explanation(
        """
        The page is a draft, is retired, or is not shown on this day, so a link to it would lead \
        nowhere. guide keeps the words and leaves the link out.
        """,
        wrong: "[summer plans](page:summer-draft)", right: "[all checklists](page:checklists)")
    case .noSuchPart:
      Explanation(
        "A contact has only the parts that contacts.yaml gives it.",
        wrong: "[](contact:parent-family#fax)", right: "[](contact:parent-family#phone)")
    case .noSuchHeading:
      Explanation(
        """
        The page has no heading with this id. Ids are made from the words of headings, or given \
        in braces after them.
        """,
        wrong: "[clothes](page:prepare#what-to-ware)", right: "[clothes](page:prepare#what-to-wear)"
      )
    case .imageNotFound:
      Explanation(
        "Images are below content/images and are named with image: before their name.",
        wrong: "![A clock](pictures/clock.svg)", right: "![A clock](image:clock.svg)")
    case .imageUnreadable:
      Explanation(
        "The file is not an image of the kind that its name says, or it is damaged.",
        wrong: "images/clock.png (a Word document)", right: "images/clock.png")
    case .imageKind:
      Explanation(
        """
        Browsers do not show pictures of this kind: telephones save HEIC, scanners TIFF, and a \
        PDF is a document. Save a photograph as JPEG and a drawing as PNG or SVG, put that file \
        below content/images, and name it.
        """,
        wrong: "![The main gate](image:gate.heic)", right: "![The main gate](image:gate.jpg)")
    case .drawingUnsafe:
      Explanation(
        """
        A drawing (SVG) can hold scripts, and name files elsewhere. Somebody who opens it by its \
        address would run those scripts as a part of the guide, where the notes of a worksheet \
        are. So a drawing may run nothing, and has to have all that it shows in itself.
        """,
        wrong: "<svg onload=\"start()\"> … <image href=\"https://example.org/logo.png\"/>",
        right: "<svg> … <path d=\"M0 0h10v10H0z\"/>")
    case .imageUnused:
      Explanation(
        """
        guide publishes the pictures that readers can see, and no others: a picture of a draft \
        stays at home until its page is shown. Nothing has to be done.
        """,
        wrong: "images/old-gate.jpg (no article shows it)",
        right: "![The old gate](image:old-gate.jpg)")
    case .imageVariantWidth:
      Explanation(
        """
        A smaller size of a picture is named after it, with its width in pixels. Browsers trust \
        that number when they choose, so it has to be true, and less than the picture's own.
        """,
        wrong: "images/garden-480w.jpg (512 pixels wide)",
        right: "images/garden-480w.jpg (480 pixels wide)")
    case .imageVariantShape:
      Explanation(
        """
        All sizes of a picture show the same. This one was cut, or is of another picture: its \
        height does not go with its width as it does in the picture that it is named after.
        """,
        wrong: "images/garden.jpg (1600 by 900)\nimages/garden-480w.jpg (480 by 480)",
        right: "images/garden.jpg (1600 by 900)\nimages/garden-480w.jpg (480 by 270)")
    case .imageVariantAlone:
      Explanation(
        """
        A name that ends with a width, such as -480w, is for the smaller size of a picture that \
        is beside it in full. Without that one, no page can show it.
        """,
        wrong: "images/garden-480w.jpg", right: "images/garden.jpg\nimages/garden-480w.jpg")
    case .imageLarge:
      Explanation(
        """
        Somebody with a phone and a slow connection waits for every byte. Save the picture in \
        smaller sizes beside it, each named with its width: guide finds them by their names, and \
        every browser takes the smallest that is sharp on its screen.
        """,
        wrong: "images/garden.jpg (1600 pixels wide, 350 KB)",
        right: "images/garden.jpg\nimages/garden-480w.jpg\nimages/garden-960w.jpg")
    case .shareImage:
      Explanation(
        """
        Chat programs and other sites show a picture beside a link. They take PNG and JPEG of \
        about 1200 by 630 pixels, and pass over vector pictures and small ones.
        """,
        wrong: "share_image: logo.svg", right: "share_image: share.png")
    case .blockMisplaced:
      Explanation(
        "A block that holds keys and values has to stand by itself in an article.",
        wrong: "> ```checklist\n> id: before\n> ```", right: "```checklist\nid: before\n```")
    case .blockEmpty:
      Explanation(
        "There is nothing between the opening and the closing line of this block.",
        wrong: "```checklist\n```", right: "```checklist\nid: before\n```")
    case .pathTwice:
      Explanation(
        """
        Two pages would be at the same address. Capital and lowercase letters count as the same, \
        because some servers do not tell them apart.
        """,
        wrong: "slug: prepare (in two articles)", right: "slug: prepare\nslug: prepare-at-home")
    case .redirectTarget:
      Explanation(
        "An address of this site leads to a page that is there: a redirect by the id or the path of the page, a link by its id.",
        wrong: "to: page:prepair", right: "to: page:prepare")
    case .redirectLoop:
      Explanation(
        """
        Redirects lead on to each other in a circle, so a browser would go round until it gives \
        up. One of them has to lead to a page.
        """,
        wrong: "- {from: /old/, to: /new/}\n- {from: /new/, to: /old/}",
        right: "- {from: /old/, to: \"page:prepare\"}\n- {from: /new/, to: \"page:prepare\"}")
    case .nextWithLink:
      Explanation(
        """
        The words of a `next` block are a link as a whole, to its page. So they cannot have \
        another link or a glossary word among them.
        """,
        wrong: "```next\npage: faq\ntext: \"Now [ask](page:what-to-ask)\"\n```",
        right: "```next\npage: faq\ntext: \"Now read the answers\"\n```")
    case .packetPage:
      Explanation(
        """
        A packet is a page with others printed after it, each on a sheet of its own. Those can be \
        articles, checklists, messages and question banks that readers see on the website. Lists \
        that guide makes, such as the sources, cannot.
        """,
        wrong: "packet: [what-it-is, sources]", right: "packet: [what-it-is, your-role]")
    }
  }
}
