// Method calls: `receiver.name(arguments)` without making a bound method.
//
// For instances the node remembers the function found on the class for one shape and one epoch; for
// built-in values the native of the kind or class; for a class itself its method. The receiver
// becomes the first argument.

import Syntax

class MethodCallNode: Node {
  let receiver: Operand
  let name: Reference
  let site: Site
  /// Covers `receiver.name`, for attribute errors.
  let attributeSite: Site
  private var shape: UnsafeMutableRawPointer?
  private var epoch = -1
  private var kind = Kind.free
  /// Where the kind has several classes: the one whose instances are meant. For classes: the class.
  private var owner: Reference?
  /// Does the receiver, other than an instance, go before the arguments?
  private var bindsReceiver = true
  private var method: Value = .none
  /// The method is `list.append`, the most frequent of all: it needs no call.
  fileprivate final var isAppend = false
  private var moduleName = ModuleName()
  private var misses = MissCount()

  init(_ receiver: Node, _ name: Reference, _ site: Site, attributeSite: Site) {
    self.receiver = Operand(receiver)
    self.name = name
    self.site = site
    self.attributeSite = attributeSite
  }
  override var testSite: Site? { site }

  override final func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool {
    receiver.node.readsName && isMaker(receiver.node, method: name, of: generator, f)
  }

  /// The function to call; `isBound` tells whether the receiver goes first.
  @inline(__always) final func find(_ object: Value, _ isBound: inout Bool) throws(Raised) -> Value
  {
    if case .object(let reference) = object, epoch == state.typeEpoch {
      if reference.pointee.kind == .instance {
        if InstanceObject(UnsafeMutableRawPointer(reference)).shape.toOpaque() == shape {
          isBound = true
          return method
        }
      } else if reference.pointee.kind == kind, owner == nil || isOwned(reference) {
        isBound = bindsReceiver
        return method
      }
    }
    if let value = moduleName.known(object) { return value }
    return try lookup(object, &isBound)
  }

  @inline(never) private func lookup(_ object: Value, _ isBound: inout Bool) throws(Raised) -> Value
  {
    // Often the same call meets instances of several classes.
    if let instance = object.instance, case .method(let found) = lookupForCache(instance, name) {
      if epoch != state.typeEpoch || misses.isWorthRemembering() { remember(instance, found) }
      isBound = true
      return found
    }
    if moduleName.learn(object, name), let value = moduleName.known(object) { return value }
    let found: (function: Value, receiver: Value)
    do throws(Raised) { found = try lookupMethod(object, name) } catch {
      recordFailure(attributeSite)
      throw error
    }
    isBound = !found.receiver.isUnbound
    if !isBound || found.receiver.isIdentical(to: object) {
      remember(object, found.function, binds: isBound)
    }
    if isBound, !found.receiver.isIdentical(to: object) {
      isBound = false
      return makeBoundMethod(found.receiver, found.function)
    }
    return found.function
  }

  /// Is it an instance of the class, or the class itself, that was remembered?
  @inline(__always) private func isOwned(_ reference: Reference) -> Bool {
    kind == .type ? reference == owner : typeOf(reference).reference == owner
  }

  private func remember(_ object: Value, _ function: Value, binds: Bool) {
    guard case .object(let reference) = object else { return }
    let found = reference.pointee.kind
    if found.hasFixedMethods {
      guard binds else { return }
      (kind, owner, shape) = (found, nil, nil)
    } else if found == .type {
      guard binds || function.isMethodLike, classMethod(TypeObject(reference), name) != nil else {
        return
      }
      (kind, owner, shape) = (found, reference, nil)
    } else if found.hasFixedMethodsByClass {
      guard binds else { return }
      (kind, owner, shape) = (found, typeOf(reference).reference, nil)
    } else {
      return
    }
    bindsReceiver = binds
    method = function
    epoch = state.typeEpoch
    isAppend = kind == .list && function.isIdentical(to: listAppendMethod)
  }

  @inline(__always) private func remember(_ instance: InstanceObject, _ function: Value) {
    shape = instance.shape.toOpaque()
    kind = .free
    method = function
    epoch = state.typeEpoch
    isAppend = false
  }
}

/// `list.append`, or `.none` before the class is there.
private var listAppendMethod: Value {
  let list = TypeObject(state.types[Int(Kind.list.rawValue)])
  return list.info.namespace.get(appendName)
}

private nonisolated(unsafe) let appendName = intern("append")

extension Kind {
  /// One kind, one class, and instances without attributes of their own.
  var hasFixedMethods: Bool {
    switch self {
    case .string, .list, .tuple, .dict, .range, .slice, .bigInt, .complex: return true
    case .generator, .coroutine, .asyncGenerator: return true
    case .future, .task: return !futuresHideMethods
    default: return false
    }
  }

  /// As `hasFixedMethods`, for kinds with several classes.
  var hasFixedMethodsByClass: Bool { self == .boxed || self == .set || self == .bytes }
}

@inline(__always) private func finish(
  _ method: Value, isBound: Bool, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  let start = isBound ? base : base + 1
  let total = isBound ? count &+ 1 : count
  if case .object(let object) = method {
    if object.pointee.kind == .function {
      let function = FunctionObject(object)
      if function.layout.pointee.directCount == Int32(truncatingIfNeeded: total) {
        if isBound { return try enter(function, base, total, f, site) }
        return try enterShifted(function, base, total, f, site)
      }
      if isBound, placeDefaults(function, base, total) {
        return try enter(function, base, Int(function.layout.pointee.directCount), f, site)
      }
    } else if object.pointee.kind == .native, !isBound {
      let native = NativeObject(object)
      if !native.checksReceiver { return try callNativeShifted(native, base, count, f, site) }
    } else if object.pointee.kind == .native {
      // Found on the receiver's own class: the receiver needs no check.
      return try callNativeDirectly(NativeObject(object), base, total, f, site)
    }
  }
  return try callShifted(method, start, base, total, f, site)
}

/// The receiver was not wanted: moves the arguments down to where the frame begins.
@inline(never) private func enterShifted(
  _ function: FunctionObject, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  base.update(from: base + 1, count: count)
  return try enter(function, base, count, f, site)
}

@inline(never) private func callNativeShifted(
  _ native: NativeObject, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  base.update(from: base + 1, count: count)
  return try callNativeDirectly(native, base, count, f, site)
}

@inline(never) private func callShifted(
  _ method: Value, _ start: Frame, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  if start != base { base.update(from: start, count: count) }
  if case .object(let object) = method, object.pointee.kind == .type {
    return try callClass(TypeObject(object), base, count, f, site)
  }
  return try callSlowly(method, base, count, f, site)
}

@inline(__always) private func finishAwaitable(
  _ method: Value, isBound: Bool, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site,
  _ isFresh: inout Bool
) throws(Raised) -> Value {
  let total = isBound ? count &+ 1 : count
  let start = isBound ? base : base + 1
  if case .object(let object) = method, object.pointee.kind == .function {
    let function = FunctionObject(object)
    if function.layout.pointee.directCoroutineCount == Int32(truncatingIfNeeded: total) {
      isFresh = true
      return makeCoroutine(function, start, total)
    }
    if function.layout.pointee.header.flags & FunctionObject.isSleep != 0, total == 1 {
      switch start[0] {
      case .int(let seconds):
        state.sleepDelay = Double(seconds)
        state.sleepIsWhole = true
        return .unbound
      case .double(let seconds) where !seconds.isNaN:
        state.sleepDelay = seconds
        state.sleepIsWhole = false
        return .unbound
      default: break
      }
    }
  }
  return try finish(method, isBound: isBound, base, count, f, site)
}

final class MethodCall0Node: MethodCallNode {
  @inline(__always) private func place(_ f: Frame, _ isBound: inout Bool) throws(Raised) -> (
    Value, Frame
  ) {
    let object = try receiver.evaluate(f)
    let method = try find(object, &isBound)
    let base = state.top.unsafelyUnwrapped + 1
    base.initialize(to: object)
    return (method, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finish(method, isBound: isBound, base, 0, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finishAwaitable(method, isBound: isBound, base, 0, f, site, &isFresh)
  }
}

final class MethodCall1Node: MethodCallNode {
  let argument0: Operand
  init(
    _ receiver: Node, _ name: Reference, _ argument0: Node, _ site: Site, attributeSite: Site
  ) {
    self.argument0 = Operand(argument0)
    super.init(receiver, name, site, attributeSite: attributeSite)
  }
  @inline(__always) private func place(_ f: Frame, _ isBound: inout Bool) throws(Raised) -> (
    Value, Frame
  ) {
    let object = try receiver.evaluate(f)
    let method = try find(object, &isBound)
    let value0 = try argument0.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    base.initialize(to: object)
    (base + 1).initialize(to: value0)
    return (method, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    if isAppend, let list = base[0].list, list.count < list.layout.pointee.capacity {
      list.append(base[1])
      return .none
    }
    return try finish(method, isBound: isBound, base, 1, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finishAwaitable(method, isBound: isBound, base, 1, f, site, &isFresh)
  }
}

final class MethodCall2Node: MethodCallNode {
  let argument0: Operand
  let argument1: Operand
  init(
    _ receiver: Node, _ name: Reference, _ argument0: Node, _ argument1: Node, _ site: Site,
    attributeSite: Site
  ) {
    self.argument0 = Operand(argument0)
    self.argument1 = Operand(argument1)
    super.init(receiver, name, site, attributeSite: attributeSite)
  }
  @inline(__always) private func place(_ f: Frame, _ isBound: inout Bool) throws(Raised) -> (
    Value, Frame
  ) {
    let object = try receiver.evaluate(f)
    let method = try find(object, &isBound)
    let value0 = try argument0.evaluate(f)
    let value1 = try argument1.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    base.initialize(to: object)
    (base + 1).initialize(to: value0)
    (base + 2).initialize(to: value1)
    return (method, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finish(method, isBound: isBound, base, 2, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finishAwaitable(method, isBound: isBound, base, 2, f, site, &isFresh)
  }
}

final class MethodCall3Node: MethodCallNode {
  let argument0: Operand
  let argument1: Operand
  let argument2: Operand
  init(
    _ receiver: Node, _ name: Reference, _ argument0: Node, _ argument1: Node, _ argument2: Node,
    _ site: Site, attributeSite: Site
  ) {
    self.argument0 = Operand(argument0)
    self.argument1 = Operand(argument1)
    self.argument2 = Operand(argument2)
    super.init(receiver, name, site, attributeSite: attributeSite)
  }
  @inline(__always) private func place(_ f: Frame, _ isBound: inout Bool) throws(Raised) -> (
    Value, Frame
  ) {
    let object = try receiver.evaluate(f)
    let method = try find(object, &isBound)
    let value0 = try argument0.evaluate(f)
    let value1 = try argument1.evaluate(f)
    let value2 = try argument2.evaluate(f)
    let base = state.top.unsafelyUnwrapped + 1
    base.initialize(to: object)
    (base + 1).initialize(to: value0)
    (base + 2).initialize(to: value1)
    (base + 3).initialize(to: value2)
    return (method, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finish(method, isBound: isBound, base, 3, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finishAwaitable(method, isBound: isBound, base, 3, f, site, &isFresh)
  }
}

final class MethodCallManyNode: MethodCallNode {
  let arguments: NodeList
  init(
    _ receiver: Node, _ name: Reference, _ arguments: [Node], _ site: Site, attributeSite: Site
  ) {
    self.arguments = NodeList(arguments)
    super.init(receiver, name, site, attributeSite: attributeSite)
  }
  deinit { arguments.release() }
  @inline(__always) private func place(_ f: Frame, _ isBound: inout Bool) throws(Raised) -> (
    Value, Frame
  ) {
    let object = try receiver.evaluate(f)
    let method = try find(object, &isBound)
    let base = state.top.unsafelyUnwrapped + 1
    base.initialize(to: object)
    try arguments.place(f, at: base, after: 1, site)
    return (method, base)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finish(method, isBound: isBound, base, arguments.count, f, site)
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try finishAwaitable(method, isBound: isBound, base, arguments.count, f, site, &isFresh)
  }
}
