// Pickles of plain values read. Anything that it does not know, or that is wrong, makes it give up.

import Interpreter

struct PlainPickleReader {
  private let data: Bytes
  /// How many bytes have been read.
  private(set) var place = 0
  /// No script code runs while values stand here: the collector need not see them.
  private var stack: [Value] = []
  private var marks: [Int] = []
  private var memo: [Value] = []
  /// Instances as keys might have hashes of their own.
  private var hasInstances = false

  init(_ data: Bytes) { self.data = data }

  mutating func load() throws(Raised) -> Value? {
    var steps = 0
    while let code = byte() {
      steps += 1
      if steps & 0xfff == 0 {
        try checkInterrupt()
        try reserve(count: stack.count + memo.count, stride: 16)
      }
      if code == PickleCode.stop { return stack.count == 1 && marks.isEmpty ? stack[0] : nil }
      guard try run(code) else { return nil }
    }
    return nil
  }

  // MARK: - Bytes

  private mutating func byte() -> UInt8? {
    guard place < data.count else { return nil }
    place += 1
    return data[place - 1]
  }

  /// Least significant byte first.
  private mutating func number(_ count: Int) -> UInt64? {
    guard count <= 8, data.count - place >= count else { return nil }
    var number: UInt64 = 0
    for index in 0..<count { number |= UInt64(data[place + index]) << UInt64(8 * index) }
    place += count
    return number
  }

  private mutating func bytes(countOf width: Int) -> Bytes? {
    guard let count = number(width), count <= UInt64(data.count - place) else { return nil }
    defer { place += Int(count) }
    return data.slice(place, place + Int(count))
  }

  // MARK: - Codes

  /// - Returns: false to give up.
  private mutating func run(_ code: UInt8) throws(Raised) -> Bool {
    switch code {
    case PickleCode.version: return (byte() ?? 255) <= 5
    case PickleCode.frame: return number(8) != nil
    case PickleCode.none: return push(Value.none)
    case PickleCode.true: return push(.bool(true))
    case PickleCode.false: return push(.bool(false))
    case PickleCode.smallInt: return push(number(1).map { .int(Int($0)) })
    case PickleCode.shortInt: return push(number(2).map { .int(Int($0)) })
    case PickleCode.int:
      return push(number(4).map { .int(Int(Int32(truncatingIfNeeded: $0))) })
    case PickleCode.longInt: return pushLong()
    case PickleCode.float:
      return push(number(8).map { .double(Double(bitPattern: $0.byteSwapped)) })
    case PickleCode.shortText: return try pushText(bytes(countOf: 1))
    case PickleCode.text: return try pushText(bytes(countOf: 4))
    case PickleCode.shortBytes: return try pushBytes(bytes(countOf: 1))
    case PickleCode.bytes: return try pushBytes(bytes(countOf: 4))
    case PickleCode.bytearray: return try pushBytes(bytes(countOf: 8), isMutable: true)
    case PickleCode.emptyTuple: return push(emptyTuple)
    case PickleCode.emptyList: return push(makeList().value)
    case PickleCode.emptyDict: return push(makeDict().value)
    case PickleCode.emptySet: return push(makeSet().value)
    case PickleCode.mark:
      marks.append(stack.count)
      return true
    case PickleCode.memoize: return memoize(at: memo.count)
    case PickleCode.put: return memoize(at: number(1))
    case PickleCode.longPut: return memoize(at: number(4))
    case PickleCode.get: return pushKnown(number(1))
    case PickleCode.longGet: return pushKnown(number(4))
    case PickleCode.tuple1...PickleCode.tuple3:
      return pushTuple(from: stack.count - Int(code - PickleCode.tuple1) - 1)
    case PickleCode.stackGlobal: return pushClass()
    case PickleCode.newObject: return pushInstance()
    case PickleCode.build: return build()
    default: return try fill(code)
    }
  }

  // MARK: - Instances

  private mutating func pop() -> Value? {
    stack.count > marks.last ?? 0 ? stack.popLast() : nil
  }

  /// A class that is there already: importing its module would run script code.
  private mutating func pushClass() -> Bool {
    guard let name = pop()?.string, let module = pop()?.string,
      let namespace = loadedModules.get(intern(module)).module?.namespace,
      let type = namespace.get(intern(name)).type, type.hasPlainState
    else { return false }
    return push(type.value)
  }

  private mutating func pushInstance() -> Bool {
    guard pop()?.tuple?.count == 0, let type = pop()?.type else { return false }
    hasInstances = true
    return push(makePlainInstance(type).value)
  }

  private mutating func build() -> Bool {
    guard let attributes = pop()?.dict, let instance = stack.last?.instance else { return false }
    for position in 0..<attributes.used {
      let entry = attributes.entries[position]
      if entry.key.isUnbound || entry.value.isUnbound { continue }
      guard let name = entry.key.string else { return false }
      instance.setPlainAttribute(intern(name), entry.value)
    }
    return true
  }

  /// May the value be hashed without running script code?
  private func isHashedPlainly(_ value: Value) -> Bool {
    !hasInstances || value.string != nil || value.plainInt != nil
  }

  private mutating func push(_ value: Value?) -> Bool {
    guard let value else { return false }
    stack.append(value)
    return true
  }

  private mutating func pushLong() -> Bool {
    guard let count = byte(), count <= 8, let bits = number(Int(count)) else { return false }
    let shift = UInt64(64 - 8 * Int(count))
    return push(.int(count == 0 ? 0 : Int(Int64(bitPattern: bits << shift) >> Int64(shift))))
  }

  private mutating func pushText(_ bytes: Bytes?) throws(Raised) -> Bool {
    guard let bytes else { return false }
    try reserve(count: bytes.count)
    if isASCIIBytes(bytes) { return push(makeString(bytes)) }
    guard let copy = makeBytes(bytes).bytes else { return false }
    do throws(Raised) {
      return push(try decode(copy, encoding: nil, errors: "surrogatepass"))
    } catch {
      guard catchRaised(.unicodeDecodeError) else { throw error }
      return false
    }
  }

  private mutating func pushBytes(_ bytes: Bytes?, isMutable: Bool = false) throws(Raised) -> Bool {
    guard let bytes else { return false }
    try reserve(count: bytes.count)
    return push(makeBytes(bytes, isMutable: isMutable))
  }

  private mutating func memoize(at index: Int) -> Bool {
    guard let value = stack.last, index <= memo.count else { return false }
    if index == memo.count { memo.append(value) } else { memo[index] = value }
    return true
  }

  private mutating func memoize(at index: UInt64?) -> Bool {
    index.map { memoize(at: Int($0)) } ?? false
  }

  private mutating func pushKnown(_ index: UInt64?) -> Bool {
    guard let index, index < UInt64(memo.count) else { return false }
    return push(memo[Int(index)])
  }

  private mutating func pushTuple(from start: Int) -> Bool {
    guard start >= marks.last ?? 0 else { return false }
    let tuple = makeTuple(Array(stack[start...]))
    stack.removeSubrange(start...)
    return push(tuple)
  }

  // MARK: - Containers

  /// The codes that put what lies above a mark, or at the top, into what lies below.
  private mutating func fill(_ code: UInt8) throws(Raised) -> Bool {
    let start: Int
    switch code {
    case PickleCode.append: start = stack.count - 1
    case PickleCode.setItem: start = stack.count - 2
    case PickleCode.tuple, PickleCode.frozenSet, PickleCode.appends, PickleCode.setItems,
      PickleCode.addItems:
      guard let mark = marks.popLast() else { return false }
      start = mark
    default: return false
    }
    if code == PickleCode.tuple { return pushTuple(from: start) }
    let items = Array(stack[max(0, start)...])
    guard start >= (marks.last ?? 0) else { return false }
    stack.removeSubrange(start...)
    if code == PickleCode.frozenSet {
      let set = makeSet(isFrozen: true)
      for item in items {
        guard isHashedPlainly(item) else { return false }
        try setAdd(set, item)
      }
      return push(set.value)
    }
    guard let target = stack.last, stack.count > marks.last ?? 0 else { return false }
    switch code {
    case PickleCode.append, PickleCode.appends:
      guard let list = target.list else { return false }
      try list.makeRoom(for: items.count)
      for item in items { list.append(item) }
    case PickleCode.addItems:
      guard let set = target.set, !set.isFrozen else { return false }
      for item in items {
        guard isHashedPlainly(item) else { return false }
        try setAdd(set, item)
      }
    default:
      guard let dict = target.dict, items.count % 2 == 0 else { return false }
      for index in stride(from: 0, to: items.count, by: 2) {
        guard isHashedPlainly(items[index]) else { return false }
        try dict.set(items[index], items[index + 1])
      }
    }
    return true
  }
}
