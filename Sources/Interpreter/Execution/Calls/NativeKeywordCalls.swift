// Natives called with keywords: `sorted(x, key=len)`, `print(a, end="")`. As for functions, a call node remembers where
// each argument goes.

/// The slots of one native's body for the arguments of one call.
struct NativePlaces {
  /// Held, so that no other native gets its address.
  let definition: NativeFunction
  let hasReceiver: Bool
  /// Of the receiver and the positional arguments that have parameters, then of the keywords.
  let slots: SlotList
  /// How many positional arguments `*args` takes, and its slot, or -1.
  let starCount: Int
  let starSlot: Int
  let slotCount: Int

  /// Nil when the binder must decide.
  init?(_ native: NativeObject, hasReceiver: Bool, positional: Int, names: [Reference]) {
    let definition = native.definition
    let signature = definition.parameters
    let count = positional + (hasReceiver ? 1 : 0)
    let direct = min(count, signature.positional.count)
    guard !definition.isPython, signature.starSlot != nil || count == direct else { return nil }
    var slots = signature.positional.prefix(direct).map(\.slot)
    var used = Set(slots)
    for name in names {
      guard let slot = signature.keywordSlot(name), used.insert(slot).inserted else { return nil }
      slots.append(slot)
    }
    let required =
      signature.positional.prefix(signature.requiredCount).map(\.slot)
      + signature.keywordOnly.filter { $0.defaultText == nil }.map(\.slot)
    guard used.isSuperset(of: required) else { return nil }
    self.definition = definition
    self.hasReceiver = hasReceiver
    self.slots = SlotList(slots)
    starCount = count - direct
    starSlot = signature.starSlot ?? -1
    slotCount = signature.slotCount
  }

  /// Fills the slots at `frame`, which lies above the arguments; these begin at `first`.
  @inline(__always) func place(_ first: Frame, keywordCount: Int, into frame: Frame) {
    for slot in 0..<slotCount { (frame + slot).initialize(to: .unbound) }
    let direct = slots.count &- keywordCount
    for index in 0..<direct { frame[slots[index]] = first[index] }
    for index in direct..<slots.count { frame[slots[index]] = first[index &+ starCount] }
    if starSlot >= 0 {
      frame[starSlot] =
        starCount == 0
        ? emptyTuple : makeTuple(UnsafeBufferPointer(start: first + direct, count: starCount))
    }
  }
}

extension KeywordArguments {
  /// Calls a native whose places are known or can be worked out; nil when the binder must decide.
  @inline(never) func callNative(
    _ callee: Value, hasReceiver: Bool, _ base: Frame, _ f: Frame, _ site: Site
  ) throws(Raised) -> Value? {
    guard let (native, hasReceiver) = nativeTarget(callee, hasReceiver: hasReceiver, base),
      let places = places(of: native, hasReceiver: hasReceiver)
    else { return nil }
    pushLink(to: f, at: site)
    let frame = state.top.unsafelyUnwrapped
    places.place(hasReceiver ? base : base + 1, keywordCount: names.count, into: frame)
    state.top = frame + places.slotCount
    do throws(Raised) {
      return try native.layout.pointee.definition._withTyped { definition throws(Raised) in
        try definition.body(Arguments(frame, places.slotCount))
      }
    } catch {
      recordFailure(site)
      throw error
    }
  }

  /// The native, with or without a receiver, which goes to `base`: a constructor's is its class.
  private func nativeTarget(_ callee: Value, hasReceiver: Bool, _ base: Frame) -> (
    NativeObject, hasReceiver: Bool
  )? {
    guard case .object(let object) = callee else { return nil }
    switch object.pointee.kind {
    case .native:
      let native = NativeObject(object)
      return native.checksReceiver && !hasReceiver ? nil : (native, hasReceiver)
    case .type where !hasReceiver:
      guard let native = TypeObject(object).layout.pointee.nativeConstructor.native else {
        return nil
      }
      base.pointee = callee
      return (native, true)
    default: return nil
    }
  }
}
