// Calls with positional arguments only, up to three of them in most cases.
//
// Arguments are evaluated into native locals and stored into the callee's frame, which begins above
// everything in use. A callee that is a plain function of that many parameters is entered directly;
// a plain class is instantiated in place; everything else goes through `callSlowly`.

import Syntax

class CallNode: Node {
  let callee: Callee
  let site: Site
  init(_ callee: Node, _ site: Site) {
    self.callee = Callee(callee)
    self.site = site
  }
  override var testSite: Site? { site }
  override final func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool {
    callee.node.readsName && isMaker(callee.node, of: generator, f)
  }
}

/// What a call calls: nearly always a global or a builtin, read without a virtual call.
struct Callee {
  let node: Node
  private let global: Unmanaged<GlobalNode>?

  init(_ node: Node) {
    self.node = node
    global = (node as? GlobalNode).map { .passUnretained($0) }
  }

  @inline(__always) func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let global, let value = global._withUnsafeGuaranteedRef({ $0.known }) { return value }
    return try node.evaluate(f)
  }
}

/// Calls what `callee` holds; the arguments lie at `base`.
///
/// Rare callees are told apart in `callOther`: a branch more here, or in what is inlined here, changes the shape of the
/// call nodes, and the recorded profile no longer says whom their indirect calls reach. One such branch took `fib` 6.8 %
/// more instructions.
@inline(__always) private func finish(
  _ callee: Value, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  if case .object(let object) = callee {
    if object.pointee.kind == .function {
      let function = FunctionObject(object)
      if function.layout.pointee.directCount == Int32(truncatingIfNeeded: count) {
        return try enter(function, base, count, f, site)
      }
      if function.layout.pointee.directCoroutineCount == Int32(truncatingIfNeeded: count) {
        return registerCoroutine(makeCoroutine(function, base, count), site)
      }
      if placeDefaults(function, base, count) {
        return try enter(function, base, Int(function.layout.pointee.directCount), f, site)
      }
    } else if object.pointee.kind == .type {
      let type = TypeObject(object)
      if isPlainNow(type) {
        return try instantiatePlainly(type, base, count, f, site)
      }
      if case .object(let constructor) = type.layout.pointee.nativeConstructor {
        return try constructDirectly(type, NativeObject(constructor), base, count, f, site)
      }
    } else if object.pointee.kind == .native {
      let native = NativeObject(object)
      if !native.checksReceiver { return try callNativeDirectly(native, base, count, f, site) }
    } else if object.pointee.kind == .boundMethod {
      return try callBound(BoundMethodObject(object), base, count, f, site)
    }
  }
  return try callOther(callee, base, count, f, site)
}

@inline(never) private func callBound(
  _ method: BoundMethodObject, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  let callee = insertReceiver(method, base, count)
  if case .object(let object) = callee {
    if object.pointee.kind == .function {
      let function = FunctionObject(object)
      if function.layout.pointee.directCount == Int32(truncatingIfNeeded: count &+ 1) {
        return try enter(function, base, count &+ 1, f, site)
      }
    } else if object.pointee.kind == .native {
      return try callNativeDirectly(NativeObject(object), base, count &+ 1, f, site)
    }
  }
  return try callSlowly(callee, base, count &+ 1, f, site)
}

/// Calls a built-in class: the class goes before the arguments.
@inline(never) private func constructDirectly(
  _ type: TypeObject, _ constructor: NativeObject, _ base: Frame, _ count: Int, _ f: Frame,
  _ site: Site
) throws(Raised) -> Value {
  shift(base, count, below: type.value)
  return try callNativeDirectly(constructor, base, count &+ 1, f, site)
}

/// As `finish`, out of line.
@inline(never) func callClass(
  _ type: TypeObject, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  try finish(type.value, base, count, f, site)
}

/// As `finish`, for the operand of an `await`: a coroutine made here is known to nobody else.
@inline(__always) private func finishAwaitable(
  _ callee: Value, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site, _ isFresh: inout Bool
) throws(Raised) -> Value {
  if case .object(let object) = callee, object.pointee.kind == .function {
    let function = FunctionObject(object)
    if function.layout.pointee.directCoroutineCount == Int32(truncatingIfNeeded: count) {
      isFresh = true
      return makeCoroutine(function, base, count)
    }
    if function.layout.pointee.header.flags & FunctionObject.isSleep != 0, count == 1,
      let delay = sleepDelay(base[0])
    {
      state.sleepDelay = delay
      state.sleepIsWhole = base[0].asInt != nil
      return .unbound
    }
  }
  return try finish(callee, base, count, f, site)
}

/// The delay of `asyncio.sleep` when it is a plain number.
@inline(__always) private func sleepDelay(_ value: Value) -> Double? {
  switch value {
  case .int(let seconds): return Double(seconds)
  case .double(let seconds) where !seconds.isNaN: return seconds
  default: return nil
  }
}

/// Allocates an instance and runs its class's `__init__`.
@inline(__always) private func instantiatePlainly(
  _ type: TypeObject, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  guard case .object(let initializer) = type.layout.pointee.plainInitializer else {
    if count > 0 { return try callSlowly(type.value, base, count, f, site) }
    return allocateInstance(type).value
  }
  let function = FunctionObject(initializer)
  guard function.layout.pointee.directCount == Int32(truncatingIfNeeded: count &+ 1) else {
    return try instantiateWithDefaults(type, function, base, count, f, site)
  }
  let instance = allocateInstance(type)
  var slot = count
  while slot > 0 {
    (base + slot).initialize(to: base[slot - 1])
    slot &-= 1
  }
  base.initialize(to: instance.value)
  let result = try enter(function, base, count &+ 1, f, site)
  if !result.isNone { throw initReturned(result, site) }
  return instance.value
}

final class Call0Node: CallNode {
  @inline(__always) private func place(_ f: Frame) throws(Raised) -> (Value, Frame) {
    let function = try callee.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    return (function, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finish(function, base, 0, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finishAwaitable(function, base, 0, f, site, &isFresh)
  }
}

final class Call1Node: CallNode {
  let argument0: Operand
  init(_ callee: Node, _ argument0: Node, _ site: Site) {
    self.argument0 = Operand(argument0)
    super.init(callee, site)
  }
  @inline(__always) private func place(_ f: Frame) throws(Raised) -> (Value, Frame) {
    let function = try callee.evaluate(f)
    let value0 = try argument0.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    (base + 0).initialize(to: value0)
    return (function, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finish(function, base, 1, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finishAwaitable(function, base, 1, f, site, &isFresh)
  }
}

final class Call2Node: CallNode {
  let argument0: Operand
  let argument1: Operand
  init(_ callee: Node, _ argument0: Node, _ argument1: Node, _ site: Site) {
    self.argument0 = Operand(argument0)
    self.argument1 = Operand(argument1)
    super.init(callee, site)
  }
  @inline(__always) private func place(_ f: Frame) throws(Raised) -> (Value, Frame) {
    let function = try callee.evaluate(f)
    let value0 = try argument0.evaluate(f)
    let value1 = try argument1.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    (base + 0).initialize(to: value0)
    (base + 1).initialize(to: value1)
    return (function, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finish(function, base, 2, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finishAwaitable(function, base, 2, f, site, &isFresh)
  }
}

final class Call3Node: CallNode {
  let argument0: Operand
  let argument1: Operand
  let argument2: Operand
  init(_ callee: Node, _ argument0: Node, _ argument1: Node, _ argument2: Node, _ site: Site) {
    self.argument0 = Operand(argument0)
    self.argument1 = Operand(argument1)
    self.argument2 = Operand(argument2)
    super.init(callee, site)
  }
  @inline(__always) private func place(_ f: Frame) throws(Raised) -> (Value, Frame) {
    let function = try callee.evaluate(f)
    let value0 = try argument0.evaluate(f)
    let value1 = try argument1.evaluate(f)
    let value2 = try argument2.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    (base + 0).initialize(to: value0)
    (base + 1).initialize(to: value1)
    (base + 2).initialize(to: value2)
    return (function, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finish(function, base, 3, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finishAwaitable(function, base, 3, f, site, &isFresh)
  }
}

/// More than three arguments: they wait on the value stack for each other.
final class CallManyNode: CallNode {
  let arguments: NodeList
  init(_ callee: Node, _ arguments: [Node], _ site: Site) {
    self.arguments = NodeList(arguments)
    super.init(callee, site)
  }
  deinit { arguments.release() }
  @inline(__always) private func place(_ f: Frame) throws(Raised) -> (Value, Frame) {
    let function = try callee.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    try arguments.place(f, at: base, after: 0, site)
    return (function, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finish(function, base, arguments.count, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let (function, base) = try place(f)
    return try finishAwaitable(function, base, arguments.count, f, site, &isFresh)
  }
}

extension ChildList where Child == Node {
  /// Evaluates the children into the slots from `base` on; `state.top` is as before afterwards.
  /// - Parameter filled: slots at `base` that have their value already.
  /// - Precondition: `base == state.top + 1`
  func place(_ f: Frame, at base: Frame, after filled: Int, _ site: Site) throws(Raised) {
    let top = base - 1
    if base + filled + count > state.stackLimit.unsafelyUnwrapped {
      throw fail(site, .recursionError, "maximum recursion depth exceeded")
    }
    top.initialize(to: .none)
    state.top = base + filled
    defer { state.top = top }
    var index = 0
    while index < count {
      let value = try self[index].evaluate(f)
      state.top.unsafelyUnwrapped.initialize(to: value)
      state.top += 1
      index &+= 1
    }
  }
}
