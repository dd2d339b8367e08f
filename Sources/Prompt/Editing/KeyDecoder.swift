// Bytes from the terminal become keys. The decoder owns all CSI and SS3 sequences, so that a
// split or unknown one never ends up as text in the line, and it owns pastes: what stands between
// the paste markers is data and can neither run nor move anything.
//
// A lone ESC and the start of a sequence look alike; only time tells them apart. Time is passed
// in, in milliseconds, and `delay` says when to ask again without new input.

/// What a person did.
package enum KeyEvent: Equatable, Sendable {
  case character(Unicode.Scalar)
  case key(PromptKey)
  /// Pasted text with plain newlines; `dropped` counts the control characters left out.
  case paste(String, dropped: Int)
}

/// The keys that have no character; the raw value orders their private codes.
package enum PromptKey: UInt8, CaseIterable, Sendable {
  case up, down, left, right, home, end, delete, pageUp, pageDown
  case wordLeft, wordRight, deleteWord, newline, backTab
}

/// The keys that are signals while a statement runs, by the characters that come for them.
package enum SignalKey: UInt32, Sendable {
  case interrupt = 0x03
  case stop = 0x1A
  case quit = 0x1C
}

/// The state between two reads: an unfinished sequence, an open paste.
package struct KeyDecoder: Sendable {
  /// How long a sequence may be split by a slow line before its ESC counts as the Escape key.
  static let sequenceTime: UInt64 = 25
  /// How long the line must be quiet after an end marker before the paste is over; a marker that
  /// was hidden in the pasted text is followed by more text at once.
  static let pasteQuietTime: UInt64 = 10
  /// A paste comes without pauses: Ctrl-C after so much silence is a key.
  static let pasteSilence: UInt64 = 200

  private var input: [UInt8] = []
  private var head = 0
  private var lastFeed: UInt64 = 0
  private var isPasting = false
  /// In vi's insert mode Escape then Enter is common typing, so it is not the newline key there.
  private let isVi: Bool

  package init(isVi: Bool) {
    self.isVi = isVi
  }

  /// Adds bytes that have just been read.
  package mutating func feed(_ bytes: some Collection<UInt8>, at now: UInt64) {
    if isPasting, now &- lastFeed >= Self.pasteSilence, bytes.elementsEqual([0x03]) {
      // The end of the paste never came: this is a person who wants out.
      discard()
    }
    if head > 0 {
      input.removeFirst(head)
      head = 0
    }
    input += bytes
    lastFeed = now
  }

  /// Forgets all input, as a terminal does at Ctrl-C; also ends a paste whose end never came.
  package mutating func discard() {
    input = []
    head = 0
    isPasting = false
  }

  /// What comes next, when that is there already.
  package var nextByte: UInt8? { head < input.count ? input[head] : nil }

  /// Whether keys are waiting that nobody has asked for.
  package var hasInput: Bool { head < input.count || isPasting }

  /// Takes the last key that was typed of those that are signals, and all keys before it.
  package mutating func takeSignalKey() -> SignalKey? {
    guard !isPasting,
      let place = input[head...].lastIndex(where: { SignalKey(rawValue: UInt32($0)) != nil })
    else { return nil }
    head = place + 1
    return SignalKey(rawValue: UInt32(input[place]))
  }

  /// The next key; nil when more input or more time is needed.
  package mutating func next(at now: UInt64) -> KeyEvent? {
    while isPasting || head < input.count {
      if isPasting { return endOfPaste(at: now) }
      let byte = input[head]
      if byte == 0x1B {
        switch escape(at: now) {
        case .event(let event): return event
        case .wait: return nil
        case .skip: continue
        }
      }
      guard let scalar = decodeScalar() else { return nil }
      // C1 codes name our own keys inside libedit; typed ones mean nothing.
      if (0x80..<0xA0).contains(scalar.value) { continue }
      return .character(scalar)
    }
    return nil
  }

  /// Milliseconds until `next` may answer without new input; nil when only input helps.
  package func delay(at now: UInt64) -> UInt64? {
    guard hasInput else { return nil }
    let passed = now &- lastFeed
    if isPasting {
      return endsWithMarker ? Self.pasteQuietTime - min(passed, Self.pasteQuietTime) : nil
    }
    return input[head] == 0x1B ? Self.sequenceTime - min(passed, Self.sequenceTime) : nil
  }

  // MARK: Escape sequences

  private enum Step {
    case event(KeyEvent), skip, wait
  }

  private mutating func escape(at now: UInt64) -> Step {
    let isLate = now &- lastFeed >= Self.sequenceTime
    guard head + 1 < input.count else { return isLate ? take(1, .character("\u{1B}")) : .wait }
    switch input[head + 1] {
    case UInt8(ascii: "["): return controlSequence(isLate: isLate)
    case UInt8(ascii: "O"): return singleShift(isLate: isLate)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return report(isLate: isLate)
    case 0x0D where !isVi, 0x0A where !isVi: return take(2, .key(.newline))
    case 0x1B where head + 2 < input.count && input[head + 2] == UInt8(ascii: "["):
      head += 1  // Alt with an arrow: the arrow is what we know.
      return .skip
    default: return take(1, .character("\u{1B}"))
    }
  }

  private mutating func take(_ count: Int, _ event: KeyEvent) -> Step {
    head += count
    return .event(event)
  }

  private mutating func controlSequence(isLate: Bool) -> Step {
    var end = head + 2
    while end < input.count, (0x20..<0x40).contains(input[end]) { end += 1 }
    guard end < input.count else { return isLate ? take(1, .character("\u{1B}")) : .wait }
    let final = input[end]
    guard (0x40..<0x7F).contains(final) else {
      head = end  // Broken off by a control character or text: drop what there is.
      return .skip
    }
    if final == UInt8(ascii: "M"), end == head + 2 {
      // The oldest kind of mouse report: three bytes of any value follow.
      guard end + 3 < input.count || isLate else { return .wait }
      head = min(input.count, end + 4)
      return .skip
    }
    let parameters = String(decoding: input[head + 2..<end], as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    head = end + 1
    if final == UInt8(ascii: "~"), parameters.first == 200 {
      isPasting = true
      return .skip
    }
    guard let key = key(final: final, parameters: parameters) else { return .skip }
    return .event(.key(key))
  }

  private mutating func singleShift(isLate: Bool) -> Step {
    guard head + 2 < input.count else { return isLate ? take(1, .character("\u{1B}")) : .wait }
    let final = input[head + 2]
    if final == UInt8(ascii: "M") { return take(3, .character("\r")) }
    guard let key = key(final: final, parameters: []) else {
      // Alt-O and then a letter, or a function key: only letters of function keys are dropped.
      if (UInt8(ascii: "P")...UInt8(ascii: "S")).contains(final) {
        head += 3
        return .skip
      }
      return take(1, .character("\u{1B}"))
    }
    return take(3, .key(key))
  }

  /// An answer of the terminal to a query that a script printed; it is nobody's typing.
  private mutating func report(isLate: Bool) -> Step {
    var end = head + 2
    while end < input.count {
      if input[end] == 0x07 {
        head = end + 1
        return .skip
      }
      if input[end] == 0x1B, end + 1 < input.count, input[end + 1] == UInt8(ascii: "\\") {
        head = end + 2
        return .skip
      }
      end += 1
    }
    return isLate ? take(1, .character("\u{1B}")) : .wait
  }

  private func key(final: UInt8, parameters: [Int]) -> PromptKey? {
    // Modifiers are a bit set plus one: 2 is Alt, 4 is Control.
    let modifier = parameters.count > 1 ? max(0, parameters[1] - 1) : 0
    let isByWord = modifier & 0b110 != 0
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "u"): return parameters.first == 13 ? .newline : nil
    case UInt8(ascii: "~"): return tildeKey(parameters, isByWord: isByWord)
    default: return nil
    }
  }

  private func tildeKey(_ parameters: [Int], isByWord: Bool) -> PromptKey? {
    switch parameters.first {
    case 1, 7: .home
    case 4, 8: .end
    case 3: isByWord ? .deleteWord : .delete
    case 5: .pageUp
    case 6: .pageDown
    case 27: parameters.last == 13 ? .newline : nil
    default: nil
    }
  }

  // MARK: Text

  private mutating func decodeScalar() -> Unicode.Scalar? {
    let byte = input[head]
    let count = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    let available = input[head...].prefix(count)
    // Waits for the rest only while what is there can still become a character.
    let isPlausible = available.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if available.count < count, isPlausible { return nil }
    let scalars = Array(String(decoding: available, as: UTF8.self).unicodeScalars)
    guard scalars.count == 1, isPlausible, scalars[0] != "\u{FFFD}" || byte == 0xEF else {
      head += 1
      return "\u{FFFD}"
    }
    head += count
    return scalars[0]
  }

  // MARK: Paste

  private static let endMarker = Array("\u{1B}[201~".utf8)

  private var endsWithMarker: Bool {
    input.count - head >= Self.endMarker.count
      && input.suffix(Self.endMarker.count).elementsEqual(Self.endMarker)
  }

  private mutating func endOfPaste(at now: UInt64) -> KeyEvent? {
    guard endsWithMarker, now &- lastFeed >= Self.pasteQuietTime else { return nil }
    let bytes = input[head..<input.count - Self.endMarker.count]
    head = input.count
    isPasting = false
    return cleaned(bytes)
  }

  /// Pasted bytes as text: one kind of newline, no markers, no control characters.
  private func cleaned(_ bytes: ArraySlice<UInt8>) -> KeyEvent {
    var result = String.UnicodeScalarView()
    var dropped = 0
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D: result.append("\n")
      case 0x09, 0x20..<0x7F, 0xA0...: result.append(scalar)
      default: dropped += 1
      }
      previous = scalar
    }
    return .paste(String(result), dropped: dropped)
  }
}
