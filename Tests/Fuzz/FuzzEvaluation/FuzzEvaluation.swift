// Any program ends in a value or an exception: the interpreter without files, network and library,
// with collections at every 1999th safepoint, interrupted after a moment.

import FuzzSupport
import Interpreter
import Reactor
import Syntax

/// Milliseconds that a program may run.
private let patience = 200.0

private func evaluate(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = bytes(data, count)
  if swallowsInterrupts(text) { return -1 }
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("fuzz"))
  mainNamespace = namespace
  deadline = now() + patience
  let source = SourceFile(name: "fuzz.py", bytes: text)
  guard
    let code = try? Program.compile(source, namespace: namespace, allowsTopLevelAwait: false)
  else { return 0 }
  do throws(Raised) {
    _ = try Program.run(code, namespace: namespace)
  } catch {
    deadline = now() + patience
    precondition(state.raised.exception != nil, "what was raised is an exception")
    _ = try? reprText(state.raised)
  }
  state.raised = .none
  return 0
}

/// A program that catches every exception in a loop would never end.
private func swallowsInterrupts(_ text: [UInt8]) -> Bool {
  let text = String(decoding: text, as: UTF8.self)
  return [
    "except:", "BaseException", "KeyboardInterrupt", "__exit__", "except*", "builtins", "open",
  ]
  .contains { text.contains($0) }
}

private nonisolated(unsafe) var deadline = Double.infinity
private func now() -> Double { SystemCalls.monotonicTime() * 1000 }

private func prepare() {
  guard let bounds = try? NativeThread.currentStackBounds() else {
    preconditionFailure("the thread knows its stack")
  }
  startInterpreter(stackBounds: bounds, stress: 1999, memoryLimit: 1 << 30)
  writeBytes = { (_, _) throws(Raised) in }
  installStandardStreams()
  attentionHandler = { () throws(Raised) in
    if now() > deadline { throw raise(.keyboardInterrupt, "") }
  }
  interruptHandler = attentionHandler
}

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  mutateProgram(data, size, limit, seed: seed)
}

@_cdecl("FuzzEvaluation_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(count, arguments, prepare: prepare, evaluate)
}
