// The classes of text and numbers, collected for the class setup.

/// All have a kind of cell of their own.
let textTypes: [NativeType] = [
  stringType, bytesType, byteArrayType, intType, boolType, floatType, complexType,
]
