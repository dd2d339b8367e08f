// Whoever is told what a reader finds. Methods may run script code; an exception is theirs to keep: the reader goes
// on, as expat does.

import Interpreter

/// What a handler wants to hear of. What it does not want goes to its `other`, as text.
struct XMLEvents: OptionSet {
  let rawValue: UInt32
  static let startElement = XMLEvents(rawValue: 1)
  static let endElement = XMLEvents(rawValue: 2)
  static let characters = XMLEvents(rawValue: 4)
  static let instruction = XMLEvents(rawValue: 8)
  static let comment = XMLEvents(rawValue: 16)
  static let startCData = XMLEvents(rawValue: 32)
  static let endCData = XMLEvents(rawValue: 64)
  static let other = XMLEvents(rawValue: 128)
  static let startDoctype = XMLEvents(rawValue: 1 << 8)
  static let endDoctype = XMLEvents(rawValue: 1 << 9)
  static let unparsedEntity = XMLEvents(rawValue: 1 << 10)
  static let notation = XMLEvents(rawValue: 1 << 11)
  static let startNamespace = XMLEvents(rawValue: 1 << 12)
  static let endNamespace = XMLEvents(rawValue: 1 << 13)
  static let notStandalone = XMLEvents(rawValue: 1 << 14)
  static let externalEntity = XMLEvents(rawValue: 1 << 15)
  static let skippedEntity = XMLEvents(rawValue: 1 << 16)
  static let elementDeclaration = XMLEvents(rawValue: 1 << 17)
  static let attributeDeclaration = XMLEvents(rawValue: 1 << 18)
  static let entityDeclaration = XMLEvents(rawValue: 1 << 19)
  static let xmlDeclaration = XMLEvents(rawValue: 1 << 20)
}

/// An attribute of a start tag. Its values are cells that nobody holds yet: no script code may run before they are
/// put somewhere.
struct XMLAttribute {
  let name: Value
  let value: Value
}

/// The content that a declaration allows an element.
indirect enum XMLContentModel {
  /// Numbers as expat's: kind and how often.
  case node(kind: Int, quantifier: Int, name: [UInt8]?, children: [XMLContentModel])
}

/// Where something lies that is no part of the document.
struct XMLIdentifiers {
  let base: [UInt8]?
  let systemID: [UInt8]?
  let publicID: [UInt8]?
}

class XMLHandler: AttributedBoxed {
  /// What is wanted.
  var events: XMLEvents = []

  func startElement(_ name: Value, _ attributes: borrowing [XMLAttribute]) {}
  func endElement(_ name: Value) {}
  func characters(_ text: Bytes) {}
  func instruction(_ target: Bytes, _ data: Bytes) {}
  func comment(_ text: Bytes) {}
  func startCData() {}
  func endCData() {}
  /// What no other method is told of.
  func other(_ text: Bytes) {}
  func startDoctype(_ name: Bytes, _ systemID: [UInt8]?, _ publicID: [UInt8]?, hasSubset: Bool) {}
  func endDoctype() {}
  func unparsedEntity(_ name: [UInt8], _ place: XMLIdentifiers, notation: [UInt8]) {}
  func notation(_ name: [UInt8], _ place: XMLIdentifiers) {}
  func startNamespace(_ prefix: Bytes?, _ uri: Bytes?) {}
  func endNamespace(_ prefix: Bytes?) {}
  /// May the document be read, though it is not standalone?
  func notStandalone() -> Bool { true }
  /// Reads an outer entity; false when it cannot be.
  func externalEntity(_ context: [UInt8]?, _ place: XMLIdentifiers) -> Bool { true }
  func skippedEntity(_ name: Bytes, isParameter: Bool) {}
  func elementDeclaration(_ name: Bytes, _ model: XMLContentModel) {}
  func attributeDeclaration(
    _ element: Bytes, _ name: Bytes, type: [UInt8], _ value: [UInt8]?, isRequired: Bool
  ) {}
  func entityDeclaration(_ entity: XMLEntity, text: Bytes?, _ place: XMLIdentifiers) {}
  func xmlDeclaration(version: Bytes?, encoding: Bytes?, standalone: Int) {}
  /// A code point for each byte of an encoding; nil when nobody knows it.
  func unknownEncoding(_ name: Bytes) -> [Int32]? { nil }
  /// A name as scripts get it; asked once for each.
  func shared(_ name: Value) -> Value { name }
}
