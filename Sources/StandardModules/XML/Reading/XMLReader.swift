// Reads a document in pieces of any size and tells its handler what is in it, in the manner of expat: the same
// events in the same order, the same errors at the same places.
//
// What was read of a piece is known by its end; what is not whole waits for more. A reader is the state between the
// pieces, its extensions do the reading: content and tags, the prolog with its declarations, entities.

import Interpreter

final class XMLReader {
  /// How names with namespaces are written.
  enum NameStyle {
    /// Namespace, separator, name; with prefixes also separator and prefix.
    case separated([UInt8])
    /// `{namespace}name`.
    case braces
  }

  /// What is read next.
  enum Stage {
    case start, prolog, content, cdata, epilog, ignoredSection
    /// Of a parser of an outer part.
    case entityStart, entityContent, parameterStart, parameterContent
    case failed(XMLError)
  }

  /// An element that is open.
  struct Tag {
    let element: XMLElementName
    let name: Value
    /// Namespaces that its tag declares, the last one first.
    var bindings: [XMLBinding]
  }

  unowned(unsafe) let handler: XMLHandler
  let isNamespaceAware: Bool
  let style: NameStyle
  /// The character between namespace and name; 0 for none.
  let separator: UInt8
  var addsPrefixes = false
  var declarations: XMLDeclarations
  let parent: XMLReader?

  var input = XMLInput()
  var stage = Stage.start
  var isLast = false
  var isFinished = false
  var isReading = false
  private(set) var hasBegun = false
  /// The encoding that was told from outside: that of the document is not asked.
  var outerEncoding: [UInt8]?
  var base: [UInt8]?

  var tags: [Tag] = []
  /// The level of the first of them: content of an outer entity lies within something.
  var firstLevel = 0
  /// Used again for each tag.
  var attributes: [XMLAttribute] = []
  var rawAttributes: [RawAttribute] = []
  var specifiedCount = 0
  var scratch: [UInt8] = []
  /// Where a CDATA section goes on in what comes next.
  var cdataPlace: XMLPlace

  // Of the prolog.
  var roles: XMLRoles
  var declaration = XMLDeclarationState()
  var usesForeignPart = false
  var parameterParsing = 0
  var expandsEntities = true

  // Of entities.
  var openEntities: [(isBetweenDeclarations: Bool, entity: XMLEntity)] = []
  /// Bytes that stand for references, in all.
  var expandedCount = 0

  /// Reading has begun and not ended.
  var isUnderWay: Bool { hasBegun && !isFinished }
  var level: Int { firstLevel + tags.count }

  init(
    _ handler: XMLHandler, style: NameStyle, isNamespaceAware: Bool, encoding: [UInt8]?,
    parent: XMLReader? = nil, sharing declarations: XMLDeclarations? = nil
  ) {
    self.handler = handler
    self.style = style
    self.isNamespaceAware = isNamespaceAware
    self.parent = parent
    self.declarations = declarations ?? XMLDeclarations()
    roles = XMLRoles(isDocument: true)
    cdataPlace = input.start
    outerEncoding = encoding
    if case .separated(let bytes) = style { separator = bytes.first ?? 0 } else { separator = 0x7d }
    if isNamespaceAware, declarations == nil { bindXMLPrefix() }
  }

  func trace() {
    declarations.trace()
    for tag in tags { mark(tag.name) }
  }

  @inline(__always) func wants(_ event: XMLEvents) -> Bool { handler.events.contains(event) }

  /// Says how the document is written, unless reading has begun.
  func setOuterEncoding(_ name: StaticString) {
    if !isUnderWay { outerEncoding = name.withUTF8Buffer { [UInt8]($0) } }
  }

  // MARK: - Pieces of the document

  /// Reads more of the document.
  /// - Returns: what is wrong with it.
  func parse(_ data: Bytes, isLast: Bool) -> XMLError {
    if isFinished { return .finished }
    // A handler may not feed the parser that called it.
    if isReading { return .unexpectedState }
    (isReading, hasBegun) = (true, true)
    defer { isReading = false }
    if case .failed(let error) = stage { return error }
    input.add(data)
    input.beginReading()
    self.isLast = isLast
    do throws(XMLFailure) {
      if input.isWorthTrying(isLast: isLast) {
        let place = try read()
        input.noteAttempt(readTo: place)
        input.endReading(at: place, isLast: isLast)
      }
    } catch {
      stage = .failed(error.error)
      return error.error
    }
    isFinished = isLast
    return .none
  }

  /// - Returns: the place behind what was read.
  private func read() throws(XMLFailure) -> XMLPlace {
    if !input.isEncodingKnown, try !findEncoding() { return input.start }
    switch stage {
    case .start:
      stage = .prolog
      return try prolog(input.start, isInner: false, hasMore: !isLast)
    case .prolog: return try prolog(input.start, isInner: false, hasMore: !isLast)
    case .content, .entityContent: return try wholeContent(input.start)
    case .cdata: return try continueCData()
    case .epilog: return try epilog(input.start)
    case .ignoredSection: return try continueIgnoredSection()
    case .entityStart: return try beginEntity()
    case .parameterStart: return try beginParameter()
    case .parameterContent: return try prolog(input.start, isInner: false, hasMore: !isLast)
    case .failed(let error): throw XMLFailure(error)
    }
  }

  /// What to do about a piece that is not whole: wait for more, or complain.
  /// - Returns: when the caller has to wait.
  func check(_ token: XMLToken, _ next: XMLPlace, isInner: Bool, hasMore: Bool) throws(XMLFailure) {
    switch token {
    case .invalid:
      if !isInner { input.event = next }
      throw XMLFailure(.invalidToken)
    case .partial where !hasMore: throw XMLFailure(.unclosedToken)
    case .partialCharacter where !hasMore: throw XMLFailure(.partialCharacter)
    case .none where !hasMore && !isInner && input.hasWaiting: throw XMLFailure(.unclosedToken)
    default: break
    }
  }

  @inline(__always) func scanner(_ place: XMLPlace) -> XMLScanner {
    XMLScanner(place, isNamespaceAware: isNamespaceAware)
  }

  // MARK: - What many parts tell

  @inline(never) func other(_ start: XMLPlace, _ end: XMLPlace) {
    if !wants(.other) { return }
    if end - start <= XMLReader.pieceLength { return handler.other(bytes(start, end)) }
    inPieces(start, end) { handler.other($0) }
  }

  /// Of a text that is not written in UTF-8 no more is told of at a time.
  private static let pieceLength = 1024

  private func inPieces(_ start: XMLPlace, _ end: XMLPlace, _ body: (Bytes) -> Void) {
    if !input.encoding.isConverted || !openEntities.isEmpty { return body(bytes(start, end)) }
    var place = start
    while place < end {
      var stop = min(place + XMLReader.pieceLength, end)
      while stop < end, stop.pointee & 0xc0 == 0x80 { stop -= 1 }
      body(bytes(place, stop))
      place = stop
      if place < end { input.event = place }
    }
  }

  func characters(_ start: XMLPlace, _ end: XMLPlace) {
    if !wants(.characters) { return other(start, end) }
    if end - start <= XMLReader.pieceLength { return handler.characters(bytes(start, end)) }
    inPieces(start, end) { handler.characters($0) }
  }

  /// A character that is not there as it stands.
  func character(_ point: UInt32, _ start: XMLPlace, _ end: XMLPlace) {
    if !wants(.characters) { return other(start, end) }
    XMLEncoding.encode(point) { handler.characters($0) }
  }

  func newline(_ start: XMLPlace, _ end: XMLPlace) { character(0x0a, start, end) }

  func comment(_ start: XMLPlace, _ end: XMLPlace) {
    if !wants(.comment) { return other(start, end) }
    withLineEnds(bytes(start + 4, end - 3)) { handler.comment($0) }
  }

  func instruction(_ start: XMLPlace, _ end: XMLPlace) {
    if !wants(.instruction) { return other(start, end) }
    let scanner = scanner(start)
    var place = start + 2
    while !scanner.type(place).isSpace, place < end - 2 { place += 1 }
    let target = bytes(start + 2, place)
    scanner.stepSpace(&place, end - 2)
    withLineEnds(bytes(place, end - 2)) { handler.instruction(target, $0) }
  }

  /// Makes all ends of lines newlines.
  private func withLineEnds(_ text: Bytes, _ body: (Bytes) -> Void) {
    guard text.contains(0x0d) else { return body(text) }
    var result: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte != 0x0d {
        if byte != 0x0a || index == 0 || text[index - 1] != 0x0d { result.append(byte) }
      } else {
        result.append(0x0a)
      }
    }
    result.withUnsafeBufferPointer(body)
  }
}
