// What the author of a wrong text may have meant.

struct Mistakes {
  enum Goal { case file, expression }

  static func explain(
    _ source: SourceFile, _ tokens: [Token], openBracket: Lexer.Bracket?, stoppedAt index: Int,
    statement: Int, _ goal: Goal
  ) -> Diagnostic {
    let token = tokens[index]
    if token.kind == .unclosedEnd, let open = openBracket {
      return Diagnostic(
        .syntaxError, "'\(Character(Unicode.Scalar(open.byte)))' was never closed",
        Span(open.offset, open.offset + 1), source, isIncomplete: true)
    }
    return Diagnostic(.syntaxError, "invalid syntax", token.span, source)
  }
}
