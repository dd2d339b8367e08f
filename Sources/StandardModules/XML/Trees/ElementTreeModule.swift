// The module `_elementtree`: the classes of `xml.etree.ElementTree` that are native, and the methods of its elements.

import Interpreter

private let treeBuilderRow = NativeType(
  name: "TreeBuilder", kind: nil, doc: "",
  constructor: .function(
    "TreeBuilder",
    """
    (cls, element_factory=None, *, comment_factory=None, pi_factory=None, \
    insert_comments=False, insert_pis=False)
    """, "", makeTreeBuilder),
  methods: [
    .method("data", "(self, data, /)", "") { (a) throws(Raised) in
      try builder(a).add(a[1])
      return .none
    },
    .method("start", "(self, tag, attrs, /)", "") { (a) throws(Raised) in
      guard let attributes = a[2].unwrapped.dict else {
        throw raise(.typeError, "start() argument 2 must be dict, not \(typeName(a[2]))")
      }
      return try builder(a).start(a[1], attributes.value)
    },
    .method("end", "(self, tag, /)", "") { (a) throws(Raised) in try builder(a).end() },
    .method("comment", "(self, text, /)", "") { (a) throws(Raised) in
      try builder(a).comment(a[1])
    },
    .method("pi", "(self, target, text=None, /)", "") { (a) throws(Raised) in
      try builder(a).instruction(a[1], a.get(2, default: .none))
    },
    .method("close", "(self, /)", "") { (a) throws(Raised) in
      let root = try builder(a).root
      return root.isUnbound ? .none : root
    },
  ], module: "xml.etree.ElementTree")

private let treeParserRow = NativeType(
  name: "XMLParser", kind: nil, doc: "",
  constructor: .function("XMLParser", "(cls, *, target=None, encoding=None)", "", makeTreeParser),
  methods: [
    .method("feed", "(self, data, /)", "") { (a) throws(Raised) in
      let parser = try parser(a)
      if let text = a[1].unwrapped.string {
        let bytes = try utf8(text)
        parser.reader.setOuterEncoding("utf-8")
        try parser.parse(bytes, isLast: false, a[0])
      } else {
        try parser.parse(try bytesArgument(a[1]).buffer, isLast: false, a[0])
      }
      return .none
    },
    .method("close", "(self, /)", "") { (a) throws(Raised) in try parser(a).close(a[0]) },
    .method("flush", "(self, /)", "") { (a) throws(Raised) in
      try parser(a).flush(a[0])
      return .none
    },
    .method("_parse_whole", "(self, file, /)", "", parseWhole),
    .method("_setevents", "(self, events_queue, events_to_report=None, /)", "", setEvents),
    .getter("entity", "") { (a) throws(Raised) in try parser(a).entities },
    .getter("target", "") { (a) throws(Raised) in try parser(a).target },
    .getter("version", "") { (_) throws(Raised) in makeString("Expat 2.6.3") },
  ], module: "xml.etree.ElementTree")

/// What the module has made, and what scripts have given it.
private nonisolated(unsafe) var types: (builder: Reference, parser: Reference)?

private func builder(_ a: Arguments) throws(Raised) -> XMLTreeBuilder {
  guard let builder = a[0].unwrapped.boxed(XMLTreeBuilder.self) else {
    throw raise(.typeError, "expected a TreeBuilder, not '\(typeName(a[0]))'")
  }
  return builder
}

private func parser(_ a: Arguments) throws(Raised) -> XMLTreeParser {
  guard let parser = a[0].unwrapped.boxed(XMLTreeParser.self) else {
    throw raise(.typeError, "expected an XMLParser, not '\(typeName(a[0]))'")
  }
  return parser
}

private func makeTreeBuilder(_ a: Arguments) throws(Raised) -> Value {
  try XMLElement.prepare()
  let (comment, instruction) = (a.get(2, default: .none), a.get(3, default: .none))
  let builder = XMLTreeBuilder(
    elementFactory: a.get(1, default: .none),
    commentFactory: comment.isNone ? treeNames.comment : comment,
    instructionFactory: instruction.isNone ? treeNames.instruction : instruction,
    insertsComments: a.isGiven(4) ? try isTrue(a[4]) : false,
    insertsInstructions: a.isGiven(5) ? try isTrue(a[5]) : false)
  return makeBoxed(types.unsafelyUnwrapped.builder, builder)
}

private func makeTreeParser(_ a: Arguments) throws(Raised) -> Value {
  try XMLElement.prepare()
  var encoding: [UInt8]?
  if a.isGiven(2), !a[2].isNone {
    guard let text = a[2].unwrapped.string else {
      throw raise(
        .typeError,
        "XMLParser() argument 'encoding' must be str or None, not \(typeName(a[2]))")
    }
    encoding = [UInt8](try utf8(text))
  }
  var target = a.get(1, default: .none)
  if target.isNone { target = try call(.object(types.unsafelyUnwrapped.builder)) }
  let roots = try pushRoots([target])
  defer { state.top = roots }
  let parser = XMLTreeParser(target: target, encoding: encoding)
  let value = makeBoxed(types.unsafelyUnwrapped.parser, parser)
  roots[0] = value
  try parser.findMethods()
  return value
}

private func parseWhole(_ a: Arguments) throws(Raised) -> Value {
  let parser = try parser(a)
  let read = try getAttribute(a[1], intern("read"))
  let roots = try pushRoots([read])
  defer { state.top = roots }
  while true {
    let data = try call(read, .int(64 << 10))
    if let text = data.unwrapped.string {
      if text.byteCount == 0 { break }
      parser.reader.setOuterEncoding("utf-8")
      try parser.parse(try utf8(text), isLast: false, a[0])
    } else {
      guard let bytes = data.unwrapped.bytes, bytes.count > 0 else { break }
      try parser.parse(bytes.buffer, isLast: false, a[0])
    }
  }
  return try parser.close(a[0])
}

private func setEvents(_ a: Arguments) throws(Raised) -> Value {
  let parser = try parser(a)
  if !a.isGiven(2) || a[2].isNone {
    try parser.setEvents(a[1], [.end: makeString("end")])
    return .none
  }
  var names: [XMLTreeEvent: Value] = [:]
  let iterator = try makeIterator(a[2])
  let list = makeList()
  let roots = try pushRoots([iterator, list.value])
  defer { state.top = roots }
  while let name = try iteratorNext(iterator) {
    guard let text = name.unwrapped.string else {
      throw raise(.valueError, "invalid events sequence")
    }
    guard let event = XMLTreeEvent(rawValue: text.text) else {
      throw raise(.valueError, "unknown event '\(text.text)'")
    }
    list.append(name)
    names[event] = name
  }
  try parser.setEvents(a[1], names)
  return .none
}

private let functions: [NativeFunction] = [
  .function(
    "adopt", "(cls, slots, /)",
    "Give the class of elements its methods; return the first such class."
  ) { (a) throws(Raised) in
    if let known = XMLElement.layout { return known.type.value }
    guard let type = a[0].type, let slots = a[1].tuple else {
      throw raise(.typeError, "a class and a tuple of slots are required")
    }
    let names = slots.buffer.compactMap { $0.string.map { intern($0) } }
    guard names.count == XMLElement.slotCount, let layout = SlotLayout(type, names) else {
      throw raise(.typeError, "the slots are not those of the class")
    }
    XMLElement.layout = layout
    addNativeMethods(elementMethods, to: type)
    type.info.items = { XMLElement.list($0)?.buffer ?? UnsafeBufferPointer(start: nil, count: 0) }
    return type.value
  },
  .function(
    "set_names", "(comment, instruction, name, error, /)",
    "Tell what is made in Python; return what was told first."
  ) { (a) throws(Raised) in
    if treeNames.error.isNone {
      treeNames = XMLTreeNames(comment: a[0], instruction: a[1], name: a[2], error: a[3])
    }
    let names = treeNames
    return makeTuple([names.comment, names.instruction, names.name, names.error])
  },
  .function("collect_names", "(elem, names, add, /)", "Enter the names of a tree.") {
    (a) throws(Raised) in
    try XMLElement.prepare()
    guard let names = a[1].dict else { throw raise(.typeError, "names must be a dict") }
    try XMLNameCollection(names: names, add: a[2]).collect(a[0])
    return .none
  },
  .function(
    "serialize_xml",
    "(write, elem, qnames, namespaces, short_empty_elements, pieces=None, /)", "",
    serializeXML),
  .function("SubElement", "(parent, tag, attrib={}, /, **extra)", "", makeSubElement),
]

private func serializeXML(_ a: Arguments) throws(Raised) -> Value {
  try XMLElement.prepare()
  guard let names = a[2].unwrapped.dict else {
    throw raise(.typeError, "qnames must be a dict, not \(typeName(a[2]))")
  }
  let pieces = a.get(5, default: .none).list
  var serializer = XMLSerializer(names: names, closesEmpty: try isTrue(a[4]), pieces: pieces)
  try serializer.write(a[1], a[3].unwrapped.dict)
  let text = try serializer.finish()
  if pieces != nil { return .none }
  return try call(a[0], text)
}

private func makeSubElement(_ a: Arguments) throws(Raised) -> Value {
  try XMLElement.prepare()
  let parent = try checkedElement(
    a[0], "SubElement() argument 1 must be xml.etree.ElementTree.Element")
  let element = XMLElement.make(a[1], try attributesArgument(a, 2, 3, "SubElement() argument 3"))
  try XMLElement.append(element, to: parent)
  return element
}

func makeElementTreeModule() -> ModuleObject {
  if types == nil {
    types = (makeNativeType(treeBuilderRow).reference, makeNativeType(treeParserRow).reference)
    elementWalkType = makeNativeType(elementWalkRow).reference
    addRoots {
      XMLElement.trace()
      treeNames.trace()
    }
  }
  let module = makeModule("_elementtree", doc: "Elements and what makes trees of them.", functions)
  module.namespace.set(intern("TreeBuilder"), .object(types.unsafelyUnwrapped.builder))
  module.namespace.set(intern("XMLParser"), .object(types.unsafelyUnwrapped.parser))
  return module
}
