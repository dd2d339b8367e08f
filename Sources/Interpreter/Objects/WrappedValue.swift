// Instances of built-in subclasses of built-in types, such as `time.struct_time`, which is a tuple.

/// An instance of the class that wraps a value of its built-in base.
package func makeInstance(of type: TypeObject, wrapping base: Value) -> Value {
  allocateInstance(type, base: base).value
}
