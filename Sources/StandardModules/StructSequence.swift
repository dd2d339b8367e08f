// Tuples whose items have names, such as `sys.version_info` and `time.struct_time`: subclasses of
// `tuple` with a computed attribute for each item.

import Interpreter

/// What one such class looks like.
struct StructSequence {
  let name: StaticString
  let module: StaticString
  let doc: StaticString
  let fields: [StaticString]
  /// Attributes beyond the items of the tuple. One with the name of a field hides the item, which has no
  /// name then.
  var hiddenFields: [StaticString] = []
  /// Whether scripts can make instances.
  var isCreatable = true
  /// What makes of all items, hidden ones last, those of an instance that a script has asked for.
  var completion: @Sendable ([Value]) -> [Value] = { $0 }

  private var fullName: String { "\(module)" == "builtins" ? "\(name)" : "\(module).\(name)" }

  private var fieldCount: Int { fields.count + hiddenFields.count }

  /// The items with a name of their own, and where they stand.
  private var namedItems: [(Int, StaticString)] {
    let hidden = Set(hiddenFields.map { "\($0)" })
    return fields.enumerated().filter { !hidden.contains("\($0.element)") }
  }

  /// Makes the class.
  func makeType() -> TypeObject {
    let row = NativeType(
      name: name, kind: nil, doc: doc, constructor: isCreatable ? constructor : nil,
      methods: methods, isFinal: true, module: module)
    let type = makeNativeType(row, base: state.types[Int(Kind.tuple.rawValue)])
    type.info.allowedAttributes = hiddenFields.map { intern($0) }
    let namespace = type.info.namespace
    namespace.set(intern("n_fields"), .int(fieldCount))
    namespace.set(intern("n_sequence_fields"), .int(fields.count))
    namespace.set(intern("n_unnamed_fields"), .int(fields.count - namedItems.count))
    namespace.set(SpecialName.matchArgs.name, makeTuple(namedItems.map { makeString($0.1) }))
    return type
  }

  /// Makes an instance from as many items as there are fields, hidden ones last.
  func makeValue(_ type: TypeObject, _ items: [Value]) -> Value {
    let tuple = makeTuple(Array(items.prefix(fields.count)))
    let hidden = zip(hiddenFields.map { intern($0) }, items.dropFirst(fields.count))
    return makeInstance(of: type, wrapping: tuple, attributes: Array(hidden))
  }

  private var methods: [NativeFunction] {
    [
      .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
        try text(of: a[0])
      },
      .method("__reduce__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
        guard let items = a[0].unwrapped.tuple else { return .none }
        return makeTuple([
          typeOf(a[0]).value, makeTuple([makeTuple(items.buffer), hiddenItems(of: a[0]).value]),
        ])
      },
      .method(
        "__replace__", "(self, /, **changes)",
        "Return a copy with new values for the named fields."
      ) { (a: Arguments) throws(Raised) in try replaced(a[0], keywordList(a[1])) },
    ]
      + namedItems.map { (index, field) in
        .getter(field, "") { (a: Arguments) throws(Raised) in
          a[0].unwrapped.tuple?[index] ?? .none
        }
      }
  }

  private func text(of value: Value) throws(Raised) -> Value {
    guard let tuple = value.unwrapped.tuple else { return makeString(fullName + "()") }
    var texts: [String] = []
    for (index, field) in fields.enumerated() {
      texts.append("\(field)=\(try reprText(tuple[index]))")
    }
    return makeString("\(fullName)(\(texts.joined(separator: ", ")))")
  }

  private func hiddenItems(of value: Value) -> DictObject {
    let items = makeDict()
    for field in hiddenFields {
      let item = value.instance?.ownAttribute(field) ?? .none
      items.set(intern(field), item)
    }
    return items
  }
}

// MARK: - Instances that scripts make

extension StructSequence {
  private var constructor: NativeFunction {
    .function(name, "(cls, sequence, dict={})", "\(doc)") { (a: Arguments) throws(Raised) in
      guard let type = a[0].type else { return .none }
      guard isIterable(a[1]), let items = try tupleFromIterable(a[1]).tuple else {
        throw raise(.typeError, "constructor requires a sequence")
      }
      try checkCount(items.count)
      let hidden = a.isGiven(2) ? a[2].unwrapped.dict : makeDict()
      guard let hidden else {
        throw raise(.typeError, "\(fullName)() takes a dict as second arg, if any")
      }
      var values = Array(items.buffer)
      var found = 0
      for field in hiddenFields.dropFirst(values.count - fields.count) {
        let value = hidden.get(intern(field))
        if !value.isUnbound { found += 1 }
        values.append(value.isUnbound ? .none : value)
      }
      if found < hidden.count {
        throw raise(.typeError, "\(fullName)() got duplicate or unexpected field name(s)")
      }
      return makeValue(type, completion(values))
    }
  }

  private func checkCount(_ count: Int) throws(Raised) {
    let wanted: String
    if hiddenFields.isEmpty {
      if count == fields.count { return }
      wanted = "a \(fields.count)"
    } else if count < fields.count {
      wanted = "an at least \(fields.count)"
    } else if count > fieldCount {
      wanted = "an at most \(fieldCount)"
    } else {
      return
    }
    throw raise(
      .typeError, "\(fullName)() takes \(wanted)-sequence (\(count)-sequence given)")
  }

  private func replaced(
    _ value: Value, _ changes: [(Reference, Value)]
  ) throws(Raised) -> Value {
    if fields.count > namedItems.count {
      throw raise(
        .typeError,
        "__replace__() is not supported for \(fullName) because it has unnamed field(s)")
    }
    guard let tuple = value.unwrapped.tuple, let type = typeOf(value).value.type else {
      return .none
    }
    let hidden = hiddenItems(of: value)
    var items = Array(tuple.buffer) + hiddenFields.map { hidden.get(intern($0)) }
    let names = (fields + hiddenFields).map { intern($0) }
    var unexpected: [Value] = []
    for (name, change) in changes {
      if let index = names.firstIndex(of: name) {
        items[index] = change
      } else {
        unexpected.append(.object(name))
      }
    }
    if !unexpected.isEmpty {
      throw raise(
        .typeError, "Got unexpected field name(s): \(try reprText(makeList(unexpected).value))")
    }
    return makeValue(type, items)
  }
}
