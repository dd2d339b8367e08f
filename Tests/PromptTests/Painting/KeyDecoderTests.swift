import Prompt
import Testing

@Suite struct KeyDecoderTests {
  /// All keys of a text that comes at once, after enough quiet for every decision.
  private func keys(_ text: String, isVi: Bool = false) -> [KeyEvent] {
    var decoder = KeyDecoder(isVi: isVi)
    decoder.feed(Array(text.utf8), at: 0)
    return drain(&decoder, at: 1000)
  }

  private func drain(_ decoder: inout KeyDecoder, at now: UInt64) -> [KeyEvent] {
    var events: [KeyEvent] = []
    while let event = decoder.next(at: now) { events.append(event) }
    return events
  }

  private func characters(_ text: String) -> [KeyEvent] {
    text.unicodeScalars.map { .character($0) }
  }

  @Test(arguments: ["abc", "é日🙂", "\u{1}\r\n\t\u{7F}"])
  func passesCharacters(text: String) {
    #expect(keys(text) == characters(text))
  }

  @Test(arguments: [
    ("\u{1B}[A", PromptKey.up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .wordRight),
    ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[1;2D", .left), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .deleteWord), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[Z", .backTab), ("\u{1B}\r", .newline), ("\u{1B}[13;2u", .newline),
    ("\u{1B}[27;2;13~", .newline), ("\u{1B}\u{1B}[A", .up),
  ])
  func knowsKeys(sequence: String, key: PromptKey) {
    #expect(keys(sequence + "x") == [.key(key), .character("x")])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}OP", "\u{1B}[<0;1;2M", "\u{1B}[I", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[?1;2c", "\u{9B}", "\u{1B}[201~",
  ])
  func dropsWhatIsNoKey(sequence: String) {
    #expect(keys("a" + sequence + "b") == characters("ab"))
  }

  @Test func keepsAltAndEscape() {
    #expect(keys("\u{1B}f") == characters("\u{1B}f"))
    #expect(keys("\u{1B}") == characters("\u{1B}"))
    #expect(keys("\u{1B}\r", isVi: true) == characters("\u{1B}\r"))
  }

  @Test func waitsForSplitSequences() {
    var decoder = KeyDecoder(isVi: false)
    decoder.feed([0x1B], at: 100)
    #expect(decoder.next(at: 110) == nil)
    #expect(decoder.delay(at: 110) == 15)
    decoder.feed(Array("[".utf8), at: 115)
    #expect(decoder.next(at: 120) == nil)
    decoder.feed(Array("A".utf8), at: 121)
    #expect(drain(&decoder, at: 121) == [.key(.up)])
    #expect(decoder.delay(at: 121) == nil)
    decoder.feed([0x1B], at: 200)
    #expect(decoder.next(at: 225) == .character("\u{1B}"))
  }

  @Test func waitsForSplitCharacters() {
    var decoder = KeyDecoder(isVi: false)
    decoder.feed([0xE6, 0x97], at: 0)
    #expect(decoder.next(at: 500) == nil)
    #expect(decoder.delay(at: 500) == nil)
    decoder.feed([0xA5], at: 501)
    #expect(decoder.next(at: 501) == .character("日"))
  }

  @Test func replacesBadBytes() {
    var decoder = KeyDecoder(isVi: false)
    decoder.feed([0xFF, 0x61, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0x63], at: 0)
    let letters = drain(&decoder, at: 0).filter { $0 != .character("\u{FFFD}") }
    #expect(letters == characters("abc"))
    #expect(decoder.hasInput == false)
  }

  @Test func pasteIsData() {
    let text = "\u{1B}[200~if x:\r\n\ty\rz\u{1B}[201~"
    #expect(keys(text) == [.paste("if x:\n\ty\nz", dropped: 0)])
  }

  @Test func pasteLosesControlCharacters() {
    let text = "\u{1B}[200~a\u{3}b\u{1B}]0;title\u{7}c\u{1B}[201~"
    #expect(keys(text) == [.paste("ab]0;titlec", dropped: 3)])
  }

  @Test func hiddenEndMarkerDoesNotEndAPaste() {
    var decoder = KeyDecoder(isVi: false)
    decoder.feed(Array("\u{1B}[200~safe\u{1B}[201~\rrm()\r".utf8), at: 0)
    #expect(drain(&decoder, at: 500).isEmpty)
    decoder.feed(Array("\u{1B}[201~".utf8), at: 501)
    #expect(decoder.next(at: 505) == nil)
    #expect(decoder.delay(at: 505) == 6)
    #expect(drain(&decoder, at: 511) == [.paste("safe[201~\nrm()\n", dropped: 1)])
    decoder.feed(Array("\r".utf8), at: 600)
    #expect(drain(&decoder, at: 600) == characters("\r"))
  }

  @Test func pasteMayBeSplitAnywhere() {
    let bytes = Array("\u{1B}[200~日本\r\nx\u{1B}[201~".utf8)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder(isVi: false)
      decoder.feed(bytes[..<cut], at: 0)
      let early = drain(&decoder, at: 0)
      decoder.feed(bytes[cut...], at: 5)
      #expect(early + drain(&decoder, at: 50) == [.paste("日本\nx", dropped: 0)])
    }
  }

  @Test func discardForgetsHalfAPaste() {
    var decoder = KeyDecoder(isVi: false)
    decoder.feed(Array("\u{1B}[200~abc".utf8), at: 0)
    #expect(decoder.next(at: 100) == nil)
    decoder.discard()
    decoder.feed(Array("x".utf8), at: 101)
    #expect(drain(&decoder, at: 101) == characters("x"))
  }
}
