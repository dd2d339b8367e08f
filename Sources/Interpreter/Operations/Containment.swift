// `item in container`.

/// `item in container`.
package func contains(_ container: Value, _ item: Value) throws(Raised) -> Bool {
  guard case .object(let object) = container else { throw notAContainer(container) }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .dict: return try DictObject(object).find(item) >= 0
  case .set:
    let set = SetObject(memory)
    return try setContains(set, item, hash: try elementHash(item))
  case .list: return try position(of: item, in: ListObject(memory)) != nil
  case .tuple: return try tupleContains(TupleObject(memory), item)
  case .range: return try rangePosition(RangeObject(memory), item) != nil
  case .string:
    guard let text = item.unwrapped.string else {
      throw raise(
        .typeError, "'in <string>' requires string as left operand, not \(typeName(item))")
    }
    return try textContains(StringObject(memory), text)
  case .instance where typeOf(container).lookup(.contains).isNone:
    throw raise(.typeError, "'\(typeName(container))' object is not a container")
  default:
    if let inner = plainContainer(container) { return try contains(inner, item) }
    if let answer = try callSpecial(container, .contains, item) { return try isTrue(answer) }
    return try iterableContains(container, item)
  }
}

private func notAContainer(_ value: Value) -> Raised {
  raise(.typeError, "argument of type '\(typeName(value))' is not iterable")
}

/// By iteration, for classes without `__contains__`.
func iterableContains(_ container: Value, _ item: Value) throws(Raised) -> Bool {
  if !isIterable(container) { throw notAContainer(container) }
  var walk: Walk
  do throws(Raised) { walk = try Walk(container) } catch {
    if catchRaised(.typeError) { throw notAContainer(container) }
    throw error
  }
  while let candidate = try walk.next() {
    if try isSame(candidate, item) { return true }
  }
  return false
}

/// Identical or equal: what containers mean by "the same item".
@inline(__always) package func isSame(_ a: Value, _ b: Value) throws(Raised) -> Bool {
  if a.isIdentical(to: b) { return true }
  switch (a, b) {
  case (.int, .int), (.bool, .bool), (.none, .none): return false
  default: return try equals(a, b)
  }
}

/// The index of the first such item between two positions of a list that `==` may change meanwhile.
func position(of item: Value, in list: ListObject, from start: Int = 0, to stop: Int = .max)
  throws(Raised) -> Int?
{
  if case .int(let number) = item { return try intPosition(number, list, start, stop) }
  if let text = item.string { return try textPosition(text, list, start, stop) }
  var index = start
  while index < list.count, index < stop {
    if try isSame(list.items[index], item) { return index }
    index &+= 1
    if index & 0xFFFF == 0 { try checkInterrupt() }
  }
  return nil
}

private func intPosition(_ number: Int, _ list: ListObject, _ start: Int, _ stop: Int)
  throws(Raised) -> Int?
{
  var index = start
  while index < list.count, index < stop {
    if case .int(let candidate) = list.items[index] {
      if candidate == number { return index }
    } else if try isSame(list.items[index], .int(number)) {
      return index
    }
    index &+= 1
    if index & 0xFFFF == 0 { try checkInterrupt() }
  }
  return nil
}

private func textPosition(_ text: StringObject, _ list: ListObject, _ start: Int, _ stop: Int)
  throws(Raised) -> Int?
{
  var index = start
  while index < list.count, index < stop {
    let candidate = list.items[index]
    if let other = candidate.string {
      if other.isEqual(to: text) { return index }
    } else if try isSame(candidate, text.value) {
      return index
    }
    index &+= 1
    if index & 0xFFFF == 0 { try checkInterrupt() }
  }
  return nil
}

private func tupleContains(_ tuple: TupleObject, _ item: Value) throws(Raised) -> Bool {
  for index in 0..<tuple.count {
    if index & 0xFFFF == 0xFFFF { try checkInterrupt() }
    if try isSame(tuple.items[index], item) { return true }
  }
  return false
}

func textContains(_ text: StringObject, _ part: StringObject) throws(Raised) -> Bool {
  try text.buffer.search(part.buffer) >= 0
}

/// The index of a number in a range in constant time; other types compare item by item.
func rangePosition(_ range: RangeObject, _ item: Value) throws(Raised) -> Int? {
  let number: Int
  switch item {
  case .int(let value): number = value
  case .bool(let flag): number = flag ? 1 : 0
  case .double(let value):
    guard let exact = Int(exactly: value) else { return nil }
    number = exact
  case .none: return nil
  case .object(let object) where object.pointee.kind == .bigInt: return nil
  default:
    var walk = try Walk(range.value)
    var index = 0
    while let candidate = try walk.next() {
      if try equals(candidate, item) { return index }
      index += 1
    }
    return nil
  }
  guard range.count > 0 else { return nil }
  let distance: UInt
  if range.step > 0 {
    guard number >= range.start, number < range.stop else { return nil }
    distance = UInt(bitPattern: number &- range.start)
  } else {
    guard number <= range.start, number > range.stop else { return nil }
    distance = UInt(bitPattern: range.start &- number)
  }
  let (index, rest) = distance.quotientAndRemainder(dividingBy: range.step.magnitude)
  return rest == 0 ? Int(index) : nil
}
