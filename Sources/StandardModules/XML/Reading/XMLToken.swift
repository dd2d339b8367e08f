// The pieces that a document falls into.

enum XMLToken: UInt8 {
  /// Nothing is left.
  case none
  /// The rest may be the beginning of something.
  case partial
  /// As `partial`, in the middle of a character.
  case partialCharacter
  case invalid
  case data, newline
  /// At the end of what is there: more may follow that belongs to it.
  case trailingReturn, trailingBrackets
  case startTag, emptyTag, endTag
  case entityReference, characterReference
  case cdataOpen, cdataClose
  case instruction, xmlDeclaration, comment, byteOrderMark
  case attributeSpace
  // Of the prolog.
  case space, instanceStart, declarationOpen, declarationClose
  case name, prefixedName, nameToken, nameQuestion, nameAsterisk, namePlus, poundName
  case bar, comma, percent, parameterReference, literal
  case openParenthesis, closeParenthesis, closeQuestion, closeAsterisk, closePlus
  case openBracket, closeBracket, conditionOpen, conditionClose
  case ignoredSection
}

/// Expat's numbers of errors; their texts are in `_expat_errors`.
enum XMLError: Int {
  case none
  case noMemory, syntax, noElements, invalidToken, unclosedToken, partialCharacter, tagMismatch
  case duplicateAttribute, junkAfterDocument, parameterReference, undefinedEntity
  case recursiveReference, asynchronousEntity, badCharacterReference, binaryReference
  case externalReferenceInAttribute, misplacedDeclaration, unknownEncoding, incorrectEncoding
  case unclosedCData, externalEntityHandling, notStandalone, unexpectedState
  case entityDeclaredInParameterEntity, featureRequiresDTD, cannotChangeOnceParsing
  case unboundPrefix, undeclaringPrefix, incompleteParameterEntity, xmlDeclaration
  case textDeclaration, publicIdentifier, suspended, notSuspended, aborted, finished
  case suspendedParameterEntity, reservedPrefixXML, reservedPrefixXMLNS, reservedNamespace
  case invalidArgument, noBuffer, amplification
}

/// Why reading ends.
struct XMLFailure: Error {
  let error: XMLError
  init(_ error: XMLError) { self.error = error }
}
