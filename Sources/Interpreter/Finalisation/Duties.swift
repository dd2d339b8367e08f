// Cells that something must happen to when they die: a `__del__`, weak references to clear, a frame to
// close, a coroutine that nobody awaited, a file to flush.
//
// They stand in one table, in the order in which their duties began. Collections in the middle of a
// run treat them as roots; only finalisation points (Finalising.swift) take them out. Classes without
// such duties never come here: a program that has none pays nothing.

/// In the header flags of every kind: the cell stands in the table of duties.
let hasDuty: UInt16 = 0x4000
/// Its `__del__` has been called: it is never called twice.
let isFinalised: UInt16 = 0x2000
/// Weak references point to it.
let isWeaklyReferenced: UInt16 = 0x1000

struct DutyTable {
  /// In the order in which the duties began. Some of them may be over.
  var cells = RawList<Reference>()
  /// Cells that a name, an attribute or a frame has let go since the last search, in that order.
  private(set) var dropped: [Reference] = []
  /// More were let go than are listed: whatever is dead is looked for.
  private(set) var hasDroppedMore = false
  /// Where they are many, their order is that of their age, and the list stays small: who notes cannot raise.
  private static let mostDropped = 1 << 16
  /// When the table has grown to this size, duties that are over are taken out of it.
  var pruneLimit = 1024
  /// When it has grown to this size, the next safepoint is a finalisation point.
  var searchLimit = 4096

  mutating func note(dropped cell: Reference) {
    if dropped.count < Self.mostDropped { dropped.append(cell) } else { hasDroppedMore = true }
  }

  /// - Parameter count: the first ones stay.
  mutating func forgetDropped(from count: Int = 0) {
    if count == 0 { hasDroppedMore = false }
    if dropped.count > count { dropped.removeSubrange(count...) }
  }
}

nonisolated(unsafe) var duties = DutyTable()

/// Something was let go that has a duty, or refers to something that has: a search is worth its cost.
nonisolated(unsafe) var hasDropped = false
/// Counts duties that have begun. When it changes while a statement runs, its temporaries may have some.
package nonisolated(unsafe) var dutiesBegun = 0
/// Entries of the table. Watched code looks at it after each statement.
package private(set) nonisolated(unsafe) var dutyCount = 0

/// The cell now has a duty. Its kind says which.
package func registerDuty(_ cell: Reference) {
  dutiesBegun &+= 1
  if cell.pointee.flags & hasDuty != 0 { return }
  cell.pointee.flags |= hasDuty
  if dutyCount >= duties.pruneLimit { pruneDuties() }
  duties.cells.append(cell)
  dutyCount &+= 1
  if dutyCount >= duties.searchLimit {
    duties.searchLimit = max(duties.searchLimit, dutyCount * 2)
    wantsSearch = true
    state.attention = true
  }
}

/// A duty of cells that nearly always come to their end by themselves: no reason to search.
package func registerQuietly(_ cell: Reference) {
  registerDuty(cell)
  dutiesBegun &-= 1
}

/// Instances of classes with `__del__`.
@inline(__always) func registerFinalizer(_ instance: InstanceObject, _ type: TypeObject) {
  if type.traits.contains(.finalizer) { registerDuty(instance.layout.reference) }
}

/// Set by Asyncio: does the future or task still owe a report, and making it.
package nonisolated(unsafe) var futureOwesReport: (FutureObject) -> Bool = { _ in false }
/// See `futureOwesReport`.
package nonisolated(unsafe) var reportFuture: (FutureObject) -> Void = { _ in }

/// A future has failed, and perhaps nobody has looked at its exception: whatever lets futures go is looked at.
package nonisolated(unsafe) var mayOweReports = false

/// A module collects cycles by hand, and asks at once what has become of them.
package nonisolated(unsafe) var collectsByHand = false

/// Futures and tasks that owe a report, oldest first.
package func futuresThatOweReports() -> [FutureObject] {
  duties.cells.all.compactMap { cell in
    let isFuture = cell.pointee.kind == .future || cell.pointee.kind == .task
    return isFuture && owesDuty(cell) ? FutureObject(cell) : nil
  }
}

/// Does the cell still have a duty?
func owesDuty(_ cell: Reference) -> Bool {
  let flags = cell.pointee.flags
  if flags & isWeaklyReferenced != 0 { return true }
  if flags & isFinalised != 0 { return false }
  switch cell.pointee.kind {
  case .instance:
    return TypeObject(InstanceObject(UnsafeMutableRawPointer(cell)).type).traits
      .contains(.finalizer)
  case .generator:
    let frame = CoroutineObject(cell)
    return frame.isStarted && !frame.isFinished
  case .asyncGenerator:
    let frame = CoroutineObject(cell)
    return frame.has(CoroutineObject.isNoted) && !frame.isFinished
  case .coroutine: return CoroutineObject(cell).owesWarning
  case .future, .task: return futureOwesReport(FutureObject(cell))
  case .boxed: return BoxedObject(cell).object.owesDuty
  default: return false
  }
}

/// Takes duties that are over out of the table.
func pruneDuties() {
  pruneUnawaited()
  duties.cells.keep { cell in
    if owesDuty(cell) { return true }
    cell.pointee.flags &= ~hasDuty
    if !coroutineOrigins.isEmpty { coroutineOrigins.removeValue(forKey: cell) }
    if !knownCyclic.isEmpty { knownCyclic.remove(cell) }
    return false
  }
  dutyCount = duties.cells.count
  duties.pruneLimit = max(1024, dutyCount * 2)
}

/// Collections keep everything that has a duty.
func markDuties() {
  if dutyCount == 0 { return }
  pruneDuties()
  for cell in duties.cells.all { mark(cell) }
  for origin in coroutineOrigins.values { mark(origin) }
}

// MARK: - What was let go

/// A name, an attribute, an item or a frame has held the value until now.
@inline(__always) func noteDropped(_ value: Value) {
  if case .object(let object) = value {
    var rest = noteLimit
    note(object, &rest, depth: 0)
  }
}

/// How much is looked at behind one value: a cell is 16, a place that may hold one is 1. Without a
/// price for places, each statement that lets go of something beside a long list walked through it.
private let noteLimit = 256 * 16
private let cellPrice = 16

/// Looks for duties behind a value, in the order in which CPython would free what it holds.
private func note(_ object: Reference, _ rest: inout Int, depth: Int) {
  if object.pointee.flags & hasDuty != 0 {
    hasDropped = true
    if !duties.dropped.suffix(16).contains(object) { duties.note(dropped: object) }
    return
  }
  rest -= cellPrice
  if rest < 0 || depth > 32 {
    hasDropped = hasDropped || rest >= 0
    return
  }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .free, .string, .bytes, .bigInt, .complex, .range, .slice: break
  case .native, .type, .module, .property: break
  case .list: note(ListObject(memory).buffer, &rest, depth, reversed: true)
  case .tuple: note(TupleObject(memory).buffer, &rest, depth, reversed: true)
  case .dict: noteItems(DictObject(memory), &rest, depth)
  case .set:
    guard let table = SetObject(memory).layout.pointee.table else { return }
    for slot in 0...SetObject(memory).layout.pointee.mask where rest >= 0 {
      note(table[slot].key, &rest, depth)
      rest -= 1
    }
  case .instance:
    let instance = InstanceObject(memory)
    note(
      UnsafeBufferPointer(start: instance.slots, count: instance.capacity), &rest, depth,
      reversed: false)
  case .cell: note(CellObject(object).content, &rest, depth)
  case .boundMethod: note(BoundMethodObject(object).receiver, &rest, depth)
  case .staticMethod, .classMethod: note(MethodWrapperObject(object).wrapped, &rest, depth)
  case .function:
    let function = FunctionObject(object)
    guard let captures = function.layout.pointee.captures else { return }
    note(
      UnsafeBufferPointer(start: captures, count: function.captureCount), &rest, depth,
      reversed: false)
  case .exception:
    let exception = ExceptionObject(object).layout.pointee
    if let fields = exception.fields { note(fields, &rest, depth: depth + 1) }
    note(exception.arguments, &rest, depth)
    note(exception.attributes, &rest, depth)
    note(exception.context, &rest, depth)
  case .iterator: note(SequenceIterator(object).layout.pointee.source, &rest, depth)
  case .generator, .coroutine, .asyncGenerator:
    let frame = CoroutineObject(object)
    if frame.isFinished { return }
    note(
      UnsafeBufferPointer(start: frame.frame, count: frame.slotCount), &rest, depth,
      reversed: false)
    if let delegate = frame.layout.pointee.delegate { note(delegate, &rest, depth: depth + 1) }
  case .future, .task:
    let future = FutureObject(object)
    note(future.layout.pointee.result, &rest, depth)
    if let extra = future.extra { note(extra.attributes, &rest, depth) }
  case .boxed:
    // What a Swift object holds is known to the collector only.
    hasDropped = true
  }
}

@inline(__always) private func note(_ value: Value, _ rest: inout Int, _ depth: Int) {
  if case .object(let object) = value { note(object, &rest, depth: depth + 1) }
}

private func note(
  _ values: UnsafeBufferPointer<Value>, _ rest: inout Int, _ depth: Int, reversed: Bool
) {
  var index = 0
  while index < values.count, rest >= 0 {
    note(values[reversed ? values.count - 1 - index : index], &rest, depth)
    rest -= 1
    index += 1
  }
}

private func noteItems(_ dict: DictObject, _ rest: inout Int, _ depth: Int) {
  var position = 0
  while position < dict.used, rest >= 0 {
    note(dict.entries[position].key, &rest, depth)
    note(dict.entries[position].value, &rest, depth)
    rest -= 1
    position += 1
  }
}
