import GuideImages
import Testing

@Suite("Drawings that are whole, and those that no browser shows")
struct SVGShapeTests {
  @Test(arguments: [
    "<svg/>", "<svg></svg>\n", "\u{FEFF}<?xml version='1.0'?>\n<!-- a --><svg><g><path/></g></svg>",
    "<!DOCTYPE svg PUBLIC 'a' 'b'><svg><text>a &gt; b<tspan>c</tspan></text></svg><!-- <g> -->",
    "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g /></s:svg >",
    "<svg><style><![CDATA[ a > b { } </g> ]]></style><title>x</title></svg>",
    "<svg><svg></svg><path d=\"a>b\"/></svg>\n\n", "no drawing at all",
  ])
  func areWhole(_ drawing: String) { #expect(SVGShape(Array(drawing.utf8)).fault == nil) }

  @Test(arguments: [
    ("<svg><path d='M0 0", "ends in the middle"), ("<svg><g><path/></g>", "ends in the middle"),
    ("<svg><svg></svg>", "ends in the middle"), ("<svg", "ends in the middle"),
    ("<svg><g></g></svg", "ends in the middle"), ("<svg><!-- a </svg>", "ends in the middle"),
    ("<svg><text>Hello", "ends in the middle"), ("<svg><g></svg>", "closes `<g>`"),
    ("<svg><g></G></svg>", "closes `<g>`"), ("<svg/></svg>", "behind its end"),
    ("<svg></svg>PK\u{3}\u{4}", "behind its end"), ("<svg></svg><svg></svg>", "behind its end"),
  ])
  func areNot(_ drawing: String, _ words: String) {
    #expect(SVGShape(Array(drawing.utf8)).fault?.words.contains(words) == true)
  }
}
