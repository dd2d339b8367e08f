// `functools.partial`: a callable with some arguments given already.

import Interpreter

final class PartialObject: AttributedBoxed {
  fileprivate(set) var function: Value
  /// A tuple.
  fileprivate(set) var arguments: Value
  fileprivate(set) var keywords: DictObject

  init(_ function: Value, _ arguments: Value, _ keywords: DictObject) {
    self.function = function
    self.arguments = arguments
    self.keywords = keywords
  }

  override func trace() {
    super.trace()
    mark(function)
    mark(arguments)
    mark(keywords.layout.reference)
  }
}

let partialRow = NativeType(
  name: "partial", kind: nil,
  doc: "Create a new function with partial application of the given arguments and keywords.",
  constructor: .function("partial", "(cls, /, *args, **keywords)", "", makePartial),
  methods: [
    .method("__call__", "(self, /, *args, **keywords)", "Call self as a function.", callPartial),
    .method("__repr__", "(self, /)", "Return repr(self).", partialRepr),
    .method("__get__", "(self, instance, owner=None, /)", "Return self.", bindPartial),
    .getter("func", "function object to use in future partial calls") {
      (a: Arguments) throws(Raised) in try partial(a[0]).function
    },
    .getter("args", "tuple of arguments to future partial calls") {
      (a: Arguments) throws(Raised) in try partial(a[0]).arguments
    },
    .getter("keywords", "dictionary of keyword arguments to future partial calls") {
      (a: Arguments) throws(Raised) in try partial(a[0]).keywords.value
    },
    .method("__reduce__", "(self, /)", "Helper for pickle.", reducePartial),
    .method("__setstate__", "(self, state, /)", "", setPartialState),
    classGetItemMethod,
  ], module: "functools")

private func partial(_ value: Value) throws(Raised) -> PartialObject {
  if let partial = value.unwrapped.boxed(PartialObject.self) { return partial }
  throw raise(.typeError, "expected a partial object, not \(typeName(value))")
}

private func makePartial(_ a: Arguments) throws(Raised) -> Value {
  guard let given = a[1].tuple, given.count > 0 else {
    throw raise(.typeError, "type 'partial' takes at least one argument")
  }
  var (function, arguments) = (given[0], Array(given.buffer.dropFirst()))
  if !isCallable(function) { throw raise(.typeError, "the first argument must be callable") }
  let keywords = makeDict()
  // A plain partial of a partial is one partial.
  if let inner = function.boxed(PartialObject.self), inner.attributes == nil {
    function = inner.function
    arguments = Array(TupleObject(inner.arguments.asObject!).buffer) + arguments
    copy(inner.keywords, into: keywords)
  }
  if let own = a[2].dict { copy(own, into: keywords) }
  return makeAttributed(
    FunctoolsType.partial.cell, PartialObject(function, makeTuple(arguments), keywords))
}

private func copy(_ source: DictObject, into target: DictObject) {
  for position in 0..<source.used {
    let entry = source.entries[position]
    if let name = entry.key.string { target.set(intern(name), entry.value) }
  }
}

private func callPartial(_ a: Arguments) throws(Raised) -> Value {
  let partial = try partial(a[0])
  if partial.keywords.count == 0, a[2].dict.map({ $0.count == 0 }) ?? true {
    return try call(partial.function, TupleObject(partial.arguments.asObject!), then: a[1].tuple)
  }
  var positional = Array(TupleObject(partial.arguments.asObject!).buffer)
  if let given = a[1].tuple { positional += given.buffer }
  var keywords = keywordList(partial.keywords.value)
  for (name, value) in keywordList(a[2]) {
    if let known = keywords.firstIndex(where: { $0.0 == name }) {
      keywords[known].1 = value
    } else {
      keywords.append((name, value))
    }
  }
  return try call(partial.function, positional: positional, keywords: keywords)
}

/// An attribute of a class is not bound yet; later versions of Python will do so.
private func bindPartial(_ a: Arguments) throws(Raised) -> Value {
  if a[1].isNone { return a[0] }
  try issueWarning(
    .futureWarning,
    "functools.partial will be a method descriptor in future Python versions; wrap it in "
      + "staticmethod() if you want to preserve the old behavior")
  return a[0]
}

// MARK: - Copies

private func reducePartial(_ a: Arguments) throws(Raised) -> Value {
  let partial = try partial(a[0])
  let own = try findAttribute(a[0], intern("__dict__")) ?? .none
  let state = makeTuple([
    partial.function, partial.arguments, partial.keywords.value,
    own.dict.map { $0.count > 0 } ?? false ? own : .none,
  ])
  return makeTuple([typeOf(a[0]).value, makeTuple([partial.function]), state])
}

private func setPartialState(_ a: Arguments) throws(Raised) -> Value {
  let partial = try partial(a[0])
  guard let given = a[1].unwrapped.tuple, given.count == 4, isCallable(given[0]),
    let arguments = given[1].unwrapped.tuple, given[2].isNone || given[2].unwrapped.dict != nil,
    given[3].isNone || given[3].unwrapped.dict != nil
  else { throw raise(.typeError, "invalid partial state") }
  partial.function = given[0]
  partial.arguments = arguments.value
  let keywords = given[2].dict ?? makeDict()
  if given[2].dict == nil, let other = given[2].unwrapped.dict { copy(other, into: keywords) }
  partial.keywords = keywords
  if let instance = a[0].instance {
    instance.setAttributeDictionary(given[3].unwrapped.dict == nil ? makeDict().value : given[3])
  } else {
    partial.attributes = given[3].unwrapped.dict
  }
  return .none
}

private func partialRepr(_ a: Arguments) throws(Raised) -> Value {
  let partial = try partial(a[0])
  return try whileShown(a[0].asObject.unsafelyUnwrapped) { () throws(Raised) in
    var parts = [try reprText(partial.function)]
    for argument in TupleObject(partial.arguments.asObject!).buffer {
      parts.append(try reprText(argument))
    }
    let keywords = partial.keywords
    var position = 0
    while position < keywords.used {
      let entry = keywords.entries[position]
      position += 1
      if entry.key.isUnbound { continue }
      parts.append("\(try strText(entry.key))=\(try reprText(entry.value))")
    }
    let type = typeOf(a[0]).info
    return "\(type.module).\(type.qualifiedName)(\(parts.joined(separator: ", ")))"
  }
}
