// The class `memoryview`: a window onto the bytes of another object, with a shape of its own.

/// While it lives and is not released, a bytearray under it keeps its size.
package final class MemoryView: Boxed {
  /// The object that scripts asked for.
  let owner: Value
  let storage: BytesObject
  let isReadOnly: Bool
  /// Where the first item lies in the storage.
  let offset: Int
  let format: String
  let itemSize: Int
  /// The code of a native format; nil for formats whose items cannot be read.
  let code: UInt8?
  let shape: [Int]
  /// Bytes from one item to the next, for each dimension.
  let strides: [Int]
  private(set) var isReleased = false
  private var knownHash: Int?

  init(
    owner: Value, storage: BytesObject, isReadOnly: Bool, offset: Int = 0, format: String,
    itemSize: Int, shape: [Int], strides: [Int]
  ) {
    self.owner = owner
    self.storage = storage
    self.isReadOnly = isReadOnly
    self.offset = offset
    self.format = format
    self.itemSize = itemSize
    self.code = MemoryView.code(format, itemSize)
    self.shape = shape
    self.strides = strides
  }

  package override func trace() {
    if isReleased { return }
    mark(owner)
    mark(storage.layout.reference)
  }

  package override func release() { unlock(by: self) }

  func letGo() {
    isReleased = true
    unlock(by: self)
  }

  func checkReleased() throws(Raised) {
    if isReleased {
      throw raise(.valueError, "operation forbidden on released memoryview object")
    }
  }

  // MARK: - Shape

  var itemCount: Int { shape.reduce(1, *) }
  var byteCount: Int { itemCount * itemSize }

  private static func code(_ format: String, _ itemSize: Int) -> UInt8? {
    var bytes = format.utf8[...]
    if bytes.count == 2, bytes.first == 0x40 { bytes.removeFirst() }
    let code = bytes.count == 1 ? bytes.first ?? 0 : 0
    return Interpreter.itemSize(ofFormat: code) == itemSize ? code : nil
  }

  /// Rows behind each other, without gaps.
  var isContiguous: Bool { itemCount == 0 || strides == MemoryView.strides(shape, itemSize) }

  var isFortranContiguous: Bool {
    itemCount == 0
      || strides == Array(MemoryView.strides(shape.reversed(), itemSize).reversed())
  }

  static func strides(_ shape: [Int], _ itemSize: Int) -> [Int] {
    var strides = [Int](repeating: itemSize, count: shape.count)
    for index in stride(from: shape.count - 2, through: 0, by: -1) {
      strides[index] = strides[index + 1] * shape[index + 1]
    }
    return strides
  }

  /// The storage when all of it is seen.
  var wholeStorage: BytesObject? {
    offset == 0 && isContiguous && byteCount == storage.count ? storage : nil
  }

  // MARK: - Bytes

  /// The offset of each item, row after row.
  func offsets() -> [Int] {
    var offsets = [offset]
    for (count, stride) in zip(shape, strides) {
      offsets = offsets.flatMap { start in (0..<count).map { start + $0 * stride } }
    }
    return offsets
  }

  /// What is seen, row after row.
  func contents() -> [UInt8] {
    guard let base = storage.layout.pointee.bytes else { return [] }
    if isContiguous { return Array(Bytes(start: base + offset, count: byteCount)) }
    return offsets().flatMap { Array(Bytes(start: base + $0, count: itemSize)) }
  }

  /// The address of an item.
  func address(_ offset: Int) throws(Raised) -> UnsafeMutablePointer<UInt8> {
    guard let base = storage.layout.pointee.bytes, offset + itemSize <= storage.count else {
      throw raise(.indexError, "index out of bounds on dimension 1")
    }
    return base + offset
  }

  func item(_ offset: Int) throws(Raised) -> Value {
    guard let code else {
      throw raise(.notImplementedError, "memoryview: format \(format) not supported")
    }
    return loadItem(code, try address(offset))
  }

  func hash() throws(Raised) -> Int {
    if let knownHash { return knownHash }
    try checkReleased()
    if !isReadOnly { throw raise(.valueError, "cannot hash writable memoryview object") }
    if !["B", "b", "c", "@B", "@b", "@c"].contains(format) {
      throw raise(.valueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    }
    _ = try Interpreter.hash(owner)
    let hash = try Interpreter.hash(makeBytes(contents()))
    knownHash = hash
    return hash
  }

  /// The same bytes with another shape.
  func with(
    isReadOnly: Bool? = nil, offset: Int? = nil, format: String? = nil, itemSize: Int? = nil,
    shape: [Int]? = nil, strides: [Int]? = nil
  ) -> MemoryView {
    MemoryView(
      owner: owner, storage: storage, isReadOnly: isReadOnly ?? self.isReadOnly,
      offset: offset ?? self.offset, format: format ?? self.format,
      itemSize: itemSize ?? self.itemSize, shape: shape ?? self.shape,
      strides: strides ?? self.strides)
  }
}

/// The view as a value. Its storage keeps its size from now on.
func makeView(_ view: MemoryView) -> Value {
  let value = makeBoxed(BufferType.memoryView.cell, view)
  lock(view.storage, by: view, value.asObject.unsafelyUnwrapped)
  return value
}

/// The view of anything that has bytes to show; nil for everything else.
func viewIfAny(_ value: Value) throws(Raised) -> MemoryView? {
  let base = value.unwrapped
  if let view = base.boxed(MemoryView.self) {
    try view.checkReleased()
    return view.with()
  }
  if let bytes = base.bytes {
    return MemoryView(
      owner: value, storage: bytes, isReadOnly: !bytes.isMutable, format: "B", itemSize: 1,
      shape: [bytes.count], strides: [1])
  }
  if let exporter = base.boxed(BufferExporter.self) {
    let size = exporter.itemSize
    return MemoryView(
      owner: value, storage: exporter.storage, isReadOnly: false, format: exporter.format,
      itemSize: size, shape: [exporter.storage.count / size], strides: [size])
  }
  if value.kind == .instance, let view = try scriptedBuffer(value) {
    try view.checkReleased()
    return view.with()
  }
  return nil
}

/// Classes of this room.
enum BufferType: Int, CaseIterable {
  case memoryView, memoryIterator

  private nonisolated(unsafe) static var cells: UnsafeMutablePointer<Reference>! = nil

  var cell: Reference { BufferType.cells.unsafelyUnwrapped[rawValue] }

  static func install() {
    cells = .allocate(capacity: allCases.count)
    for type in allCases {
      (cells + type.rawValue).initialize(to: makeNativeType(type.row, base: nil).reference)
    }
    TypeObject(BufferType.memoryView.cell).info.collection = .sequence
    addRoots { for type in allCases { mark(type.cell) } }
  }

  private var row: NativeType {
    switch self {
    case .memoryView: return memoryViewType
    case .memoryIterator:
      return NativeType(
        name: "memory_iterator", kind: nil, doc: "Iterates over a memoryview.", constructor: nil,
        methods: iteratorMethods, isFinal: true)
    }
  }
}
