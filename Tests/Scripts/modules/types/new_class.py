import types

Made = types.new_class("Made", (int,), {}, lambda namespace: namespace.update(double=lambda self: self * 2))
print(Made(4).double(), Made.__mro__, types.resolve_bases((int,)))
# expect: 8 (<class 'types.Made'>, <class 'int'>, <class 'object'>) (<class 'int'>,)
