// Instances of built-in subclasses of built-in types, such as `time.struct_time`, which is a tuple.

/// An instance of the class that wraps a value of its built-in base. Scripts can read the attributes
/// but set none.
package func makeInstance(
  of type: TypeObject, wrapping base: Value, attributes: [(Reference, Value)] = []
) -> Value {
  let instance = allocateInstance(type, base: base)
  for (name, value) in attributes { instance.setAttribute(name, value) }
  return instance.value
}
