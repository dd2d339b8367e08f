// `__basicsize__`, `__flags__` and their kin: what CPython's objects of a class take, and how they are laid
// out. Ours are laid out otherwise; scripts compare these numbers with each other and look for bits.

/// What CPython says of a class.
struct TypeSize {
  var basic: Int
  var item: Int
  var dictionary: Int
  var weak: Int
  var flags: Int

  init(_ basic: Int, item: Int, dict: Int, weak: Int, _ flags: Int) {
    self.basic = basic
    self.item = item
    self.dictionary = dict
    self.weak = weak
    self.flags = flags
  }
}

/// On machines of 64 bits.
private let sizes: [String: TypeSize] = [
  "AttributeError": .init(88, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "BaseExceptionGroup": .init(88, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "BlockingIOError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "BrokenPipeError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ChildProcessError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ConnectionAbortedError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ConnectionError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ConnectionRefusedError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ConnectionResetError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "OSError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "FileExistsError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "FileNotFoundError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ImportError": .init(104, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "IndentationError": .init(136, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "InterruptedError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "IsADirectoryError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ModuleNotFoundError": .init(104, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "NameError": .init(80, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "NotADirectoryError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "PermissionError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "ProcessLookupError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "StopIteration": .init(80, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "SyntaxError": .init(136, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "SystemExit": .init(80, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "TabError": .init(136, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "TimeoutError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "UnboundLocalError": .init(80, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "UnicodeDecodeError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "UnicodeEncodeError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "UnicodeTranslateError": .init(112, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "_IncompleteInputError": .init(136, item: 0, dict: 16, weak: 0, 0x4000_5502),
  "bool": .init(24, item: 4, dict: 0, weak: 0, 0x140_1102),
  "bytearray": .init(56, item: 0, dict: 0, weak: 0, 0x40_1502),
  "bytes": .init(33, item: 1, dict: 0, weak: 0, 0x840_1502),
  "classmethod": .init(32, item: 0, dict: 24, weak: 0, 0x5502),
  "complex": .init(32, item: 0, dict: 0, weak: 0, 0x1502),
  "dict": .init(48, item: 0, dict: 0, weak: 0, 0x2040_5542),
  "enumerate": .init(56, item: 0, dict: 0, weak: 0, 0x5502),
  "filter": .init(32, item: 0, dict: 0, weak: 0, 0x5502),
  "float": .init(24, item: 0, dict: 0, weak: 0, 0x40_1502),
  "frozenset": .init(200, item: 0, dict: 0, weak: 192, 0x40_5502),
  "int": .init(24, item: 4, dict: 0, weak: 0, 0x140_1502),
  "list": .init(40, item: 0, dict: 0, weak: 0, 0x240_5522),
  "map": .init(32, item: 0, dict: 0, weak: 0, 0x5502),
  "memoryview": .init(144, item: 8, dict: 0, weak: 136, 0x5122),
  "object": .init(16, item: 0, dict: 0, weak: 0, 0x1502),
  "property": .init(64, item: 0, dict: 0, weak: 0, 0x5502),
  "range": .init(48, item: 0, dict: 0, weak: 0, 0x1122),
  "reversed": .init(32, item: 0, dict: 0, weak: 0, 0x5502),
  "set": .init(200, item: 0, dict: 0, weak: 192, 0x40_5502),
  "slice": .init(40, item: 0, dict: 0, weak: 0, 0x5102),
  "staticmethod": .init(32, item: 0, dict: 24, weak: 0, 0x5502),
  "str": .init(64, item: 0, dict: 0, weak: 0, 0x1040_1502),
  "super": .init(40, item: 0, dict: 0, weak: 0, 0x5502),
  "tuple": .init(24, item: 8, dict: 0, weak: 0, 0x440_5522),
  "type": .init(928, item: 40, dict: 264, weak: 368, 0x8080_5d02),
  "zip": .init(48, item: 0, dict: 0, weak: 0, 0x5502),
  "function": .init(144, item: 0, dict: 88, weak: 96, 0x2_5902),
  "code": .init(200, item: 2, dict: 0, weak: 144, 0x1102),
  "mappingproxy": .init(24, item: 0, dict: 0, weak: 0, 0x5142),
  "SimpleNamespace": .init(24, item: 0, dict: 16, weak: 0, 0x5502),
  "cell": .init(24, item: 0, dict: 0, weak: 0, 0x5102),
  "generator": .init(144, item: 8, dict: 0, weak: 16, 0x5182),
  "coroutine": .init(144, item: 8, dict: 0, weak: 16, 0x5182),
  "async_generator": .init(144, item: 8, dict: 0, weak: 16, 0x5182),
  "method": .init(48, item: 0, dict: 0, weak: 32, 0x5902),
  "builtin_function_or_method": .init(56, item: 0, dict: 0, weak: 40, 0x5982),
  "wrapper_descriptor": .init(56, item: 0, dict: 0, weak: 0, 0x2_5182),
  "method-wrapper": .init(32, item: 0, dict: 0, weak: 0, 0x5182),
  "method_descriptor": .init(56, item: 0, dict: 0, weak: 0, 0x2_5982),
  "classmethod_descriptor": .init(56, item: 0, dict: 0, weak: 0, 0x5182),
  "module": .init(56, item: 0, dict: 16, weak: 40, 0x5502),
  "traceback": .init(40, item: 0, dict: 0, weak: 0, 0x5102),
  "frame": .init(136, item: 8, dict: 0, weak: 0, 0x5182),
  "getset_descriptor": .init(48, item: 0, dict: 0, weak: 0, 0x5182),
  "member_descriptor": .init(48, item: 0, dict: 0, weak: 0, 0x5182),
  "GenericAlias": .init(64, item: 0, dict: 0, weak: 40, 0x5d02),
  "UnionType": .init(32, item: 0, dict: 0, weak: 0, 0x5182),
  "ellipsis": .init(16, item: 0, dict: 0, weak: 0, 0x1102),
  "NoneType": .init(16, item: 0, dict: 0, weak: 0, 0x1102),
  "NotImplementedType": .init(16, item: 0, dict: 0, weak: 0, 0x1102),
  "PyCapsule": .init(64, item: 0, dict: 0, weak: 0, 0x5182),
  "list_iterator": .init(32, item: 0, dict: 0, weak: 0, 0x5102),
  "list_reverseiterator": .init(32, item: 0, dict: 0, weak: 0, 0x5102),
  "tuple_iterator": .init(32, item: 0, dict: 0, weak: 0, 0x5102),
  "str_ascii_iterator": .init(32, item: 0, dict: 0, weak: 0, 0x5102),
  "str_iterator": .init(32, item: 0, dict: 0, weak: 0, 0x5102),
  "set_iterator": .init(48, item: 0, dict: 0, weak: 0, 0x5102),
  "range_iterator": .init(40, item: 0, dict: 0, weak: 0, 0x1102),
  "dict_keyiterator": .init(56, item: 0, dict: 0, weak: 0, 0x5102),
  "dict_valueiterator": .init(56, item: 0, dict: 0, weak: 0, 0x5102),
  "dict_itemiterator": .init(56, item: 0, dict: 0, weak: 0, 0x5102),
  "dict_keys": .init(24, item: 0, dict: 0, weak: 0, 0x5102),
  "dict_values": .init(24, item: 0, dict: 0, weak: 0, 0x5102),
  "dict_items": .init(24, item: 0, dict: 0, weak: 0, 0x5102),
  "date": .init(32, item: 0, dict: 0, weak: 0, 0x1502),
  "datetime": .init(48, item: 0, dict: 0, weak: 0, 0x1502),
  "time": .init(40, item: 0, dict: 0, weak: 0, 0x1502),
  "timedelta": .init(40, item: 0, dict: 0, weak: 0, 0x1502),
  "Decimal": .init(104, item: 0, dict: 0, weak: 0, 0x5502),
]

private let otherException = TypeSize(72, item: 0, dict: 16, weak: 0, 0x4000_5502)

enum TypeFlag {
  static let inlineValues = 1 << 2
  static let managedWeakReference = 1 << 3
  static let managedDictionary = 1 << 4
  static let heapType = 1 << 9
  static let baseType = 1 << 10
  static let ready = 1 << 12
  static let collected = 1 << 14
  static let abstract = 1 << 20
  /// Sequences, mappings, what patterns match by itself, and the built-in classes at the bottom.
  static let inherited = 1 << 5 | 1 << 6 | 1 << 22 | 0xff << 24
}

/// Does CPython's collector look at instances?
func isCollected(_ type: TypeObject) -> Bool { size(of: type).flags & TypeFlag.collected != 0 }

/// What an instance takes at least.
func basicSize(of type: TypeObject) -> Int { size(of: type).basic }

/// What lies before an instance.
func preheaderSize(of type: TypeObject) -> Int {
  let flags = size(of: type).flags
  let managed = TypeFlag.managedDictionary | TypeFlag.managedWeakReference
  return (flags & TypeFlag.collected != 0 ? 16 : 0) + (flags & managed != 0 ? 16 : 0)
}

private func size(of type: TypeObject) -> TypeSize {
  let info = type.info
  if info.isBuiltin {
    if let known = sizes[info.name] { return known }
    let isException = type.isSubclass(of: exceptionType(.baseException))
    return isException ? otherException : .init(16, item: 0, dict: 0, weak: 0, 0x5102)
  }
  return sizeOfScriptClass(type)
}

/// It adds its slots to what its base takes; a dict and weak references lie before the object.
private func sizeOfScriptClass(_ type: TypeObject) -> TypeSize {
  let base = size(of: TypeObject(type.info.solidBase))
  var result = base
  for reference in type.info.mro.reversed() where !TypeObject(reference).info.isBuiltin {
    result.basic += 8 * TypeObject(reference).info.ownSlots.count
  }
  let isOpen = type.info.allowedAttributes == nil
  let flags = TypeFlag.heapType | TypeFlag.baseType | TypeFlag.ready | TypeFlag.collected
  result.flags = flags | (base.flags & TypeFlag.inherited)
  if isOpen, base.dictionary == 0 {
    result.dictionary = -1
    result.flags |= TypeFlag.managedDictionary
    if base.item == 0, base.basic == 16 { result.flags |= TypeFlag.inlineValues }
  }
  if isOpen, base.weak == 0, base.item == 0 {
    result.weak = -32
    result.flags |= TypeFlag.managedWeakReference
  }
  if type.info.isAbstract { result.flags |= TypeFlag.abstract }
  return result
}

private func field(
  _ name: StaticString, _ path: @escaping @Sendable (TypeSize) -> Int
) -> NativeFunction {
  .getter(name, "As CPython says.") { (a: Arguments) throws(Raised) in
    guard let type = a[0].type else {
      throw raise(
        .typeError, "descriptor requires a 'type' object but received '\(typeName(a[0]))'")
    }
    return .int(path(size(of: type)))
  }
}

let typeSizeMethods: [NativeFunction] = [
  field("__basicsize__") { $0.basic }, field("__itemsize__") { $0.item },
  field("__dictoffset__") { $0.dictionary }, field("__weakrefoffset__") { $0.weak },
  field("__flags__") { $0.flags },
]
