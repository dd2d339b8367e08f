// What the pieces of a prolog mean: a machine whose states are places within declarations, and whose rules are a table.

import Interpreter

/// What a piece of the prolog is there.
enum XMLRole {
  case error, none, doctypeNone, entityNone, notationNone, attributesNone, elementNone
  case xmlDeclaration, textDeclaration, instruction, comment, instanceStart
  case doctypeName, doctypeSystemID, doctypePublicID, doctypeSubset, doctypeClose
  case entityName, parameterName, entityValue, entitySystemID, entityPublicID, entityComplete
  case entityNotation
  case notationName, notationSystemID, notationPublicID, notationNoSystemID
  case attributesElement, attributeName, attributeType, enumerationValue, notationValue
  case impliedValue, requiredValue, defaultValue, fixedValue
  case elementName, contentAny, contentEmpty, contentText, contentElement
  case groupOpen, groupClose, groupChoice, groupSequence
  case parameterReference, innerParameterReference, ignoredSection
}

struct XMLRoles {
  enum State: Int {
    case prolog0, prolog1, prolog2
    case doctype0, doctype1, doctype2, doctype3, doctype4, doctype5
    case subset, outer0, outer1, condition0, condition1, condition2
    case entity0, entity1, entity2, entity3, entity4, entity5, entity6
    case parameter0, parameter1, parameter2, parameter3
    case notation0, notation1, notation2, notation3, notation4
    case attributes0, attributes1, attributes2, attributes3, attributes4, attributes5
    case attributes6, attributes7, attributes8, attributes9
    case element0, element1, element2, element3, element4, element5, element6, element7
    /// What ends a declaration.
    case end
    case failed
    /// Between declarations; which state that is depends on what is read.
    case top
  }

  fileprivate struct Rule {
    let state: State
    let token: XMLToken
    let word: StaticString?
    let next: State
    let role: XMLRole

    init(_ state: State, _ token: XMLToken, _ next: State, _ role: XMLRole) {
      self.init(state, token, nil, next, role)
    }

    /// - Parameter word: what the piece must say.
    init(
      _ state: State, _ token: XMLToken, _ word: StaticString?, _ next: State, _ role: XMLRole
    ) {
      self.state = state
      self.token = token
      self.word = word
      self.next = next
      self.role = role
    }
  }

  /// The document, and no outer part of its declarations.
  let isDocument: Bool
  private(set) var state: State
  private var groupLevel = 0
  private var includeLevel = 0
  /// What the rest of the declaration is.
  private var endRole = XMLRole.none

  init(isDocument: Bool) {
    self.isDocument = isDocument
    state = isDocument ? .prolog0 : .outer0
  }

  mutating func role(_ token: XMLToken, _ text: Bytes) -> XMLRole {
    if state == .outer0 {
      state = .outer1
      if token == .xmlDeclaration { return .textDeclaration }
    }
    if state == .outer1, let role = outerRole(token) { return role }
    let spaceRole = spaceRole
    if token == .space {
      if state == .prolog0 { state = .prolog1 }
      return spaceRole
    }
    let place = state == .outer1 ? State.subset : state
    for rule in XMLRoles.rules[place.rawValue] where rule.token == token {
      if let word = rule.word, !isSame(text, word) { continue }
      return follow(rule, spaceRole)
    }
    if !isDocument, token == .parameterReference { return .innerParameterReference }
    state = .failed
    return .error
  }

  /// What only outer parts have; nil for the rest.
  private mutating func outerRole(_ token: XMLToken) -> XMLRole? {
    switch token {
    case .conditionOpen:
      state = .condition0
      return XMLRole.none
    case .conditionClose where includeLevel > 0:
      includeLevel -= 1
      return XMLRole.none
    case .none where includeLevel == 0: return XMLRole.none
    case .conditionClose, .none, .closeBracket:
      state = .failed
      return .error
    default: return nil
    }
  }

  private mutating func follow(_ rule: Rule, _ spaceRole: XMLRole) -> XMLRole {
    switch rule.role {
    case .elementName: groupLevel = 0
    case .groupOpen: groupLevel += 1
    case .groupClose where rule.next == .element7:
      groupLevel -= 1
      if groupLevel == 0 { return end(rule, spaceRole) }
    case .none where state == .condition1: includeLevel += 1
    default: break
    }
    switch rule.next {
    case .end: return end(rule, spaceRole)
    case .top: state = isDocument ? .subset : .outer1
    case .subset where !isDocument: state = .outer1
    default: state = rule.next
    }
    // The end of a declaration counts as what the declaration is.
    return rule.state == .end ? endRole : rule.role
  }

  private mutating func end(_ rule: Rule, _ spaceRole: XMLRole) -> XMLRole {
    endRole = spaceRole
    state = .end
    return rule.role
  }

  /// What space means here.
  private var spaceRole: XMLRole {
    switch state.rawValue {
    case State.doctype0.rawValue...State.doctype5.rawValue: .doctypeNone
    case State.entity0.rawValue...State.parameter3.rawValue: .entityNone
    case State.notation0.rawValue...State.notation4.rawValue: .notationNone
    case State.attributes0.rawValue...State.attributes9.rawValue: .attributesNone
    case State.element0.rawValue...State.element7.rawValue: .elementNone
    case State.end.rawValue: endRole
    default: .none
    }
  }

  private static let rules: [[Rule]] = {
    var result = Array(repeating: [Rule](), count: State.top.rawValue + 1)
    for rule in documentRules + entityRules + attributeRules + elementRules {
      result[rule.state.rawValue].append(rule)
    }
    return result
  }()
}

private typealias Rule = XMLRoles.Rule

private let documentRules: [Rule] = [
  Rule(.prolog0, .xmlDeclaration, .prolog1, .xmlDeclaration),
  Rule(.prolog0, .instruction, .prolog1, .instruction),
  Rule(.prolog0, .comment, .prolog1, .comment),
  Rule(.prolog0, .declarationOpen, "DOCTYPE", .doctype0, .doctypeNone),
  Rule(.prolog0, .instanceStart, .failed, .instanceStart),
  Rule(.prolog1, .instruction, .prolog1, .instruction),
  Rule(.prolog1, .comment, .prolog1, .comment),
  Rule(.prolog1, .declarationOpen, "DOCTYPE", .doctype0, .doctypeNone),
  Rule(.prolog1, .instanceStart, .failed, .instanceStart),
  Rule(.prolog2, .instruction, .prolog2, .instruction),
  Rule(.prolog2, .comment, .prolog2, .comment),
  Rule(.prolog2, .instanceStart, .failed, .instanceStart),
  Rule(.doctype0, .name, .doctype1, .doctypeName),
  Rule(.doctype0, .prefixedName, .doctype1, .doctypeName),
  Rule(.doctype1, .openBracket, .subset, .doctypeSubset),
  Rule(.doctype1, .declarationClose, .prolog2, .doctypeClose),
  Rule(.doctype1, .name, "SYSTEM", .doctype3, .doctypeNone),
  Rule(.doctype1, .name, "PUBLIC", .doctype2, .doctypeNone),
  Rule(.doctype2, .literal, .doctype3, .doctypePublicID),
  Rule(.doctype3, .literal, .doctype4, .doctypeSystemID),
  Rule(.doctype4, .openBracket, .subset, .doctypeSubset),
  Rule(.doctype4, .declarationClose, .prolog2, .doctypeClose),
  Rule(.doctype5, .declarationClose, .prolog2, .doctypeClose),
  Rule(.subset, .declarationOpen, "ENTITY", .entity0, .entityNone),
  Rule(.subset, .declarationOpen, "ATTLIST", .attributes0, .attributesNone),
  Rule(.subset, .declarationOpen, "ELEMENT", .element0, .elementNone),
  Rule(.subset, .declarationOpen, "NOTATION", .notation0, .notationNone),
  Rule(.subset, .instruction, .subset, .instruction),
  Rule(.subset, .comment, .subset, .comment),
  Rule(.subset, .parameterReference, .subset, .parameterReference),
  Rule(.subset, .closeBracket, .doctype5, .doctypeNone),
  Rule(.subset, .none, .subset, .none),
  Rule(.condition0, .name, "INCLUDE", .condition1, .none),
  Rule(.condition0, .name, "IGNORE", .condition2, .none),
  Rule(.condition1, .openBracket, .outer1, .none),
  Rule(.condition2, .openBracket, .outer1, .ignoredSection),
  Rule(.end, .declarationClose, .top, .none),
]

private let entityRules: [Rule] = [
  Rule(.entity0, .percent, .entity1, .entityNone),
  Rule(.entity0, .name, .entity2, .entityName),
  Rule(.entity1, .name, .parameter0, .parameterName),
  Rule(.entity2, .name, "SYSTEM", .entity4, .entityNone),
  Rule(.entity2, .name, "PUBLIC", .entity3, .entityNone),
  Rule(.entity2, .literal, .end, .entityValue),
  Rule(.entity3, .literal, .entity4, .entityPublicID),
  Rule(.entity4, .literal, .entity5, .entitySystemID),
  Rule(.entity5, .declarationClose, .top, .entityComplete),
  Rule(.entity5, .name, "NDATA", .entity6, .entityNone),
  Rule(.entity6, .name, .end, .entityNotation),
  Rule(.parameter0, .name, "SYSTEM", .parameter2, .entityNone),
  Rule(.parameter0, .name, "PUBLIC", .parameter1, .entityNone),
  Rule(.parameter0, .literal, .end, .entityValue),
  Rule(.parameter1, .literal, .parameter2, .entityPublicID),
  Rule(.parameter2, .literal, .parameter3, .entitySystemID),
  Rule(.parameter3, .declarationClose, .top, .entityComplete),
  Rule(.notation0, .name, .notation1, .notationName),
  Rule(.notation1, .name, "SYSTEM", .notation3, .notationNone),
  Rule(.notation1, .name, "PUBLIC", .notation2, .notationNone),
  Rule(.notation2, .literal, .notation4, .notationPublicID),
  Rule(.notation3, .literal, .end, .notationSystemID),
  Rule(.notation4, .literal, .end, .notationSystemID),
  Rule(.notation4, .declarationClose, .top, .notationNoSystemID),
]

private let attributeRules: [Rule] = [
  Rule(.attributes0, .name, .attributes1, .attributesElement),
  Rule(.attributes0, .prefixedName, .attributes1, .attributesElement),
  Rule(.attributes1, .declarationClose, .top, .attributesNone),
  Rule(.attributes1, .name, .attributes2, .attributeName),
  Rule(.attributes1, .prefixedName, .attributes2, .attributeName),
  Rule(.attributes2, .name, "CDATA", .attributes8, .attributeType),
  Rule(.attributes2, .name, "ID", .attributes8, .attributeType),
  Rule(.attributes2, .name, "IDREF", .attributes8, .attributeType),
  Rule(.attributes2, .name, "IDREFS", .attributes8, .attributeType),
  Rule(.attributes2, .name, "ENTITY", .attributes8, .attributeType),
  Rule(.attributes2, .name, "ENTITIES", .attributes8, .attributeType),
  Rule(.attributes2, .name, "NMTOKEN", .attributes8, .attributeType),
  Rule(.attributes2, .name, "NMTOKENS", .attributes8, .attributeType),
  Rule(.attributes2, .name, "NOTATION", .attributes5, .attributesNone),
  Rule(.attributes2, .openParenthesis, .attributes3, .attributesNone),
  Rule(.attributes3, .nameToken, .attributes4, .enumerationValue),
  Rule(.attributes3, .name, .attributes4, .enumerationValue),
  Rule(.attributes3, .prefixedName, .attributes4, .enumerationValue),
  Rule(.attributes4, .closeParenthesis, .attributes8, .attributesNone),
  Rule(.attributes4, .bar, .attributes3, .attributesNone),
  Rule(.attributes5, .openParenthesis, .attributes6, .attributesNone),
  Rule(.attributes6, .name, .attributes7, .notationValue),
  Rule(.attributes7, .closeParenthesis, .attributes8, .attributesNone),
  Rule(.attributes7, .bar, .attributes6, .attributesNone),
  Rule(.attributes8, .poundName, "#IMPLIED", .attributes1, .impliedValue),
  Rule(.attributes8, .poundName, "#REQUIRED", .attributes1, .requiredValue),
  Rule(.attributes8, .poundName, "#FIXED", .attributes9, .attributesNone),
  Rule(.attributes8, .literal, .attributes1, .defaultValue),
  Rule(.attributes9, .literal, .attributes1, .fixedValue),
]

/// A name in a content model, however often.
private func names(_ state: XMLRoles.State) -> [Rule] {
  [.name, .prefixedName, .nameQuestion, .nameAsterisk, .namePlus].map {
    Rule(state, $0, .element7, .contentElement)
  }
}

private let elementRules: [Rule] =
  [
    Rule(.element0, .name, .element1, .elementName),
    Rule(.element0, .prefixedName, .element1, .elementName),
    Rule(.element1, .name, "EMPTY", .end, .contentEmpty),
    Rule(.element1, .name, "ANY", .end, .contentAny),
    Rule(.element1, .openParenthesis, .element2, .groupOpen),
    Rule(.element2, .poundName, "#PCDATA", .element3, .contentText),
    Rule(.element2, .openParenthesis, .element6, .groupOpen),
    Rule(.element3, .closeParenthesis, .end, .groupClose),
    Rule(.element3, .closeAsterisk, .end, .groupClose),
    Rule(.element3, .bar, .element4, .elementNone),
    Rule(.element4, .name, .element5, .contentElement),
    Rule(.element4, .prefixedName, .element5, .contentElement),
    Rule(.element5, .closeAsterisk, .end, .groupClose),
    Rule(.element5, .bar, .element4, .elementNone),
    Rule(.element6, .openParenthesis, .element6, .groupOpen),
    Rule(.element7, .closeParenthesis, .element7, .groupClose),
    Rule(.element7, .closeAsterisk, .element7, .groupClose),
    Rule(.element7, .closeQuestion, .element7, .groupClose),
    Rule(.element7, .closePlus, .element7, .groupClose),
    Rule(.element7, .comma, .element6, .groupSequence),
    Rule(.element7, .bar, .element6, .groupChoice),
  ] + names(.element2) + names(.element6)
