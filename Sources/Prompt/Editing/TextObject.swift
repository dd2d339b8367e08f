// What vi's operators take with `iw`, `a"`, `i(` and their kin: words, what stands between quotes or brackets.

/// The range of a text object around the cursor; nil when there is none.
/// - Parameters:
///   - key: `w`, a quote, a bracket, or `b` and `B` for round and curly ones.
///   - isWhole: with the blanks behind a word, or with the quotes or brackets.
package func textObject(
  _ key: Unicode.Scalar, isWhole: Bool, in text: [Unicode.Scalar], at cursor: Int
) -> Range<Int>? {
  guard text.indices.contains(cursor) else { return nil }
  switch key {
  case "w", "W": return word(in: text, at: cursor, isWhole: isWhole, isWide: key == "W")
  case "\"", "'", "`": return quoted(key, in: text, at: cursor, isWhole: isWhole)
  default:
    guard let pair = brackets.first(where: { $0.keys.contains(key) }) else { return nil }
    return bracketed(pair.open, pair.close, in: text, at: cursor, isWhole: isWhole)
  }
}

private let brackets: [(keys: [Unicode.Scalar], open: Unicode.Scalar, close: Unicode.Scalar)] = [
  (["(", ")", "b"], "(", ")"), (["[", "]"], "[", "]"), (["{", "}", "B"], "{", "}"),
  (["<", ">"], "<", ">"),
]

private enum CharacterClass {
  case blank, word, sign, lineBreak

  init(_ scalar: Unicode.Scalar, isWide: Bool) {
    switch scalar {
    case "\n": self = .lineBreak
    case " ", "\t": self = .blank
    case _ where isWide || scalar == "_" || scalar.properties.isAlphabetic: self = .word
    case _ where scalar.properties.numericType != nil: self = .word
    default: self = .sign
    }
  }
}

private func word(
  in text: [Unicode.Scalar], at cursor: Int, isWhole: Bool, isWide: Bool
) -> Range<Int>? {
  func kind(_ index: Int) -> CharacterClass { CharacterClass(text[index], isWide: isWide) }
  func start(of kind: CharacterClass, before end: Int) -> Int {
    text[..<end].indices.last { CharacterClass(text[$0], isWide: isWide) != kind }.map { $0 + 1 }
      ?? 0
  }
  func end(of kind: CharacterClass, from start: Int) -> Int {
    text[start...].indices.first { CharacterClass(text[$0], isWide: isWide) != kind } ?? text.count
  }
  let own = kind(cursor)
  if own == .lineBreak { return nil }
  let first = start(of: own, before: cursor)
  let last = end(of: own, from: cursor)
  if !isWhole { return first..<last }
  if own == .blank { return last < text.count ? first..<end(of: kind(last), from: last) : nil }
  let behind = end(of: .blank, from: last)
  return behind > last ? first..<behind : start(of: .blank, before: first)..<last
}

/// Quotes pair up from the start of the line; before the first pair the next one is taken.
private func quoted(
  _ quote: Unicode.Scalar, in text: [Unicode.Scalar], at cursor: Int, isWhole: Bool
) -> Range<Int>? {
  let start = text[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  let end = text[cursor...].firstIndex(of: "\n") ?? text.count
  var open: Int?
  var isEscaped = false
  for index in start..<end {
    defer { isEscaped = text[index] == "\\" && !isEscaped }
    guard text[index] == quote, !isEscaped else { continue }
    guard let first = open else {
      open = index
      continue
    }
    if index >= cursor { return isWhole ? first..<index + 1 : first + 1..<index }
    open = nil
  }
  return nil
}

private func bracketed(
  _ open: Unicode.Scalar, _ close: Unicode.Scalar, in text: [Unicode.Scalar], at cursor: Int,
  isWhole: Bool
) -> Range<Int>? {
  var depth = 0
  var first: Int?
  for index in text[..<cursor].indices.reversed() + [] where first == nil {
    if text[index] == close { depth += 1 }
    if text[index] == open {
      if depth == 0 { first = index }
      depth -= 1
    }
  }
  if text[cursor] == open { first = cursor }
  guard let first else { return nil }
  depth = 0
  for index in text[(first + 1)...].indices {
    if text[index] == open { depth += 1 }
    if text[index] == close {
      if depth == 0 { return isWhole ? first..<index + 1 : first + 1..<index }
      depth -= 1
    }
  }
  return nil
}
