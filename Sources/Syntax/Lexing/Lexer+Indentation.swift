// Indentation to INDENT and DEDENT tokens. Each line is measured twice, with tabs to the next
// multiple of eight and with tabs as single columns: where the two disagree about the block, the
// mixture of tabs and spaces is ambiguous and refused.

/// The columns of the blocks that are open.
struct Indentation {
  static let maximumDepth = 100

  private(set) var columns = [0]
  private(set) var alternates = [0]

  var depth: Int { columns.count - 1 }

  mutating func push(column: Int, alternate: Int) {
    columns.append(column)
    alternates.append(alternate)
  }

  /// Closes the innermost block; false when none is open.
  mutating func pop() -> Bool {
    guard columns.count > 1 else { return false }
    columns.removeLast()
    alternates.removeLast()
    return true
  }
}

extension Lexer {
  /// Measures the next line that is not blank and opens or closes blocks.
  mutating func lexIndentation() throws(Diagnostic) {
    while true {
      let (column, alternate) = try measureIndentation()
      switch current {
      case UInt8(ascii: "#"):
        skipComment()
        if position < bytes.count { skipLineEnding() }
      case 0x0A, 0x0D:
        skipLineEnding()
      case 0 where position >= bytes.count:
        return
      default:
        try enterLine(column: column, alternate: alternate)
        return
      }
    }
  }

  private mutating func measureIndentation() throws(Diagnostic) -> (Int, Int) {
    var column = 0
    var alternate = 0
    // A backslash in the indentation joins the next line, whose own indentation does not count.
    var joined: (Int, Int)?
    while true {
      switch current {
      case 0x20:
        column += 1
        alternate += 1
      case 0x09:
        column = (column / 8 + 1) * 8
        alternate += 1
      case 0x0C:
        column = 0
        alternate = 0
      case UInt8(ascii: "\\"):
        joined = joined ?? (column, alternate)
        try lexLineJoining()
        continue
      default:
        return joined ?? (column, alternate)
      }
      position += 1
    }
  }

  private mutating func enterLine(column: Int, alternate: Int) throws(Diagnostic) {
    let innermost = indentation.depth
    if column == indentation.columns[innermost] {
      if alternate != indentation.alternates[innermost] { throw inconsistentTabs() }
    } else if column > indentation.columns[innermost] {
      if innermost + 1 >= Indentation.maximumDepth {
        isWeakError = true
        throw failure("too many levels of indentation", category: .indentationError)
      }
      if alternate <= indentation.alternates[innermost] { throw inconsistentTabs() }
      indentation.push(column: column, alternate: alternate)
      append(.indent, from: position)
    } else {
      if !indentation.columns.contains(column) { throw unmatchedIndentation() }
      while column < indentation.columns[indentation.depth] {
        _ = indentation.pop()
        append(.dedent, from: position)
      }
      if alternate != indentation.alternates[indentation.depth] { throw inconsistentTabs() }
    }
  }

  private func lineEnd() -> Int {
    var end = position
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private mutating func unmatchedIndentation() -> Diagnostic {
    isWeakError = true
    let end = lineEnd()
    return failure(
      "unindent does not match any outer indentation level", at: end, to: end,
      category: .indentationError)
  }

  private mutating func inconsistentTabs() -> Diagnostic {
    isWeakError = true
    let start = source.lineStart(at: Int32(truncatingIfNeeded: position))
    return failure(
      "inconsistent use of tabs and spaces in indentation", at: Int(start),
      category: .tabError)
  }
}
