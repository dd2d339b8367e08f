// How script code is entered: the value stack, frame links, and calls from native code.
//
// The callee's frame lies above everything that is in use: its base is `state.top + 1`, and the slot
// below the base links to the caller: the caller's frame and the site of the call, as two raw
// addresses. A call costs 40-60 ns. Traceback entries are added here, at the borders.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes the link of a callee's frame.
@inline(__always) func link(_ callee: Frame, to caller: Frame, at site: Site) {
  link(callee, to: caller, at: Unmanaged.passUnretained(site))
}

@inline(__always) private func link(
  _ callee: Frame, to caller: Frame, at site: Unmanaged<Site>
) {
  let raw = UnsafeMutableRawPointer(callee - 1)
  raw.storeBytes(of: UInt(bitPattern: caller), as: UInt.self)
  raw.storeBytes(of: UInt(bitPattern: site.toOpaque()), toByteOffset: 8, as: UInt.self)
}

/// Runs a plain function whose arguments lie in the first `count` slots of `callee`.
/// - Precondition: `callee == state.top + 1`; the arguments fill every parameter slot.
@inline(__always) func enter(
  _ function: FunctionObject, _ callee: Frame, _ count: Int, _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  let layout = function.layout
  let size = Int(layout.pointee.frameSize)
  link(callee, to: caller, at: site)
  var slot = count
  while slot < size {
    (callee + slot).initialize(to: .unbound)
    slot &+= 1
  }
  state.top = callee + size
  if state.depth >= state.entryLimit || callee + size > state.stackLimit.unsafelyUnwrapped {
    try admit(function, callee, callee + size, site)
  }
  state.depth &+= 1
  var succeeded = false
  defer {
    state.top = callee - 1
    state.depth &-= 1
    if !succeeded { recordFailedCall(function, callee, site) }
  }
  if layout.pointee.header.aux != 0 { copyCaptures(function, callee) }
  let result = try layout.pointee.body.run(callee)
  succeeded = true
  return result
}

/// Completes positional arguments with the function's defaults, for a plain function whose slots
/// they fill in order; false when the binder must decide.
@inline(never) func placeDefaults(_ function: FunctionObject, _ base: Frame, _ count: Int) -> Bool {
  guard hasDefaults(function, after: count) else { return false }
  let total = Int(function.layout.pointee.directCount)
  function.layout.pointee.info._withUnsafeGuaranteedRef { info in
    let first = total - info.defaults.count
    for slot in count..<total { (base + slot).initialize(to: info.defaults[slot - first]) }
  }
  return true
}

/// Do defaults complete `count` positional arguments of a plain function?
@inline(__always) func hasDefaults(_ function: FunctionObject, after count: Int) -> Bool {
  let total = Int(function.layout.pointee.directCount)
  return count < total
    && function.layout.pointee.info._withUnsafeGuaranteedRef { count >= total - $0.defaults.count }
}

/// A call that `state.entryLimit` does not let pass: serves what wants attention, then looks how deep
/// it is.
@inline(never) private func admit(
  _ function: FunctionObject, _ callee: Frame, _ end: Frame, _ site: Site
) throws(Raised) {
  do throws(Raised) { try admit(function.code, end) } catch {
    state.top = callee - 1
    recordFailure(site)
    throw error
  }
}

/// As above. All that the code is to run with lies on the value stack, below `state.top`.
@inline(never) func admit(_ code: Code, _ end: Frame) throws(Raised) {
  if state.attention {
    do throws(Raised) { try serveSafepoint(isEntry: true) } catch {
      // It comes at the function's first line, as in CPython.
      let start = Span(Int(code.span.start), Int(code.span.start))
      state.raised.exception?.layout.pointee.traceback.append(
        Unmanaged.passUnretained(code), start)
      throw error
    }
  }
  if isTooDeep(end) { throw raise(.recursionError, "maximum recursion depth exceeded") }
}

/// As above, for a generator or coroutine: what it is resumed with waits meanwhile.
@inline(never) func admit(_ frame: CoroutineObject) throws(Raised) {
  let (value, raises) = (state.resumeValue, state.resumeRaises)
  let (propagates, wasThrown) = (state.resumePropagates, state.resumeWasThrown)
  state.resumeRaises = false
  do throws(Raised) { try admit(frame.code, state.top) } catch {
    state.resumeValue = .none
    throw error
  }
  (state.resumeValue, state.resumeRaises) = (value, raises)
  (state.resumePropagates, state.resumeWasThrown) = (propagates, wasThrown)
}

/// Whether one more call, whose frame ends at `end`, exceeds the recursion limit or one of the stacks.
@inline(never) private func isTooDeep(_ end: Frame) -> Bool {
  state.depth >= state.depthLimit || end > state.stackLimit || isNativeStackExhausted()
}

private func isNativeStackExhausted() -> Bool {
  var marker = 0
  return withUnsafePointer(to: &marker) { UInt(bitPattern: $0) } < state.nativeLimit
}

/// RecursionError when native code has recursed too deeply on the native stack.
package func checkNativeStack() throws(Raised) {
  if isNativeStackExhausted() { throw raise(.recursionError, "maximum recursion depth exceeded") }
}

/// Sets how deep calls may go before they raise RecursionError.
package func setRecursionLimit(_ limit: Int) {
  let attention = state.attention
  state.depthLimit = limit
  state.entryLimit = min(limit, easyDepthLimit)
  if attention { state.attention = true }
}

@inline(never) func copyCaptures(_ function: FunctionObject, _ frame: Frame) {
  let captures = function.layout.pointee.captures.unsafelyUnwrapped
  function.layout.pointee.code._withUnsafeGuaranteedRef { code in
    let slots = code.captureSlots
    for index in 0..<slots.count { frame[slots[index]] = captures[index] }
  }
}

/// Calls anything with `count` positional arguments at `base`.
/// - Precondition: `base == state.top + 1`.
@inline(never) func callSlowly(
  _ callee: Value, _ base: Frame, _ count: Int, _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  link(base, to: caller, at: site)
  state.top = base + count
  defer { state.top = base - 1 }
  do throws(Raised) {
    return try callAny(callee, base, count, keywords: [], caller, site)
  } catch {
    recordFailure(site)
    throw error
  }
}

/// Calls anything: positional arguments lie at `arguments[0..<count]`, values of keywords in the list.
/// - Precondition: `state.top` lies above the arguments. Records no site: the caller does.
func callAny(
  _ callee: Value, _ arguments: Frame, _ count: Int, keywords: [(Reference, Value)],
  _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  guard case .object(let object) = callee else { throw notCallable(callee) }
  switch object.pointee.kind {
  case .function:
    return try callFunction(
      FunctionObject(object), arguments, count, keywords: keywords, caller, site)
  case .native:
    return try callNative(NativeObject(object), arguments, count, keywords: keywords)
  case .boundMethod:
    let method = BoundMethodObject(object)
    let base = state.top.unsafelyUnwrapped
    base.initialize(to: method.receiver)
    (base + 1).update(from: arguments, count: count)
    state.top = base + count + 1
    defer { state.top = base }
    return try callAny(method.function, base, count + 1, keywords: keywords, caller, site)
  case .type:
    return try instantiate(
      TypeObject(object), Arguments(arguments, count), keywords: keywords)
  case .staticMethod:
    return try callAny(
      MethodWrapperObject(object).wrapped, arguments, count, keywords: keywords, caller, site)
  default:
    return try callObject(callee, arguments, count, keywords: keywords, caller, site)
  }
}

/// Calls through the class's `__call__`.
private func callObject(
  _ callee: Value, _ arguments: Frame, _ count: Int, keywords: [(Reference, Value)],
  _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  let method = typeOf(callee).lookup(.call)
  if method.isUnbound { throw notCallable(callee) }
  try checkNativeStack()
  let base = state.top.unsafelyUnwrapped
  base.initialize(to: callee)
  (base + 1).update(from: arguments, count: count)
  state.top = base + count + 1
  defer { state.top = base }
  if let native = method.native, native.takes(count + 1), keywords.isEmpty, native.isMethod {
    // Found on the class of what is called: it needs no check.
    return try invoke(native, base, count + 1)
  }
  if method.function != nil || method.native != nil {
    return try callAny(method, base, count + 1, keywords: keywords, caller, site)
  }
  let bound = try bindDescriptor(method, callee, typeOf(callee))
  return try callAny(bound, base + 1, count, keywords: keywords, caller, site)
}

func notCallable(_ callee: Value) -> Raised {
  var text = "'\(typeName(callee))' object is not callable"
  if let module = callee.module,
    case let namesake = module.namespace.get(intern(module.name)), isCallable(namesake)
  {
    text += ". Did you mean: '\(module.name).\(module.name)(...)'?"
  }
  return raise(.typeError, text)
}

/// Binds and runs a script function of any form. The frame lies above `state.top`.
func callFunction(
  _ function: FunctionObject, _ arguments: Frame, _ count: Int, keywords: [(Reference, Value)],
  _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  function.completeBody()
  let code = function.code
  let frame = state.top.unsafelyUnwrapped + 1
  let parameters = code.signature.slotCount
  if frame + parameters > state.stackLimit {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  (frame - 1).initialize(to: .none)
  let layout = function.layout
  if keywords.isEmpty,
    max(layout.pointee.directCount, layout.pointee.directCoroutineCount) == Int32(count)
  {
    frame.update(from: arguments, count: count)
  } else {
    try bind(function, arguments, count, keywords: keywords, into: frame)
  }
  if code.form != .plain {
    return registerCoroutine(makeCoroutine(function, frame, parameters), site)
  }
  return try enterUnrecorded(
    function, frame, parameters, caller, Unmanaged.passUnretained(site))
}

/// As `enter`, for callers that record their site themselves.
private func enterUnrecorded(
  _ function: FunctionObject, _ callee: Frame, _ count: Int, _ caller: Frame,
  _ site: Unmanaged<Site>
) throws(Raised) -> Value {
  let layout = function.layout
  let size = Int(layout.pointee.frameSize)
  if callee + size > state.stackLimit {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  link(callee, to: caller, at: site)
  for slot in count..<max(size, count) { (callee + slot).initialize(to: .unbound) }
  let top = state.top
  state.top = callee + size
  defer { state.top = top }
  if state.depth >= state.entryLimit { try admit(function.code, callee + size) }
  state.depth += 1
  defer { state.depth -= 1 }
  if layout.pointee.header.aux != 0 { copyCaptures(function, callee) }
  do throws(Raised) { return try layout.pointee.body.run(callee) } catch {
    if looksAtLeftFrames { lookAtLeftFrame(callee, function) }
    throw error
  }
}

/// Calls a function of two arguments for the operation at a site, which records failures itself.
@inline(__always) func enterOperator(
  _ function: FunctionObject, _ a: Value, _ b: Value, _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  try checkNativeStack()
  let base = state.top.unsafelyUnwrapped + 1
  base.initialize(to: a)
  (base + 1).initialize(to: b)
  return try enterUnrecorded(function, base, 2, caller, Unmanaged.passUnretained(site))
}

/// As above, of three arguments.
@inline(__always) func enterOperator(
  _ function: FunctionObject, _ a: Value, _ b: Value, _ c: Value, _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  try checkNativeStack()
  let base = state.top.unsafelyUnwrapped + 1
  base.initialize(to: a)
  (base + 1).initialize(to: b)
  (base + 2).initialize(to: c)
  return try enterUnrecorded(function, base, 3, caller, Unmanaged.passUnretained(site))
}

// MARK: - Calls from native code

/// The site of calls that natives make; never printed.
nonisolated(unsafe) var nativeSite: Site! = nil {
  didSet { nativeSiteReference = Unmanaged.passUnretained(nativeSite) }
}
/// As above, for calls that are too many to count references.
private nonisolated(unsafe) var nativeSiteReference: Unmanaged<Site>! = nil

/// Calls with the arguments that lie at `state.top + 1`.
@inline(__always) private func callPlaced(_ callee: Value, _ count: Int) throws(Raised) -> Value {
  try checkNativeStack()
  let base = state.top.unsafelyUnwrapped + 1
  if case .object(let object) = callee, object.pointee.kind == .function {
    let function = FunctionObject(object)
    if function.layout.pointee.directCount == Int32(truncatingIfNeeded: count) {
      return try enterUnrecorded(function, base, count, base, nativeSiteReference)
    }
    if function.layout.pointee.directCoroutineCount == Int32(truncatingIfNeeded: count) {
      return makeCoroutine(function, base, count)
    }
  }
  return try callPlacedSlowly(callee, base, count)
}

@inline(never) private func callPlacedSlowly(_ callee: Value, _ base: Frame, _ count: Int)
  throws(Raised) -> Value
{
  if case .object(let object) = callee, object.pointee.kind == .boundMethod {
    return try callPlaced(insertReceiver(BoundMethodObject(object), base, count), count + 1)
  }
  (base - 1).initialize(to: .none)
  state.top = base + count
  defer { state.top = base - 1 }
  if let native = callee.native, native.takes(count) {
    if native.checksReceiver { try checkReceiver(native, base, count) }
    return try invoke(native, base, count)
  }
  if let type = callee.type, let constructor = type.layout.pointee.nativeConstructor.native,
    constructor.takes(count + 1), type.reference != typeType,
    base + count + 1 < state.stackLimit.unsafelyUnwrapped
  {
    shift(base, count, below: callee)
    state.top = base + count + 1
    return try invoke(constructor, base, count + 1)
  }
  return try callAny(callee, base, count, keywords: [], base, nativeSite)
}

/// Puts the receiver of a bound method before the arguments.
/// - Returns: the method's function.
@inline(__always) func insertReceiver(_ method: BoundMethodObject, _ base: Frame, _ count: Int)
  -> Value
{
  var slot = count
  while slot > 0 {
    (base + slot).initialize(to: base[slot - 1])
    slot &-= 1
  }
  base.initialize(to: method.receiver)
  return method.function
}

/// Calls any callable. The arguments are roots during the call, the result is not after it.
package func call(_ callee: Value) throws(Raised) -> Value { try callPlaced(callee, 0) }

/// As `call(_:)`.
package func call(_ callee: Value, _ a: Value) throws(Raised) -> Value {
  let base = state.top.unsafelyUnwrapped + 1
  base.initialize(to: a)
  return try callPlaced(callee, 1)
}

/// As `call(_:)`.
package func call(_ callee: Value, _ a: Value, _ b: Value) throws(Raised) -> Value {
  let base = state.top.unsafelyUnwrapped + 1
  base.initialize(to: a)
  (base + 1).initialize(to: b)
  return try callPlaced(callee, 2)
}

/// As `call(_:)`.
package func call(_ callee: Value, _ a: Value, _ b: Value, _ c: Value) throws(Raised) -> Value {
  let base = state.top.unsafelyUnwrapped + 1
  base.initialize(to: a)
  (base + 1).initialize(to: b)
  (base + 2).initialize(to: c)
  return try callPlaced(callee, 3)
}

/// Calls with the items of two tuples, one after the other.
package func call(_ callee: Value, _ first: TupleObject, then rest: TupleObject?) throws(Raised)
  -> Value
{
  let base = state.top.unsafelyUnwrapped + 1
  let more = rest.map(\.count) ?? 0
  if base + first.count + more >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  base.update(from: first.items, count: first.count)
  if let rest { (base + first.count).update(from: rest.items, count: more) }
  return try callPlaced(callee, first.count + more)
}

/// Calls with the receiver before the arguments.
func call(
  _ callee: Value, receiver: Value, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  let base = state.top.unsafelyUnwrapped + 1
  let count = arguments.count + 1
  if base + count >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  base.initialize(to: receiver)
  (base + 1).update(from: arguments.base, count: arguments.count)
  if keywords.isEmpty { return try callPlaced(callee, count) }
  try checkNativeStack()
  (base - 1).initialize(to: .none)
  state.top = base + count
  defer { state.top = base - 1 }
  return try callAny(callee, base, count, keywords: keywords, base, nativeSite)
}

/// Calls with any arguments.
package func call(_ callee: Value, positional: [Value], keywords: [(Reference, Value)])
  throws(Raised) -> Value
{
  let arguments = state.top.unsafelyUnwrapped
  let total = positional.count + keywords.count
  if arguments + total + 1 > state.stackLimit {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  for (index, value) in positional.enumerated() { (arguments + index).initialize(to: value) }
  for (index, keyword) in keywords.enumerated() {
    (arguments + positional.count + index).initialize(to: keyword.1)
  }
  state.top = arguments + total
  defer { state.top = arguments }
  try checkNativeStack()
  return try callAny(
    callee, arguments, positional.count, keywords: keywords, arguments, nativeSite)
}
