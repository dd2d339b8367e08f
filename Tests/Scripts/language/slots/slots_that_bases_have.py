class Plain:
    pass


for bases, slots in [
    ((), ("__dict__", "__dict__")),
    ((Plain,), "__dict__"),
    ((Plain,), "__weakref__"),
    ((int,), ["__dict__"]),
]:
    try:
        type("A", bases, {"__slots__": slots})
    except TypeError as error:
        print(error)
# expect: __dict__ slot disallowed: we already got one
# expect: __dict__ slot disallowed: we already got one
# expect: __weakref__ slot disallowed: we already got one
# expect: nonempty __slots__ not supported for subtype of 'int'
print(type("C", (Plain, int), {}).__base__)  # expect: <class 'int'>
