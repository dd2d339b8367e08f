// `set` and `frozenset`: CPython's open table, probed as CPython does, because scripts print sets and
// the order of a set of ints is visible.

/// The view of a set's or frozenset's cell.
package struct SetObject {
  /// A slot of the table.
  package struct Entry {
    /// Of the key, so that growing asks no key again. Without a key 0 when never used, else erased.
    package var hash: Int
    /// `.unbound` when there is none.
    package var key: Value

    /// Nobody has used the slot since the table was made: a search ends here.
    @inline(__always) var isUnused: Bool { key.isUnbound && hash == 0 }
  }

  package struct Layout {
    package var header: Header
    /// Live keys.
    package var count: Int
    /// Entries used, erased ones included.
    package var fill: Int
    /// Table size minus one.
    package var mask: Int
    /// Nil until the first key.
    package var table: UnsafeMutablePointer<Entry>?
    /// Cached hash of a frozenset; 0 until asked for.
    package var hash: Int
  }

  /// A frozenset.
  package static let isFrozen: UInt16 = 1

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }
  @inline(__always) package var value: Value { .object(layout.reference) }
  /// `len()`.
  @inline(__always) package var count: Int { layout.pointee.count }
  /// Is it a frozenset?
  @inline(__always) package var isFrozen: Bool {
    layout.pointee.header.flags & SetObject.isFrozen != 0
  }
}

/// Empty, without a table.
package func makeSet(isFrozen: Bool = false) -> SetObject {
  let set = SetObject(allocateCell(MemoryLayout<SetObject.Layout>.size))
  set.layout.initialize(
    to: .init(
      header: makeHeader(.set, flags: isFrozen ? SetObject.isFrozen : 0), count: 0, fill: 0,
      mask: 7, table: nil, hash: 0))
  return set
}

extension Value {
  /// A set or frozenset.
  @inline(__always) package var set: SetObject? {
    if let memory = memory(of: .set) { return SetObject(memory) }
    return nil
  }
}
