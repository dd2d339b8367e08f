// Who called whom: the running frames, read off the links that calls leave on the value stack.
//
// Calls of natives leave a link too, so that a native knows the frame that called it. Natives that
// call back into script do not know the frame above them: there the next link down the stack is
// looked for. Whatever else may run a script's methods (operators, loops, truth tests, decorators) leaves a link too.

import Syntax

/// A frame that is running: where it stands in its code.
struct RunningFrame {
  let code: Code
  let span: Span
  let frame: Frame
  /// The coroutine or generator whose frame it is.
  let owner: CoroutineObject?
  /// The two words of the frame's own link, to see later whether it is still the same frame.
  let link: (UInt, UInt)
}

/// The running frames, innermost first.
/// - Complexity: O(slots of the value stack in use below the frames that are asked for).
func runningFrames(atMost limit: Int = .max) -> [RunningFrame] {
  var walk = CallChainWalk()
  var frames: [RunningFrame] = []
  while frames.count < limit, let frame = walk.next() { frames.append(frame) }
  return frames
}

/// The innermost running frame that is one of those looked for.
func firstRunningFrame(where isWanted: (RunningFrame) -> Bool) -> RunningFrame? {
  var walk = CallChainWalk()
  while let frame = walk.next() {
    if isWanted(frame) { return frame }
  }
  return nil
}

/// Where the `level`th caller stands, counted outwards over those that are in none of the files; the outermost frame when
/// there are fewer. The function that asks and its own caller do not count.
/// - Complexity: O(slots of the value stack between).
package func callingPlace(outside files: [String], level: Int) -> (
  file: String, line: Int, function: String
)? {
  var walk = CallChainWalk()
  _ = walk.next()
  var (place, left) = (walk.next(), level)
  while left > 0, let frame = walk.next() {
    place = frame
    if !files.contains(frame.code.source.name) { left -= 1 }
  }
  return place.map { ($0.code.source.name, $0.code.source.line(at: $0.span.start), $0.code.name) }
}

/// The frames of what runs, outermost first, as plain data: down to the statement that is held. Of code that only
/// computes, nothing but the statement is known.
/// - Parameter root: a task's coroutine, whose frame is the outermost; nil for all frames.
package func framesInProgress(of root: CoroutineObject?) -> [SuspendedFrame] {
  guard let site = lineWatch.site?.takeUnretainedValue() else { return [] }
  var walk = CallChainWalk()
  var frames: [SuspendedFrame] = []
  while let frame = walk.next() {
    if frames.isEmpty, frame.code !== site.code || frame.span != site.span { break }
    let isRoot = root != nil && frame.owner?.reference == root?.reference
    if isRoot || !isLibrary(frame.code) {
      frames.append(SuspendedFrame(code: frame.code, span: frame.span))
    }
    if isRoot { break }
  }
  return frames.isEmpty ? [SuspendedFrame(site)] : frames.reversed()
}

private struct CallChainWalk {
  private var slot = state.top.unsafelyUnwrapped - 1
  /// Coroutines around the frame that was found last, which await one another.
  private var awaiter: CoroutineObject?
  /// Where the next of them awaits.
  private var awaitSpan: Span?
  /// Coroutines and generators found so far: each runs once, however many links lead to it.
  private var owners: [Reference] = []

  mutating func next() -> RunningFrame? {
    if let owner = awaiter { return step(to: owner) }
    while slot >= state.stackBase {
      defer { slot -= 1 }
      guard let (caller, site) = readLink(slot) else { continue }
      if site === nativeSite { continue }
      let owner = heapOwner(of: caller)
      if let owner {
        if owners.contains(owner.reference) { continue }
        owners.append(owner.reference)
        noteAwaiter(of: owner)
      } else {
        // The caller's own link is the next one to look at.
        slot = caller
      }
      return RunningFrame(
        code: site.code, span: site.span, frame: caller, owner: owner,
        link: owner == nil ? words(of: caller - 1) : (0, 0))
    }
    return nil
  }

  private mutating func step(to owner: CoroutineObject) -> RunningFrame {
    let code = owner.code
    let span = awaitSpan ?? owner.suspensionSite?.span ?? code.span
    owners.append(owner.reference)
    noteAwaiter(of: owner)
    return RunningFrame(code: code, span: span, frame: owner.frame, owner: owner, link: (0, 0))
  }

  private mutating func noteAwaiter(of owner: CoroutineObject) {
    awaiter = owner.layout.pointee.awaiter.map { CoroutineObject($0) }
    awaitSpan = owner.awaitSpan
  }
}

private func words(of slot: Frame) -> (UInt, UInt) {
  let raw = UnsafeRawPointer(slot)
  return (raw.load(as: UInt.self), raw.load(fromByteOffset: 8, as: UInt.self))
}

/// Shows the caller's place to natives that are not called; the caller puts `state.top` back.
@inline(never) func leaveLink(_ caller: Frame, _ site: Site) {
  let base = state.top.unsafelyUnwrapped + 1
  if base >= state.stackLimit.unsafelyUnwrapped { return }
  link(base, to: caller, at: site)
  state.top = base
}

/// As `located`, for what may run methods of a script: they see who asks for them.
@inline(__always) func linked<T>(
  _ caller: Frame, _ site: Site, _ operation: () throws(Raised) -> T
) throws(Raised) -> T {
  let top = state.top.unsafelyUnwrapped
  defer { state.top = top }
  leaveLink(caller, site)
  return try located(site, operation)
}

/// Whether an operation may call methods of a script, which then see who asks for it.
@inline(__always) func mayCallScript(_ a: Value, _ b: Value) -> Bool {
  a.instance != nil || b.instance != nil
}

/// Whether hashing the key, and finding it among others, may call methods of a script.
@inline(__always) func mayCallScript(forKey key: Value) -> Bool {
  key.instance != nil || key.tuple != nil
}

/// Leaves a link where comparing the operands, which are no instances, may compare what they hold.
/// - Returns: where `state.top` was.
@inline(__always) func linkComparison(_ a: Value, _ caller: Frame, _ site: Site) -> Frame {
  let top = state.top.unsafelyUnwrapped
  switch a.kind {
  case .list, .tuple, .dict, .set: leaveLink(caller, site)
  default: break
  }
  return top
}

/// Where the native that runs was called; nil when native code has called it.
func callingSite() -> Site? {
  var slot = state.top.unsafelyUnwrapped - 1
  while slot >= state.stackBase {
    if let (_, site) = readLink(slot), site !== nativeSite { return site }
    slot -= 1
  }
  return nil
}

/// The link in a slot, if it holds one.
///
/// Values are told apart by their tag, which would make the second word an odd address; a bool over a
/// link that was here before is the exception, and then the second word still points near a site.
private func readLink(_ slot: Frame) -> (caller: Frame, site: Site)? {
  let (first, second) = words(of: slot)
  guard second != 0, second & 15 == 0, isFrameAddress(first, below: slot),
    let object = UnsafeRawPointer(bitPattern: second),
    object.load(as: UInt.self) == siteClass
  else { return nil }
  let caller = UnsafeMutableRawPointer(bitPattern: first).unsafelyUnwrapped
  return (
    caller.assumingMemoryBound(to: Value.self),
    Unmanaged<Site>.fromOpaque(object).takeUnretainedValue()
  )
}

/// What the first word of every site is.
private let siteClass: UInt = UnsafeRawPointer(
  Unmanaged.passUnretained(nativeSite.unsafelyUnwrapped).toOpaque()
).load(as: UInt.self)

private func isFrameAddress(_ address: UInt, below slot: Frame) -> Bool {
  if address & 7 != 0 { return false }
  if address >= UInt(bitPattern: state.stackBase), address <= UInt(bitPattern: slot + 1) {
    return true
  }
  guard let pointer = UnsafeMutableRawPointer(bitPattern: address) else { return false }
  return heapOwner(of: pointer.assumingMemoryBound(to: Value.self)) != nil
}

/// The coroutine or generator whose frame in the heap this is.
private func heapOwner(of frame: Frame) -> CoroutineObject? {
  guard let cell = cellIfAny(containing: UnsafeRawPointer(frame)), isFrame(cell) else { return nil }
  let owner = CoroutineObject(cell)
  return owner.frame == frame ? owner : nil
}

extension RunningFrame {
  /// Is it this frame that another walk has found?
  func isSame(as other: RunningFrame) -> Bool { frame == other.frame && code === other.code }

  /// Is it still running, as far as its link tells?
  var isCurrent: Bool {
    if let owner { return !owner.isFinished }
    return frame > state.stackBase && frame < state.top && words(of: frame - 1) == link
  }

  /// Its variables now: a module's or class body's own namespace, a function's as a snapshot.
  var locals: Value {
    guard isCurrent else { return makeDict().value }
    if code.namespaceSlot >= 0 {
      let namespace = frame[code.namespaceSlot]
      if namespace.dict != nil { return namespace }
    }
    if code.name == "<module>", let globals = code.globals { return .object(globals) }
    return snapshot(frame, code).value
  }
}

extension CoroutineObject {
  /// Where it runs just now, or waits; nil when it has not begun.
  var place: Span? {
    let running =
      isRunning ? firstRunningFrame { $0.owner?.reference == reference }?.span : nil
    return running ?? suspensionSite?.span
  }

  /// The line at which it stands or begins.
  var line: Int { place.map { code.source.line(at: $0.start) } ?? code.firstLine }
}

// MARK: - Loops that suspend

/// As `generatorNext(_:)`, for the loop of a frame. In line, and all of it in functions of their own: the loop's
/// node keeps its shape, which the recorded profile knows.
@inline(__always) func generatorNext(_ generator: CoroutineObject, for f: Frame, _ site: Site)
  throws(Raised) -> Value?
{
  let top = state.top.unsafelyUnwrapped
  defer { state.top = top }
  leaveLink(f, site)
  return try generatorNext(generator)
}

/// As `iteratorNext(_:)`, for the loop of a frame.
@inline(__always) func iteratorNext(_ iterator: Value, for f: Frame, _ site: Site)
  throws(Raised) -> Value?
{
  if iterator.instance == nil { return try iteratorNext(iterator) }
  let top = state.top.unsafelyUnwrapped
  defer { state.top = top }
  leaveLink(f, site)
  return try iteratorNext(iterator)
}

/// As `makeIterator(_:)`, for the loop of a frame.
@inline(never) func makeIterator(_ source: Value, for f: Frame, _ site: Site) throws(Raised)
  -> Value
{
  let top = state.top.unsafelyUnwrapped
  defer { state.top = top }
  leaveLink(f, site)
  return try makeIterator(source)
}
