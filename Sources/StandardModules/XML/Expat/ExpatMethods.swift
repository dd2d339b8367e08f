// The methods and attributes of parser objects.

import Interpreter

let expatParserRow = NativeType(
  name: "xmlparser", kind: nil, doc: "XML parser", constructor: nil,
  methods: readingMethods + settingMethods + handlerAttributes + switches + positions,
  isFinal: true, module: "pyexpat")

nonisolated(unsafe) var expatParserType: Reference?

private func parser(_ a: Arguments) throws(Raised) -> ExpatParser {
  guard let parser = a[0].boxed(ExpatParser.self) else {
    throw raise(.typeError, "expected an xmlparser, not '\(typeName(a[0]))'")
  }
  return parser
}

/// Of an argument that may be left out or None.
private func optionalText(_ value: Value, _ name: String) throws(Raised) -> [UInt8]? {
  if value.isNone || value.isUnbound { return nil }
  guard let text = value.unwrapped.string else {
    throw raise(.typeError, "\(name) must be str or None, not \(typeName(value))")
  }
  return [UInt8](try utf8(text))
}

// MARK: - Making parsers

private func make(_ parser: ExpatParser, _ reader: XMLReader) -> Value {
  parser.read(with: reader)
  return makeBoxed(expatParserType.unsafelyUnwrapped, parser)
}

func createExpatParser(_ a: Arguments) throws(Raised) -> Value {
  let encoding = try optionalText(a[0], "ParserCreate() argument 'encoding'")
  let separator = try optionalText(a[1], "ParserCreate() argument 'namespace_separator'")
  if let separator, separator.count > 1 {
    throw raise(
      .valueError, "namespace_separator must be at most one character, omitted, or None")
  }
  let names = a.isGiven(2) ? a[2] : makeDict().value
  if !names.isNone, names.unwrapped.dict == nil {
    throw raise(.typeError, "intern must be a dictionary")
  }
  let parser = ExpatParser(names: names)
  let reader = XMLReader(
    parser, style: .separated(separator ?? []), isNamespaceAware: separator != nil,
    encoding: encoding)
  return make(parser, reader)
}

private func createOuterParser(_ a: Arguments) throws(Raised) -> Value {
  let parent = try parser(a)
  let context = try optionalText(a[1], "ExternalEntityParserCreate() argument 1")
  let encoding = try optionalText(a[2], "ExternalEntityParserCreate() argument 2")
  let parser = ExpatParser(names: parent.names, parent: a[0])
  parser.takeHandlers(of: parent)
  return make(
    parser, parent.reader.makeOuterReader(parser, context: context, encoding: encoding))
}

// MARK: - Reading

private let readingMethods: [NativeFunction] = [
  .method("Parse", "(self, data, isfinal=False, /)", "Parse XML data.") { (a) throws(Raised) in
    let parser = try parser(a)
    let isLast = a.isGiven(2) ? try isTrue(a[2]) : false
    if let text = a[1].unwrapped.string {
      let bytes = try utf8(text)
      parser.reader.setOuterEncoding("utf-8")
      return try parser.parse(bytes, isLast: isLast)
    }
    return try parser.parse(try bytesArgument(a[1]).buffer, isLast: isLast)
  },
  .method("ParseFile", "(self, file, /)", "Parse XML data from file-like object.") {
    (a) throws(Raised) in
    let parser = try parser(a)
    let read: Value
    do throws(Raised) { read = try getAttribute(a[1], intern("read")) } catch {
      guard catchRaised(.attributeError) else { throw error }
      throw raise(.typeError, "argument must have 'read' attribute")
    }
    let roots = try pushRoot(read)
    defer { state.top = roots }
    while true {
      let data = try call(read, .int(fileBlock))
      guard let bytes = data.unwrapped.bytes else {
        throw raise(
          .typeError, "read() did not return a bytes object (type=\(typeName(data)))")
      }
      if bytes.count > fileBlock {
        throw raise(
          .valueError,
          "read() returned too much data: \(fileBlock) bytes requested, \(bytes.count) returned")
      }
      let result = try parser.parse(bytes.buffer, isLast: bytes.count == 0)
      if bytes.count == 0 { return result }
    }
  },
  .method(
    "ExternalEntityParserCreate", "(self, context, encoding=None, /)",
    "Create a parser for parsing an external entity based on the information passed to the "
      + "ExternalEntityRefHandler.", createOuterParser),
  .method(
    "GetInputContext", "(self, /)",
    "Return the untranslated text of the input that caused the current event."
  ) { (a) throws(Raised) in
    let parser = try parser(a)
    guard parser.callDepth > 0, let event = parser.reader.input.event else { return .none }
    return makeBytes(bytes(event, parser.reader.input.end))
  },
]

/// How much is read of a file at a time.
private let fileBlock = 2048

private let settingMethods: [NativeFunction] = [
  .method("SetBase", "(self, base, /)", "Set the base URL for the parser.") { (a) throws(Raised) in
    guard let text = a[1].unwrapped.string else {
      throw raise(.typeError, "SetBase() argument must be str, not \(typeName(a[1]))")
    }
    try parser(a).reader.base = [UInt8](try utf8(text))
    return .none
  },
  .method("GetBase", "(self, /)", "Return base URL string for the parser.") {
    (a) throws(Raised) in try parser(a).reader.base.map { makeString($0) } ?? .none
  },
  .method(
    "SetParamEntityParsing", "(self, flag, /)",
    "Controls parsing of parameter entities (including the external DTD subset)."
  ) { (a) throws(Raised) in
    let reader = try parser(a).reader.unsafelyUnwrapped
    let flag = try toIndex(a[1])
    if reader.isUnderWay { return .int(0) }
    reader.parameterParsing = flag
    return .int(1)
  },
  .method(
    "UseForeignDTD", "(self, flag=True, /)",
    "Allows the application to provide an artificial external subset if one is not specified."
  ) { (a) throws(Raised) in
    let parser = try parser(a)
    let flag = a.isGiven(1) ? try isTrue(a[1]) : true
    if parser.reader.isUnderWay { throw parser.expatError(.cannotChangeOnceParsing) }
    parser.reader.usesForeignPart = flag
    return .none
  },
  .method(
    "GetReparseDeferralEnabled", "(self, /)",
    "Retrieve reparse deferral enabled status; always returns false with Expat <2.6.0."
  ) { (a) throws(Raised) in .bool(try parser(a).reader.input.defers) },
  .method(
    "SetReparseDeferralEnabled", "(self, enabled, /)",
    "Enable/Disable reparse deferral; enabled by default with Expat >=2.6.0."
  ) { (a) throws(Raised) in
    try parser(a).reader.input.defers = try isTrue(a[1])
    return .none
  },
]

// MARK: - Attributes

private let handlerAttributes: [NativeFunction] = ExpatHandler.allCases.flatMap { handler in
  [
    NativeFunction.getter(handler.attribute, "") { (a) throws(Raised) in
      try parser(a).handler(handler)
    },
    .setter(handler.attribute) { (a) throws(Raised) in
      try parser(a).setHandler(handler, a[1])
      return .none
    },
    undeletable(handler.attribute),
  ]
}

private func undeletable(_ name: StaticString) -> NativeFunction {
  .deleter(name) { (_) throws(Raised) in throw raise(.runtimeError, "Cannot delete attribute") }
}

private func `switch`(
  _ name: StaticString, get: @escaping (ExpatParser) -> Bool,
  set: @escaping (ExpatParser, Bool) throws(Raised) -> Void
) -> [NativeFunction] {
  [
    .getter(name, "") { (a) throws(Raised) in .bool(get(try parser(a))) },
    .setter(name) { (a) throws(Raised) in
      try set(try parser(a), try isTrue(a[1]))
      return .none
    },
    undeletable(name),
  ]
}

private let switches: [NativeFunction] =
  `switch`("buffer_text", get: { $0.gathersText }) { (parser, flag) throws(Raised) in
    if !flag { try parser.flush() }
    parser.gathersText = flag
  }
  + `switch`("namespace_prefixes", get: { $0.reader.addsPrefixes }) { $0.reader.addsPrefixes = $1 }
  + `switch`("ordered_attributes", get: { $0.ordersAttributes }) { $0.ordersAttributes = $1 }
  + `switch`("specified_attributes", get: { $0.givesSpecifiedOnly }) { $0.givesSpecifiedOnly = $1 }
  + [
    .getter("buffer_size", "") { (a) throws(Raised) in .int(try parser(a).bufferSize) },
    .setter("buffer_size") { (a) throws(Raised) in
      guard a[1].unwrapped.asBigInt != nil else {
        throw raise(.typeError, "buffer_size must be an integer")
      }
      let size = try toIndex(a[1], overflow: .overflowError)
      if size <= 0 { throw raise(.valueError, "buffer_size must be greater than zero") }
      if size > Int(Int32.max) {
        throw raise(.valueError, "buffer_size must not be greater than \(Int32.max)")
      }
      try parser(a).setBufferSize(size)
      return .none
    },
    undeletable("buffer_size"),
    .getter("buffer_used", "") { (a) throws(Raised) in .int(try parser(a).text.count) },
    .getter("intern", "") { (a) throws(Raised) in try parser(a).names },
    .setter("intern") { (_) throws(Raised) in throw raise(.attributeError, "readonly attribute") },
  ]

private let positions: [NativeFunction] = [
  .getter("ErrorCode", "") { (a) throws(Raised) in .int(try parser(a).error.rawValue) },
  .getter("ErrorLineNumber", "", line), .getter("CurrentLineNumber", "", line),
  .getter("ErrorColumnNumber", "", column), .getter("CurrentColumnNumber", "", column),
  .getter("ErrorByteIndex", "", index), .getter("CurrentByteIndex", "", index),
]

private func line(_ a: Arguments) throws(Raised) -> Value {
  .int(try parser(a).reader.input.position().line)
}
private func column(_ a: Arguments) throws(Raised) -> Value {
  .int(try parser(a).reader.input.position().column)
}
private func index(_ a: Arguments) throws(Raised) -> Value {
  .int(try parser(a).reader.input.eventIndex)
}
