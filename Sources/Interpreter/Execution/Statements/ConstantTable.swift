// A hash table whose keys are constants of a program: one look takes the place of a comparison with each of them.

/// From constants, texts and ints, to what a statement does for them. What is neither takes the statement's own
/// comparisons: its class may have a say, and a float may equal an int.
struct ConstantTable<Payload> {
  /// At most half full, so that every search ends at a free entry: its payload is that of no constant.
  private let entries: UnsafeMutableBufferPointer<Entry>

  private struct Entry {
    var hash: Int
    /// `.unbound` in a free entry.
    var constant: Value
    var payload: Payload
  }

  init(capacity: Int, otherwise: Payload) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    entries = .allocate(capacity: size)
    entries.initialize(repeating: Entry(hash: 0, constant: .unbound, payload: otherwise))
  }

  func release() {
    entries.deinitialize()
    entries.deallocate()
  }

  /// Of a text or an int, or nil.
  @inline(__always) static func hash(of value: Value) -> Int? {
    switch value {
    case .int(let number): return number
    case .object(let object) where object.pointee.kind == .string:
      return StringObject(UnsafeMutableRawPointer(object)).hash
    default: return nil
    }
  }

  /// - Parameter hash: of the constant, or what that was mixed with where one constant stands for several keys.
  @inline(__always) func payload(for value: Value, hash: Int) -> Payload {
    entries[position(of: value, hash)].payload
  }

  /// Of two payloads for one key the first one counts.
  func enter(_ constant: Value, hash: Int, _ payload: Payload) {
    let position = position(of: constant, hash)
    if entries[position].constant.isUnbound {
      entries[position] = Entry(hash: hash, constant: constant, payload: payload)
    }
  }

  @inline(__always) private func position(of value: Value, _ hash: Int) -> Int {
    var index = hash & (entries.count &- 1)
    while true {
      let entry = entries[index]
      if entry.constant.isUnbound { return index }
      if entry.hash == hash, isSame(entry.constant, value) { return index }
      index = (index &+ 1) & (entries.count &- 1)
    }
  }

  @inline(__always) private func isSame(_ constant: Value, _ value: Value) -> Bool {
    if case .int(let x) = constant, case .int(let y) = value { return x == y }
    guard let x = constant.string, let y = value.string else { return false }
    return x.isEqual(to: y)
  }
}
