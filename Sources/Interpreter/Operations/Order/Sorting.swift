// `list.sort` and `sorted`: keys are computed once, then positions are merge-sorted by them.
//
// The list is empty while it is being sorted, so a key function or a comparison that looks at it, or
// changes it, does no harm. Keys that are all ints, all floats or all text are compared without
// calls. See MergeSort.swift for the algorithm.

import Syntax

/// Sorts in place; stable, also when reversed.
package func sortList(_ list: ListObject, key: Value, isReversed: Bool) throws(Raised) {
  let items = makeList()
  items.exchangeItems(with: list)
  var outcome: Raised?
  do throws(Raised) {
    let keys = try computeKeys(items, key)
    try sort(items, by: keys, isReversed: isReversed)
  } catch {
    outcome = error
  }
  let wasModified = list.layout.pointee.capacity != 0
  items.exchangeItems(with: list)
  if let outcome { throw outcome }
  if wasModified { throw raise(.valueError, "list modified during sort") }
}

/// The keys in the order of the items; without a key function the items themselves.
private func computeKeys(_ items: ListObject, _ key: Value) throws(Raised) -> ListObject {
  if key.isNone { return items }
  let keys = makeList(capacity: items.count)
  for index in 0..<items.count {
    if index & 0xFFF == 0xFFF { try pollInterrupt() }
    keys.append(try call(key, items.items[index]))
  }
  return keys
}

/// What all keys are.
private enum KeyForm { case int, double, text, tuple, mixed }

private func form(of keys: ListObject) -> KeyForm {
  func form(_ key: Value) -> KeyForm {
    switch key {
    case .int: return .int
    case .double: return .double
    case .object(let object):
      let kind = object.pointee.kind
      return kind == .string ? .text : kind == .tuple ? .tuple : .mixed
    default: return .mixed
    }
  }
  let first = form(keys.items[0])
  for index in 1..<keys.count where form(keys.items[index]) != first { return .mixed }
  return first
}

private func sort(_ items: ListObject, by keys: ListObject, isReversed: Bool) throws(Raised) {
  if items.count < 2 { return }
  try reserve(count: items.count, stride: 64)
  // Comparisons of tuples may call script code, and nothing else knows the keys.
  let base = state.top
  defer { state.top = base }
  state.top.initialize(to: keys.value)
  state.top += 1
  switch form(of: keys) {
  case .int:
    try sort(items, IntOrder(), isReversed) { position in
      guard case .int(let key) = keys.items[position] else { return .init(key: 0, position: 0) }
      return .init(key: key, position: position)
    }
  case .double:
    try sort(items, DoubleOrder(), isReversed) { position in
      guard case .double(let key) = keys.items[position] else { return .init(key: 0, position: 0) }
      return .init(key: key, position: position)
    }
  case .text:
    try sort(items, TextOrder(), isReversed) { position in
      let text = StringObject(keys.items[position].cellMemory)
      return .init(prefix: prefix(of: text.buffer), text: text, position: position)
    }
  case .tuple:
    try sort(items, TupleOrder(), isReversed) { position in
      .init(key: TupleObject(keys.items[position].cellMemory), position: position)
    }
  case .mixed: try sort(items, ValueOrder(keys: keys), isReversed) { $0 }
  }
}

/// Sorts the entries of all positions, then puts the items in their order. Reversing before and after
/// keeps equal items in their order.
@inline(__always) private func sort<Order: SortOrder>(
  _ items: ListObject, _ order: Order, _ isReversed: Bool, _ entry: (Int) -> Order.Entry
) throws(Raised) {
  let count = items.count
  let entries = UnsafeMutablePointer<Order.Entry>.allocate(capacity: count)
  defer { entries.deallocate() }
  for index in 0..<count {
    (entries + index).initialize(to: entry(isReversed ? count - 1 - index : index))
  }
  var sorter = MergeSort(order: order, entries: entries, count: count)
  defer { sorter.releaseScratch() }
  var outcome: Raised?
  do throws(Raised) {
    try sorter.sort()
  } catch {
    outcome = error
  }
  let capacity = items.layout.pointee.capacity
  let sorted = allocateBuffer(Value.self, count: capacity)
  for index in 0..<count {
    let position = order.position(entries[isReversed ? count - 1 - index : index])
    (sorted + index).initialize(to: items.items[position])
  }
  items.adopt(sorted, count: count, capacity: capacity)
  if let outcome { throw outcome }
}

// MARK: - Orders

/// How two entries compare. Entries are trivial: a key or where to find it, and the item's position.
protocol SortOrder {
  associatedtype Entry
  func isLess(_ a: Entry, _ b: Entry) throws(Raised) -> Bool
  func position(_ entry: Entry) -> Int
}

private struct KeyedEntry<Key> {
  let key: Key
  let position: Int
}

private struct IntOrder: SortOrder {
  @inline(__always) func isLess(_ a: KeyedEntry<Int>, _ b: KeyedEntry<Int>) throws(Raised) -> Bool {
    a.key < b.key
  }
  @inline(__always) func position(_ entry: KeyedEntry<Int>) -> Int { entry.position }
}

private struct DoubleOrder: SortOrder {
  @inline(__always) func isLess(_ a: KeyedEntry<Double>, _ b: KeyedEntry<Double>) throws(Raised)
    -> Bool
  {
    a.key < b.key
  }
  @inline(__always) func position(_ entry: KeyedEntry<Double>) -> Int { entry.position }
}

/// Most texts differ in their first bytes, which then need not be fetched.
private struct TextOrder: SortOrder {
  struct Entry {
    let prefix: UInt64
    let text: StringObject
    let position: Int
  }
  /// UTF-8 bytes order as code points do.
  @inline(__always) func isLess(_ a: Entry, _ b: Entry) throws(Raised) -> Bool {
    a.prefix != b.prefix
      ? a.prefix < b.prefix : compareBytes(a.text.buffer, b.text.buffer) < 0
  }
  @inline(__always) func position(_ entry: Entry) -> Int { entry.position }
}

/// The first eight bytes as a number, zeros where there are fewer.
private func prefix(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var prefix: UInt64 = 0
  for index in 0..<8 { prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
  return prefix
}

private struct TupleOrder: SortOrder {
  @inline(__always) func isLess(_ a: KeyedEntry<TupleObject>, _ b: KeyedEntry<TupleObject>)
    throws(Raised) -> Bool
  {
    try compareTuples(.less, a.key, b.key)
  }
  @inline(__always) func position(_ entry: KeyedEntry<TupleObject>) -> Int { entry.position }
}

/// Keys stay in a list that only the sort knows, so its buffer never moves; comparisons may call
/// back into script.
private struct ValueOrder: SortOrder {
  let keys: ListObject

  @inline(__always) func isLess(_ a: Int, _ b: Int) throws(Raised) -> Bool {
    try compareIsTrue(.less, keys.items[a], keys.items[b])
  }
  @inline(__always) func position(_ entry: Int) -> Int { entry }
}
