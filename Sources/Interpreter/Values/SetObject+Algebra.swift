// Union, intersection, difference: each builds its result in CPython's order of insertions.

import Syntax

extension SetObject {
  /// A set of the same class with the same keys.
  func copied() throws(Raised) -> SetObject {
    let copy = makeSet(isFrozen: isFrozen)
    try copy.merge(self)
    return copy
  }

  /// `update`: adds the values of any iterable.
  package func update(_ other: Value) throws(Raised) {
    let source = other.unwrapped
    if let set = source.set { return try merge(set) }
    if let dict = source.dict, other.kind == .dict { return try addKeys(dict) }
    var walk = try Walk(other)
    while let item = try walk.next() { try add(item, hash: try hash(item)) }
  }

  private func addKeys(_ dict: DictObject) throws(Raised) {
    try prepare(for: dict.count)
    var position = dict.nextPosition(from: 0)
    while let current = position {
      let entry = dict.entries[current]
      try add(entry.key, hash: entry.hash)
      position = dict.nextPosition(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
  }

  // MARK: Intersection

  func intersection(_ other: Value) throws(Raised) -> SetObject {
    if let set = other.unwrapped.set { return try intersection(set) }
    let result = makeSet(isFrozen: isFrozen)
    var walk = try Walk(other)
    while let item = try walk.next() {
      let hash = try hash(item)
      if try find(item, hash: hash) >= 0 { try result.add(item, hash: hash) }
    }
    return result
  }

  /// The smaller set is walked.
  func intersection(_ other: SetObject) throws(Raised) -> SetObject {
    if other.layout == layout { return try copied() }
    let result = makeSet(isFrozen: isFrozen)
    let (walked, asked) = other.count > count ? (self, other) : (other, self)
    var slot = walked.nextSlot(from: 0)
    while let current = slot {
      let entry = walked.entry(current)
      if try asked.find(entry.key, hash: entry.hash) >= 0 {
        try result.add(entry.key, hash: entry.hash)
      }
      slot = walked.nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
    return result
  }

  // MARK: Difference

  func difference(_ other: Value) throws(Raised) -> SetObject {
    if let set = other.unwrapped.set { return try difference(set) }
    if let dict = other.dict, count >> 2 <= dict.count { return try difference(dict) }
    let result = try copied()
    try result.subtract(other)
    return result
  }

  func difference(_ other: SetObject) throws(Raised) -> SetObject {
    if count >> 2 > other.count {
      let result = try copied()
      try result.subtract(other.value)
      return result
    }
    let result = makeSet(isFrozen: isFrozen)
    var slot = nextSlot(from: 0)
    while let current = slot {
      let entry = self.entry(current)
      if try other.find(entry.key, hash: entry.hash) < 0 {
        try result.add(entry.key, hash: entry.hash)
      }
      slot = nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
    return result
  }

  private func difference(_ dict: DictObject) throws(Raised) -> SetObject {
    let result = makeSet(isFrozen: isFrozen)
    var slot = nextSlot(from: 0)
    while let current = slot {
      let entry = self.entry(current)
      if try dict.find(entry.key, hash: entry.hash) < 0 {
        try result.add(entry.key, hash: entry.hash)
      }
      slot = nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
    return result
  }

  /// `difference_update`.
  func subtract(_ other: Value) throws(Raised) {
    guard var set = other.unwrapped.set else {
      var walk = try Walk(other)
      while let item = try walk.next() { _ = try discard(item, hash: try hash(item)) }
      return try dropErased()
    }
    if set.layout == layout { return removeAll() }
    if set.count >> 3 > count { set = try intersection(set) }
    var slot = set.nextSlot(from: 0)
    while let current = slot {
      let entry = set.entry(current)
      _ = try discard(entry.key, hash: entry.hash)
      slot = set.nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
    try dropErased()
  }

  // MARK: Symmetric difference

  /// `other ^ self`: starts from the other's keys, as CPython does.
  func symmetricDifference(_ other: Value) throws(Raised) -> SetObject {
    let result = makeSet(isFrozen: isFrozen)
    try result.update(other)
    try result.toggle(self)
    return result
  }

  /// `symmetric_difference_update`.
  func toggle(_ other: Value) throws(Raised) {
    if let set = other.unwrapped.set {
      if set.layout == layout { return removeAll() }
      return try toggle(set)
    }
    let set = makeSet()
    try set.update(other)
    try toggle(set)
  }

  private func toggle(_ other: SetObject) throws(Raised) {
    var slot = other.nextSlot(from: 0)
    while let current = slot {
      let entry = other.entry(current)
      if try !discard(entry.key, hash: entry.hash) { try add(entry.key, hash: entry.hash) }
      slot = other.nextSlot(from: current + 1)
    }
  }

  // MARK: Comparison

  func isSubset(of other: SetObject) throws(Raised) -> Bool {
    if count > other.count { return false }
    var slot = nextSlot(from: 0)
    while let current = slot {
      let entry = self.entry(current)
      if try other.find(entry.key, hash: entry.hash) < 0 { return false }
      slot = nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
    return true
  }

  func isDisjoint(with other: Value) throws(Raised) -> Bool {
    guard let set = other.unwrapped.set else {
      var walk = try Walk(other)
      while let item = try walk.next() {
        if try find(item, hash: try hash(item)) >= 0 { return false }
      }
      return true
    }
    let (walked, asked) = set.count > count ? (self, set) : (set, self)
    var slot = walked.nextSlot(from: 0)
    while let current = slot {
      let entry = walked.entry(current)
      if try asked.find(entry.key, hash: entry.hash) >= 0 { return false }
      slot = walked.nextSlot(from: current + 1)
      if current & 0xFFF == 0 { try checkInterrupt() }
    }
    return true
  }
}

/// `a | b`, `a & b`, `a - b`, `a ^ b`; the result is of the left set's class.
/// - Returns: `.notImplemented` for any other operator.
func setBinary(_ operation: BinaryOperator, _ a: SetObject, _ b: SetObject) throws(Raised)
  -> Value
{
  switch operation {
  case .bitOr:
    let result = try a.copied()
    try result.merge(b)
    return result.value
  case .bitAnd: return try a.intersection(b).value
  case .subtract: return try a.difference(b).value
  case .bitXor: return try a.symmetricDifference(b.value).value
  default: return .notImplemented
  }
}

/// `a |= b` and the like, for a mutable set; false for any other operator.
func setInPlace(_ operation: BinaryOperator, _ a: SetObject, _ b: SetObject) throws(Raised)
  -> Bool
{
  switch operation {
  case .bitOr: try a.merge(b)
  case .bitAnd: a.takeTable(of: try a.intersection(b))
  case .subtract: try a.subtract(b.value)
  case .bitXor: try a.toggle(b.value)
  default: return false
  }
  return true
}
