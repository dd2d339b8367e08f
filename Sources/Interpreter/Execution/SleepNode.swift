// `asyncio.sleep` as a coroutine function whose body is this node.
//
// Awaiting `sleep(number)` directly makes no coroutine at all (CallNodes.swift); this body serves
// every other use: `create_task(sleep(1))`, a result, a number-like delay.

import Syntax

final class SleepNode: Node {
  let site: Site
  init(_ site: Site) { self.site = site }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, -2)
    if progress.pointee != 0 {
      progress.pointee = 0
      _ = try takeResumed(site)
      return .return(f[1])
    }
    let delay = try toDelay(f[0])
    progress.pointee = 1
    state.suspendedLeaf = coroutine(owning: f).reference
    if delay <= 0 { return .suspended(.none) }
    state.sleepDelay = delay
    return .suspended(.unbound)
  }

  private func toDelay(_ value: Value) throws(Raised) -> Double {
    switch value {
    case .int(let seconds): return Double(seconds)
    case .bool(let flag): return flag ? 1 : 0
    case .double(let seconds):
      if seconds.isNaN { throw raise(.valueError, "Invalid delay: NaN (not a number)") }
      return seconds
    default:
      if let number = value.asBigInt { return Double(number) }
      if case .double(let seconds)? = try callSpecial(value, .float) { return seconds }
      // As CPython: comparing the delay with 0 fails first.
      _ = try compareIsTrue(.lessOrEqual, value, .int(0))
      throw raise(.typeError, "must be real number, not \(typeName(value))")
    }
  }

  override func suspensionSite(_ f: Frame) -> Site? { site }
}

/// Makes the function `sleep(delay, result=None)`.
package func makeSleepFunction(globals: DictObject) -> Value {
  let source = SourceFile(name: "<asyncio>", text: "async def sleep(delay, result=None): ...")
  let scope = Scope(
    kind: .function, name: "sleep", qualifiedName: "sleep", parent: nil, privateClassName: nil)
  scope.slotNames = ["delay", "result"]
  scope.bindings = ["delay": .local(0), "result": .local(1)]
  let signature = Signature(name: "sleep", isNative: false)
  signature.positional = [
    .init(name: intern("delay"), slot: 0, defaultText: nil),
    .init(name: intern("result"), slot: 1, defaultText: "None"),
  ]
  signature.slotCount = 2
  let code = Code(
    name: "sleep", qualifiedName: "sleep", source: source, span: Span(0, 0), form: .coroutine,
    signature: signature, scope: scope)
  code.frameSize = 2
  code.stateBytes = 8
  code.body = SleepNode(Site(code, Span(0, 5)))
  let info = FunctionInfo(
    name: .object(intern("sleep")), qualifiedName: .object(intern("sleep")),
    doc: makeString("Coroutine that completes after a given time (in seconds)."),
    defaults: [.none], keywordDefaults: [], globals: globals.layout.reference)
  info.module = makeString("asyncio.tasks")
  let function = makeFunction(code, info, captures: [])
  function.function?.layout.pointee.header.flags |= FunctionObject.isSleep
  return function
}
