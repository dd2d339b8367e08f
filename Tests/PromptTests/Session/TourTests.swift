// The tour in the README is played, and must show what it says. BATON_UPDATE_GOLDENS rewrites it.

import TestSupport
import Testing

@Suite(.serialized) struct TourTests {
  @Test func theTourOfTheReadmeIsTrue() throws {
    let path = SourceTree.root + "/README.md"
    let text = SourceTree.text(of: path)
    let first = try #require(text.firstRange(of: "<!-- tour -->\n```\n"))
    let last = try #require(text.firstRange(of: "```\n<!-- end -->"))
    let tour = Transcript(name: "README", text: String(text[first.upperBound..<last.lowerBound]))
    let (seen, _) = try tour.play()
    if Transcript.updatesGoldens {
      let fresh = text[..<first.upperBound] + seen + text[last.lowerBound...]
      #expect(SourceTree.write(String(fresh), to: path))
    }
    #expect(seen == tour.text, "the tour shows:\n\(seen)")
  }
}
