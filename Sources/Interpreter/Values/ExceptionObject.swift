// Exceptions: instances of BaseException and of every class derived from it.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line of a traceback: plain data, so an exception does not keep locals alive.
package struct TracebackEntry {
  /// Whose frame it was.
  package let code: Code
  /// Where the frame stood.
  package let span: Span
}

/// The entries of an exception, innermost frame first. Most exceptions are caught a frame or two
/// further out: two entries lie in the cell itself, more in a raw buffer.
struct Traceback {
  struct Entry {
    let code: Unmanaged<Code>
    let span: Span
  }

  private var first: Entry?
  private var second: Entry?
  /// The entries from the third on.
  private var others: UnsafeMutablePointer<Entry>?
  private var count: Int32 = 0
  private var capacity: Int32 = 0

  mutating func append(_ code: Unmanaged<Code>, _ span: Span) {
    let entry = Entry(code: code.retain(), span: span)
    switch count {
    case 0: first = entry
    case 1: second = entry
    default: appendToOthers(entry)
    }
    count &+= 1
  }

  @inline(never) private mutating func appendToOthers(_ entry: Entry) {
    if count - 2 == capacity {
      capacity = max(4, capacity * 2)
      let memory = realloc(others, Int(capacity) * MemoryLayout<Entry>.stride).unsafelyUnwrapped
      others = memory.assumingMemoryBound(to: Entry.self)
    }
    (others.unsafelyUnwrapped + Int(count - 2)).initialize(to: entry)
  }

  private func entry(_ index: Int) -> Entry {
    switch index {
    case 0: return first.unsafelyUnwrapped
    case 1: return second.unsafelyUnwrapped
    default: return others.unsafelyUnwrapped[index - 2]
    }
  }

  /// Drops the outer entries.
  mutating func truncate(to kept: Int) {
    while Int(count) > kept {
      count &-= 1
      entry(Int(count)).code.release()
    }
  }

  var entryCount: Int { Int(count) }

  func code(at index: Int) -> Code { entry(index).code.takeUnretainedValue() }

  mutating func removeAll() {
    for index in 0..<Int(count) { entry(index).code.release() }
    free(others)
    self = Traceback()
  }

  /// The entries as safe values.
  var list: [TracebackEntry] {
    (0..<Int(count)).map { index in
      let entry = entry(index)
      return TracebackEntry(code: entry.code.takeUnretainedValue(), span: entry.span)
    }
  }
}

/// The view of an exception's cell.
package struct ExceptionObject {
  package struct Layout {
    package var header: Header
    /// The class, built-in or a script's.
    package var type: Reference
    /// A tuple.
    package var arguments: Value
    /// `__cause__`, None for none.
    package var cause: Value
    /// `__context__`, None for none.
    package var context: Value
    /// `.unbound` or the dict of attributes that scripts and natives set.
    package var attributes: Value
    var traceback: Traceback
    /// A dict of the fields that built-in exceptions add (`errno`, `name`, `exceptions`), or nil.
    var fields: Reference?
  }

  /// `__suppress_context__`.
  package static let suppressesContext: UInt16 = 1
  /// A coroutine has got it by `throw`: its context is what it was then, whatever is handled where it goes later.
  static let wasThrown: UInt16 = 2

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  package var value: Value { .object(layout.reference) }
  /// The view of the class's cell.
  package var type: TypeObject { TypeObject(layout.pointee.type) }
  /// `args`.
  package var arguments: TupleObject { layout.pointee.arguments.tuple.unsafelyUnwrapped }
  /// `raise ... from` has set it: tracebacks leave the context out.
  package var suppressesContext: Bool {
    get { layout.pointee.header.flags & ExceptionObject.suppressesContext != 0 }
    nonmutating set {
      if newValue {
        layout.pointee.header.flags |= ExceptionObject.suppressesContext
      } else {
        layout.pointee.header.flags &= ~ExceptionObject.suppressesContext
      }
    }
  }

  /// As `except` asks: of the class or one derived from it.
  package func isInstance(of type: BuiltinException) -> Bool {
    self.type.isSubclass(of: exceptionType(type))
  }

  /// The entries of the traceback, innermost frame first.
  package var traceback: [TracebackEntry] { layout.pointee.traceback.list }

  /// Adds the frame that the exception is just leaving.
  private func addTraceback(_ code: Code, _ span: Span) {
    layout.pointee.traceback.append(.passUnretained(code), span)
  }

  /// Entries so far.
  package var tracebackCount: Int { layout.pointee.traceback.entryCount }

  /// Drops entries of frames that the exception has passed since it had this many.
  func truncateTraceback(to count: Int) {
    if tracebackCount <= count { return }
    layout.pointee.traceback.truncate(to: count)
    if !field(ExceptionField.tracebackView).isUnbound {
      setField(ExceptionField.tracebackView, .unbound)
    }
  }

  /// Replaces the whole traceback.
  func setTraceback(_ entries: [TracebackEntry]) {
    layout.pointee.traceback.removeAll()
    for entry in entries { addTraceback(entry.code, entry.span) }
  }

  /// The dict of extra attributes, made at the first use.
  package func attributeDictionary() -> DictObject {
    if let dict = layout.pointee.attributes.dict { return dict }
    let dict = makeDict()
    layout.pointee.attributes = dict.value
    return dict
  }

  /// What was set under this name, or `.unbound`; classes are not asked.
  package func attribute(_ name: Reference) -> Value {
    layout.pointee.attributes.dict?.get(name) ?? .unbound
  }

  /// A field that its built-in class adds, or `.unbound`.
  package func field(_ name: Reference) -> Value {
    guard let fields = layout.pointee.fields else { return .unbound }
    return DictObject(fields).get(name)
  }

  /// Sets a field that its built-in class adds.
  func setField(_ name: Reference, _ value: Value) {
    if layout.pointee.fields == nil { layout.pointee.fields = makeDict().layout.reference }
    DictObject(layout.pointee.fields.unsafelyUnwrapped).set(name, value)
  }

  /// Links the exception being handled at the end of the chain of contexts. An awaited coroutine that
  /// is resumed alone does not see what its awaiter handles; its exceptions learn it on their way out.
  /// What both chains end in (that which is handled outside of the loop) stays the end.
  package func extendContext(_ handled: Value) {
    guard let other = handled.exception, let (own, end) = chainOfContexts,
      let (foreign, otherEnd) = other.chainOfContexts,
      end.layout.pointee.header.flags & ExceptionObject.wasThrown == 0
    else { return }
    if end.layout != otherEnd.layout {
      end.layout.pointee.context = handled
      return
    }
    var (current, ancestor) = (self, other)
    for _ in 0..<max(0, foreign - own) { ancestor = ancestor.contextOrSelf }
    var last: ExceptionObject?
    for _ in 0..<max(0, own - foreign) { (last, current) = (current, current.contextOrSelf) }
    while current.layout != ancestor.layout {
      (last, current, ancestor) = (current, current.contextOrSelf, ancestor.contextOrSelf)
    }
    // One of the two may lead to the other already.
    if current.layout != other.layout { last?.layout.pointee.context = handled }
  }

  private var contextOrSelf: ExceptionObject { layout.pointee.context.exception ?? self }

  /// How many contexts follow and the last of them; nil for a cycle.
  private var chainOfContexts: (count: Int, end: ExceptionObject)? {
    var (count, current, trail) = (0, self, ContextTrail(self))
    while let next = current.layout.pointee.context.exception {
      (count, current) = (count &+ 1, next)
      if trail.isCycle(at: current) { return nil }
    }
    return (count, current)
  }

  /// Keeps a value alive as long as the exception; scripts do not see it. What was kept first is let go first,
  /// as CPython frees the innermost frames of a traceback first: the last items of a list are.
  package func keep(_ value: Value) {
    let list = kept ?? makeList()
    list.append(value)
    for index in stride(from: list.count - 1, to: 0, by: -1) {
      list.items[index] = list.items[index - 1]
    }
    list.items[0] = value
    setField(ExceptionField.keptValues, list.value)
  }

  /// What `keep` has been given.
  package var kept: ListObject? { field(ExceptionField.keptValues).list }

  /// Links the exception being handled as `__context__`, breaking cycles as CPython does.
  package func attachContext(_ handled: Value) {
    layout.pointee.header.flags &= ~ExceptionObject.wasThrown
    guard let other = handled.exception, other.layout != layout else { return }
    var current = other
    var trail = ContextTrail(other)
    while let next = current.layout.pointee.context.exception {
      if next.layout == layout {
        current.layout.pointee.context = .none
        break
      }
      current = next
      if trail.isCycle(at: current) { break }
    }
    layout.pointee.context = handled
  }
}

/// Follows a chain of contexts at half its pace: scripts may have closed it to a cycle.
private struct ContextTrail {
  private var slow: ExceptionObject
  private var moves = false

  init(_ start: ExceptionObject) { slow = start }

  mutating func isCycle(at current: ExceptionObject) -> Bool {
    if current.layout == slow.layout { return true }
    if moves, let next = slow.layout.pointee.context.exception { slow = next }
    moves.toggle()
    return false
  }
}

/// - Parameter arguments: a tuple.
package func makeException(_ type: Reference, arguments: Value) -> Value {
  let memory = allocateCell(MemoryLayout<ExceptionObject.Layout>.size)
  memory.assumingMemoryBound(to: ExceptionObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.exception), type: type, arguments: arguments, cause: .none,
      context: .none, attributes: .unbound, traceback: Traceback(), fields: nil))
  return Value(memory)
}

extension Value {
  /// The view of an exception's cell, or nil.
  @inline(__always) package var exception: ExceptionObject? {
    if case .object(let object) = self, object.pointee.kind == .exception {
      return ExceptionObject(object)
    }
    return nil
  }
}
