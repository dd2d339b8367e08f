// What the tests of the parser and resolver share: running on a stack like the interpreter's, and
// short ways to a tree, to a message and to the scopes.

import Foundation
import Syntax
import Testing

@Suite struct SyntaxTests {}

/// Runs a body on a thread with a large stack and waits for it.
func onLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  nonisolated(unsafe) var result: Result?
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    result = body()
    done.signal()
  }
  thread.stackSize = 256 << 20
  thread.start()
  done.wait()
  return result!  // Set before the signal.
}

/// The tree of a program as text, or its diagnostic.
func tree(_ text: String) -> String {
  let source = SourceFile(name: "test.py", text: text)
  do {
    return dumpTree(try Parser.parseModule(source)).trimmingCharacters(in: .newlines)
  } catch {
    return message(error)
  }
}

/// Category, sentence and place of a diagnostic.
func message(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.category.rawValue): \(diagnostic.message) @ \(diagnostic.line):\(diagnostic.column)"
}

/// What is wrong with a program as a whole; nil when nothing is.
func diagnose(_ source: SourceFile, allowTopLevelAwait: Bool = true) -> Diagnostic? {
  do {
    let module = try Parser.parseModule(source)
    _ = try resolve(module, allowTopLevelAwait: allowTopLevelAwait)
    return nil
  } catch {
    return error
  }
}

func diagnose(_ text: String, allowTopLevelAwait: Bool = true) -> Diagnostic? {
  diagnose(SourceFile(name: "t.py", text: text), allowTopLevelAwait: allowTopLevelAwait)
}

/// Random numbers that repeat.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
