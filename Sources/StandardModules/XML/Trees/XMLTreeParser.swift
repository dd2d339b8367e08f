// `XMLParser`: hands what a reader finds to a target, which is a tree builder nearly always.

import Interpreter

final class XMLTreeParser: XMLHandler {
  private(set) var reader: XMLReader!
  let target: Value
  /// The target, when it is a tree builder and no instance of a derived class.
  private let builder: XMLTreeBuilder?
  let entities: Value
  /// What the target has for each kind of event; unbound where it has nothing.
  private var methods = Array(repeating: Value.unbound, count: Method.allCases.count)
  private var failure = Value.none
  /// What is told of, unless a call has failed.
  private var wanted: XMLEvents = []
  /// The parser as scripts hold it, while it reads.
  private var owner = Value.none

  enum Method: Int, CaseIterable {
    case start, data, end, doctype, comment, pi, close, startNamespace, endNamespace

    var name: StaticString {
      switch self {
      case .start: "start"
      case .data: "data"
      case .end: "end"
      case .doctype: "doctype"
      case .comment: "comment"
      case .pi: "pi"
      case .close: "close"
      case .startNamespace: "start_ns"
      case .endNamespace: "end_ns"
      }
    }
  }

  /// `findMethods` completes it, once a cell keeps what that finds.
  init(target: Value, encoding: [UInt8]?) {
    self.target = target
    builder = target.boxed(XMLTreeBuilder.self)
    entities = makeDict().value
    super.init()
    reader = XMLReader(self, style: .braces, isNamespaceAware: true, encoding: encoding)
  }

  /// Asks the target what it wants to hear.
  func findMethods() throws(Raised) {
    wanted = [.startElement, .endElement, .characters, .other, .startDoctype]
    if builder != nil {
      wanted.formUnion([.comment, .instruction])
    } else {
      for method in Method.allCases {
        do throws(Raised) {
          methods[method.rawValue] = try getAttribute(target, intern(method.name))
        } catch {
          guard catchRaised(.attributeError) else { throw error }
        }
      }
    }
    if has(.comment) { wanted.insert(.comment) }
    if has(.pi) { wanted.insert(.instruction) }
    if has(.startNamespace) || has(.endNamespace) {
      wanted.formUnion([.startNamespace, .endNamespace])
    }
  }

  private func has(_ method: Method) -> Bool { !methods[method.rawValue].isUnbound }

  override func trace() {
    super.trace()
    mark(target)
    mark(entities)
    mark(failure)
    for method in methods { mark(method) }
    reader.trace()
  }

  // MARK: - Reading

  /// - Parameter owner: the parser as scripts hold it.
  func parse(_ data: Bytes, isLast: Bool, _ owner: Value) throws(Raised) {
    self.owner = owner
    events = wanted
    defer { self.owner = .none }
    let error = reader.parse(data, isLast: isLast)
    if !failure.isNone {
      state.raised = failure
      failure = .none
      throw Raised()
    }
    if error != .none { throw try parseError(error, expatMessage(error)) }
  }

  /// Looks at what waits for more.
  func flush(_ owner: Value) throws(Raised) {
    let defers = reader.input.defers
    reader.input.defers = false
    defer { reader.input.defers = defers }
    try parse(Bytes(start: nil, count: 0), isLast: false, owner)
  }

  private func parseError(_ error: XMLError, _ message: String) throws(Raised) -> Raised {
    let (line, column) = reader.input.position()
    let raised = try StandardModules.parseError("\(message): line \(line), column \(column)")
    let exception = state.raised
    let roots = try pushRoots([exception])
    defer { state.top = roots }
    try setAttribute(exception, intern("code"), .int(error.rawValue))
    try setAttribute(
      exception, intern("position"), makeTuple([.int(line), .int(column)]))
    state.raised = exception
    return raised
  }

  /// The result of the target.
  func close(_ owner: Value) throws(Raised) -> Value {
    try parse(Bytes(start: nil, count: 0), isLast: true, owner)
    return try result()
  }

  func result() throws(Raised) -> Value {
    if let builder { return builder.root.isUnbound ? .none : builder.root }
    return has(.close) ? try call(methods[Method.close.rawValue]) : .none
  }

  /// Lets a queue know of some events.
  func setEvents(_ queue: Value, _ names: [XMLTreeEvent: Value]) throws(Raised) {
    guard let builder else {
      throw raise(
        .typeError, "event handling only supported for ElementTree.TreeBuilder targets")
    }
    builder.setEvents(queue, names)
    if names[.startNamespace] != nil { wanted.insert(.startNamespace) }
    if names[.endNamespace] != nil { wanted.insert(.endNamespace) }
  }

  // MARK: - What the reader tells

  /// Does something for an event; the first exception is kept, and nothing follows it.
  @inline(__always) private func run(_ body: () throws(Raised) -> Void) {
    if !failure.isNone { return }
    let depth = state.depth
    do throws(Raised) { try body() } catch {
      state.depth = depth
      failure = state.raised
      state.raised = .none
      events = []
    }
  }

  private func callTarget(_ method: Method, _ arguments: [Value]) throws(Raised) {
    let callable = methods[method.rawValue]
    if callable.isUnbound { return }
    _ = try Interpreter.call(callable, positional: arguments, keywords: [])
  }

  override func startElement(_ name: Value, _ attributes: borrowing [XMLAttribute]) {
    let dict = makeDict()
    for index in 0..<attributes.count {
      guard let key = attributes[index].name.string else { continue }
      dict.insert(key.value, hash: key.hash, attributes[index].value)
    }
    run { () throws(Raised) in
      let top = try pushRoot(dict.value)
      defer { state.top = top }
      if let builder {
        _ = try builder.start(name, dict.value)
      } else {
        try callTarget(.start, [name, dict.value])
      }
    }
  }

  override func endElement(_ name: Value) {
    run { () throws(Raised) in
      if let builder { _ = try builder.end() } else { try callTarget(.end, [name]) }
    }
  }

  override func characters(_ text: Bytes) {
    if let builder { return builder.add(text) }
    run { () throws(Raised) in try callTarget(.data, [makeString(text)]) }
  }

  override func comment(_ text: Bytes) {
    run { () throws(Raised) in
      let value = makeString(text)
      if let builder { _ = try builder.comment(value) } else { try callTarget(.comment, [value]) }
    }
  }

  override func instruction(_ target: Bytes, _ data: Bytes) {
    run { () throws(Raised) in
      let (name, text) = (makeString(target), makeString(data))
      if let builder {
        _ = try builder.instruction(name, text)
      } else {
        try callTarget(.pi, [name, text])
      }
    }
  }

  private func text(_ bytes: Bytes?) -> Value { bytes.map { makeString($0) } ?? makeString("") }

  override func startNamespace(_ prefix: Bytes?, _ uri: Bytes?) {
    run { () throws(Raised) in
      let (prefix, uri) = (text(prefix), text(uri))
      if let builder { return try builder.tell(.startNamespace, makeTuple([prefix, uri])) }
      try callTarget(.startNamespace, [prefix, uri])
    }
  }

  override func endNamespace(_ prefix: Bytes?) {
    run { () throws(Raised) in
      if let builder { return try builder.tell(.endNamespace, .none) }
      try callTarget(.endNamespace, [text(prefix)])
    }
  }

  override func startDoctype(
    _ name: Bytes, _ systemID: [UInt8]?, _ publicID: [UInt8]?, hasSubset: Bool
  ) {
    if !has(.doctype) { return warnOfDoctype() }
    run { () throws(Raised) in
      try callTarget(
        .doctype,
        [
          makeString(name), publicID.map { makeString($0) } ?? .none,
          systemID.map { makeString($0) } ?? .none,
        ])
    }
  }

  /// A method of the parser itself was asked once.
  private func warnOfDoctype() {
    let type = typeOf(owner)
    if type.isBuiltin { return }
    run { () throws(Raised) in
      if type.lookup(intern("doctype")).isUnbound { return }
      let message =
        "The doctype() method of XMLParser is deprecated.  "
        + "Define doctype() method on the TreeBuilder target."
      let warn = try getAttribute(try importModule("warnings"), intern("warn"))
      let category = Value.object(exceptionType(.runtimeWarning))
      _ = try Interpreter.call(warn, makeString(message), category)
    }
  }

  /// Entities that the document does not declare may be known to the parser.
  override func other(_ text: Bytes) {
    if text.count < 2 || text[0] != 0x26 { return }
    run { () throws(Raised) in
      let name = makeString(text.slice(1, text.count - 1))
      let value = try entities.dict?.get(name) ?? .unbound
      if value.isUnbound {
        let shown = String(decoding: text, as: UTF8.self)
        throw try parseError(.undefinedEntity, "undefined entity \(shown)")
      }
      if let builder { builder.add(value) } else { try callTarget(.data, [value]) }
    }
  }

  override func unknownEncoding(_ name: Bytes) -> [Int32]? {
    var table: [Int32]?
    run { () throws(Raised) in table = try byteTable(of: name) }
    return table
  }
}
