// The modes that a program in the foreground has left on. The prompt undoes at once what would spoil
// typing (mouse reports, line drawing, colours); the end of the session undoes the rest as well, so
// that the shell finds its terminal as it was.

/// What a program has changed, as far as its output tells.
package struct ForeignModes: Sendable {
  /// Private modes that are not as terminals start, and what they are now.
  private var changed: [Int: Bool] = [:]
  /// Styles or character sets may be in force.
  private var isTouched = false

  package init() {}

  // Wrapping and the cursor are on at first, everything else is off.
  private static let initiallyOn: Set = [7, 25]
  private static let spoilsTyping: Set = [
    1, 5, 6, 7, 9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016,
  ]

  /// Notes what foreground output does.
  package mutating func read(_ bytes: [UInt8]) {
    guard bytes.contains(where: { $0 == 0x1B || $0 == 0x0E }) else { return }
    isTouched = true
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[(escape + 1)...]
      guard rest.starts(with: [UInt8(ascii: "["), UInt8(ascii: "?")]) else { continue }
      let body = rest.dropFirst(2)
      let end = body.firstIndex { !(0x30...0x3B).contains($0) } ?? body.endIndex
      guard end < body.endIndex else { return }
      let isOn = body[end] == UInt8(ascii: "h")
      if isOn || body[end] == UInt8(ascii: "l") { note(body[..<end], isOn) }
    }
  }

  private mutating func note(_ numbers: ArraySlice<UInt8>, _ isOn: Bool) {
    for number in numbers.split(separator: UInt8(ascii: ";")) {
      guard let mode = Int(String(decoding: number, as: UTF8.self)), changed.count < 32 else {
        continue
      }
      changed[mode] = isOn == Self.initiallyOn.contains(mode) ? nil : isOn
    }
  }

  /// What must be written before a line is edited.
  package mutating func undoBeforePrompt() -> String {
    guard isTouched else { return "" }
    isTouched = false
    let spoilers = changed.filter { Self.spoilsTyping.contains($0.key) }
    for mode in spoilers.keys { changed[mode] = nil }
    // Neutral style, ASCII as both character sets, the keypad's digits.
    return "\u{1B}[0m\u{1B}(B\u{F}\u{1B}>" + undo(spoilers)
  }

  /// What must be written when the terminal is given back.
  package var undoAtExit: String { undo(changed) }

  private func undo(_ modes: [Int: Bool]) -> String {
    modes.sorted { $0.key < $1.key }.map { "\u{1B}[?\($0.key)\($0.value ? "l" : "h")" }.joined()
  }
}
