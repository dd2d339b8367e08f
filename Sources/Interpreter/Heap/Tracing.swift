// What each kind of cell refers to and what it frees. Both switches are exhaustive: a default would
// silently lose a new kind's references.

import CBaton

func trace(_ object: Reference) {
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .free, .string, .bytes, .bigInt, .complex, .range: break
  case .list: markAll(ListObject(memory).buffer)
  case .tuple: markAll(TupleObject(memory).buffer)
  case .dict: traceDict(DictObject(memory))
  case .set: traceSet(SetObject(memory))
  case .slice:
    let slice = SliceObject(memory)
    mark(slice.start)
    mark(slice.stop)
    mark(slice.step)
  case .cell: mark(CellObject(object).content)
  case .function: traceFunction(FunctionObject(object))
  case .native: mark(NativeObject(object).layout.pointee.owner)
  case .boundMethod:
    let method = BoundMethodObject(object)
    mark(method.receiver)
    mark(method.function)
  case .property: for value in PropertyObject(object).parts { mark(value) }
  case .staticMethod, .classMethod:
    mark(MethodWrapperObject(object).wrapped)
    mark(MethodWrapperObject(object).layout.pointee.attributes)
  case .type: traceType(TypeObject(object))
  case .instance:
    let instance = InstanceObject(memory)
    mark(instance.type)
    markAll(UnsafeBufferPointer(start: instance.slots, count: instance.capacity))
  case .exception: traceException(ExceptionObject(object).layout.pointee)
  case .module:
    mark(ModuleObject(object).layout.pointee.name)
    mark(ModuleObject(object).layout.pointee.namespace)
  case .iterator: mark(SequenceIterator(object).layout.pointee.source)
  case .generator, .coroutine, .asyncGenerator: traceCoroutine(CoroutineObject(object))
  case .future, .task: traceFuture(FutureObject(object))
  case .boxed:
    let box = BoxedObject(object)
    mark(box.layout.pointee.type)
    box.layout.pointee.object._withUnsafeGuaranteedRef { $0.trace() }
    markAll(UnsafeBufferPointer(start: box.values, count: Int(object.pointee.aux)))
  }
}

/// Frees what a dead cell owns outside of the heap.
func releaseCell(_ object: Reference) {
  if object.pointee.flags & hasIdentity != 0 { forgetIdentity(object) }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .string: releaseString(StringObject(memory))
  case .bytes: BytesObject(memory).releaseMemory()
  case .bigInt: BigIntObject(memory).release()
  case .list: ListObject(memory).releaseItems()
  case .dict: DictObject(memory).releaseMemory()
  case .set:
    let set = SetObject(memory).layout.pointee
    if let table = set.table { releaseBuffer(table, count: set.mask + 1) }
  case .function:
    let function = FunctionObject(object).layout.pointee
    if let captures = function.captures {
      releaseBuffer(captures, count: Int(function.header.aux))
    }
    function.code.release()
    function.info.release()
  case .native: NativeObject(object).layout.pointee.definition.release()
  case .type:
    // Its address may name another class soon.
    state.typeEpoch += 1
    TypeObject(object).layout.pointee.info.release()
  case .exception: ExceptionObject(object).layout.pointee.traceback.removeAll()
  case .future, .task: releaseFuture(FutureObject(object))
  case .boxed where object.pointee.flags & BoxedObject.isSharing != 0: break
  case .boxed:
    let box = BoxedObject(object).layout.pointee.object
    box._withUnsafeGuaranteedRef { $0.release() }
    box.release()
  case .free, .complex, .tuple, .range, .slice, .cell, .boundMethod, .property, .staticMethod,
    .classMethod, .instance, .module, .iterator, .generator, .coroutine, .asyncGenerator:
    break
  }
}

/// How many items ahead of the one that is marked memory is asked for. With 300,000 texts alive a collection
/// spent most of its time on waiting for their headers.
private let itemsAhead = 8

@inline(__always) private func markAll(_ values: UnsafeBufferPointer<Value>) {
  heap.tracedItems &+= values.count
  var index = 0
  while index &+ itemsAhead < values.count {
    fetch(values[index &+ itemsAhead])
    markItem(values[index])
    index &+= 1
  }
  while index < values.count {
    markItem(values[index])
    index &+= 1
  }
}

@inline(__always) private func fetch(_ value: Value) {
  if case .object(let object) = value { baton_prefetch(object) }
}

private func traceDict(_ dict: DictObject) {
  heap.tracedItems &+= 2 &* dict.used
  for position in 0..<dict.used {
    if position &+ itemsAhead < dict.used {
      fetch(dict.entries[position &+ itemsAhead].key)
      fetch(dict.entries[position &+ itemsAhead].value)
    }
    markItem(dict.entries[position].key)
    markItem(dict.entries[position].value)
  }
}

private func traceSet(_ set: SetObject) {
  guard let table = set.layout.pointee.table else { return }
  let last = set.layout.pointee.mask
  heap.tracedItems &+= last
  for slot in 0...last {
    if slot &+ itemsAhead <= last { fetch(table[slot &+ itemsAhead].key) }
    markItem(table[slot].key)
  }
}

private func traceFunction(_ function: FunctionObject) {
  if let captures = function.layout.pointee.captures {
    markAll(UnsafeBufferPointer(start: captures, count: function.captureCount))
  }
  function.layout.pointee.info._withUnsafeGuaranteedRef { $0.markParts() }
}

/// Classes with subclasses that the running search or collection has met.
private nonisolated(unsafe) var basesSeen: [Unmanaged<TypeInfo>] = []

func forgetBasesSeen() { basesSeen.removeAll(keepingCapacity: true) }

/// Takes classes that are about to be freed out of the lists of their bases.
func forgetDeadSubclasses() {
  for base in basesSeen {
    base._withUnsafeGuaranteedRef { $0.subclasses.removeAll { !isMarked($0) } }
  }
  basesSeen.removeAll(keepingCapacity: true)
}

private func traceType(_ type: TypeObject) {
  mark(type.layout.pointee.plainInitializer)
  mark(type.layout.pointee.plainMaker)
  mark(type.layout.pointee.nativeConstructor)
  type.layout.pointee.info._withUnsafeGuaranteedRef { info in
    // Subclasses are not kept alive by their bases.
    if !info.subclasses.isEmpty { basesSeen.append(type.layout.pointee.info) }
    mark(info.doc)
    if info.isSettled, !heap.listsPermanent {
      precondition(state.stressInterval == 0 || holdsPermanent(info), "\(info.name) is not settled")
      return
    }
    for base in info.bases { mark(base) }
    for base in info.mro { mark(base) }
    // Of a class that was settled it is permanent, and not traced when it is met.
    let namespace = info.entries.layout.reference
    if namespace.pointee.mark == permanentMark { trace(namespace) } else { mark(namespace) }
    mark(info.metatype)
    mark(info.solidBase)
  }
}

private func traceException(_ exception: ExceptionObject.Layout) {
  mark(exception.type)
  mark(exception.arguments)
  mark(exception.cause)
  mark(exception.context)
  mark(exception.attributes)
  if let fields = exception.fields { mark(fields) }
}

private func releaseString(_ string: StringObject) {
  let layout = string.layout.pointee
  if layout.header.flags & StringObject.isExternal != 0 {
    string.releaseBytes()
  }
  if let index = layout.index { releaseBuffer(index, count: Int(index[1])) }
}
