// Tuples whose items have names, such as `sys.version_info` and `time.struct_time`: subclasses of
// `tuple` with a computed attribute for each item.

import Interpreter

/// What one such class looks like.
struct StructSequence {
  let name: StaticString
  let module: StaticString
  let doc: StaticString
  let fields: [StaticString]
  /// Attributes beyond the items of the tuple. One with the name of a field hides the item.
  var hiddenFields: [StaticString] = []

  private var fullName: String { "\(module)" == "builtins" ? "\(name)" : "\(module).\(name)" }

  /// Makes the class.
  /// - Parameter constructor: nil when scripts cannot make instances.
  func makeType(constructor: NativeFunction? = nil) -> TypeObject {
    let row = NativeType(
      name: name, kind: nil, doc: doc, constructor: constructor, methods: methods, isFinal: true,
      module: module)
    let type = makeNativeType(row, base: state.types[Int(Kind.tuple.rawValue)])
    let namespace = type.info.namespace
    namespace.set(intern("n_fields"), .int(fields.count + hiddenFields.count))
    namespace.set(intern("n_sequence_fields"), .int(fields.count))
    namespace.set(intern("n_unnamed_fields"), .int(0))
    namespace.set(SpecialName.matchArgs.name, makeTuple(fields.map { makeString($0) }))
    return type
  }

  /// Makes an instance from as many items as there are fields, hidden ones last.
  func makeValue(_ type: TypeObject, _ items: [Value]) -> Value {
    let tuple = makeTuple(Array(items.prefix(fields.count)))
    let hidden = zip(hiddenFields.map { intern($0) }, items.dropFirst(fields.count))
    return makeInstance(of: type, wrapping: tuple, attributes: Array(hidden))
  }

  private var methods: [NativeFunction] {
    let (fields, fullName) = (fields, fullName)
    let representation = NativeFunction.method("__repr__", "(self, /)", "Return repr(self).") {
      (a: Arguments) throws(Raised) in
      guard let tuple = a[0].unwrapped.tuple else { return makeString(fullName + "()") }
      var texts: [String] = []
      for (index, field) in fields.enumerated() {
        texts.append("\(field)=\(try reprText(tuple[index]))")
      }
      return makeString("\(fullName)(\(texts.joined(separator: ", ")))")
    }
    let hidden = Set(hiddenFields.map { "\($0)" })
    let visible = fields.enumerated().filter { !hidden.contains("\($0.element)") }
    return [representation]
      + visible.map { (index, field) in
        .getter(field, "") { (a: Arguments) throws(Raised) in
          a[0].unwrapped.tuple?[index] ?? .none
        }
      }
  }
}
