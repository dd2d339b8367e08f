// `id()` and the addresses that reprs show: serial numbers, never real addresses, so that two runs
// of a script print alike.
//
// A cell gets its serial at the first question. The side table is keyed by address: the sweep calls
// `forgetIdentity` for dying cells whose header says that they are in it.

/// In the header flags of every kind: the cell has an entry in the identity table.
let hasIdentity: UInt16 = 0x8000

private let firstIdentity = 0x7f00_0000_1000
private nonisolated(unsafe) var identities = IdentityTable()
private nonisolated(unsafe) var nextIdentity = firstIdentity

/// What `id()` returns: a serial for objects, a function of the bits for unboxed values.
package func identity(of value: Value) -> Int {
  switch value {
  case .object(let object): return identity(of: object)
  case .int(let number): return (number &* 32 &+ 0x10_0000_0008) & Int.max
  case .double(let number):
    return Int(truncatingIfNeeded: number.bitPattern &* 0x9e37_79b9_7f4a_7c15) & Int.max & ~7 | 4
  case .bool(let flag): return flag ? 0x1040 : 0x1020
  case .none: return 0x1060
  case .notImplemented: return 0x1080
  case .ellipsis: return 0x10a0
  case .unbound: return 0
  }
}

/// The serial of a cell, given at the first question. A task's follows from its number.
package func identity(of object: Reference) -> Int {
  if object.pointee.kind == .task, object.pointee.aux > 0 {
    return firstTaskIdentity &+ 16 &* placeOfTask(Int(object.pointee.aux))
  }
  if object.pointee.flags & hasIdentity != 0 { return identities.find(object) }
  object.pointee.flags |= hasIdentity
  let identity = nextIdentity
  nextIdentity &+= 16
  identities.insert(object, identity)
  return identity
}

private let firstTaskIdentity = 0x7f80_0000_0000

/// Where CPython's allocator puts the task with this number, in units of 16 bytes, in a program that has
/// done little else: pools of 16 KiB, blocks of 176 bytes, the first free ones being what the start
/// of the interpreter has left. Sets of tasks are walked in the order of their addresses, and scripts
/// print what `asyncio.wait` gives them.
private func placeOfTask(_ number: Int) -> Int {
  let (block, pool, header) = (11, 1024, 3)
  let (main, second) = (203, 291)
  if number == 1 { return main }
  let fitting = (pool - second) / block
  let rank = number - 2
  if rank < fitting { return second + rank * block }
  let (later, index) = (rank - fitting).quotientAndRemainder(dividingBy: (pool - header) / block)
  return (1 + later) * pool + header + index * block
}

/// A fork is about to be made: each child gives numbers that its parent and its siblings do not.
package func countFork() { forks &+= 1 }

/// In a forked child.
package func renumberIdentities() { nextIdentity &+= (forks & 0xff) << 32 }

private nonisolated(unsafe) var forks = 0

/// The cell is about to be freed.
func forgetIdentity(_ reference: Reference) { identities.remove(reference) }

/// Open addressing with linear probing; removal shifts entries back, so there are no tombstones.
private struct IdentityTable {
  private struct Entry {
    var key: UInt = 0
    var identity = 0
  }
  private var entries = [Entry](repeating: Entry(), count: 64)
  private var count = 0

  private func home(_ key: UInt) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 20) & (entries.count - 1)
  }

  func find(_ object: Reference) -> Int {
    let key = UInt(bitPattern: object)
    var slot = home(key)
    while entries[slot].key != key {
      if entries[slot].key == 0 { return 0 }
      slot = (slot + 1) & (entries.count - 1)
    }
    return entries[slot].identity
  }

  mutating func insert(_ object: Reference, _ identity: Int) {
    if count * 2 >= entries.count { grow() }
    place(Entry(key: UInt(bitPattern: object), identity: identity))
    count += 1
  }

  private mutating func place(_ entry: Entry) {
    var slot = home(entry.key)
    while entries[slot].key != 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.key != 0 { place(entry) }
  }

  mutating func remove(_ object: Reference) {
    let mask = entries.count - 1
    let key = UInt(bitPattern: object)
    var hole = home(key)
    while entries[hole].key != key {
      if entries[hole].key == 0 { return }
      hole = (hole + 1) & mask
    }
    var slot = (hole + 1) & mask
    while entries[slot].key != 0 {
      if (slot - home(entries[slot].key)) & mask >= (slot - hole) & mask {
        entries[hole] = entries[slot]
        hole = slot
      }
      slot = (slot + 1) & mask
    }
    entries[hole] = Entry()
    count -= 1
  }
}
