// The content models of elements, which are read for those who ask for them.

import Interpreter

/// A group of a content model that is being read.
struct XMLGroup {
  var kind = XMLGroup.sequence
  var children: [XMLContentModel] = []

  static let empty = 1
  static let any = 2
  static let mixed = 3
  static let name = 4
  static let choice = 5
  static let sequence = 6
}

extension XMLReader {
  func takeElement(_ role: XMLRole, _ token: XMLToken, _ place: XMLPlace, _ next: XMLPlace)
    throws(XMLFailure) -> Bool
  {
    if role == .elementName { return beginModel(bytes(place, next)) }
    let isWanted = declaration.isModelling && wants(.elementDeclaration)
    switch role {
    case .groupOpen:
      declaration.connectors.append(0)
      if declaration.isModelling { declaration.groups.append(XMLGroup()) }
    case .groupSequence, .groupChoice: try connect(role == .groupChoice ? 0x7c : 0x2c)
    case .groupClose:
      if !declaration.connectors.isEmpty { declaration.connectors.removeLast() }
      if declaration.isModelling { closeGroup(quantifier(token)) }
    case .contentAny, .contentEmpty:
      if declaration.isModelling {
        declaration.isModelling = false
        let kind = role == .contentAny ? XMLGroup.any : XMLGroup.empty
        tell(.node(kind: kind, quantifier: 0, name: nil, children: []))
      }
    case .contentText:
      if declaration.isModelling {
        declaration.groups[declaration.groups.count - 1].kind = XMLGroup.mixed
      }
    default: addName(token, place, next)
    }
    return isWanted
  }

  private func beginModel(_ name: Bytes) -> Bool {
    declaration.connectors = []
    declaration.groups = []
    declaration.isModelling = wants(.elementDeclaration)
    if declaration.isModelling {
      declaration.element = declarations.element(name, isNamespaceAware: isNamespaceAware)
    }
    return declaration.isModelling
  }

  /// Parts of a group are either all alternatives or a sequence.
  private func connect(_ connector: UInt8) throws(XMLFailure) {
    let last = declaration.connectors.count - 1
    guard last >= 0 else { return }
    let known = declaration.connectors[last]
    if known != 0, known != connector { throw XMLFailure(.syntax) }
    declaration.connectors[last] = connector
    if connector == 0x7c, known == 0, declaration.isModelling {
      let group = declaration.groups.count - 1
      if declaration.groups[group].kind != XMLGroup.mixed {
        declaration.groups[group].kind = XMLGroup.choice
      }
    }
  }

  /// As expat's numbers: once, optional, any number, at least one.
  private func quantifier(_ token: XMLToken) -> Int {
    switch token {
    case .nameQuestion, .closeQuestion: 1
    case .nameAsterisk, .closeAsterisk: 2
    case .namePlus, .closePlus: 3
    default: 0
    }
  }

  private func addName(_ token: XMLToken, _ place: XMLPlace, _ next: XMLPlace) {
    guard declaration.isModelling else { return }
    let quantifier = quantifier(token)
    let name = bytes(place, quantifier == 0 ? next : next - 1)
    _ = declarations.element(name, isNamespaceAware: isNamespaceAware)
    declaration.groups[declaration.groups.count - 1].children.append(
      .node(kind: XMLGroup.name, quantifier: quantifier, name: [UInt8](name), children: []))
  }

  private func closeGroup(_ quantifier: Int) {
    let group = declaration.groups.removeLast()
    let model = XMLContentModel.node(
      kind: group.kind, quantifier: quantifier, name: nil, children: group.children)
    if declaration.groups.isEmpty {
      declaration.isModelling = false
      tell(model)
    } else {
      declaration.groups[declaration.groups.count - 1].children.append(model)
    }
  }

  private func tell(_ model: XMLContentModel) {
    guard wants(.elementDeclaration), let element = declaration.element else { return }
    handler.elementDeclaration(element.pointee.name, model)
  }
}
