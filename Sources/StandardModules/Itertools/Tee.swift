// `itertools.tee`: independent iterators over the items of one.

import Interpreter

/// What the copies of one iterator share: the items that some of them have not seen yet.
final class TeeBuffer: Boxed {
  let source: Value
  private var items: [Value] = []
  /// The position of the first item that is kept.
  private(set) var start = 0
  private var readers: [Unmanaged<Tee>] = []
  private var isDone = false
  private var isRunning = false

  init(_ source: Value) { self.source = source }

  override func trace() {
    mark(source)
    for item in items { mark(item) }
  }

  func add(_ reader: Tee) { readers.append(.passUnretained(reader)) }

  func remove(_ reader: Tee) {
    readers.removeAll { $0.toOpaque() == Unmanaged.passUnretained(reader).toOpaque() }
  }

  func item(at position: Int) throws(Raised) -> Value? {
    if position - start < items.count { return items[position - start] }
    if isDone { return nil }
    if isRunning {
      throw raise(.runtimeError, "cannot re-enter the tee iterator")
    }
    isRunning = true
    defer { isRunning = false }
    guard let item = try iteratorNext(source) else {
      isDone = true
      return nil
    }
    try items.appendReserved(item)
    return item
  }

  func items(from position: Int) -> [Value] { Array(items[min(position - start, items.count)...]) }

  /// Forgets what every reader has seen, in large steps so that the cost stays constant.
  func trim() {
    let needed = readers.map { $0.takeUnretainedValue().position }.min() ?? start + items.count
    let count = needed - start
    if count < 64 || count * 2 < items.count { return }
    items.removeFirst(count)
    start = needed
  }
}

final class Tee: ItertoolsState {
  override var isWeaklyReferenceable: Bool { true }
  let buffer: TeeBuffer
  private(set) var position: Int

  init(_ buffer: TeeBuffer, at position: Int) {
    self.buffer = buffer
    self.position = position
    super.init()
    buffer.add(self)
  }

  deinit { buffer.remove(self) }

  override func trace() { buffer.trace() }

  /// What it has not taken yet, and then what nobody has.
  override func reduction(_ type: Value) throws(Raised) -> Value {
    let parts = makeTuple([makeTuple(buffer.items(from: position)), buffer.source])
    return reduced(type, [ItertoolsType.chain.iterator(Chain(try makeIterator(parts)))])
  }

  override func next() throws(Raised) -> Value? {
    guard let item = try buffer.item(at: position) else { return nil }
    position += 1
    buffer.trim()
    return item
  }
}
