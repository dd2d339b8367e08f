// The words of the language. The keyword table below is the only list of keywords; the parser, the
// prompt's colours and completion read it.

/// One token: its kind and the bytes it covers.
package struct Token: Sendable {
  /// Keywords have kinds of their own, soft ones are names.
  package let kind: TokenKind
  /// Byte offset of the first byte.
  package let start: Int32
  /// Byte offset behind the last byte; equal to `start` in tokens that no text stands for.
  package let end: Int32

  /// The bytes it covers.
  package var span: Span { Span(Int(start), Int(end)) }
}

/// What a token may be: structure, texts, keywords, operators.
package enum TokenKind: UInt8, Sendable {
  case endOfFile, newline, indent, dedent
  /// The end of the text inside an open bracket; looking at it is an error.
  case unclosedEnd
  case name, number, string
  /// A character that begins no token.
  case unknown
  case formattedStart, formattedMiddle, formattedEnd

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case colon, comma, semicolon, dot, ellipsis, arrow, colonEqual, equal, exclamation
  case plus, minus, star, slash, doubleSlash, percent, at, doubleStar
  case leftShift, rightShift, ampersand, bar, caret, tilde
  case less, lessEqual, greater, greaterEqual, equalEqual, notEqual
  case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, atEqual
  case doubleStarEqual, leftShiftEqual, rightShiftEqual, ampersandEqual, barEqual, caretEqual

  case falseValue, noneValue, trueValue, and, `as`, assert, async, await, `break`, `class`,
    `continue`, def
  case del, elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda
  case nonlocal, not, or, pass, raise, `return`, `try`, `while`, with, yield
}

/// The reserved words, and the words that are keywords only in their own statements.
package enum Keyword {
  /// Can never be names.
  package static let reserved: [(word: StaticString, kind: TokenKind)] = [
    ("False", .falseValue), ("None", .noneValue), ("True", .trueValue), ("and", .and), ("as", .as),
    ("assert", .assert), ("async", .async), ("await", .await), ("break", .break),
    ("class", .class), ("continue", .continue), ("def", .def), ("del", .del), ("elif", .elif),
    ("else", .else), ("except", .except), ("finally", .finally), ("for", .for), ("from", .from),
    ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
    ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass),
    ("raise", .raise), ("return", .return), ("try", .try), ("while", .while), ("with", .with),
    ("yield", .yield),
  ]

  /// Keywords where the grammar expects them, names everywhere else.
  package static let soft: [StaticString] = ["_", "case", "match", "type"]
}

/// Finds reserved words by their bytes packed into one integer: all are at most eight bytes long.
struct KeywordTable {
  private static let mask = 127
  private var words = [UInt64](repeating: 0, count: mask + 1)
  private var kinds = [TokenKind](repeating: .name, count: mask + 1)

  init() {
    for (word, kind) in Keyword.reserved {
      var packed: UInt64 = 0
      for index in 0..<word.utf8CodeUnitCount {
        packed = packed << 8 | UInt64(word.utf8Start[index])
      }
      var slot = Self.slot(of: packed)
      while words[slot] != 0 { slot = (slot + 1) & Self.mask }
      words[slot] = packed
      kinds[slot] = kind
    }
  }

  private static func slot(of packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// The kind of a word of one to eight bytes, packed first byte highest.
  func kind(ofPacked packed: UInt64) -> TokenKind {
    var slot = Self.slot(of: packed)
    while words[slot] != 0 {
      if words[slot] == packed { return kinds[slot] }
      slot = (slot + 1) & Self.mask
    }
    return .name
  }
}
