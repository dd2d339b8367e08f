// The patterns of `match` (PEP 634): each tests one subject and keeps what it captures in temporaries.
//
// Captured values reach their names only when the whole pattern of a case has matched, so a capture
// writes a slot that lowering reserved and the case binds the names afterwards. Parts of a subject
// wait on the value stack: comparisons and attribute access may run script code in between.

import Syntax

/// How a class of subjects is matched structurally.
package enum CollectionCategory {
  case none
  /// `[a, b]` matches it: list, tuple, range and what is declared a `Sequence`.
  case sequence
  /// `{"a": b}` matches it: dict and what is declared a `Mapping`.
  case mapping
}

class PatternNode: Node {
  func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    preconditionFailure("\(type(of: self)) is not a pattern")
  }
}

/// `_`
final class WildcardPattern: PatternNode {
  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool { true }
}

/// `name`
final class CapturePattern: PatternNode {
  let slot: Int
  init(_ slot: Int) { self.slot = slot }
  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    f[slot] = subject
    return true
  }
}

/// A literal or dotted name.
final class ValuePattern: PatternNode {
  let value: Node
  let site: Site
  init(_ value: Node, _ site: Site) {
    self.value = value
    self.site = site
  }
  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    let value = try value.evaluate(f)
    if case .int(let x) = subject, case .int(let y) = value { return x == y }
    if let x = subject.string, let y = value.string { return x.isEqual(to: y) }
    return try linked(f, site) { () throws(Raised) -> Bool in
      try compareIsTrue(.equal, subject, value)
    }
  }
}

/// `None`, `True`, `False`
final class SingletonPattern: PatternNode {
  let value: Value
  init(_ value: Value) { self.value = value }
  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    subject.isIdentical(to: value)
  }
}

/// `pattern as name`
final class AsPattern: PatternNode {
  let pattern: PatternNode
  let slot: Int
  init(_ pattern: PatternNode, slot: Int) {
    self.pattern = pattern
    self.slot = slot
  }
  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    guard try pattern.matches(f, subject) else { return false }
    f[slot] = subject
    return true
  }
}

/// `a | b`
final class OrPattern: PatternNode {
  let alternatives: PatternList
  init(_ alternatives: [PatternNode]) { self.alternatives = PatternList(alternatives) }
  deinit { alternatives.release() }
  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    for index in 0..<alternatives.count where try alternatives[index].matches(f, subject) {
      return true
    }
    return false
  }
}

/// `[a, *rest, b]`
final class SequencePattern: PatternNode {
  let elements: PatternList
  /// The position of `*name`, or -1.
  let star: Int
  /// How the items are taken: CPython asks a subject for no more than the patterns need.
  let access: Access
  let site: Site

  enum Access { case lengthOnly, byIndex, unpacked }

  init(_ elements: [PatternNode], star: Int, _ access: Access, _ site: Site) {
    self.elements = PatternList(elements)
    self.star = star
    self.access = access
    self.site = site
  }
  deinit { elements.release() }

  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    if star < 0, let tuple = subject.tuple { return try matches(f, tuple) }
    guard collectionCategory(of: subject) == .sequence else { return false }
    let count = elements.count
    if star < 0 || count > 1 {
      let size = try located(site) { () throws(Raised) -> Int in try length(of: subject) }
      guard star < 0 ? size == count : size >= count - 1 else { return false }
    }
    switch access {
    case .lengthOnly: return true
    case .byIndex: return try matchesByIndex(f, subject)
    case .unpacked: return try matchesUnpacked(f, subject)
    }
  }

  /// Nothing that runs meanwhile can change a tuple.
  private func matches(_ f: Frame, _ subject: TupleObject) throws(Raised) -> Bool {
    guard subject.count == elements.count else { return false }
    var index = 0
    while index < elements.count {
      guard try elements[index].matches(f, subject.items[index]) else { return false }
      index &+= 1
    }
    return true
  }

  /// With `*_` among the elements: the others are subscripted, those after the star from the end.
  private func matchesByIndex(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    for index in 0..<elements.count
    where index != star && !(elements[index].takeUnretainedValue() is WildcardPattern) {
      let item = try located(site) { () throws(Raised) -> Value in
        let position =
          index < star ? index : try length(of: subject) - (elements.count - index)
        return try getItem(subject, .int(position))
      }
      guard try elements[index].matches(f, item) else { return false }
    }
    return true
  }

  private func matchesUnpacked(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    let count = elements.count
    let items = try reserveStack(count)
    defer { state.top = items }
    try located(site) { () throws(Raised) in
      if star < 0 {
        try unpack(subject, count: count, into: items)
      } else {
        try unpackStarred(subject, before: star, after: count - star - 1, into: items)
      }
    }
    for index in 0..<count {
      guard try elements[index].matches(f, items[index]) else { return false }
    }
    return true
  }
}

/// `{"key": pattern, **rest}`
final class MappingPattern: PatternNode {
  let keys: NodeList
  let patterns: PatternList
  /// Keys that only a run tells may be equal; of literals the reader has looked.
  private let mayRepeatKeys: Bool
  /// The slot of `**rest`, or -1.
  let restSlot: Int
  let site: Site
  init(_ keys: [Node], _ patterns: [PatternNode], restSlot: Int, _ site: Site) {
    self.keys = NodeList(keys)
    self.patterns = PatternList(patterns)
    mayRepeatKeys = keys.count > 1 && !keys.allSatisfy { $0 is ConstantNode }
    self.restSlot = restSlot
    self.site = site
  }
  deinit {
    keys.release()
    patterns.release()
  }

  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    guard collectionCategory(of: subject) == .mapping else { return false }
    let count = keys.count
    let items = try reserveStack(2 * count)
    defer { state.top = items }
    if count > 0 {
      let size = try located(site) { () throws(Raised) -> Int in try length(of: subject) }
      if size < count { return false }
      for index in 0..<count { items[index] = try keys[index].evaluate(f) }
      let found = try located(site) { () throws(Raised) -> Bool in
        try fetch(subject, items, into: items + count)
      }
      guard found else { return false }
    }
    if restSlot >= 0 {
      let rest = try located(site) { () throws(Raised) -> Value in try copyRest(subject, items) }
      guard try matchesValues(f, items + count) else { return false }
      f[restSlot] = rest
      return true
    }
    return try matchesValues(f, items + count)
  }

  private func matchesValues(_ f: Frame, _ values: Frame) throws(Raised) -> Bool {
    for index in 0..<patterns.count {
      guard try patterns[index].matches(f, values[index]) else { return false }
    }
    return true
  }

  /// Looks all keys up through `get`, which makes no entries in a `defaultdict`.
  private func fetch(_ subject: Value, _ keys: Frame, into values: Frame) throws(Raised) -> Bool {
    let roots = try reserveStack(2)
    defer { state.top = roots }
    if mayRepeatKeys { roots[0] = makeSet().value }
    if subject.dict == nil { roots[1] = makeList().value }
    let missing = roots[1]
    for index in 0..<patterns.count {
      if let seen = roots[0].set { try note(keys[index], in: seen) }
      if let dict = subject.dict {
        values[index] = try dict.get(keys[index])
        if values[index].isUnbound {
          values[index] = .none
          return false
        }
        continue
      }
      values[index] = try callMethod(subject, ObjectName.get, [keys[index], missing])
      if values[index].isIdentical(to: missing) { return false }
    }
    return true
  }

  private func note(_ key: Value, in seen: SetObject) throws(Raised) {
    let keyHash = try elementHash(key)
    if try setContains(seen, key, hash: keyHash) {
      throw raise(.valueError, "mapping pattern checks duplicate key (\(try reprText(key)))")
    }
    try setAdd(seen, key)
  }

  private func copyRest(_ subject: Value, _ keys: Frame) throws(Raised) -> Value {
    let rest = makeDict()
    let root = try reserveStack(1)
    defer { state.top = root }
    root[0] = rest.value
    try updateDict(rest, subject)
    for index in 0..<patterns.count { try deleteDictItem(rest, keys[index]) }
    return rest.value
  }
}

/// Makes room for values that must survive calls into script; the caller resets `state.top`.
private func reserveStack(_ count: Int) throws(Raised) -> Frame {
  let base = state.top.unsafelyUnwrapped
  if base + count >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  for index in 0..<count { (base + index).initialize(to: .none) }
  state.top = base + count
  return base
}

/// `Class(a, b, name=c)`
final class ClassPattern: PatternNode {
  let type: Node
  let patterns: PatternList
  /// Names of the last patterns; those before them are positional.
  let keywords: [Reference]
  let site: Site
  init(_ type: Node, _ patterns: [PatternNode], keywords: [Reference], _ site: Site) {
    self.type = type
    self.patterns = PatternList(patterns)
    self.keywords = keywords
    self.site = site
  }
  deinit { patterns.release() }

  override func matches(_ f: Frame, _ subject: Value) throws(Raised) -> Bool {
    let type = try type.evaluate(f)
    // The class and its `__match_args__` come last.
    let items = try reserveStack(patterns.count + 2)
    defer { state.top = items }
    items[patterns.count] = type
    let found = try linked(f, site) { () throws(Raised) -> Bool in
      try fetch(subject, type, into: items)
    }
    guard found else { return false }
    for index in 0..<patterns.count {
      guard try patterns[index].matches(f, items[index]) else { return false }
    }
    return true
  }

  /// Tests the class and takes all attributes.
  private func fetch(_ subject: Value, _ type: Value, into items: Frame) throws(Raised) -> Bool {
    guard let classObject = type.type else {
      throw raise(.typeError, "called match pattern must be a class")
    }
    guard try isInstance(subject, ofAny: type) else { return false }
    let positional = patterns.count - keywords.count
    var names: TupleObject?
    if positional > 0 {
      let arguments = try findAttribute(type, SpecialName.matchArgs.name)
      if arguments == nil, matchesItself(classObject) {
        try checkCount(1, positional, classObject)
        items[0] = subject
      } else {
        let tuple = try matchArguments(arguments, positional, classObject)
        items[patterns.count + 1] = tuple.value
        names = tuple
        for index in 0..<positional {
          let name = try nameOfArgument(tuple, index)
          try check(name, isNewAmong: tuple, upTo: index, classObject)
          guard let found = try findAttribute(subject, name) else { return false }
          items[index] = found
        }
      }
    }
    for (index, name) in keywords.enumerated() {
      if let names { try check(name, isNewAmong: names, upTo: positional, classObject) }
      guard let found = try findAttribute(subject, name) else { return false }
      items[positional + index] = found
    }
    return true
  }

  private func checkCount(_ allowed: Int, _ given: Int, _ type: TypeObject) throws(Raised) {
    if given <= allowed { return }
    throw raise(
      .typeError,
      "\(type.name)() accepts \(allowed) positional sub-pattern\(allowed == 1 ? "" : "s") "
        + "(\(given) given)")
  }

  /// `__match_args__`, with enough names for the positional patterns.
  private func matchArguments(
    _ arguments: Value?, _ count: Int, _ type: TypeObject
  ) throws(Raised) -> TupleObject {
    guard let tuple = (arguments ?? emptyTuple).tuple else {
      throw raise(
        .typeError,
        "\(type.name).__match_args__ must be a tuple (got \(typeName(arguments ?? .none)))")
    }
    try checkCount(tuple.count, count, type)
    return tuple
  }

  private func nameOfArgument(_ names: TupleObject, _ index: Int) throws(Raised) -> Reference {
    if let name = names[index].string { return intern(name) }
    throw raise(
      .typeError, "__match_args__ elements must be strings (got \(typeName(names[index])))")
  }

  private func check(
    _ name: Reference, isNewAmong names: TupleObject, upTo count: Int, _ type: TypeObject
  ) throws(Raised) {
    for index in 0..<count where try nameOfArgument(names, index) == name {
      throw raise(
        .typeError,
        "\(type.name)() got multiple sub-patterns for attribute "
          + (try reprText(.object(name))))
    }
  }
}

/// The built-in classes, and those derived from them, whose one positional pattern takes the subject
/// itself.
private func matchesItself(_ type: TypeObject) -> Bool {
  let solid = TypeObject(type.info.solidBase)
  switch solid.layout.pointee.layoutKind {
  case .string, .bytes, .bigInt, .list, .tuple, .dict, .set: return true
  default:
    return solid.reference == state.floatType || solid.reference == state.byteArrayType
      || solid.isSubclass(of: state.intType)
  }
}

/// Which structural patterns may match the value.
func collectionCategory(of value: Value) -> CollectionCategory {
  guard case .object(let object) = value else { return .none }
  switch object.pointee.kind {
  case .list, .tuple, .range: return .sequence
  case .dict: return .mapping
  case .string, .bytes, .bigInt, .complex: return .none
  default:
    for type in typeOf(object).info.mro {
      let category = TypeObject(type).info.collection
      if category != .none { return category }
    }
    return .none
  }
}

/// Marks a class for structural patterns, unless it is marked already or built in.
package func markCollection(_ type: TypeObject, as category: CollectionCategory) {
  if !type.info.isBuiltin, type.info.collection == .none { type.info.collection = category }
}

/// The mark that a class has or inherits.
package func collectionCategory(of type: TypeObject) -> CollectionCategory {
  type.info.mro.lazy.map { TypeObject($0).info.collection }.first { $0 != .none } ?? .none
}

/// Marks the built-in collections; abstract base classes and other modules mark their own.
func declareCollections() {
  for kind in [Kind.list, .tuple, .range] { type(of: kind).info.collection = .sequence }
  type(of: .dict).info.collection = .mapping
  TypeObject(ObjectType.mappingProxy.cell).info.collection = .mapping
}
