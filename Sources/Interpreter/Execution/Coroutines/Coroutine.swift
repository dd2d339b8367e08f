// Generators and coroutines: resumable trees over a frame in the heap.
//
// Only statements suspend (lowering hoists `await` and `yield` out of expressions). Each such statement
// keeps its progress in one state byte below the frame, written only when it suspends; resuming walks
// down again to the same place. A suspended frame costs its cell and nothing else: no native stack.
// A chain of awaits is linked by `awaiter`; the innermost coroutine is resumed directly and results
// travel outwards in a loop, so a resume costs the same at any depth.

import Syntax

/// A generator, coroutine or asynchronous generator; the kind of the cell tells which.
package struct CoroutineObject {
  package struct Layout {
    /// `aux` is, for linked generators, how many delegating generators are around this one; for
    /// awaited coroutines where their `await` stands, plus one.
    package var header: Header
    /// Made by calling this function; its code, cells and state size are read from there.
    package var function: Reference
    /// The coroutine that awaits this one.
    var awaiter: Reference?
    /// What this frame waits for: a coroutine it awaits or an iterator it delegates to. In a linked
    /// generator the innermost one of the chain (see Delegation.swift).
    package var delegate: Reference?
  }

  /// Some of its body has run.
  package static let isStarted: UInt16 = 1
  /// It is on a native stack: resuming it raises ValueError.
  package static let isRunning: UInt16 = 2
  /// It has returned or failed, or was closed: the frame holds nothing any more.
  package static let isFinished: UInt16 = 4
  /// Only the awaiting node knows the cell: it is recycled when the coroutine ends.
  static let isAnonymous: UInt16 = 8
  /// A generator inside a `yield from` whose sub-generators are resumed directly.
  package static let isLinked: UInt16 = 16
  /// A task will run it: it was not forgotten.
  private static let isScheduled: UInt16 = 32
  /// Driven by `send` and `throw`: it is closed when nobody refers to it any more.
  static let isDrivenByHand: UInt16 = 64
  /// An exception was being handled when it was awaited: `sys.exception()` shows it inside.
  static let isInsideHandler: UInt16 = 128

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  @inline(__always) package var reference: Reference { layout.reference }
  @inline(__always) package var value: Value { .object(layout.reference) }
  /// The view of the function's cell.
  @inline(__always) var functionObject: FunctionObject {
    FunctionObject(layout.pointee.function)
  }
  /// Retained on the way: hot paths read the function's layout.
  package var code: Code { functionObject.code }
  @inline(__always) var slotCount: Int { Int(functionObject.layout.pointee.frameSize) }

  /// The slots, behind the state bytes in the cell.
  @inline(__always) package var frame: Frame {
    (UnsafeMutableRawPointer(layout + 1)
      + Int(functionObject.layout.pointee.stateBytes)).assumingMemoryBound(to: Value.self)
  }

  @inline(__always) func has(_ flag: UInt16) -> Bool { layout.pointee.header.flags & flag != 0 }
  @inline(__always) func set(_ flag: UInt16) { layout.pointee.header.flags |= flag }
  @inline(__always) func clear(_ flag: UInt16) { layout.pointee.header.flags &= ~flag }

  /// A task takes it over.
  package func noteScheduled() { set(CoroutineObject.isScheduled) }
  /// Nobody will drive it any more: it is closed when nobody refers to it.
  package func noteAbandoned() {
    set(CoroutineObject.isDrivenByHand)
    registerDuty(reference)
  }
  /// A task drives it: dying unawaited is the task's business.
  package var isScheduled: Bool { has(CoroutineObject.isScheduled) }

  /// Stays true when it has ended.
  package var isStarted: Bool { has(CoroutineObject.isStarted) }
  /// False while it is suspended.
  package var isRunning: Bool { has(CoroutineObject.isRunning) }
  /// Also of one that was closed before it began.
  package var isFinished: Bool { has(CoroutineObject.isFinished) }

  /// Would it be lost if it died now: never awaited, or driven by hand and not closed?
  @inline(__always) var owesWarning: Bool {
    let flags = layout.pointee.header.flags
    if flags & CoroutineObject.isFinished != 0 { return false }
    return flags & CoroutineObject.isStarted != 0
      ? flags & CoroutineObject.isDrivenByHand != 0 : flags & CoroutineObject.isScheduled == 0
  }

  /// Its awaiter's state bytes do not tell the place of an `await` before it has suspended once.
  @inline(__always) func noteAwaited(at site: Site) {
    layout.pointee.header.aux = UInt32(truncatingIfNeeded: site.span.start) &+ 1
  }

  /// Where its awaiter stands.
  var awaitSpan: Span? {
    guard reference.pointee.kind == .coroutine, layout.pointee.header.aux > 0,
      let awaiter = layout.pointee.awaiter
    else { return nil }
    let start = Int(layout.pointee.header.aux) - 1
    let known = CoroutineObject(awaiter).suspensionSite?.span
    return known.map { Int($0.start) } == start ? known : Span(start, start)
  }

  /// Where the suspended frame stands; nil before the start and after the end.
  var suspensionSite: Site? {
    guard isStarted, !isFinished else { return nil }
    var node = functionObject.layout.pointee.body.takeUnretainedValue()
    while let part = node.suspendedPart(frame) { node = part }
    return node.suspensionSite
  }

  /// What the suspended frame itself handles: the exception of its innermost `except` or `finally`.
  private var handledException: Value {
    var node = functionObject.layout.pointee.body.takeUnretainedValue()
    var handled = Value.unbound
    while let part = node.suspendedPart(frame) {
      let own = node.handledException(frame)
      if !own.isUnbound { handled = own }
      node = part
    }
    return handled
  }

  /// It or one of its awaiters stands in an `except` or `finally` of an exception.
  package var isHandling: Bool {
    handledException.exception != nil || handledByAwaiters.exception != nil
  }

  /// What the awaiters of a coroutine handle that is resumed alone; unbound when it is nothing.
  var handledByAwaiters: Value {
    var current = self
    while current.has(CoroutineObject.isInsideHandler), let awaiter = current.layout.pointee.awaiter
    {
      current = CoroutineObject(awaiter)
      let handled = current.handledException
      if !handled.isUnbound { return handled }
    }
    return .unbound
  }
}

/// The coroutine that owns a heap frame. The byte below the frame is the number of words of state.
@inline(__always) func coroutine(owning f: Frame) -> CoroutineObject {
  let words = (UnsafeMutableRawPointer(f) - 1).assumingMemoryBound(to: UInt8.self).pointee
  if words == manyWords { return CoroutineObject(cell(containing: UnsafeRawPointer(f))) }
  let start = UnsafeMutableRawPointer(f) - Int(words) * 8
  return CoroutineObject(
    (start - MemoryLayout<CoroutineObject.Layout>.size).assumingMemoryBound(to: Header.self))
}

/// More words of state than a byte counts: the heap is asked for the cell.
private let manyWords: UInt8 = 255

/// The state byte at a negative offset from the frame.
@inline(__always) func stateByte(_ f: Frame, _ offset: Int) -> UnsafeMutablePointer<UInt8> {
  (UnsafeMutableRawPointer(f) + offset).assumingMemoryBound(to: UInt8.self)
}

/// Bytes of a coroutine's cell.
@inline(__always) func coroutineSize(stateBytes: Int, slots: Int) -> Int {
  MemoryLayout<CoroutineObject.Layout>.size &+ stateBytes &+ 16 &* slots
}

extension Code.Form {
  /// What calling such a function makes.
  var coroutineKind: Kind {
    switch self {
    case .coroutine: return .coroutine
    case .asyncGenerator: return .asyncGenerator
    case .generator, .plain: return .generator
    }
  }
}

/// Makes a generator, coroutine or async generator from bound arguments.
@inline(__always) func makeCoroutine(
  _ function: FunctionObject, _ arguments: Frame, _ count: Int
) -> Value {
  let size = Int(function.layout.pointee.frameSize)
  let stateBytes = Int(function.layout.pointee.stateBytes)
  let memory =
    takeFreeCell(Int(function.layout.pointee.coroutineClass))
    ?? allocateSlowly(coroutineSize(stateBytes: stateBytes, slots: size))
  memory.assumingMemoryBound(to: CoroutineObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(function.layout.pointee.coroutineKind),
      function: function.layout.reference, awaiter: nil, delegate: nil))
  let words = (memory + MemoryLayout<CoroutineObject.Layout>.size)
    .assumingMemoryBound(to: UInt64.self)
  let last = stateBytes >> 3
  let frame = (memory + MemoryLayout<CoroutineObject.Layout>.size + stateBytes)
    .assumingMemoryBound(to: Value.self)
  // Nearly always one word, and the byte below the frame is its highest.
  if last == 1 {
    words[0] = (UInt64(1) << 56).littleEndian
  } else {
    var word = 0
    while word < last {
      words[word] = 0
      word &+= 1
    }
    stateByte(frame, -1).pointee = UInt8(min(last, Int(manyWords)))
  }
  var slot = 0
  while slot < count {
    (frame + slot).initialize(to: arguments[slot])
    slot &+= 1
  }
  while slot < size {
    (frame + slot).initialize(to: .unbound)
    slot &+= 1
  }
  if function.layout.pointee.header.aux != 0 { copyCaptures(function, frame) }
  return Value(memory)
}

@inline(never) private func allocateSlowly(_ size: Int) -> UnsafeMutableRawPointer {
  allocateCell(size)
}

/// A finished coroutine whose cell nobody knows goes back to the free list at once.
/// - Returns: whether it did.
@discardableResult
@inline(__always) func recycle(_ coroutine: CoroutineObject) -> Bool {
  let sizeClass = Int(coroutine.functionObject.layout.pointee.coroutineClass)
  // Cells of unswept blocks are listed by the sweep; poisoned runs keep every cell. Class 0 is no list.
  if heap.unswept.unsafelyUnwrapped[sizeClass] >= 0, !isSwept(coroutine.reference) { return false }
  if sizeClass == 0 || state.stressInterval > 0 { return false }
  if coroutine.has(hasDuty | hasIdentity) {
    // The table of duties names the cell.
    if coroutine.has(hasDuty) { return false }
    forgetIdentity(coroutine.reference)
  }
  let free = UnsafeMutableRawPointer(coroutine.layout).assumingMemoryBound(to: FreeCell.self)
  free.pointee.header.kind = .free
  free.pointee.next = heap.free.unsafelyUnwrapped[sizeClass]
  heap.free.unsafelyUnwrapped[sizeClass] = UnsafeMutableRawPointer(free)
  return true
}

func traceCoroutine(_ coroutine: CoroutineObject) {
  mark(coroutine.layout.pointee.function)
  if let awaiter = coroutine.layout.pointee.awaiter { mark(awaiter) }
  if let delegate = coroutine.layout.pointee.delegate { mark(delegate) }
  // What a frame held when it ended is gone, as long as its cell may live.
  if coroutine.isFinished { return }
  let frame = coroutine.frame
  for slot in 0..<coroutine.slotCount { mark(frame[slot]) }
}

extension Value {
  /// A coroutine made by an `async def`.
  @inline(__always) package var coroutine: CoroutineObject? {
    if case .object(let object) = self, object.pointee.kind == .coroutine {
      return CoroutineObject(object)
    }
    return nil
  }

  /// The view of a generator's cell, or nil; coroutines have other kinds.
  @inline(__always) package var generator: CoroutineObject? {
    if case .object(let object) = self, object.pointee.kind == .generator {
      return CoroutineObject(object)
    }
    return nil
  }
}

/// A coroutine that nobody else knows, when the method is a coroutine function of exactly so many
/// parameters; nil otherwise.
/// - Parameter place: puts the arguments into the frame.
@inline(__always) func makeFreshCoroutine(
  _ method: Value, _ count: Int, _ place: (Frame) -> Void
) -> Value? {
  guard case .object(let object) = method, object.pointee.kind == .function else { return nil }
  let function = FunctionObject(object)
  guard function.layout.pointee.directCoroutineCount == Int32(truncatingIfNeeded: count) else {
    return nil
  }
  let base = state.top.unsafelyUnwrapped + 1
  place(base)
  let coroutine = makeCoroutine(function, base, count)
  return coroutine.kind == .coroutine ? coroutine : nil
}

/// A coroutine function of the class whose instances a node met last. The class holds it as long as the
/// epoch lasts.
struct CoroutineMethod {
  private var type: Reference?
  private var epoch = -1
  private var function: FunctionObject?

  /// The method for an instance of the remembered class.
  @inline(__always) func method(of receiver: Value) -> FunctionObject? {
    guard case .object(let object) = receiver, object.pointee.kind == .instance,
      InstanceObject(UnsafeMutableRawPointer(object)).type == type, epoch == state.typeEpoch
    else { return nil }
    return function
  }

  /// - Returns: whether the receiver is an instance, whose class has the method.
  @discardableResult
  mutating func remember(_ receiver: Value, _ method: Value) -> Bool {
    guard let instance = receiver.instance else { return false }
    (type, epoch, function) = (instance.type, state.typeEpoch, method.function)
    return true
  }
}

/// The cell is a coroutine or generator of any kind.
func isFrame(_ reference: Reference) -> Bool {
  switch reference.pointee.kind {
  case .coroutine, .generator, .asyncGenerator: true
  default: false
  }
}
