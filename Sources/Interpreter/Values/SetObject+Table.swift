// The open table of sets: probing, growth and copying exactly as CPython 3.13's setobject.c, because
// the order in which a set of ints prints follows from them.
//
// Comparing two keys may call back into script, which may change this very set: every probe watches
// the table and starts over when it is another.

private let linearProbes = 9
private let perturbShift: UInt = 5
private let smallestTable = 8
/// Entries, a power of two: 6 KiB, which the first cache holds.
private let longestCopy = 256

// MARK: - Probing

extension SetObject {
  /// The slot that holds the key, or -1.
  @inline(__always) func find(_ key: Value, hash: Int) throws(Raised) -> Int {
    guard let table = layout.pointee.table else { return -1 }
    let slot = hash & layout.pointee.mask
    if table[slot].isUnused { return -1 }
    if table[slot].hash == hash, table[slot].key.isIdentical(to: key) { return slot }
    return try probe(key, hash: hash)
  }

  @inline(never) private func probe(_ key: Value, hash: Int) throws(Raised) -> Int {
    restart: while true {
      guard let table = layout.pointee.table else { return -1 }
      let mask = layout.pointee.mask
      var perturb = UInt(bitPattern: hash)
      var start = hash & mask
      while true {
        let last = start &+ linearProbes <= mask ? start &+ linearProbes : start
        var slot = start
        while slot <= last {
          if table[slot].isUnused { return -1 }
          let other = table[slot].key
          if table[slot].hash == hash, !other.isUnbound {
            let isPresent = try isSame(other, key)
            if hasChanged(table, mask, slot, other) { continue restart }
            if isPresent { return slot }
          }
          slot &+= 1
        }
        perturb >>= perturbShift
        start = (start &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  /// Whether a comparison has changed the table or the key that was compared.
  private func hasChanged(
    _ table: UnsafeMutablePointer<Entry>, _ mask: Int, _ slot: Int, _ key: Value
  ) -> Bool {
    layout.pointee.table != table || layout.pointee.mask != mask
      || !table[slot].key.isIdentical(to: key)
  }

  /// Adds a key unless it is there: to the last erased slot on the way, else to the first unused.
  @inline(__always) func add(_ key: Value, hash: Int) throws(Raised) {
    if let table = layout.pointee.table {
      let slot = hash & layout.pointee.mask
      if table[slot].isUnused { return try occupy(slot, -1, key, hash: hash) }
      if table[slot].hash == hash, table[slot].key.isIdentical(to: key) { return }
    }
    try probeToAdd(key, hash: hash)
  }

  @inline(never) private func probeToAdd(_ key: Value, hash: Int) throws(Raised) {
    restart: while true {
      if layout.pointee.table == nil { try resize(to: 0) }
      let mask = layout.pointee.mask
      let table = layout.pointee.table.unsafelyUnwrapped
      var perturb = UInt(bitPattern: hash)
      var start = hash & mask
      var erased = -1
      while true {
        let last = start &+ linearProbes <= mask ? start &+ linearProbes : start
        var slot = start
        while slot <= last {
          switch table[slot].key {
          case .unbound:
            if table[slot].isUnused { return try occupy(slot, erased, key, hash: hash) }
            erased = slot
          case let other where table[slot].hash == hash:
            let isPresent = try isSame(other, key)
            if isPresent { return }
            if hasChanged(table, mask, slot, other) { continue restart }
          default: break
          }
          slot &+= 1
        }
        perturb >>= perturbShift
        start = (start &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  private func occupy(_ unused: Int, _ erased: Int, _ key: Value, hash: Int) throws(Raised) {
    let table = layout.pointee.table.unsafelyUnwrapped
    layout.pointee.count &+= 1
    // A comparison since then may have put another key there.
    if erased >= 0, table[erased].key.isUnbound {
      table[erased] = Entry(hash: hash, key: key)
      return
    }
    table[unused] = Entry(hash: hash, key: key)
    layout.pointee.fill &+= 1
    if layout.pointee.fill &* 5 >= layout.pointee.mask &* 3 { try resize(to: grownSize) }
  }

  private var grownSize: Int { count > 50000 ? count * 2 : count * 4 }

  /// Erases a key; false when it was not there.
  func discard(_ key: Value, hash: Int) throws(Raised) -> Bool {
    let slot = try find(key, hash: hash)
    if slot < 0 { return false }
    erase(slot)
    return true
  }

  private func erase(_ slot: Int) {
    layout.pointee.table.unsafelyUnwrapped[slot] = Entry(hash: -1, key: .unbound)
    layout.pointee.count &-= 1
  }

  /// The first slot with a live key at or after a slot.
  @inline(__always) func nextSlot(from slot: Int) -> Int? {
    guard let table = layout.pointee.table else { return nil }
    var slot = slot
    while slot <= layout.pointee.mask {
      if !table[slot].key.isUnbound { return slot }
      slot &+= 1
    }
    return nil
  }

  /// The entry of a slot that `nextSlot` found.
  @inline(__always) func entry(_ slot: Int) -> Entry {
    layout.pointee.table.unsafelyUnwrapped[slot]
  }
}

// MARK: - Growing and copying

extension SetObject {
  /// Moves to the smallest table of more than `minimum` slots and drops erased entries.
  private func resize(to minimum: Int) throws(Raised) {
    var size = smallestTable
    while size <= minimum { size *= 2 }
    if size > 1 << 16 { try reserve(count: size, stride: MemoryLayout<Entry>.stride) }
    let old = layout.pointee.table
    let oldSize = layout.pointee.mask + 1
    if size == smallestTable, oldSize == size, old != nil, layout.pointee.fill == count { return }
    let table = allocateTable(size)
    if let old {
      for slot in 0..<oldSize where !old[slot].key.isUnbound {
        place(old[slot], in: table, mask: size - 1)
      }
      releaseBuffer(old, count: oldSize)
    }
    layout.pointee.table = table
    layout.pointee.mask = size - 1
    layout.pointee.fill = count
  }

  private func allocateTable(_ size: Int) -> UnsafeMutablePointer<Entry> {
    let table = allocateBuffer(Entry.self, count: size)
    table.initialize(repeating: Entry(hash: 0, key: .unbound), count: smallestTable)
    // Copies are several times as fast as stores of three words each.
    var done = smallestTable
    while done < size {
      let count = min(done, longestCopy)
      (table + done).initialize(from: table, count: count)
      done &+= count
    }
    return table
  }

  /// Into a table without erased entries, where the key is known to be absent.
  private func place(_ entry: Entry, in table: UnsafeMutablePointer<Entry>, mask: Int) {
    var perturb = UInt(bitPattern: entry.hash)
    var start = entry.hash & mask
    while true {
      let last = start &+ linearProbes <= mask ? start &+ linearProbes : start
      var slot = start
      while slot <= last {
        if table[slot].key.isUnbound {
          table[slot] = entry
          return
        }
        slot &+= 1
      }
      perturb >>= perturbShift
      start = (start &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  func removeAll() {
    if let table = layout.pointee.table { releaseBuffer(table, count: layout.pointee.mask + 1) }
    layout.pointee.table = nil
    layout.pointee.mask = smallestTable - 1
    layout.pointee.fill = 0
    layout.pointee.count = 0
  }

  /// Adds every key of another set. One resize comes first, as if no key were shared.
  func merge(_ other: SetObject) throws(Raised) {
    if other.layout == layout || other.count == 0 { return }
    try prepare(for: other.count)
    if layout.pointee.fill == 0 { return copy(other) }
    var slot = other.nextSlot(from: 0)
    while let current = slot {
      let entry = other.entry(current)
      try add(entry.key, hash: entry.hash)
      slot = other.nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
  }

  /// The one resize before a bulk insertion.
  func prepare(for extra: Int) throws(Raised) {
    if layout.pointee.table == nil { try resize(to: 0) }
    if (layout.pointee.fill + extra) * 5 >= layout.pointee.mask * 3 {
      try resize(to: (count + extra) * 2)
    }
  }

  /// Into an empty table: no comparison is needed.
  private func copy(_ other: SetObject) {
    let table = layout.pointee.table.unsafelyUnwrapped
    let source = other.layout.pointee.table.unsafelyUnwrapped
    let mask = layout.pointee.mask
    if mask == other.layout.pointee.mask, other.layout.pointee.fill == other.count {
      table.update(from: source, count: mask + 1)
    } else {
      for slot in 0...other.layout.pointee.mask where !source[slot].key.isUnbound {
        place(source[slot], in: table, mask: mask)
      }
    }
    layout.pointee.fill = other.count
    layout.pointee.count = other.count
  }

  /// Rebuilds the table when more than a quarter of it is erased entries.
  func dropErased() throws(Raised) {
    if layout.pointee.fill - count > layout.pointee.mask / 4 { try resize(to: grownSize) }
  }

  /// Takes over another set's table; the other one is left empty.
  func takeTable(of other: SetObject) {
    removeAll()
    layout.pointee.table = other.layout.pointee.table
    layout.pointee.mask = other.layout.pointee.mask
    layout.pointee.fill = other.layout.pointee.fill
    layout.pointee.count = other.count
    other.layout.pointee.table = nil
    other.removeAll()
  }

  /// Removes and returns the next key after the last popped one, or nil from an empty set.
  /// `header.aux` remembers where the search goes on.
  func popNext() -> Value? {
    guard count > 0 else { return nil }
    let mask = layout.pointee.mask
    var slot = Int(layout.pointee.header.aux) & mask
    while entry(slot).key.isUnbound { slot = slot == mask ? 0 : slot + 1 }
    let key = entry(slot).key
    erase(slot)
    layout.pointee.header.aux = UInt32(truncatingIfNeeded: slot + 1)
    return key
  }
}

// MARK: - Entry points

/// Is the key in the set?
func setContains(_ set: SetObject, _ key: Value, hash: Int) throws(Raised) -> Bool {
  try set.find(key, hash: hash) >= 0
}

/// Adds a key that is not there yet; TypeError when it is unhashable.
package func setAdd(_ set: SetObject, _ key: Value) throws(Raised) {
  try set.add(key, hash: try hash(key))
}

/// Erases the key; false when it was not there.
func setDiscard(_ set: SetObject, _ key: Value) throws(Raised) -> Bool {
  try set.discard(key, hash: try elementHash(key))
}

/// The hash with which a value is looked for in a set: that of a frozenset for a set, which may be
/// asked for though it could not be added, unless its class has given it one.
func elementHash(_ item: Value) throws(Raised) -> Int {
  if let set = item.unwrapped.set, !set.isFrozen,
    item.kind == .set || typeOf(item).lookup(.hash).isNone
  {
    let frozen = makeSet(isFrozen: true)
    try frozen.merge(set)
    return try hash(frozen.value)
  }
  return try hash(item)
}
