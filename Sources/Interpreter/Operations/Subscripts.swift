// `container[key]`, its assignment and its deletion.

/// `container[key]`.
package func getItem(_ container: Value, _ key: Value) throws(Raised) -> Value {
  guard case .object(let object) = container else { throw notSubscriptable(container) }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .list: return try listItem(ListObject(memory), key)
  case .dict: return try dictItem(DictObject(object), key, of: container)
  case .tuple: return try tupleItem(TupleObject(memory), key)
  case .string: return try stringSubscript(StringObject(memory), key)
  case .bytes: return try bytesSubscript(BytesObject(memory), key)
  case .range: return try rangeItem(RangeObject(memory), key)
  case .type: return try typeItem(container, key)
  case .boxed:
    if case .int(let index) = key, let item = BoxedObject(object).item(at: index) { return item }
    fallthrough
  default:
    if let inner = plainContainer(container) {
      if let dict = inner.dict { return try dictItem(dict, key, of: container) }
      return try getItem(inner, key)
    }
    if let item = try callSpecial(container, .getitem, key) { return item }
    throw notSubscriptable(container)
  }
}

/// The container inside an instance whose class leaves its items to that built-in base, as `defaultdict` and
/// named tuples do.
@inline(__always) func plainContainer(_ value: Value) -> Value? {
  guard let instance = value.instance, let base = instance.baseValue,
    case .object(let object) = base
  else { return nil }
  switch object.pointee.kind {
  case .dict, .list, .tuple, .set: return typeOf(value).traits.contains(.container) ? nil : base
  default: return nil
  }
}

/// The item that a built-in sequence holds in a place, counted from the end when it is negative; nil elsewhere.
@inline(__always) func heldItem(_ container: Value, _ index: Int) -> Value? {
  if let list = container.list {
    let place = index < 0 ? index &+ list.count : index
    return UInt(bitPattern: place) < UInt(bitPattern: list.count) ? list.items[place] : nil
  }
  if let text = container.string {
    guard text.isASCII else { return nil }
    let place = index < 0 ? index &+ text.byteCount : index
    guard UInt(bitPattern: place) < UInt(bitPattern: text.byteCount) else { return nil }
    return singleCharacter(text.bytes[place])
  }
  if let tuple = container.tuple {
    let place = index < 0 ? index &+ tuple.count : index
    return UInt(bitPattern: place) < UInt(bitPattern: tuple.count) ? tuple[place] : nil
  }
  if let bytes = container.bytes {
    let place = index < 0 ? index &+ bytes.count : index
    guard UInt(bitPattern: place) < UInt(bitPattern: bytes.count) else { return nil }
    return .int(Int(bytes.buffer[place]))
  }
  guard case .object(let object) = container, object.pointee.kind == .boxed else { return nil }
  return BoxedObject(object).item(at: index)
}

/// Puts the item where `heldItem` would find it; false when something else must decide.
@inline(__always) func holdItem(_ container: Value, _ index: Int, _ value: Value) -> Bool {
  if let list = container.list {
    let place = index < 0 ? index &+ list.count : index
    guard UInt(bitPattern: place) < UInt(bitPattern: list.count) else { return false }
    list.items[place] = value
    return true
  }
  if let bytes = container.bytes {
    guard bytes.isMutable, case .int(let byte) = value, UInt(bitPattern: byte) < 256,
      UInt(bitPattern: index) < UInt(bitPattern: bytes.count)
    else { return false }
    bytes.layout.pointee.bytes?[index] = UInt8(truncatingIfNeeded: byte)
    return true
  }
  guard case .object(let object) = container, object.pointee.kind == .boxed else { return false }
  return BoxedObject(object).setItem(at: index, value)
}

/// The dict of a value that leaves its items to it: itself, or the base of a `defaultdict` or a `Counter`.
@inline(__always) func plainDict(_ value: Value) -> DictObject? {
  value.dict ?? plainContainer(value)?.dict
}

extension Value {
  /// A text, a small int, or a tuple of these: hashing and comparing it calls no script code.
  var isPlainKey: Bool {
    if string != nil { return true }
    if case .int = self { return true }
    guard let tuple else { return false }
    for index in 0..<tuple.count {
      if case .int = tuple.items[index] { continue }
      if tuple.items[index].string == nil { return false }
    }
    return true
  }
}

/// `container[key] = value`.
package func setItem(_ container: Value, _ key: Value, _ value: Value) throws(Raised) {
  switch container.kind {
  case .list: try setListItem(ListObject(container.cellMemory), key, value)
  case .dict: try setDictItem(DictObject(container.cellMemory), key, value)
  case .boxed:
    if case .int(let index) = key, case .object(let object) = container,
      BoxedObject(object).setItem(at: index, value)
    {
      return
    }
    fallthrough
  default:
    if let inner = plainContainer(container), inner.kind == .dict || inner.kind == .list {
      return try setItem(inner, key, value)
    }
    if try callSpecial(container, .setitem, key, value) == nil {
      throw raise(
        .typeError, "'\(typeName(container))' object does not support item assignment")
    }
  }
}

/// `del container[key]`.
package func deleteItem(_ container: Value, _ key: Value) throws(Raised) {
  switch container.kind {
  case .list: try deleteListItem(ListObject(container.cellMemory), key)
  case .dict: try deleteDictItem(DictObject(container.cellMemory), key)
  default:
    if try callSpecial(container, .delitem, key) == nil { throw notDeletable(container, key) }
  }
}

private func notSubscriptable(_ container: Value) -> Raised {
  raise(.typeError, "'\(typeName(container))' object is not subscriptable")
}

/// Two wordings, as CPython's: one for indexes into sequences, one for everything else.
private func notDeletable(_ container: Value, _ key: Value) -> Raised {
  let isSequence =
    switch container.kind {
    case .tuple, .string, .bytes, .range, .set: true
    default: !typeOf(container).info.isBuiltin || container.dictView != nil
    }
  let verb = isSequence && hasSpecial(key, .index) ? "doesn't" : "does not"
  return raise(.typeError, "'\(typeName(container))' object \(verb) support item deletion")
}

// MARK: - Indexes

/// An index that may count from the end, or nil when it lies outside.
@inline(__always) func normalized(_ index: Int, count: Int) -> Int? {
  let position = index < 0 ? index &+ count : index
  return position >= 0 && position < count ? position : nil
}

// MARK: - Sequences

func listItem(_ list: ListObject, _ key: Value) throws(Raised) -> Value {
  if let slice = key.slice {
    return listPart(list, try resolveSlice(slice, count: list.count))
  }
  let index = try subscriptIndex(key, of: "list")
  guard let position = normalized(index, count: list.count) else {
    throw raise(.indexError, "list index out of range")
  }
  return list.items[position]
}

func tupleItem(_ tuple: TupleObject, _ key: Value) throws(Raised) -> Value {
  if let slice = key.slice {
    return tuplePart(tuple, try resolveSlice(slice, count: tuple.count))
  }
  let index = try subscriptIndex(key, of: "tuple")
  guard let position = normalized(index, count: tuple.count) else {
    throw raise(.indexError, "tuple index out of range")
  }
  return tuple.items[position]
}

// MARK: - Parts of sequences

/// `container[start:stop:step]` of a list, tuple, text or bytes; nil for anything else.
func plainPart(_ container: Value, _ bounds: SliceBounds) throws(Raised) -> Value? {
  guard case .object(let object) = container else { return nil }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .list:
    let list = ListObject(memory)
    return listPart(list, bounds.positions(of: list.count))
  case .tuple:
    let tuple = TupleObject(memory)
    return tuplePart(tuple, bounds.positions(of: tuple.count))
  case .string:
    let string = StringObject(memory)
    return try stringPart(string, bounds.positions(of: string.codePointCount))
  case .bytes:
    let bytes = BytesObject(memory)
    return bytesPart(bytes, bounds.positions(of: bytes.count))
  default: return nil
  }
}

private func listPart(_ list: ListObject, _ part: SlicePositions) -> Value {
  let result = makeList(capacity: part.count)
  if part.count > 0 {
    copy(part, of: list.items, to: result.items)
    result.layout.pointee.count = part.count
  }
  return result.value
}

private func tuplePart(_ tuple: TupleObject, _ part: SlicePositions) -> Value {
  if part.count == tuple.count, part.step == 1 { return tuple.value }
  if part.count == 0 { return emptyTuple }
  let result = allocateTuple(count: part.count)
  copy(part, of: tuple.items, to: result.items)
  return result.value
}

@inline(__always) private func copy(
  _ part: SlicePositions, of source: UnsafeMutablePointer<Value>,
  to target: UnsafeMutablePointer<Value>
) {
  if part.step == 1 { return target.initialize(from: source + part.start, count: part.count) }
  var position = part.start
  for index in 0..<part.count {
    (target + index).initialize(to: source[position])
    position = position &+ part.step
  }
}

func rangeItem(_ range: RangeObject, _ key: Value) throws(Raised) -> Value {
  if key.bigInt != nil { return try BigRange(range).item(key) }
  if let slice = key.slice {
    if slice.step.bigInt != nil { return try BigRange(range).item(key) }
    let found = try resolveSlice(slice, count: range.count)
    let (step, overflow) = range.step.multipliedReportingOverflow(by: found.step)
    if overflow { return try BigRange(range).item(key) }
    return makeRange(
      start: range.start &+ found.start &* range.step,
      stop: range.start &+ found.stop &* range.step, step: step)
  }
  let index = try subscriptIndex(key, of: "range")
  guard let position = normalized(index, count: range.count) else {
    throw raise(.indexError, "range object index out of range")
  }
  return .int(range.start &+ position &* range.step)
}

// MARK: - Changing lists

func setListItem(_ list: ListObject, _ key: Value, _ value: Value) throws(Raised) {
  if let slice = key.slice { return try setListSlice(list, slice, value) }
  let index = try subscriptIndex(key, of: "list")
  guard let position = normalized(index, count: list.count) else {
    throw raise(.indexError, "list assignment index out of range")
  }
  list.items[position] = value
}

private func setListSlice(_ list: ListObject, _ slice: SliceObject, _ value: Value) throws(Raised) {
  let bounds = try SliceBounds(slice)
  let values = try assignedValues(value, to: list)
  let found = bounds.positions(of: list.count)
  if found.step == 1 {
    let stop = max(found.start, found.stop)
    try list.replace(found.start, stop, with: values.buffer)
    return
  }
  if values.count != found.count {
    throw raise(
      .valueError,
      "attempt to assign sequence of size \(values.count) to extended slice of size \(found.count)")
  }
  var position = found.start
  for index in 0..<found.count {
    list.items[position] = values.items[index]
    position = position &+ found.step
  }
}

/// The right side of a slice assignment as a list that is not the target itself.
private func assignedValues(_ value: Value, to list: ListObject) throws(Raised) -> ListObject {
  if let other = value.list, other.layout != list.layout { return other }
  do throws(Raised) {
    return try listFromIterable(value)
  } catch {
    if !isIterable(value), catchRaised(.typeError) {
      throw raise(.typeError, "must assign iterable to extended slice")
    }
    throw error
  }
}

extension ListObject {
  /// Replaces the items of `start..<stop`; `values` must not lie in this list.
  func replace(_ start: Int, _ stop: Int, with values: UnsafeBufferPointer<Value>) throws(Raised) {
    let change = values.count - (stop - start)
    if change > 0 { try makeRoom(for: change) }
    guard let items = layout.pointee.items else { return }
    if change != 0 { (items + stop + change).update(from: items + stop, count: count - stop) }
    if let source = values.baseAddress {
      (items + start).update(from: source, count: values.count)
    }
    // The last act is not a copy: see `MergeSort.moveBack`.
    layout.pointee.count += change
  }
}

func deleteListItem(_ list: ListObject, _ key: Value) throws(Raised) {
  if let slice = key.slice { return try deleteListSlice(list, slice) }
  let index = try subscriptIndex(key, of: "list")
  guard let position = normalized(index, count: list.count) else {
    throw raise(.indexError, "list assignment index out of range")
  }
  _ = list.remove(at: position)
}

private func deleteListSlice(_ list: ListObject, _ slice: SliceObject) throws(Raised) {
  let found = try resolveSlice(slice, count: list.count)
  if found.count == 0 { return }
  if found.step == 1 {
    if found.start == 0 { return list.removeFirst(found.count) }
    return try list.replace(
      found.start, found.start + found.count, with: UnsafeBufferPointer(start: nil, count: 0))
  }
  let first = min(found.start, found.start + (found.count - 1) * found.step)
  let stride = Int(clamping: found.step.magnitude)
  var target = first
  for index in 0..<found.count {
    let next = first + index * stride + 1
    let end = index == found.count - 1 ? list.count : next + stride - 1
    (list.items + target).update(from: list.items + next, count: end - next)
    target += end - next
  }
  list.layout.pointee.count = target
}

// MARK: - Dicts

/// - Parameter owner: the dict or the instance that wraps it, whose class may define `__missing__`.
func dictItem(_ dict: DictObject, _ key: Value, of owner: Value) throws(Raised) -> Value {
  let position = try dict.find(key)
  if position >= 0 { return dict.entries[position].value }
  if owner.kind == .instance, let value = try callSpecial(owner, .missing, key) { return value }
  throw raise(.keyError, argument: key)
}

func setDictItem(_ dict: DictObject, _ key: Value, _ value: Value) throws(Raised) {
  try dict.set(key, value)
}

func deleteDictItem(_ dict: DictObject, _ key: Value) throws(Raised) {
  let position = try dict.find(key)
  if position < 0 { throw raise(.keyError, argument: key) }
  _ = dict.remove(at: position)
}

extension DictObject {
  /// Call before an insertion: a dict that would outgrow memory raises `MemoryError`.
  @inline(__always) func checkGrowth() throws(Raised) {
    if used == layout.pointee.capacity, used >= 1 << 16 {
      try reserve(count: used * 3, stride: MemoryLayout<Entry>.stride)
    }
  }
}

// MARK: - Classes

/// `Class[key]`: the metaclass's `__getitem__`, then `__class_getitem__`.
private func typeItem(_ type: Value, _ key: Value) throws(Raised) -> Value {
  if let item = try callSpecial(type, .getitem, key) { return item }
  if let method = try findAttribute(type, SpecialName.classGetItem.name), !method.isNone {
    return try call(method, key)
  }
  if type.asObject == typeType { return makeGenericAlias(type, key) }
  throw raise(.typeError, "type '\(type.type?.name ?? "?")' is not subscriptable")
}
