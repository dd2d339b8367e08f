// Plain values as pickles of protocol 4 or 5, byte for byte as CPython writes them. No script code
// runs meanwhile, so that nothing moves and identities stay what they are.

import Interpreter

struct PlainPickleWriter {
  private let version: UInt8
  private var output: [UInt8] = []
  /// What has been written since the last frame ended.
  private var frame: [UInt8] = []
  private var memo = PickleMemo()
  /// As many as readers will have: the dicts that hold attributes are among them.
  private var memoCount = 0
  /// `copyreg.dispatch_table`
  private let reducers: DictObject?
  private var steps = 0
  private var depth = 0

  private static let frameTarget = 64 * 1024
  private static let batch = 1000
  /// CPython's bound.
  private static let deepest = 10_000

  init(version: UInt8, reducers: DictObject?) {
    self.version = version
    self.reducers = reducers
  }

  /// - Returns: nil when there is something in the value that is not plain.
  mutating func dump(_ value: Value) throws(Raised) -> Value? {
    output += [PickleCode.version, version]
    guard try save(value) else { return nil }
    frame.append(PickleCode.stop)
    endFrame()
    try reserve(count: output.count)
    return makeBytes(output)
  }

  private mutating func endFrame() {
    if frame.count >= 4 {
      output.append(PickleCode.frame)
      output.appendNumber(UInt64(frame.count), bytes: 8)
    }
    output += frame
    frame.removeAll(keepingCapacity: true)
  }

  private mutating func save(_ value: Value) throws(Raised) -> Bool {
    if frame.count >= Self.frameTarget { endFrame() }
    steps += 1
    if steps & 0xfff == 0 {
      try checkInterrupt()
      try reserve(count: output.count + frame.count)
    }
    switch value {
    case .none: frame.append(PickleCode.none)
    case .bool(let flag): frame.append(flag ? PickleCode.true : PickleCode.false)
    case .int(let number): save(number)
    case .double(let number):
      frame.append(PickleCode.float)
      let bits = number.outerBits
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        frame.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    case .object(let cell): return try save(value, cell)
    default: return false
    }
    return true
  }

  private mutating func save(_ number: Int) {
    if number >= 0, number <= 0xff {
      frame.append(PickleCode.smallInt)
      frame.append(UInt8(number))
    } else if number >= 0, number <= 0xffff {
      frame.append(PickleCode.shortInt)
      frame.appendNumber(UInt64(number), bytes: 2)
    } else if Int32(exactly: number) != nil {
      frame.append(PickleCode.int)
      frame.appendNumber(UInt64(bitPattern: Int64(number)), bytes: 4)
    } else {
      // As few bytes as hold the number and its sign.
      let magnitude = number < 0 ? ~number : number
      let count = (64 - magnitude.leadingZeroBitCount) / 8 + 1
      frame.append(PickleCode.longInt)
      frame.append(UInt8(count))
      frame.appendNumber(UInt64(bitPattern: Int64(number)), bytes: count)
    }
  }

  // MARK: - Objects

  private mutating func memoize(_ cell: Reference) {
    memo.add(cell, memoCount)
    memoCount += 1
    frame.append(PickleCode.memoize)
  }

  private mutating func writeGet(_ index: Int) {
    frame.append(index < 256 ? PickleCode.get : PickleCode.longGet)
    frame.appendNumber(UInt64(index), bytes: index < 256 ? 1 : 4)
  }

  private mutating func save(_ value: Value, _ cell: Reference) throws(Raised) -> Bool {
    if let index = memo[cell] {
      writeGet(index)
      return true
    }
    if let text = value.string {
      return save(cell, text.buffer, short: PickleCode.shortText, long: PickleCode.text)
    }
    if let bytes = value.bytes {
      if !bytes.isMutable {
        return save(cell, bytes.buffer, short: PickleCode.shortBytes, long: PickleCode.bytes)
      }
      if version < 5 { return false }
      write(PickleCode.bytearray, UInt64(bytes.count), 8, bytes.buffer)
      memoize(cell)
      return true
    }
    try checkNativeStack()
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest {
      throw raise(
        .recursionError, "maximum recursion depth exceeded while pickling an object")
    }
    if let tuple = value.tuple { return try save(tuple, cell) }
    if let list = value.list { return try save(list, cell) }
    if let dict = value.dict { return try save(dict, cell) }
    if let set = value.set { return try save(set, cell) }
    if let instance = value.instance { return try save(instance, cell) }
    return false
  }

  private mutating func save(_ cell: Reference, _ data: Bytes, short: UInt8, long: UInt8) -> Bool {
    if data.count < 256 {
      write(short, UInt64(data.count), 1, data)
    } else {
      guard data.count <= UInt32.max else { return false }
      write(long, UInt64(data.count), 4, data)
    }
    memoize(cell)
    return true
  }

  /// What is as long as a frame stands between frames.
  private mutating func write(_ code: UInt8, _ count: UInt64, _ width: Int, _ data: Bytes) {
    let isLong = data.count >= Self.frameTarget
    if isLong {
      if !frame.isEmpty { endFrame() }
      output.append(code)
      output.appendNumber(count, bytes: width)
      output += data
    } else {
      frame.append(code)
      frame.appendNumber(count, bytes: width)
      frame += data
    }
  }

  private mutating func save(_ tuple: TupleObject, _ cell: Reference) throws(Raised) -> Bool {
    let count = tuple.count
    if count == 0 {
      frame.append(PickleCode.emptyTuple)
      return true
    }
    if count > 3 { frame.append(PickleCode.mark) }
    for index in 0..<count where !(try save(tuple[index])) { return false }
    // A list in the tuple may hold the tuple, which is then there already.
    if let index = memo[cell] {
      frame += count > 3 ? [PickleCode.popMark] : Array(repeating: PickleCode.pop, count: count)
      writeGet(index)
      return true
    }
    frame.append(count > 3 ? PickleCode.tuple : PickleCode.tuple1 + UInt8(count - 1))
    memoize(cell)
    return true
  }

  private mutating func save(_ list: ListObject, _ cell: Reference) throws(Raised) -> Bool {
    frame.append(PickleCode.emptyList)
    memoize(cell)
    if list.count == 1 {
      guard try save(list.items[0]) else { return false }
      frame.append(PickleCode.append)
      return true
    }
    var index = 0
    while index < list.count {
      frame.append(PickleCode.mark)
      let end = min(index + Self.batch, list.count)
      while index < end {
        guard try save(list.items[index]) else { return false }
        index += 1
      }
      frame.append(PickleCode.appends)
    }
    return true
  }

  private mutating func save(_ dict: DictObject, _ cell: Reference) throws(Raised) -> Bool {
    frame.append(PickleCode.emptyDict)
    memoize(cell)
    let isOne = dict.count == 1
    var inBatch = 0
    for position in 0..<dict.used {
      let entry = dict.entries[position]
      if entry.key.isUnbound || entry.value.isUnbound { continue }
      if inBatch == 0, !isOne { frame.append(PickleCode.mark) }
      guard try save(entry.key), try save(entry.value) else { return false }
      inBatch += 1
      if inBatch == Self.batch {
        frame.append(PickleCode.setItems)
        inBatch = 0
      }
    }
    if inBatch > 0 { frame.append(isOne ? PickleCode.setItem : PickleCode.setItems) }
    return true
  }

  // MARK: - Instances

  private mutating func save(_ instance: InstanceObject, _ cell: Reference) throws(Raised) -> Bool {
    guard try saveClass(TypeObject(instance.type)) else { return false }
    frame += [PickleCode.emptyTuple, PickleCode.newObject]
    memoize(cell)
    guard let attributes = instance.plainAttributes else {
      let dict = instance.attributeDictionary()
      if dict.count == 0 { return true }
      guard try save(dict.value) else { return false }
      frame.append(PickleCode.build)
      return true
    }
    if attributes.isEmpty { return true }
    frame += [PickleCode.emptyDict, PickleCode.memoize]
    memoCount += 1
    if attributes.count > 1 { frame.append(PickleCode.mark) }
    for (name, value) in attributes {
      guard try save(.object(name)), try save(value) else { return false }
    }
    frame.append(attributes.count > 1 ? PickleCode.setItems : PickleCode.setItem)
    frame.append(PickleCode.build)
    return true
  }

  private mutating func saveClass(_ type: TypeObject) throws(Raised) -> Bool {
    if let index = memo[type.reference] {
      writeGet(index)
      return true
    }
    guard type.hasPlainState, type.isFoundByName, !isReduced(type),
      try save(type.info.namespace.get(intern("__module__"))),
      try save(makeString(type.info.qualifiedName))
    else { return false }
    frame.append(PickleCode.stackGlobal)
    memoize(type.reference)
    return true
  }

  /// Has a script said how instances of the class are reduced?
  private func isReduced(_ type: TypeObject) -> Bool {
    guard let reducers else { return false }
    for position in 0..<reducers.used
    where reducers.entries[position].key.asObject == type.reference {
      return true
    }
    return false
  }

  // MARK: - Sets

  private mutating func save(_ set: SetObject, _ cell: Reference) throws(Raised) -> Bool {
    if set.isFrozen {
      frame.append(PickleCode.mark)
      guard try saveItems(set, inBatches: false) else { return false }
      frame.append(PickleCode.frozenSet)
      memoize(cell)
      return true
    }
    frame.append(PickleCode.emptySet)
    memoize(cell)
    return set.count == 0 ? true : try saveItems(set, inBatches: true)
  }

  private mutating func saveItems(_ set: SetObject, inBatches: Bool) throws(Raised) -> Bool {
    let keys = keys(of: set)
    if !inBatches {
      for key in keys where !(try save(key)) { return false }
      return true
    }
    var (index, isFull) = (0, true)
    // A full batch is followed by another one, if only by an empty one.
    while isFull {
      let end = min(index + Self.batch, keys.count)
      isFull = end - index == Self.batch
      frame.append(PickleCode.mark)
      while index < end {
        guard try save(keys[index]) else { return false }
        index += 1
      }
      frame.append(PickleCode.addItems)
    }
    return true
  }
}

private func keys(of set: SetObject) -> [Value] {
  guard let table = set.layout.pointee.table else { return [] }
  return (0...set.layout.pointee.mask).compactMap { slot in
    table[slot].key.isUnbound ? nil : table[slot].key
  }
}

extension [UInt8] {
  /// Least significant byte first.
  fileprivate mutating func appendNumber(_ number: UInt64, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }
}
