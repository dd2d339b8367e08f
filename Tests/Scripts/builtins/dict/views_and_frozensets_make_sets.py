keys = {1: 2, 3: 4}.keys()
print(keys & frozenset({1}), type(keys & frozenset({1, 2, 3})).__name__)
print(type(frozenset({1}) | keys).__name__, type(keys - frozenset()).__name__)

# expect: {1} set
# expect: set set
