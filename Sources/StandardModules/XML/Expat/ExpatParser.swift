// The parser objects of `pyexpat`: what a reader finds becomes calls of the handlers that a script has set.

import Interpreter

/// The attributes that hold handlers, in CPython's order.
enum ExpatHandler: Int, CaseIterable {
  case startElement, endElement, instruction, characters, unparsedEntity, notation
  case startNamespace, endNamespace, comment, startCData, endCData, other, otherExpanding
  case notStandalone, externalEntity, startDoctype, endDoctype, elementDeclaration
  case attributeDeclaration, entityDeclaration, xmlDeclaration, skippedEntity

  var attribute: StaticString {
    switch self {
    case .startElement: "StartElementHandler"
    case .endElement: "EndElementHandler"
    case .instruction: "ProcessingInstructionHandler"
    case .characters: "CharacterDataHandler"
    case .unparsedEntity: "UnparsedEntityDeclHandler"
    case .notation: "NotationDeclHandler"
    case .startNamespace: "StartNamespaceDeclHandler"
    case .endNamespace: "EndNamespaceDeclHandler"
    case .comment: "CommentHandler"
    case .startCData: "StartCdataSectionHandler"
    case .endCData: "EndCdataSectionHandler"
    case .other: "DefaultHandler"
    case .otherExpanding: "DefaultHandlerExpand"
    case .notStandalone: "NotStandaloneHandler"
    case .externalEntity: "ExternalEntityRefHandler"
    case .startDoctype: "StartDoctypeDeclHandler"
    case .endDoctype: "EndDoctypeDeclHandler"
    case .elementDeclaration: "ElementDeclHandler"
    case .attributeDeclaration: "AttlistDeclHandler"
    case .entityDeclaration: "EntityDeclHandler"
    case .xmlDeclaration: "XmlDeclHandler"
    case .skippedEntity: "SkippedEntityHandler"
    }
  }

  var event: XMLEvents {
    switch self {
    case .startElement: .startElement
    case .endElement: .endElement
    case .instruction: .instruction
    case .characters: .characters
    case .unparsedEntity: .unparsedEntity
    case .notation: .notation
    case .startNamespace: .startNamespace
    case .endNamespace: .endNamespace
    case .comment: .comment
    case .startCData: .startCData
    case .endCData: .endCData
    case .other, .otherExpanding: .other
    case .notStandalone: .notStandalone
    case .externalEntity: .externalEntity
    case .startDoctype: .startDoctype
    case .endDoctype: .endDoctype
    case .elementDeclaration: .elementDeclaration
    case .attributeDeclaration: .attributeDeclaration
    case .entityDeclaration: .entityDeclaration
    case .xmlDeclaration: .xmlDeclaration
    case .skippedEntity: .skippedEntity
    }
  }
}

final class ExpatParser: XMLHandler {
  private(set) var reader: XMLReader!
  /// None: no names are shared.
  let names: Value
  private let parent: Value
  private var handlers = Array(repeating: Value.none, count: ExpatHandler.allCases.count)
  /// The handler among the two that was set last.
  private var otherHandler = ExpatHandler.other
  /// What a handler has raised; the others are gone then.
  private var failure = Value.none
  private(set) var callDepth = 0
  private(set) var error = XMLError.none

  var gathersText = false
  private(set) var bufferSize = 8192
  private(set) var text: [UInt8] = []
  var ordersAttributes = false
  var givesSpecifiedOnly = false

  /// - Parameter parent: the parser that this one is made from; None for that of a document.
  init(names: Value, parent: Value = .none) {
    self.names = names
    self.parent = parent
  }

  func read(with reader: XMLReader) { self.reader = reader }

  override func trace() {
    super.trace()
    mark(names)
    mark(parent)
    mark(failure)
    for handler in handlers { mark(handler) }
    reader.trace()
  }

  // MARK: - Handlers

  func handler(_ handler: ExpatHandler) -> Value { handlers[handler.rawValue] }

  func setHandler(_ handler: ExpatHandler, _ value: Value) throws(Raised) {
    if handler == .characters { try flush() }
    handlers[handler.rawValue] = value
    if value.isNone { events.remove(handler.event) } else { events.insert(handler.event) }
    if handler == .other || handler == .otherExpanding {
      otherHandler = handler
      reader.expandsEntities = handler == .otherExpanding
    }
  }

  /// As the parser that this one is made from.
  func takeHandlers(of other: ExpatParser) {
    handlers = other.handlers
    events = other.events
    otherHandler = other.otherHandler
    (gathersText, bufferSize) = (other.gathersText, other.bufferSize)
    (ordersAttributes, givesSpecifiedOnly) = (other.ordersAttributes, other.givesSpecifiedOnly)
  }

  @inline(__always) private func run(
    _ handler: ExpatHandler, _ body: (Value) throws(Raised) -> Value
  ) -> Value? {
    let depth = state.depth
    callDepth += 1
    defer { callDepth -= 1 }
    do throws(Raised) { return try body(handlers[handler.rawValue]) } catch {
      state.depth = depth
      fail()
      return nil
    }
  }

  /// An exception travels: it is kept until the reader comes back, and nothing else is told to the script.
  private func fail() {
    failure = state.raised
    state.raised = .none
    handlers = Array(repeating: .none, count: handlers.count)
    events = []
    text.removeAll(keepingCapacity: true)
  }

  /// - Returns: false when a handler has failed.
  private func flushQuietly() -> Bool {
    if text.isEmpty { return failure.isNone }
    do throws(Raised) { try flush() } catch { fail() }
    return failure.isNone
  }

  /// Hands on the text that waits.
  func flush() throws(Raised) {
    if text.isEmpty { return }
    let value = makeString(text)
    text.removeAll(keepingCapacity: true)
    let handler = handlers[ExpatHandler.characters.rawValue]
    if handler.isNone { return }
    callDepth += 1
    defer { callDepth -= 1 }
    _ = try Interpreter.call(handler, value)
  }

  func setBufferSize(_ size: Int) throws(Raised) {
    if gathersText { try flush() }
    bufferSize = size
  }

  // MARK: - Reading

  /// Reads more of a document.
  func parse(_ data: Bytes, isLast: Bool) throws(Raised) -> Value {
    error = reader.parse(data, isLast: isLast)
    if error == .none { _ = flushQuietly() }
    if !failure.isNone {
      state.raised = failure
      failure = .none
      throw Raised()
    }
    if error != .none { throw expatError(error) }
    return .int(1)
  }

  /// The exception for an error of the reader.
  func expatError(_ error: XMLError) -> Raised {
    do throws(Raised) {
      let (line, column) = reader.input.position()
      let message = "\(expatMessage(error)): line \(line), column \(column)"
      let type = try getAttribute(try importModule("pyexpat"), intern("ExpatError"))
      let exception = try Interpreter.call(type, makeString(message))
      let roots = try pushRoot(exception)
      defer { state.top = roots }
      try setAttribute(exception, intern("code"), .int(error.rawValue))
      try setAttribute(exception, intern("offset"), .int(column))
      try setAttribute(exception, intern("lineno"), .int(line))
      return raise(value: exception)
    } catch {
      return error
    }
  }

  // MARK: - What the reader tells

  override func shared(_ name: Value) -> Value {
    guard let names = names.dict, let text = name.string else { return name }
    let position = names.find(text)
    if position >= 0 { return names.entries[position].value }
    names.insert(name, hash: text.hash, name)
    return name
  }

  private func name(_ bytes: Bytes) -> Value { shared(makeString(bytes)) }
  private func name(_ bytes: [UInt8]) -> Value { shared(makeString(bytes)) }
  private func optional(_ bytes: [UInt8]?) -> Value { bytes.map { name($0) } ?? .none }
  private func optional(_ bytes: Bytes?) -> Value { bytes.map { name($0) } ?? .none }

  override func startElement(_ name: Value, _ attributes: borrowing [XMLAttribute]) {
    let count = givesSpecifiedOnly ? reader.specifiedCount : attributes.count
    let container: Value
    if ordersAttributes {
      let list = makeList()
      for index in 0..<count {
        list.append(attributes[index].name)
        list.append(attributes[index].value)
      }
      container = list.value
    } else {
      let dict = makeDict()
      for index in 0..<count {
        guard let key = attributes[index].name.string else { continue }
        dict.insert(key.value, hash: key.hash, attributes[index].value)
      }
      container = dict.value
    }
    if !text.isEmpty {
      let top = state.top
      defer { state.top = top }
      do throws(Raised) { _ = try pushRoot(container) } catch { return fail() }
      if !flushQuietly() || !events.contains(.startElement) { return }
    }
    _ = run(.startElement) { (handler) throws(Raised) in
      try Interpreter.call(handler, name, container)
    }
  }

  override func endElement(_ name: Value) {
    if !flushQuietly() || !events.contains(.endElement) { return }
    _ = run(.endElement) { (handler) throws(Raised) in try Interpreter.call(handler, name) }
  }

  override func characters(_ piece: Bytes) {
    if !events.contains(.characters) { return }
    if gathersText {
      if text.count + piece.count > bufferSize {
        if !flushQuietly() || !events.contains(.characters) { return }
      }
      if piece.count <= bufferSize { return text.append(contentsOf: piece) }
    }
    _ = run(.characters) { (handler) throws(Raised) in
      try Interpreter.call(handler, makeString(piece))
    }
  }

  /// Calls a handler with values that are made when the text before it was handed on.
  private func tell(_ handler: ExpatHandler, _ arguments: () -> [Value]) {
    _ = ask(handler, arguments)
  }

  private func ask(_ handler: ExpatHandler, _ arguments: () -> [Value]) -> Value? {
    if !flushQuietly() || handlers[handler.rawValue].isNone { return nil }
    return run(handler) { (handler) throws(Raised) in
      try Interpreter.call(handler, positional: arguments(), keywords: [])
    }
  }

  override func instruction(_ target: Bytes, _ data: Bytes) {
    tell(.instruction) { [name(target), makeString(data)] }
  }
  override func comment(_ text: Bytes) { tell(.comment) { [makeString(text)] } }
  override func startCData() { tell(.startCData) { [] } }
  override func endCData() { tell(.endCData) { [] } }
  override func other(_ text: Bytes) { tell(otherHandler) { [makeString(text)] } }

  override func startDoctype(
    _ name: Bytes, _ systemID: [UInt8]?, _ publicID: [UInt8]?, hasSubset: Bool
  ) {
    tell(.startDoctype) {
      [self.name(name), optional(systemID), optional(publicID), .int(hasSubset ? 1 : 0)]
    }
  }
  override func endDoctype() { tell(.endDoctype) { [] } }

  override func unparsedEntity(_ name: [UInt8], _ place: XMLIdentifiers, notation: [UInt8]) {
    tell(.unparsedEntity) {
      [
        self.name(name), optional(place.base), optional(place.systemID), optional(place.publicID),
        self.name(notation),
      ]
    }
  }

  override func notation(_ name: [UInt8], _ place: XMLIdentifiers) {
    tell(.notation) {
      [self.name(name), optional(place.base), optional(place.systemID), optional(place.publicID)]
    }
  }

  override func startNamespace(_ prefix: Bytes?, _ uri: Bytes?) {
    tell(.startNamespace) { [optional(prefix), optional(uri)] }
  }
  override func endNamespace(_ prefix: Bytes?) { tell(.endNamespace) { [optional(prefix)] } }

  /// What a handler answers, as a truth; false when it has failed.
  private func isYes(_ answer: Value?) -> Bool {
    guard let answer, failure.isNone else { return false }
    do throws(Raised) {
      return try toIndex(answer, overflow: .overflowError) != 0
    } catch {
      fail()
      return false
    }
  }

  override func notStandalone() -> Bool { isYes(ask(.notStandalone) { [] }) }

  override func externalEntity(_ context: [UInt8]?, _ place: XMLIdentifiers) -> Bool {
    isYes(
      ask(.externalEntity) {
        [
          context.map { makeString($0) } ?? .none, optional(place.base), optional(place.systemID),
          optional(place.publicID),
        ]
      })
  }

  override func skippedEntity(_ name: Bytes, isParameter: Bool) {
    tell(.skippedEntity) { [self.name(name), .int(isParameter ? 1 : 0)] }
  }

  override func elementDeclaration(_ name: Bytes, _ model: XMLContentModel) {
    tell(.elementDeclaration) { [self.name(name), value(of: model)] }
  }

  private func value(of model: XMLContentModel) -> Value {
    guard case .node(let kind, let quantifier, let name, let children) = model else { return .none }
    return makeTuple([
      .int(kind), .int(quantifier), optional(name), makeTuple(children.map { value(of: $0) }),
    ])
  }

  override func attributeDeclaration(
    _ element: Bytes, _ name: Bytes, type: [UInt8], _ value: [UInt8]?, isRequired: Bool
  ) {
    tell(.attributeDeclaration) {
      [
        self.name(element), self.name(name), makeString(type),
        value.map { makeString($0) } ?? .none, .int(isRequired ? 1 : 0),
      ]
    }
  }

  override func entityDeclaration(_ entity: XMLEntity, text: Bytes?, _ place: XMLIdentifiers) {
    tell(.entityDeclaration) {
      [
        name(entity.name), .int(entity.isParameter ? 1 : 0), text.map { makeString($0) } ?? .none,
        optional(place.base), optional(place.systemID), optional(place.publicID),
        optional(entity.notation),
      ]
    }
  }

  override func xmlDeclaration(version: Bytes?, encoding: Bytes?, standalone: Int) {
    tell(.xmlDeclaration) {
      [
        version.map { makeString($0) } ?? .none, encoding.map { makeString($0) } ?? .none,
        .int(standalone),
      ]
    }
  }

  override func unknownEncoding(_ name: Bytes) -> [Int32]? {
    do throws(Raised) { return try byteTable(of: name) } catch {
      fail()
      return nil
    }
  }
}

/// The characters of an encoding with one byte each, by its codec.
func byteTable(of encoding: Bytes) throws(Raised) -> [Int32]? {
  let all = (0...255).map { UInt8($0) }
  let bytes = all.withUnsafeBufferPointer { makeBytes($0) }
  let decoded = try decode(
    BytesObject(bytes.asObject.unsafelyUnwrapped),
    encoding: String(decoding: encoding, as: UTF8.self),
    errors: "replace")
  guard let text = decoded.string else { return nil }
  let points = text.text.unicodeScalars.map { $0.value == 0xfffd ? -1 : Int32($0.value) }
  if points.count != 256 { throw raise(.valueError, "multi-byte encodings are not supported") }
  return points
}
