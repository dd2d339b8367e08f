// Any bytes give tokens in order that lie within the text, or a diagnostic that does.

import FuzzSupport
import Syntax

private func lex(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = SourceFile(name: "fuzz.py", bytes: bytes(data, count))
  let lexed = Lexer.lex(source)
  // The text may be longer than the data, whose first lines may name another encoding.
  let count = source.bytes.count
  var end: Int32 = 0
  // The token that stands for an error begins where the error does.
  for token in lexed.error == nil ? lexed.tokens[...] : lexed.tokens.dropLast() {
    precondition(token.start >= end && token.end >= token.start, "tokens overlap")
    precondition(Int(token.end) <= count, "a token lies outside of the text")
    end = token.end
  }
  if let error = lexed.error {
    precondition(error.span.start >= 0 && Int(error.span.start) <= count, "outside of the text")
    precondition(!error.rendered().isEmpty, "every diagnostic can be shown")
  }
  return 0
}

@_cdecl("FuzzLexer_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(count, arguments, lex)
}
