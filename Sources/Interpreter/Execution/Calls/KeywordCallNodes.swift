// Calls with positional and keyword arguments only.
//
// A node remembers, for one callee, where each argument goes and which defaults fill the rest: a call
// then costs little more than one without keywords. Functions, methods and plain classes are entered
// directly; everything else takes the general way.

import Syntax

/// Where the arguments of a call lie that its callee takes by `*args` and `**kwargs`.
private struct RestArguments {
  let starSlot: Int?
  let doubleStarSlot: Int?
  let slotCount: Int
  /// Of those that `*args` takes.
  let positions: Range<Int>
  var keywords: [(name: Reference, index: Int)] = []

  /// Nil for a signature without such parameters.
  init?(_ signature: Signature, _ positions: Range<Int>) {
    if signature.starSlot == nil, signature.doubleStarSlot == nil { return nil }
    (starSlot, doubleStarSlot) = (signature.starSlot, signature.doubleStarSlot)
    slotCount = signature.slotCount
    self.positions = positions
  }
}

/// The arguments of such a call and, for one code, their slots. A class, because a call may change what
/// is remembered while another call from the same place still runs.
final class KeywordArguments {
  let values: NodeList
  let positionalCount: Int
  let names: [Reference]
  private var knownCode: UnsafeMutableRawPointer?
  /// A receiver goes before the arguments.
  private var knowsReceiver = false
  private var slots: SlotList
  /// Pairs: the slot, and the parameter whose default fills it.
  private var fills: SlotList
  /// What goes into the callee's `*args` and `**kwargs`; nil where it has neither.
  private var rest: RestArguments?
  /// Asked at each call: to look at the above costs a tenth of one.
  private var hasRest = false
  private var nativePlaces: NativePlaces?

  init(_ positional: [Node], _ keywords: [(Reference, Node)]) {
    values = NodeList(positional + keywords.map(\.1))
    positionalCount = positional.count
    names = keywords.map(\.0)
    slots = SlotList([])
    fills = SlotList([])
  }

  deinit {
    values.release()
    slots.release()
    fills.release()
    nativePlaces?.slots.release()
  }

  /// Evaluates the arguments onto the stack, above a slot for a receiver.
  /// - Returns: that slot, where the stack ended before.
  @inline(__always) func push(_ f: Frame, _ site: Site) throws(Raised) -> Frame {
    let base = state.top.unsafelyUnwrapped
    if base + values.count + 2 > state.stackLimit.unsafelyUnwrapped {
      throw fail(site, .recursionError, "maximum recursion depth exceeded")
    }
    base.initialize(to: .none)
    state.top = base + 1
    var succeeded = false
    defer { if !succeeded { state.top = base } }
    var index = 0
    while index < values.count {
      let value = try values[index].evaluate(f)
      state.top.unsafelyUnwrapped.initialize(to: value)
      state.top += 1
      index &+= 1
    }
    succeeded = true
    return base
  }

  /// Are the slots for this function known, or can they be worked out?
  @inline(__always) func fit(_ function: FunctionObject, hasReceiver: Bool) -> Bool {
    if function.layout.pointee.code.toOpaque() == knownCode, knowsReceiver == hasReceiver {
      return true
    }
    return learn(function, hasReceiver: hasReceiver)
  }

  /// Fills the frame above the stack.
  /// - Parameter base: the slot of the receiver.
  /// - Returns: the number of filled slots; negative when a script has taken a default away since they were learnt.
  @inline(__always) func place(
    _ function: FunctionObject, _ base: Frame, into frame: Frame
  ) -> Int {
    let first = knowsReceiver ? base : base + 1
    if hasRest { return placeRest(function, first, into: frame) }
    var index = 0
    while index < slots.count {
      (frame + slots[index]).initialize(to: first[index])
      index &+= 1
    }
    index = 0
    var isComplete = true
    while index < fills.count {
      let value = defaultValue(function, fills[index &+ 1])
      if value.isUnbound { isComplete = false }
      (frame + fills[index]).initialize(to: value)
      index &+= 2
    }
    return isComplete ? slots.count &+ fills.count >> 1 : -1
  }

  /// As `place`, for a callee that takes whatever is given. Nothing runs script code.
  @inline(never) private func placeRest(
    _ function: FunctionObject, _ first: Frame, into frame: Frame
  ) -> Int {
    guard let rest else { preconditionFailure("nothing was learnt for *args and **kwargs") }
    for index in 0..<slots.count where slots[index] >= 0 {
      (frame + slots[index]).initialize(to: first[index])
    }
    for index in stride(from: 0, to: fills.count, by: 2) {
      let value = defaultValue(function, fills[index + 1])
      if value.isUnbound { return -1 }
      (frame + fills[index]).initialize(to: value)
    }
    if let slot = rest.starSlot {
      let values = UnsafeBufferPointer(
        start: first + rest.positions.lowerBound, count: rest.positions.count)
      (frame + slot).initialize(to: makeTuple(values))
    }
    if let slot = rest.doubleStarSlot {
      let dict = makeDict()
      for place in rest.keywords { dict.set(place.name, first[place.index]) }
      (frame + slot).initialize(to: dict.value)
    }
    return rest.slotCount
  }

  /// By index over positional and then keyword-only parameters.
  private func defaultValue(_ function: FunctionObject, _ parameter: Int) -> Value {
    let positional = function.layout.pointee.code._withUnsafeGuaranteedRef {
      $0.signature.positional.count
    }
    return function.layout.pointee.info._withUnsafeGuaranteedRef { info in
      if parameter >= positional {
        let index = parameter - positional
        if index < info.keywordDefaults.count { return info.keywordDefaults[index] }
        return info.keywordDefault(index, function.code.signature.keywordOnly[index])
      }
      // A script may have assigned `__defaults__` since the slots were learnt.
      let index = parameter - positional + info.defaults.count
      return index >= 0 ? info.defaults[index] : .unbound
    }
  }

  /// Works out the slots for a callee whom the arguments fit.
  @inline(never) private func learn(_ function: FunctionObject, hasReceiver: Bool) -> Bool {
    let signature = function.code.signature
    let given = positionalCount + (hasReceiver ? 1 : 0)
    let direct = min(given, signature.positional.count)
    if given > direct, signature.starSlot == nil { return false }
    var rest = RestArguments(signature, direct..<given)
    var used = Set<Int>()
    var slots: [Int] = []
    for index in 0..<direct { slots.append(signature.positional[index].slot) }
    used.formUnion(slots)
    slots += repeatElement(-1, count: given - direct)
    for name in names {
      if let slot = signature.keywordSlot(name) {
        guard used.insert(slot).inserted else { return false }
        slots.append(slot)
      } else {
        if signature.doubleStarSlot == nil { return false }
        rest?.keywords.append((name, slots.count))
        slots.append(-1)
      }
    }
    guard let fills = missingParameters(function, used) else { return false }
    self.slots.release()
    self.fills.release()
    self.slots = SlotList(slots)
    self.fills = SlotList(fills)
    self.rest = rest
    hasRest = rest != nil
    knownCode = function.layout.pointee.code.toOpaque()
    knowsReceiver = hasReceiver
    return true
  }

  /// Where the arguments go in a native's body; nil when the binder must decide.
  @inline(__always) func places(of native: NativeObject, hasReceiver: Bool) -> NativePlaces? {
    if let known = nativePlaces, known.hasReceiver == hasReceiver,
      native.layout.pointee.definition.toOpaque()
        == Unmanaged.passUnretained(known.definition).toOpaque()
    {
      return known
    }
    return learn(native, hasReceiver: hasReceiver)
  }

  @inline(never) private func learn(_ native: NativeObject, hasReceiver: Bool) -> NativePlaces? {
    guard
      let places = NativePlaces(
        native, hasReceiver: hasReceiver, positional: positionalCount, names: names)
    else { return nil }
    nativePlaces?.slots.release()
    nativePlaces = places
    return places
  }

  private func missingParameters(_ function: FunctionObject, _ used: Set<Int>) -> [Int]? {
    let signature = function.code.signature
    let info = function.info
    var fills: [Int] = []
    for (index, parameter) in signature.positional.enumerated() where !used.contains(parameter.slot)
    {
      if index < signature.positional.count - info.defaults.count { return nil }
      fills += [parameter.slot, index]
    }
    for (index, parameter) in signature.keywordOnly.enumerated()
    where !used.contains(parameter.slot) {
      if info.keywordDefault(index, parameter).isUnbound { return nil }
      fills += [parameter.slot, signature.positional.count + index]
    }
    return fills
  }

  /// The keywords with their values, which lie above the positional arguments.
  func pairs(_ base: Frame) -> [(Reference, Value)] {
    var keywords: [(Reference, Value)] = []
    keywords.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      keywords.append((name, base[1 + positionalCount + index]))
    }
    return keywords
  }
}

/// What such a call calls, the arguments lying above `base`: a function, with or without receiver, or
/// anything else.
private struct KeywordTarget {
  let function: FunctionObject
  let hasReceiver: Bool
  /// Of a plain class: what is made.
  var made = Value.unbound
  /// The class whose `__new__` the function is.
  var makes: TypeObject?
}

extension KeywordArguments {
  /// - Parameter isFresh: set when a coroutine was made that nobody else knows; nil registers it.
  @inline(__always) fileprivate func finish(
    _ callee: Value, hasReceiver: Bool, _ base: Frame, _ f: Frame, _ site: Site,
    _ isFresh: UnsafeMutablePointer<Bool>?
  ) throws(Raised) -> Value {
    defer { state.top = base }
    if let target = prepare(callee, hasReceiver: hasReceiver, base),
      fit(target.function, hasReceiver: target.hasReceiver)
    {
      let result = try enterKnown(target.function, base, f, site, isFresh)
      if target.made.isUnbound { return try complete(result, target, base, site) }
      if !result.isNone { throw initReturned(result, site) }
      return target.made
    }
    return try callOther(callee, hasReceiver: hasReceiver, base, f, site)
  }

  /// What a `__new__` has made may have an `__init__` to be called.
  @inline(__always) private func complete(
    _ result: Value, _ target: KeywordTarget, _ base: Frame, _ site: Site
  ) throws(Raised) -> Value {
    if let type = target.makes, isToInitialize(result, type) {
      try initializeMade(result, Arguments(base + 1, positionalCount), pairs(base), site)
    }
    return result
  }

  /// Puts the receiver of a method, and a new instance of a plain class, before the arguments.
  @inline(__always) private func prepare(_ callee: Value, hasReceiver: Bool, _ base: Frame)
    -> KeywordTarget?
  {
    guard case .object(let object) = callee else { return nil }
    if object.pointee.kind == .function {
      return KeywordTarget(function: FunctionObject(object), hasReceiver: hasReceiver)
    }
    if hasReceiver { return nil }
    if object.pointee.kind == .boundMethod {
      let method = BoundMethodObject(object)
      guard let function = method.function.function else { return nil }
      base.pointee = method.receiver
      return KeywordTarget(function: function, hasReceiver: true)
    }
    guard object.pointee.kind == .type, isPlainNow(TypeObject(object)),
      let initializer = TypeObject(object).layout.pointee.plainInitializer.function
    else { return prepareOther(object, base) }
    base.pointee = allocateInstance(TypeObject(object)).value
    return KeywordTarget(function: initializer, hasReceiver: true, made: base.pointee)
  }

  /// A class with a `__new__` of a script, or an exception with an `__init__`.
  @inline(never) private func prepareOther(_ object: Reference, _ base: Frame) -> KeywordTarget? {
    guard let type = Value.object(object).type, !isPlainNow(type) else { return nil }
    switch making(of: type) {
    case .exception(let initializer):
      base.pointee = makePlainException(type, base + 1, positionalCount)
      return KeywordTarget(function: initializer, hasReceiver: true, made: base.pointee)
    case .new(let maker):
      base.pointee = type.value
      return KeywordTarget(function: maker, hasReceiver: true, makes: type)
    case .bareException, nil: return nil
    }
  }

  @inline(__always) private func enterKnown(
    _ function: FunctionObject, _ base: Frame, _ f: Frame, _ site: Site,
    _ isFresh: UnsafeMutablePointer<Bool>?
  ) throws(Raised) -> Value {
    function.completeBody()
    let frame = state.top.unsafelyUnwrapped + 1
    let count = place(function, base, into: frame)
    if count < 0 {
      return try callGenerally(function.value, hasReceiver: knowsReceiver, base, f, site)
    }
    if function.layout.pointee.code._withUnsafeGuaranteedRef({ $0.form }) != .plain {
      let made = makeCoroutine(function, frame, count)
      guard let isFresh, made.kind == .coroutine else { return registerCoroutine(made, site) }
      isFresh.pointee = true
      return made
    }
    return try enter(function, frame, count, f, site)
  }

  @inline(never) private func callOther(
    _ callee: Value, hasReceiver: Bool, _ base: Frame, _ f: Frame, _ site: Site
  ) throws(Raised) -> Value {
    if let result = try callNative(callee, hasReceiver: hasReceiver, base, f, site) {
      return result
    }
    return try callGenerally(callee, hasReceiver: hasReceiver, base, f, site)
  }

  private func callGenerally(
    _ callee: Value, hasReceiver: Bool, _ base: Frame, _ f: Frame, _ site: Site
  ) throws(Raised) -> Value {
    let keywords = pairs(base)
    pushLink(to: f, at: site)
    do throws(Raised) {
      return try callAny(
        callee, hasReceiver ? base : base + 1, positionalCount + (hasReceiver ? 1 : 0),
        keywords: keywords, f, site)
    } catch {
      recordFailure(site)
      throw error
    }
  }
}

final class KeywordCallNode: Node {
  let callee: Callee
  let site: Site
  private let arguments: KeywordArguments

  init(_ callee: Node, _ arguments: KeywordArguments, _ site: Site) {
    self.callee = Callee(callee)
    self.arguments = arguments
    self.site = site
  }
  override var testSite: Site? { site }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let function = try callee.evaluate(f)
    let base = try arguments.push(f, site)
    return try arguments.finish(function, hasReceiver: false, base, f, site, nil)
  }

  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let function = try callee.evaluate(f)
    let base = try arguments.push(f, site)
    return try arguments.finish(function, hasReceiver: false, base, f, site, &isFresh)
  }
}

/// `receiver.name(positional, keyword=value)`
final class MethodKeywordCallNode: MethodCallNode {
  private let arguments: KeywordArguments

  init(
    _ receiver: Node, _ name: Reference, _ arguments: KeywordArguments, _ site: Site,
    attributeSite: Site
  ) {
    self.arguments = arguments
    super.init(receiver, name, site, attributeSite: attributeSite)
  }

  @inline(__always) private func place(_ f: Frame, _ isBound: inout Bool) throws(Raised) -> (
    Value, Frame
  ) {
    let object = try receiver.evaluate(f)
    let method = try find(object, &isBound)
    let base = try arguments.push(f, site)
    if isBound { base.pointee = object }
    return (method, base)
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try arguments.finish(method, hasReceiver: isBound, base, f, site, nil)
  }

  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    var isBound = false
    let (method, base) = try place(f, &isBound)
    return try arguments.finish(method, hasReceiver: isBound, base, f, site, &isFresh)
  }
}
