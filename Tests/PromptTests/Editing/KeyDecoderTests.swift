// Bytes of a terminal become keys, whatever arrives in the middle of a sequence.

import Prompt
import Testing

/// A decoder by reference: expectations may not mutate values.
private final class Keyboard {
  private var decoder: KeyDecoder

  init(isVi: Bool) {
    decoder = KeyDecoder(isVi: isVi)
  }

  var hasInput: Bool { decoder.hasInput }

  func feed(_ bytes: some Collection<UInt8>, at now: UInt64) {
    decoder.feed(bytes, at: now)
  }

  func next(at now: UInt64) -> KeyEvent? {
    decoder.next(at: now)
  }

  func delay(at now: UInt64) -> UInt64? {
    decoder.delay(at: now)
  }

  func discard() {
    decoder.discard()
  }

  func drain(at now: UInt64) -> [KeyEvent] {
    var events: [KeyEvent] = []
    while let event = next(at: now) { events.append(event) }
    return events
  }
}

@Suite struct KeyDecoderTests {
  /// All keys of a text that comes at once, after enough quiet for every decision.
  private func keys(_ text: String, isVi: Bool = false) -> [KeyEvent] {
    let keyboard = Keyboard(isVi: isVi)
    keyboard.feed(Array(text.utf8), at: 0)
    return keyboard.drain(at: 1000)
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
    let keyboard = Keyboard(isVi: false)
    keyboard.feed([0x1B], at: 100)
    #expect(keyboard.next(at: 110) == nil)
    #expect(keyboard.delay(at: 110) == 15)
    keyboard.feed(Array("[".utf8), at: 115)
    #expect(keyboard.next(at: 120) == nil)
    keyboard.feed(Array("A".utf8), at: 121)
    #expect(keyboard.drain(at: 121) == [.key(.up)])
    #expect(keyboard.delay(at: 121) == nil)
    keyboard.feed([0x1B], at: 200)
    #expect(keyboard.next(at: 225) == .character("\u{1B}"))
  }

  @Test func waitsForSplitCharacters() {
    let keyboard = Keyboard(isVi: false)
    keyboard.feed([0xE6, 0x97], at: 0)
    #expect(keyboard.next(at: 500) == nil)
    #expect(keyboard.delay(at: 500) == nil)
    keyboard.feed([0xA5], at: 501)
    #expect(keyboard.next(at: 501) == .character("日"))
  }

  @Test func replacesBadBytes() {
    let keyboard = Keyboard(isVi: false)
    keyboard.feed([0xFF, 0x61, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0x63], at: 0)
    let letters = keyboard.drain(at: 0).filter { $0 != .character("\u{FFFD}") }
    #expect(letters == characters("abc"))
    #expect(keyboard.hasInput == false)
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
    let keyboard = Keyboard(isVi: false)
    keyboard.feed(Array("\u{1B}[200~safe\u{1B}[201~\rrm()\r".utf8), at: 0)
    #expect(keyboard.drain(at: 500).isEmpty)
    keyboard.feed(Array("\u{1B}[201~".utf8), at: 501)
    #expect(keyboard.next(at: 505) == nil)
    #expect(keyboard.delay(at: 505) == 6)
    #expect(keyboard.drain(at: 511) == [.paste("safe[201~\nrm()\n", dropped: 1)])
    keyboard.feed(Array("\r".utf8), at: 600)
    #expect(keyboard.drain(at: 600) == characters("\r"))
  }

  @Test func pasteMayBeSplitAnywhere() {
    let bytes = Array("\u{1B}[200~日本\r\nx\u{1B}[201~".utf8)
    for cut in 1..<bytes.count {
      let keyboard = Keyboard(isVi: false)
      keyboard.feed(bytes[..<cut], at: 0)
      let early = keyboard.drain(at: 0)
      keyboard.feed(bytes[cut...], at: 5)
      #expect(early + keyboard.drain(at: 50) == [.paste("日本\nx", dropped: 0)])
    }
  }

  @Test func discardForgetsHalfAPaste() {
    let keyboard = Keyboard(isVi: false)
    keyboard.feed(Array("\u{1B}[200~abc".utf8), at: 0)
    #expect(keyboard.next(at: 100) == nil)
    keyboard.discard()
    keyboard.feed(Array("x".utf8), at: 101)
    #expect(keyboard.drain(at: 101) == characters("x"))
  }

  @Test func mouseReportsAreNobodysTyping() {
    #expect(keys("\u{1B}[M !!a") == characters("a"))
    #expect(keys("\u{1B}[<0;3;4Ma") == characters("a"))
    #expect(keys("\u{1B}[Ia\u{1B}[O") == characters("a"))
    #expect(keys("\u{1B}[12;4Ra") == characters("a"))
  }

  @Test func keysThatAreSignalsTakeWhatWasTypedBefore() {
    var decoder = KeyDecoder(isVi: false)
    decoder.feed(Array("ab\u{3}c\u{1A}d".utf8), at: 0)
    #expect(decoder.takeSignalKey() == .stop)
    #expect(decoder.next(at: 0) == .character("d"))
    #expect(decoder.takeSignalKey() == nil)
  }
}
