// Coroutine functions whose body is Swift: what the asyncio library is made of.
//
// A row with a body becomes an ordinary function object, so that calling it makes an ordinary
// coroutine: every fast path of `await`, `create_task`, `throw`, `close` and inspection serves it as
// it serves an `async def`. The body is a small state machine. It is called with its activation,
// returns what to await next or the result, and is called again with what the await has brought; its
// parameters, locals and the number of its stage lie in the coroutine's frame in the heap. A body that
// returns at once never suspends and costs what a call costs.

import Syntax

/// What a native coroutine does next.
package enum NativeStep {
  case await(Value)
  case `return`(Value)

  /// Waits for a time, without an object to wait on: what `asyncio.sleep` does.
  package static func sleep(_ seconds: Double, isWhole: Bool = false) -> NativeStep {
    state.sleepDelay = seconds
    state.sleepIsWhole = isWhole
    return .await(.unbound)
  }
}

/// The frame of a running native coroutine: parameters first, then locals.
package struct Activation {
  let frame: Frame
  fileprivate var outcome: Value
  fileprivate var isRaised: Bool

  /// State bytes below the frame: the body's stage, and how far its await has come.
  fileprivate static let stageOffset = -2
  fileprivate static let awaitOffset = -3

  /// A parameter or a local, by its index; kept across suspensions.
  package subscript(slot: Int) -> Value {
    @inline(__always) get { frame[slot] }
    @inline(__always) nonmutating set { frame[slot] = newValue }
  }

  /// 0 at the beginning; the body sets it before it awaits.
  @inline(__always) package var stage: UInt8 {
    get { stateByte(frame, Activation.stageOffset).pointee }
    nonmutating set { stateByte(frame, Activation.stageOffset).pointee = newValue }
  }

  /// Awaits and is called again in the given stage.
  @inline(__always) package func await(_ awaitable: Value, stage: UInt8) -> NativeStep {
    self.stage = stage
    return .await(awaitable)
  }

  /// What the await has brought.
  /// - Throws: the exception that it raised, or that was thrown into the coroutine.
  @inline(__always) package func delivered() throws(Raised) -> Value {
    if isRaised { throw rethrow() }
    return outcome
  }

  @inline(never) private func rethrow() -> Raised {
    state.raised = outcome
    return Raised()
  }
}

/// One coroutine function of the library.
package final class NativeCoroutine: @unchecked Sendable {
  /// Called once for each stage: see the top of the file.
  package typealias Body = (Activation) throws(Raised) -> NativeStep

  /// As scripts call it.
  package let name: StaticString
  /// Python's notation; defaults are None, True, False, numbers and texts.
  package let signature: StaticString
  /// `__doc__`.
  package let doc: String
  /// Slots after the parameters.
  let locals: Int
  let body: Body

  package init(
    _ name: StaticString, _ signature: StaticString, _ doc: String, locals: Int = 0,
    _ body: @escaping Body
  ) {
    self.name = name
    self.signature = signature
    self.doc = doc
    self.locals = locals
    self.body = body
  }
}

final class NativeCoroutineNode: ResumableNode {
  let body: NativeCoroutine.Body
  let site: Site
  init(_ body: @escaping NativeCoroutine.Body, _ site: Site) {
    self.body = body
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    var activation = Activation(frame: f, outcome: .none, isRaised: false)
    if stateByte(f, Activation.awaitOffset).pointee != 0 {
      do throws(Raised) {
        let flow = try continueAwait(f, Activation.awaitOffset, site)
        if case .return(let value) = flow { activation.outcome = value } else { return flow }
      } catch {
        activation.fail()
      }
    } else if headroom.owesError {
      // Tasks of nothing but natives pass no safepoint.
      try settleHeadroom(mayRaise: true)
    }
    while true {
      switch try body(activation) {
      case .return(let value): return .return(value)
      case .await(let awaitable):
        do throws(Raised) {
          let flow = try beginAwait(awaitable, f, Activation.awaitOffset, site)
          if case .return(let value) = flow {
            activation.outcome = value
            activation.isRaised = false
          } else {
            return flow
          }
        } catch {
          activation.fail()
        }
      }
    }
  }

  override var suspensionSite: Site? { site }
}

extension Activation {
  /// The await raised; the body decides whether the exception goes on.
  fileprivate mutating func fail() {
    outcome = state.raised
    isRaised = true
    state.raised = .none
  }
}

// MARK: - From a row to a function

/// Makes the function of a row.
/// - Parameter owner: the class of a method; its name goes before the function's.
package func makeFunction(_ row: NativeCoroutine, owner: String? = nil, module: String) -> Value {
  let name = "\(row.name)"
  let definition = LibraryDefinition(
    name: name, qualifiedName: owner.map { $0 + "." + name } ?? name,
    signature: PermanentText(row.signature), doc: row.doc, module: module)
  return makeFunction(definition, form: .coroutine, source: librarySourceName) { code in
    code.frameSize = code.signature.slotCount + row.locals
    code.stateBytes = 8
    code.body = NativeCoroutineNode(row.body, Site(code, Span(0, 9 + name.utf8.count)))
  }
}

/// Puts coroutine functions into a built-in class, as its methods.
package func installCoroutines(
  _ rows: @autoclosure @escaping () -> [NativeCoroutine], on type: TypeObject
) {
  type.info.whenAsked {
    for row in rows() {
      type.info.namespace.set(
        intern(row.name), makeFunction(row, owner: type.name, module: type.info.module))
    }
  }
  state.typeEpoch += 1
}

// MARK: - sleep

private let sleepCoroutine = NativeCoroutine(
  "sleep", "(delay, result=None)",
  "Coroutine that completes after a given time (in seconds)."
) { (a) throws(Raised) in
  if a.stage == 0 {
    let delay = try secondsToSleep(a[0])
    a.stage = 1
    return .sleep(delay, isWhole: a[0].asInt != nil)
  }
  _ = try a.delivered()
  return .return(a[1])
}

private func secondsToSleep(_ value: Value) throws(Raised) -> Double {
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

/// Makes `asyncio.sleep`. Awaiting its call with a plain number makes no coroutine at all
/// (CallNodes.swift); the body serves every other use: `create_task(sleep(1))`, a result.
package func makeSleepFunction() -> Value {
  let function = makeFunction(sleepCoroutine, module: "asyncio.tasks")
  function.function?.layout.pointee.header.flags |= FunctionObject.isSleep
  sleepCode = function.function?.code
  return function
}

private nonisolated(unsafe) var sleepCode: Code?

/// The exception ends a sleep: its traceback names `sleep` also where no coroutine was made for it.
package func noteSleep(in exception: Value, of leaf: Reference) {
  guard let code = sleepCode, let object = exception.exception,
    CoroutineObject(leaf).code !== code
  else { return }
  let site = Site(code, Span(0, 9 + code.name.utf8.count))
  object.layout.pointee.traceback.append(site.unmanagedCode, site.span)
}

// MARK: - Steps of async generators

/// A step of an async generator in a task, `aclose` most of all. Unlike other coroutines it hands on what is thrown
/// before it begins, as the step itself would take it.
private let stepCoroutine = NativeCoroutine(
  "step", "(step)", "Continue the step."
) { (a) throws(Raised) in
  if a.stage == 0 { return a.await(a[0], stage: 1) }
  return .return(try a.delivered())
}

private nonisolated(unsafe) var stepFunction: Value?

/// - Parameter step: what `aclose()` or its kin has returned.
package func makeStepCoroutine(_ step: Value) throws(Raised) -> CoroutineObject {
  let function = stepFunction ?? makeFunction(stepCoroutine, module: "asyncio")
  if stepFunction == nil {
    stepFunction = function
    // Tasks drive the step itself in CPython.
    function.function?.code.isUnseen = true
    addRoots { if let stepFunction { mark(stepFunction) } }
  }
  guard let coroutine = try call(function, step).coroutine else {
    preconditionFailure("a coroutine function makes coroutines")
  }
  return coroutine
}

/// Puts a coroutine of `makeStepCoroutine` behind its await, as if the step had begun.
func handsOn(_ coroutine: CoroutineObject) -> Bool {
  guard let function = stepFunction?.function, coroutine.code === function.code else {
    return false
  }
  let frame = coroutine.frame
  coroutine.layout.pointee.delegate = frame[0].asObject
  stateByte(frame, Activation.awaitOffset).pointee = delegating
  stateByte(frame, Activation.stageOffset).pointee = 1
  return true
}
