// The names of a scope, in the order in which they come, and what the scope knows of each.
//
// Not a Swift Dictionary: the first one whose keys are texts looks up their conformances at run time, 0.35 of
// the 6.5 million instructions of a script that only imports asyncio. Not generic either: the targets above would
// run it unspecialised, which took 217,000 instructions in place of 99,000.

/// Different names, each with its position.
package struct NameTable {
  /// In the order of their addition.
  private(set) var names: [String] = []
  /// Positions by hash, probed linearly, -1 where free; empty while the names are few enough to compare them all.
  private var slots: [Int32] = []
  private static let fewNames = 8

  /// Where the name stands.
  func position(of name: String) -> Int? {
    if slots.isEmpty { return names.firstIndex(of: name) }
    let position = slots[slot(of: name)]
    return position < 0 ? nil : Int(position)
  }

  /// - Precondition: the name is new.
  mutating func append(_ name: String) {
    names.append(name)
    if names.count * 2 <= slots.count {
      slots[slot(of: name)] = Int32(names.count - 1)
    } else if names.count > Self.fewNames {
      enterAll()
    }
  }

  /// Where its position stands, or the free slot where it belongs.
  private func slot(of name: String) -> Int {
    let mask = slots.count - 1
    var slot = name.hashValue & mask
    while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & mask }
    return slot
  }

  /// At most a quarter of the slots is taken afterwards.
  private mutating func enterAll() {
    var size = 32
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (position, name) in names.enumerated() { slots[slot(of: name)] = Int32(position) }
  }
}

/// Where each name of a scope lives.
package struct NameBindings {
  private var table = NameTable()
  private var bindings: [Binding] = []

  /// In the order of their addition.
  package var names: [String] { table.names }

  /// Nil for names that the scope does not mention; nothing is taken out again.
  package subscript(name: String) -> Binding? {
    get { table.position(of: name).map { bindings[$0] } }
    set {
      guard let binding = newValue else { preconditionFailure("names are not taken out") }
      if let position = table.position(of: name) {
        bindings[position] = binding
      } else {
        table.append(name)
        bindings.append(binding)
      }
    }
  }
}
