// How natives are entered: their arguments are bound, or lie already as the body wants them.

/// Runs a native: binds and calls its body.
/// - Precondition: `state.top` lies above the arguments.
func callNative(
  _ native: NativeObject, _ arguments: Frame, _ count: Int, keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  let top = state.top.unsafelyUnwrapped
  defer { state.top = top }
  if native.checksReceiver { try checkReceiver(native, arguments, count) }
  if native.takes(count), keywords.isEmpty, arguments + count == top {
    return try invoke(native, arguments, count)
  }
  return try bindAndInvoke(native, arguments, count, keywords)
}

@inline(never) private func bindAndInvoke(
  _ native: NativeObject, _ arguments: Frame, _ count: Int, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  let top = state.top.unsafelyUnwrapped
  try bindNative(native, arguments, count, keywords: keywords, into: top)
  let signature = native.definition.parameters
  if signature.takesPositionsDirectly {
    native.layout.pointee.minimum = Int32(signature.requiredCount)
    native.layout.pointee.maximum =
      signature.starSlot == nil ? Int32(signature.positional.count) : .max
    native.layout.pointee.starSlot = Int32(signature.starSlot ?? -1)
    native.layout.pointee.slotCount = Int32(signature.slotCount)
  }
  state.top = top + signature.slotCount
  return try native.layout.pointee.definition._withTyped { definition throws(Raised) in
    try definition.body(Arguments(top, signature.slotCount))
  }
}

extension NativeObject {
  @inline(__always) var checksReceiver: Bool {
    layout.pointee.header.flags & NativeObject.checksReceiver != 0
  }

  /// Do so many positional arguments fill the body's slots as they come?
  @inline(__always) func takes(_ count: Int) -> Bool {
    count >= Int(layout.pointee.minimum) && count <= Int(layout.pointee.maximum)
  }
}

/// Calls the body; the arguments are the first things above everything in use. The caller restores
/// `state.top`.
/// - Precondition: `native.takes(count)`.
@inline(__always) func invoke(_ native: NativeObject, _ base: Frame, _ count: Int) throws(Raised)
  -> Value
{
  if native.layout.pointee.starSlot >= 0 { return try invokeWithStar(native, base, count) }
  return try invoke(native, base, filled: count)
}

/// As above, once the first slots are filled.
@inline(__always) private func invoke(_ native: NativeObject, _ base: Frame, filled: Int)
  throws(Raised) -> Value
{
  let total = Int(native.layout.pointee.slotCount)
  var slot = filled
  while slot < total {
    (base + slot).initialize(to: .unbound)
    slot &+= 1
  }
  state.top = base + total
  return try native.layout.pointee.definition._withTyped { definition throws(Raised) in
    try definition.body(Arguments(base, total))
  }
}

@inline(never) private func invokeWithStar(_ native: NativeObject, _ base: Frame, _ count: Int)
  throws(Raised) -> Value
{
  if let direct = native.layout.pointee.definition._withUnsafeGuaranteedRef({ $0.direct }) {
    let result = direct(base, count)
    if !result.isUnbound { return result }
  }
  return try invoke(native, base, filled: gatherStar(native, base, count))
}

/// Replaces the arguments that no positional parameter takes by the tuple of `*args`.
/// - Returns: the first slot that is not filled.
private func gatherStar(_ native: NativeObject, _ base: Frame, _ count: Int) -> Int {
  let star = Int(native.layout.pointee.starSlot)
  var slot = count
  while slot < star {
    (base + slot).initialize(to: .unbound)
    slot &+= 1
  }
  let rest =
    count > star
    ? makeTuple(UnsafeBufferPointer(start: base + star, count: count - star)) : emptyTuple
  (base + star).initialize(to: rest)
  return star + 1
}

/// Calls a native from a node; the arguments lie at `base`, one slot above the stack's top.
@inline(__always) func callNativeDirectly(
  _ native: NativeObject, _ base: Frame, _ count: Int, _ caller: Frame, _ site: Site
) throws(Raised) -> Value {
  link(base, to: caller, at: site)
  var succeeded = false
  defer {
    state.top = base - 1
    if !succeeded { recordFailure(site) }
  }
  let result: Value
  if native.takes(count) {
    result = try invoke(native, base, count)
  } else {
    state.top = base + count
    result = try bindAndInvoke(native, base, count, [])
  }
  succeeded = true
  return result
}

/// A method called through its class must get an instance of it.
@inline(never) func checkReceiver(
  _ native: NativeObject, _ arguments: Frame, _ count: Int
) throws(Raised) {
  guard let owner = native.layout.pointee.owner.type else { return }
  if count > 0, typeOf(arguments[0]).reference == owner.reference { return }
  let definition = native.definition
  if count == 0 {
    if definition.isPython { return }
    throw raise(
      .typeError,
      native.isSlotWrapper
        ? "descriptor '\(definition.name)' of '\(owner.info.shownName)' object needs an argument"
        : "unbound method \(owner.name).\(definition.name)() needs an argument")
  }
  if !isInstance(arguments[0], of: owner.reference) {
    let given = typeName(arguments[0])
    throw raise(
      .typeError,
      native.isSlotWrapper
        ? "descriptor '\(definition.name)' requires a '\(owner.info.shownName)' object but received a '\(given)'"
        : "descriptor '\(definition.name)' for '\(owner.info.shownName)' objects doesn't apply to a '\(given)' object"
    )
  }
}

extension Unmanaged where Instance == NativeFunction {
  @inline(__always) func _withTyped<R>(_ body: (NativeFunction) throws(Raised) -> R) throws(Raised)
    -> R
  {
    let result: Result<R, Raised> = _withUnsafeGuaranteedRef { definition in
      do throws(Raised) { return .success(try body(definition)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error): throw error
    }
  }
}
