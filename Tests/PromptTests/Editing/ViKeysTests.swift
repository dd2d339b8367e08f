// vi's text objects, and which keys `.` presses again.

import Prompt
import Testing

@Suite struct ViKeysTests {
  /// - Parameter text: with `|` before the character under the cursor.
  private func taken(_ key: Unicode.Scalar, _ text: String, isWhole: Bool = false) -> String? {
    let marked = Array(text.unicodeScalars)
    guard let cursor = marked.firstIndex(of: "|") else { return nil }
    let scalars = marked.filter { $0 != "|" }
    return textObject(key, isWhole: isWhole, in: scalars, at: cursor).map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }

  @Test func words() {
    #expect(taken("w", "one t|wo_3 four") == "two_3")
    #expect(taken("w", "one t|wo_3 four", isWhole: true) == "two_3 ")
    #expect(taken("w", "one t|wo", isWhole: true) == " two")
    #expect(taken("w", "a|  b") == "  ")
    #expect(taken("w", "a|  b", isWhole: true) == "  b")
    #expect(taken("w", "x |+= y") == "+=")
    #expect(taken("W", "x a.b|(c) y") == "a.b(c)")
    #expect(taken("w", "für|e() x") == "füre")
    #expect(taken("w", "one\n|\ntwo") == nil)
    #expect(taken("w", "one\nt|wo\nx") == "two")
    #expect(taken("w", "|") == nil)
  }

  @Test func quotedTexts() {
    #expect(taken("'", "f('a', 'b|c')") == "bc")
    #expect(taken("'", "f('a', 'b|c')", isWhole: true) == "'bc'")
    #expect(taken("'", "f('a|', 'bc')") == "a")
    #expect(taken("'", "f|('a', 'bc')") == "a")
    #expect(taken("'", "f('a'|, 'bc')") == "bc")
    #expect(taken("\"", "x = \"a\\\"b|\"") == "a\\\"b")
    #expect(taken("\"", "x = 'a|'") == nil)
    #expect(taken("'", "'a\nb|'") == nil)
  }

  @Test func brackets() {
    #expect(taken("(", "f(a, g(b|, c), d)") == "b, c")
    #expect(taken("b", "f(a, |g(b, c), d)") == "a, g(b, c), d")
    #expect(taken(")", "f(a, g|(b, c), d)", isWhole: true) == "(b, c)")
    #expect(taken("(", "f(a|)") == "a")
    #expect(taken("(", "f(|)") == "")
    #expect(taken("[", "x[1|]") == "1")
    #expect(taken("B", "{\n  'a|': 1\n}") == "\n  'a': 1\n")
    #expect(taken("(", "a| + (b)") == nil)
    #expect(taken("(", "f(a|, b") == nil)
    #expect(taken("z", "a|b") == nil)
  }

  /// The keys of the last change after these were typed in command mode.
  private func repetition(_ keys: String) -> String {
    var vi = ViKeys()
    vi.begin()
    for scalar in "\u{1B}".unicodeScalars + keys.unicodeScalars { vi.note(.character(scalar)) }
    let events = vi.takeRepetition()
    return events.map { if case .character(let scalar) = $0 { "\(scalar)" } else { "?" } }.joined()
  }

  @Test func changesAreRemembered() {
    #expect(repetition("dw") == "dw")
    #expect(repetition("dwjkl0$") == "dw")
    #expect(repetition("3x") == "3x")
    #expect(repetition("3xw5") == "5x")
    #expect(repetition("d2fx") == "d2fx")
    #expect(repetition("ct hello\u{1B}w") == "ct hello\u{1B}")
    #expect(repetition("ciwnew\u{1B}") == "ciwnew\u{1B}")
    #expect(repetition("cc12\u{1B}") == "cc12\u{1B}")
    #expect(repetition("rxyyfd.") == "rx")
    #expect(repetition("Aend\u{1B}0fx;u") == "Aend\u{1B}")
    #expect(repetition("xd\u{1B}") == "x")
    #expect(repetition("wfx") == "")
  }

  @Test func insertedTextIsOneStep() {
    var vi = ViKeys()
    #expect(vi.isInserting)
    vi.note(.character("a"))
    vi.note(.character("\u{1B}"))
    #expect(!vi.isInserting)
    vi.note(.character("c"))
    #expect(!vi.isInserting)
    vi.note(.character("w"))
    #expect(vi.isInserting)
    vi.note(.key(.left))
    #expect(vi.isInserting)
  }
}
