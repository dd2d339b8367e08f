// The insertion-ordered dictionary: entries in a dense array, found through a probe table.
//
// Lookups by text and by int never call back into script; other keys may (`__hash__`, `__eq__`), and
// then the table can change under the probe: `find` starts over when it did, where CPython does.
// Namespaces (modules, classes, instances in dictionary mode) are dicts too: a node that remembers
// `version` and an entry's position reads a global in three loads.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The view of a dict's cell.
package struct DictObject {
  /// A key with its value; a loop over a dict walks the array of these.
  package struct Entry {
    /// Of the key, so that growing asks no key again.
    package var hash: Int
    /// `.unbound` when the entry was erased.
    package var key: Value
    /// Meaningless when the entry was erased.
    package var value: Value
  }

  package struct Layout {
    package var header: Header
    /// Live entries.
    package var count: Int
    /// Entries used, erased ones included.
    package var used: Int
    /// Entries that fit before the next rebuild.
    package var capacity: Int
    /// The size of `table`, a power of two, less one.
    package var mask: Int
    /// In the order of insertion; nil while the capacity is 0.
    package var entries: UnsafeMutablePointer<Entry>?
    /// Positions of entries; -1 is never used, -2 was erased.
    package var table: UnsafeMutablePointer<Int32>?
    /// Changes whenever an entry is added, erased or moved, never when a value is replaced.
    package var version: Int
  }

  /// A key may equal a text or an int without being one: an instance of a subclass, or of a class with
  /// its own `__eq__`. Set for ever once such a key was inserted.
  private static let hasForeignKeys: UInt16 = 1
  /// The dict inside an OrderedDict, whose errors have a text of their own.
  private static let isOrdered: UInt16 = 2

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }
  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  @inline(__always) package var value: Value { .object(layout.reference) }
  /// Live entries: `len()`.
  @inline(__always) package var count: Int { layout.pointee.count }
  /// Live and erased entries: where a walk ends.
  @inline(__always) package var used: Int { layout.pointee.used }
  /// See `Layout.version`.
  @inline(__always) package var version: Int { layout.pointee.version }
  /// Valid only until the dict changes.
  @inline(__always) package var entries: UnsafeMutablePointer<Entry> {
    layout.pointee.entries.unsafelyUnwrapped
  }
}

/// An empty dict, without a table until the first key.
package func makeDict() -> DictObject {
  let dict = DictObject(allocateCell(MemoryLayout<DictObject.Layout>.size))
  dict.layout.initialize(
    to: .init(
      header: makeHeader(.dict), count: 0, used: 0, capacity: 0, mask: 0, entries: nil, table: nil,
      version: 0))
  return dict
}

extension Value {
  /// The view of a dict's cell, or nil; instances of subclasses are no such cells.
  @inline(__always) package var dict: DictObject? {
    if let memory = memory(of: .dict) { return DictObject(memory) }
    return nil
  }
}

/// The slots that a key may lie in, one after the other, as CPython probes them: an int's hash is the
/// int, so that neighbours share cache lines, and the upper bits decide soon where low bits collide.
/// Stepping to the next slot instead made 200,000 multiples of 4096 take 0.65 s in place of 0.05 s.
private struct Probe {
  private(set) var slot: Int
  private var perturbation: UInt
  private let mask: Int

  @inline(__always) init(_ hash: Int, _ mask: Int) {
    slot = hash & mask
    perturbation = UInt(bitPattern: hash)
    self.mask = mask
  }

  @inline(__always) mutating func advance() {
    perturbation >>= 5
    slot = (slot &* 5 &+ Int(bitPattern: perturbation) &+ 1) & mask
  }
}

// MARK: - Finding

extension DictObject {
  /// The position of the entry with this key, or -1.
  /// - Throws: what the key's `__hash__` or `__eq__` raises; TypeError when it is unhashable.
  @inline(__always) package func find(_ key: Value) throws(Raised) -> Int {
    if let text = key.string {
      let position = find(text)
      if position >= 0 || !hasForeignKeys { return position }
      return try findSlowly(key, hash: text.hash)
    }
    if case .int(let number) = key {
      let hash = hashInt(number)
      let position = find(number, hash: hash)
      if position >= 0 || !hasForeignKeys { return position }
      return try findSlowly(key, hash: hash)
    }
    return try findSlowly(key, hash: try hash(key))
  }

  package var isOrdered: Bool { layout.pointee.header.flags & DictObject.isOrdered != 0 }

  package func markOrdered() { layout.pointee.header.flags |= DictObject.isOrdered }

  /// May it hold a key that compares by a script's `__eq__`, tuples of such aside?
  @inline(__always) var hasForeignKeys: Bool {
    layout.pointee.header.flags & DictObject.hasForeignKeys != 0
  }

  /// As `find(_:)`, for a key whose hash is known.
  package func find(_ key: Value, hash: Int) throws(Raised) -> Int {
    if !hasForeignKeys {
      if let text = key.string { return find(text) }
      if case .int(let number) = key { return find(number, hash: hash) }
    }
    return try findSlowly(key, hash: hash)
  }

  /// Finds text; never calls back.
  @inline(__always) package func find(_ key: StringObject) -> Int {
    guard let table = layout.pointee.table else { return -1 }
    let hash = key.hash
    let mask = layout.pointee.mask
    let entries = self.entries
    var probe = Probe(hash, mask)
    while true {
      let position = Int(table[probe.slot])
      if position >= 0 {
        if entries[position].hash == hash, let other = entries[position].key.string,
          other.isEqual(to: key)
        {
          return position
        }
      } else if position == -1 {
        return -1
      }
      probe.advance()
    }
  }

  /// As `find(_:)`, for an interned name: never calls script code.
  @inline(__always) package func find(_ key: Reference) -> Int {
    find(StringObject(UnsafeMutableRawPointer(key)))
  }

  @inline(__always) private func find(_ key: Int, hash: Int) -> Int {
    guard let table = layout.pointee.table else { return -1 }
    let mask = layout.pointee.mask
    let entries = self.entries
    var probe = Probe(hash, mask)
    while true {
      let position = Int(table[probe.slot])
      if position >= 0 {
        if entries[position].hash == hash {
          switch entries[position].key {
          case .int(let other): if other == key { return position }
          case .bool(let other): if (other ? 1 : 0) == key { return position }
          case .double(let other): if other == Double(key) { return position }
          default: break
          }
        }
      } else if position == -1 {
        return -1
      }
      probe.advance()
    }
  }

  @inline(never) private func findSlowly(_ key: Value, hash: Int) throws(Raised) -> Int {
    restart: while true {
      guard let table = layout.pointee.table else { return -1 }
      let mask = layout.pointee.mask
      var probe = Probe(hash, mask)
      while true {
        let position = Int(table[probe.slot])
        if position >= 0, entries[position].hash == hash {
          let candidate = entries[position].key
          if candidate.isIdentical(to: key) { return position }
          let same = try equals(candidate, key)
          if layout.pointee.table != table || layout.pointee.mask != mask
            || !entries[position].key.isIdentical(to: candidate)
          {
            continue restart
          }
          if same { return position }
        } else if position == -1 {
          return -1
        }
        probe.advance()
      }
    }
  }

  /// The value under an interned name, or `.unbound`.
  @inline(__always) package func get(_ name: Reference) -> Value {
    let position = find(name)
    return position < 0 ? .unbound : entries[position].value
  }

  /// The value under a key, or `.unbound`.
  @inline(__always) package func get(_ key: Value) throws(Raised) -> Value {
    let position = try find(key)
    return position < 0 ? .unbound : entries[position].value
  }
}

// MARK: - Changing

extension DictObject {
  /// Adds or replaces. Calls `__hash__` and `__eq__` of keys that are neither text nor ints.
  @inline(__always) package func set(_ key: Value, _ value: Value) throws(Raised) {
    if case .object(let object) = key, object.pointee.kind != .string {
      return try setSlowly(key, value)
    }
    let position = try find(key)
    if position >= 0 {
      entries[position].value = value
    } else {
      try checkGrowth()
      insert(key, hash: try hash(key), value)
    }
  }

  /// For keys whose hash may be computed by script code, and so only once.
  @inline(never) private func setSlowly(_ key: Value, _ value: Value) throws(Raised) {
    let hash = try hash(key)
    let position = try find(key, hash: hash)
    if position >= 0 {
      entries[position].value = value
    } else {
      try checkGrowth()
      insert(key, hash: hash, value)
    }
  }

  /// Adds or replaces under a name: never calls script code.
  @inline(__always) package func set(_ name: Reference, _ value: Value) {
    let position = find(name)
    if position >= 0 {
      entries[position].value = value
    } else {
      insert(.object(name), hash: StringObject(UnsafeMutableRawPointer(name)).hash, value)
    }
  }

  /// Adds a key that is known to be absent.
  @inline(never) package func insert(_ key: Value, hash: Int, _ value: Value) {
    if layout.pointee.used == layout.pointee.capacity { rebuild(for: layout.pointee.count + 1) }
    if case .object(let object) = key,
      object.pointee.kind == .instance || object.pointee.kind == .boxed
    {
      layout.pointee.header.flags |= DictObject.hasForeignKeys
    }
    let position = layout.pointee.used
    (entries + position).initialize(to: Entry(hash: hash, key: key, value: value))
    place(position, hash: hash)
    layout.pointee.used &+= 1
    layout.pointee.count &+= 1
    touch()
  }

  /// Removes the entry and returns its value.
  package func remove(at position: Int) -> Value {
    let entry = entries[position]
    let table = layout.pointee.table.unsafelyUnwrapped
    let mask = layout.pointee.mask
    var probe = Probe(entry.hash, mask)
    while table[probe.slot] != Int32(truncatingIfNeeded: position) { probe.advance() }
    table[probe.slot] = -2
    entries[position] = Entry(hash: 0, key: .unbound, value: .unbound)
    // The place is not used again before the table is rebuilt: a loop over the dict would not see it.
    layout.pointee.count &-= 1
    touch()
    return entry.value
  }

  /// Gives the memory back, too.
  package func removeAll() {
    releaseMemory()
    layout.pointee.count = 0
    layout.pointee.used = 0
    layout.pointee.capacity = 0
    layout.pointee.mask = 0
    layout.pointee.entries = nil
    layout.pointee.table = nil
    touch()
  }

  @inline(__always) private func touch() {
    state.namespaceVersion &+= 1
    layout.pointee.version = state.namespaceVersion
  }

  @inline(__always) private func place(_ position: Int, hash: Int) {
    let table = layout.pointee.table.unsafelyUnwrapped
    let mask = layout.pointee.mask
    var probe = Probe(hash, mask)
    while table[probe.slot] >= 0 { probe.advance() }
    table[probe.slot] = Int32(truncatingIfNeeded: position)
  }

  /// Compacts erased entries away and makes room for `count` entries and as many again.
  @inline(never) package func rebuild(for count: Int) {
    precondition(count < 1 << 30, "dict sizes are reserved before growing")
    var size = 8
    while size * 2 / 3 < count { size *= 2 }
    // Where entries were erased, CPython's size: a loop that erases and adds meets the rebuild there, too.
    if layout.pointee.count < layout.pointee.used {
      while size < layout.pointee.count * 3 { size *= 2 }
    }
    // Small dicts that only grow grow by four.
    let isGrowing = count > size / 3 && layout.pointee.count * 4 > layout.pointee.used * 3
    if size > 8, size < 1 << 20, isGrowing { size *= 2 }
    let capacity = DictObject.capacity(ofTable: size)
    let (entries, table) = DictObject.allocate(tableSize: size)
    var used = 0
    for position in 0..<layout.pointee.used where !self.entries[position].key.isUnbound {
      (entries + used).initialize(to: self.entries[position])
      used += 1
    }
    releaseMemory()
    table.initialize(repeating: -1, count: size)
    layout.pointee.entries = entries
    layout.pointee.table = table
    layout.pointee.used = used
    layout.pointee.capacity = capacity
    layout.pointee.mask = size - 1
    for position in 0..<used { place(position, hash: entries[position].hash) }
    touch()
  }

  /// Takes over the entries of another one as they lie: no key is asked, and no place is looked for.
  /// - Precondition: this one has no table.
  func copyTable(of other: DictObject) {
    let source = other.layout.pointee
    guard let otherTable = source.table, let otherEntries = source.entries else { return }
    let size = source.mask + 1
    let (entries, table) = DictObject.allocate(tableSize: size)
    entries.initialize(from: otherEntries, count: source.used)
    table.initialize(from: otherTable, count: size)
    layout.pointee.header.flags |= source.header.flags & DictObject.hasForeignKeys
    layout.pointee.entries = entries
    layout.pointee.table = table
    layout.pointee.count = source.count
    layout.pointee.used = source.used
    layout.pointee.capacity = source.capacity
    layout.pointee.mask = source.mask
    touch()
  }

  /// Entries that the table has room for; `capacity` may have been trimmed since.
  private static func capacity(ofTable size: Int) -> Int { size * 2 / 3 }

  /// Entries and table lie in one buffer, in this order.
  private static func allocate(tableSize size: Int) -> (
    entries: UnsafeMutablePointer<Entry>, table: UnsafeMutablePointer<Int32>
  ) {
    let buffer = UnsafeMutableRawPointer(
      allocateBuffer(UInt8.self, count: bytes(ofTable: size)))
    let table = buffer + capacity(ofTable: size) * MemoryLayout<Entry>.stride
    return (
      buffer.assumingMemoryBound(to: Entry.self), table.assumingMemoryBound(to: Int32.self)
    )
  }

  private static func bytes(ofTable size: Int) -> Int {
    capacity(ofTable: size) * MemoryLayout<Entry>.stride + size * MemoryLayout<Int32>.stride
  }

  func releaseMemory() {
    guard let entries = layout.pointee.entries else { return }
    releaseBuffer(
      UnsafeMutableRawPointer(entries).assumingMemoryBound(to: UInt8.self),
      count: DictObject.bytes(ofTable: layout.pointee.mask + 1))
  }
}
