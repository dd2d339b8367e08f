import inspect

print(inspect.signature(len).parameters["obj"].kind.name)
print(repr(inspect.signature(print).parameters["sep"].default))
print(list(inspect.signature([].append).parameters))
print(list(inspect.signature(str.upper).parameters))
print(inspect.signature(sorted).parameters["key"].kind.description)

# expect: POSITIONAL_ONLY
# expect: ' '
# expect: ['object']
# expect: ['self']
# expect: keyword-only
