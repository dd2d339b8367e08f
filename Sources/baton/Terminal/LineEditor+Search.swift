// Ctrl-R: finds earlier blocks by a literal piece of their text. Our own instead of libedit's, whose
// pattern is a regular expression that stalls on an unclosed bracket. It is modal: it reads its keys
// itself, through the same door, so output keeps appearing meanwhile.

import CLibEdit
import Prompt

extension LineEditor {
  func search() -> UInt8 {
    guard mode == .block else { return UInt8(CC_ERROR) }
    let original = engine.text.string
    var pattern = ""
    var skipped = 0
    var isLast = false
    while true {
      let isFound = show(pattern, skipping: skipped, original: original)
      let label = !isFound ? "no match" : isLast ? "no earlier match" : "history search"
      footer = [("\(label): \(pattern)", .note)]
      isLast = false
      needsPaint = true
      guard let event = nextKey() else { return UInt8(CC_REFRESH) }
      switch event {
      case .character("\u{12}"):
        isLast = history.match(pattern, skipping: skipped + 1) == nil
        if !isLast { skipped += 1 }
      case .character("\u{13}"):
        skipped = max(0, skipped - 1)
      case .character("\u{8}"), .character("\u{7F}"):
        if !pattern.isEmpty { pattern.unicodeScalars.removeLast() }
        skipped = 0
      case .character("\u{7}"):
        engine.replaceAll(original)
        return UInt8(CC_REFRESH)
      case .character("\u{1B}"):
        return UInt8(CC_REFRESH)
      case .character(let scalar) where scalar.value >= 0x20:
        pattern.unicodeScalars.append(scalar)
        skipped = 0
      case .character(let scalar):
        engine.push([UInt8(scalar.value)])  // A command key ends the search and is obeyed.
        return UInt8(CC_REFRESH)
      case .key(let key):
        engine.push([PrivateCode.of(key)])
        return UInt8(CC_REFRESH)
      case .paste(let text, _):
        pattern += text.prefix { $0 != "\n" }
        skipped = 0
      }
    }
  }

  /// Shows the entry that matches; false when there is none and the old one stays.
  private func show(_ pattern: String, skipping skipped: Int, original: String) -> Bool {
    if pattern.isEmpty {
      engine.replaceAll(original)
      return true
    }
    guard let entry = history.match(pattern, skipping: skipped) else { return false }
    engine.replaceAll(entry)
    return true
  }
}
