// Interned names: one cell a text, kept for ever, so that names compare by address.
//
// A table of its own, open and probed linearly: Swift's Dictionary looks up its key's conformances at
// run time when it is first made, which with its growth took a tenth of an empty script's time.

private struct InternTable {
  private var slots: UnsafeMutablePointer<Reference?>?
  /// A power of two, at least twice the count; 0 before the interpreter starts.
  private var capacity = 0
  private var count = 0

  mutating func allocate(capacity: Int) {
    self.capacity = capacity
    slots = .allocate(capacity: capacity)
    slots?.initialize(repeating: nil, count: capacity)
  }

  /// The slot of the text, or the free one where it belongs.
  @inline(__always) func slot(_ text: UnsafeBufferPointer<UInt8>, hash: Int) -> Int {
    var slot = hash & (capacity - 1)
    while let known = slots.unsafelyUnwrapped[slot] {
      let string = StringObject(UnsafeMutableRawPointer(known))
      if string.hash == hash, string.hasBytes(text) { return slot }
      slot = (slot + 1) & (capacity - 1)
    }
    return slot
  }

  @inline(__always) subscript(slot: Int) -> Reference? { slots.unsafelyUnwrapped[slot] }

  /// Enters a text that is not there at its free slot.
  mutating func insert(_ string: StringObject, at slot: Int) {
    string.layout.pointee.header.flags |= StringObject.isInterned
    makePermanent(string.layout.reference)
    slots.unsafelyUnwrapped[slot] = string.layout.reference
    count += 1
    if count * 2 > capacity { grow() }
  }

  private mutating func grow() {
    let old = self
    allocate(capacity: capacity * 2)
    old.forEach { name in
      let string = StringObject(UnsafeMutableRawPointer(name))
      slots.unsafelyUnwrapped[slot(string.buffer, hash: string.hash)] = name
    }
    old.slots.unsafelyUnwrapped.deallocate()
  }

  private func forEach(_ body: (Reference) -> Void) {
    for slot in 0..<capacity {
      if let name = slots.unsafelyUnwrapped[slot] { body(name) }
    }
  }
}

private nonisolated(unsafe) var internTable = InternTable()

/// Makes room for the names of a start and of a small script, some 1,500.
func initializeInterning() { internTable.allocate(capacity: 4096) }

/// The interned cell with the same text.
package func intern(_ string: StringObject) -> Reference {
  if string.layout.pointee.header.flags & StringObject.isInterned != 0 {
    return string.layout.reference
  }
  let slot = internTable.slot(string.buffer, hash: string.hash)
  if let known = internTable[slot] { return known }
  internTable.insert(string, at: slot)
  return string.layout.reference
}

/// The one cell of a name, made at the first use and kept for ever: not for texts of scripts.
package func intern(_ text: String) -> Reference {
  var text = text
  return text.withUTF8 { intern($0) }
}

/// As above, for a literal.
package func intern(_ text: StaticString) -> Reference {
  intern(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
}

/// As above, for the text of a table.
package func intern(_ text: PermanentText) -> Reference { intern(text.utf8) }

/// Makes a cell only for a text that is new.
private func intern(_ text: UnsafeBufferPointer<UInt8>) -> Reference {
  let slot = internTable.slot(text, hash: hashOfText(text))
  if let known = internTable[slot] { return known }
  let string = makeString(text).string.unsafelyUnwrapped
  internTable.insert(string, at: slot)
  return string.layout.reference
}
