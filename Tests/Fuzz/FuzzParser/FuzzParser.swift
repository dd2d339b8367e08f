// Any bytes give a tree whose names resolve, or a diagnostic that lies within the text.

import FuzzSupport
import Syntax

private func parse(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = SourceFile(name: "fuzz.py", bytes: bytes(data, count))
  // The text may be longer than the data, whose first lines may name another encoding.
  let count = source.bytes.count
  do {
    let module = try Parser.parseModule(source)
    precondition(dumpTree(module) == dumpTree(module), "a tree has one form")
    _ = try resolve(module, allowTopLevelAwait: true)
  } catch {
    precondition(error.span.start >= 0 && Int(error.span.start) <= count, "outside of the text")
    precondition(!error.rendered().isEmpty, "every diagnostic can be shown")
  }
  _ = try? Parser.parseInteractive(source)
  _ = try? Parser.parseExpression(source)
  return 0
}

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  mutateProgram(data, size, limit, seed: seed)
}

@_cdecl("FuzzParser_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(count, arguments, parse)
}
