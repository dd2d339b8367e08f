// What a scope knows of its names, in the order in which they come.
//
// Not a Swift Dictionary: the first one whose keys are texts looks up their conformances at run time, 0.35 of
// the 6.5 million instructions of a script that only imports asyncio.

/// Values by name.
package struct NameTable<Element>: Sequence {
  private var names: [String] = []
  private var elements: [Element] = []
  /// Positions by hash, probed linearly, -1 where free; empty while the names are few enough to compare them all.
  private var slots: [Int32] = []
  private static var fewNames: Int { 8 }

  package init() {}

  /// How many names it has.
  package var count: Int { names.count }

  /// The value of a name. Nothing is ever removed: nil is not assigned.
  package subscript(name: String) -> Element? {
    get { position(of: name).map { elements[$0] } }
    set {
      guard let element = newValue else { preconditionFailure("names are not removed") }
      if let position = position(of: name) {
        elements[position] = element
      } else {
        append(name, element)
      }
    }
  }

  /// Room for so many names.
  package mutating func reserveCapacity(_ count: Int) {
    names.reserveCapacity(count)
    elements.reserveCapacity(count)
  }

  /// Names and values in the order in which the names were added.
  package func makeIterator() -> Zip2Sequence<[String], [Element]>.Iterator {
    zip(names, elements).makeIterator()
  }

  private func position(of name: String) -> Int? {
    if slots.isEmpty { return names.firstIndex(of: name) }
    let position = slots[slot(of: name)]
    return position < 0 ? nil : Int(position)
  }

  /// Where its position stands, or the free slot where it belongs.
  private func slot(of name: String) -> Int {
    let mask = slots.count - 1
    var slot = name.hashValue & mask
    while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func append(_ name: String, _ element: Element) {
    names.append(name)
    elements.append(element)
    if names.count * 2 > slots.count {
      if names.count > Self.fewNames { enterAll() }
    } else {
      slots[slot(of: name)] = Int32(names.count - 1)
    }
  }

  /// At most a quarter of the slots is taken afterwards.
  private mutating func enterAll() {
    var size = 32
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (position, name) in names.enumerated() { slots[slot(of: name)] = Int32(position) }
  }
}
