d = {"a": 1}
for view in (d.keys(), d.values(), d.items()):
    print(type(iter(view)).__name__, type(reversed(view)).__name__)
# expect: dict_keyiterator dict_reversekeyiterator
# expect: dict_valueiterator dict_reversevalueiterator
# expect: dict_itemiterator dict_reverseitemiterator
print(type(iter(d)) is type(iter(d.keys())))  # expect: True
print(type(reversed(d)).__name__)  # expect: dict_reversekeyiterator
