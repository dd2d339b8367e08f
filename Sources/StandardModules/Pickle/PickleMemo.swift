// Which cells have been written, by identity: a table of its own, because a dictionary hashes a reference for longer
// than the rest of a small value takes.

import Interpreter

struct PickleMemo {
  private var slots: [(cell: Reference?, index: Int)] = Array(repeating: (nil, 0), count: 64)
  private var count = 0

  @inline(__always) private func slot(of cell: Reference) -> Int {
    let mask = slots.count &- 1
    // Cells lie 16 bytes apart or more; the product's upper bits depend on all of them.
    let mixed = UInt(bitPattern: cell) &* 0x9e37_79b9_7f4a_7c15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while let other = slots[slot].cell, other != cell { slot = (slot &+ 1) & mask }
    return slot
  }

  subscript(cell: Reference) -> Int? {
    let slot = slot(of: cell)
    return slots[slot].cell == nil ? nil : slots[slot].index
  }

  mutating func add(_ cell: Reference, _ index: Int) {
    if count &* 2 >= slots.count { grow() }
    let place = slot(of: cell)
    if slots[place].cell == nil { count &+= 1 }
    slots[place] = (cell, index)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (nil, 0), count: old.count * 2)
    for case (let cell?, let index) in old { slots[slot(of: cell)] = (cell, index) }
  }
}
