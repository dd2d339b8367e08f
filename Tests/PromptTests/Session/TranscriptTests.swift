// Whole sessions against golden texts (Tests/Goldens/prompt).

import Prompt
import TestSupport
import Testing

@Suite(.serialized) struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func plays(transcript: Transcript) throws {
    let (text, _) = try transcript.play()
    transcript.update(to: text)
    #expect(text == transcript.text, "\(transcript.name) shows:\n\(text)")
  }

  @Test func thereAreTranscripts() {
    #expect(Transcript.all.count >= 15)
  }

  @Test func systemExitEndsTheSessionWithItsStatus() throws {
    #expect(try Transcript.play(["raise SystemExit(3)"]).status == 3)
    #expect(try Transcript.play(["exit(4)"]).status == 4)
    #expect(try Transcript.play(["exit()"]).status == 0)
    #expect(try Transcript.play(["exit('bye')"]) == (">>> exit('bye')\nbye\n", 1))
  }

  @Test func controlDLeavesWithStatusZero() throws {
    #expect(try Transcript.play(["1"]).status == 0)
  }

  @Test func inputAsksThePerson() throws {
    let (text, _) = try Transcript.play(["name = input('name? ')", "Ada", "name"])
    #expect(text == ">>> name = input('name? ')\nname? Ada\n>>> name\n'Ada'\n")
  }

  @Test func controlCEndsAQuestion() throws {
    let (text, _) = try Transcript.play(["input('name? ')", "^C"])
    #expect(text.hasSuffix("name? ^C\n" + interruptTraceback))
  }
}

private let interruptTraceback = """
  Traceback (most recent call last):
    File "<python-input-0>", line 1, in <module>
      input('name? ')
      ~~~~~^^^^^^^^^^
  KeyboardInterrupt

  """
