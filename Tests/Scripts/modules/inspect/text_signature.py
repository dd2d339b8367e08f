print(len.__text_signature__)
print([].append.__text_signature__)
print(str.upper.__text_signature__)
print(globals.__text_signature__)
items = []
print(items.append.__self__ is items)
print(hasattr(items.append, "__objclass__"), str.upper.__objclass__)

# expect: ($module, obj, /)
# expect: ($self, object, /)
# expect: ($self, /)
# expect: ($module, /)
# expect: True
# expect: False <class 'str'>
