// What a body says of itself: its first statement, without the indentation that it has in the source.

import Syntax

extension Lowering {
  func docstring(of statements: [Statement]) -> Value {
    guard let first = statements.first, case .expression(let expression) = first.kind,
      case .string(let text) = expression.kind, context.optimization < 2
    else { return .none }
    return makeString(withoutIndentation(text))
  }
}

private let (space, feed, tab): (UInt8, UInt8, UInt8) = (0x20, 0x0A, 0x09)

/// Tabs become spaces; what the lines behind the first have in common is left out, blank lines not counted.
private func withoutIndentation(_ text: [UInt8]) -> [UInt8] {
  if text.first != space, !text.contains(where: { $0 == feed || $0 == tab }) {
    return text
  }
  let lines = withoutTabs(text).split(separator: feed, omittingEmptySubsequences: false)
  let indentations = lines.dropFirst().compactMap { line in
    line.firstIndex { $0 != space }.map { $0 - line.startIndex }
  }
  let margin = indentations.min() ?? 0
  var result = Array(lines[0].drop { $0 == space })
  for line in lines.dropFirst() {
    result.append(feed)
    result += line.dropFirst(min(margin, line.prefix { $0 == space }.count))
  }
  return result
}

/// As `str.expandtabs()`.
private func withoutTabs(_ text: [UInt8]) -> [UInt8] {
  var (result, column): ([UInt8], Int) = ([], 0)
  for byte in text {
    if byte == tab {
      let count = 8 - column % 8
      result += repeatElement(space, count: count)
      column += count
      continue
    }
    result.append(byte)
    if byte == feed || byte == 0x0D {
      column = 0
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return result
}
