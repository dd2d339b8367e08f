// Facts that are found by a name. Entries never move, so that names are compared by address once they were found;
// they lie outside of Swift's counted memory, because a tag looks at several of them.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

final class XMLNameTable<Facts> {
  struct Entry {
    let name: Bytes
    let hash: Int
    var facts: Facts
  }
  typealias Place = UnsafeMutablePointer<Entry>

  /// In the order in which they came.
  private(set) var all: [Place] = []
  /// A power of two, at least twice the count.
  private var slots: UnsafeMutablePointer<Place?>
  private var mask = 63
  /// Differs from process to process: documents cannot be made for collisions.
  private let seed = nameSeed

  init() {
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: nil, count: 64)
  }

  deinit {
    for entry in all {
      entry.pointee.name.deallocate()
      entry.deinitialize(count: 1)
      entry.deallocate()
    }
    slots.deallocate()
  }

  func find(_ name: Bytes) -> Place? { slots[slot(name, hash(name))] }

  /// The entry of the name, with these facts when it is new.
  func find(_ name: Bytes, orAdd facts: @autoclosure () -> Facts) -> (entry: Place, isNew: Bool) {
    let hash = hash(name)
    let slot = slot(name, hash)
    if let known = slots[slot] { return (known, false) }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(name.count, 1))
    if let start = name.baseAddress, name.count > 0 {
      copy.baseAddress?.initialize(from: start, count: name.count)
    }
    let entry = Place.allocate(capacity: 1)
    entry.initialize(
      to: Entry(name: Bytes(rebasing: Bytes(copy)[..<name.count]), hash: hash, facts: facts()))
    all.append(entry)
    slots[slot] = entry
    if all.count * 2 > mask { grow() }
    return (entry, true)
  }

  @inline(__always) private func hash(_ name: Bytes) -> Int {
    var hash = seed
    for byte in name { hash = (hash ^ UInt(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(bitPattern: hash ^ hash >> 31)
  }

  @inline(__always) private func slot(_ name: Bytes, _ hash: Int) -> Int {
    var slot = hash & mask
    while let known = slots[slot] {
      if known.pointee.hash == hash, isSame(known.pointee.name, name) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func grow() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: nil, count: mask + 1)
    for entry in all { slots[slot(entry.pointee.name, entry.pointee.hash)] = entry }
  }
}

private let nameSeed = UInt.random(in: .min ... .max) | 1

@inline(__always) func isSame(_ a: Bytes, _ b: Bytes) -> Bool {
  guard a.count == b.count, a.count > 0 else { return a.count == b.count }
  return memcmp(a.baseAddress.unsafelyUnwrapped, b.baseAddress.unsafelyUnwrapped, a.count) == 0
}

/// Are the bytes this text?
@inline(__always) func isSame(_ bytes: Bytes, _ text: StaticString) -> Bool {
  isSame(bytes, Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
}

/// The bytes between two places.
@inline(__always) func bytes(_ start: XMLPlace, _ end: XMLPlace) -> Bytes {
  Bytes(start: start, count: end - start)
}
