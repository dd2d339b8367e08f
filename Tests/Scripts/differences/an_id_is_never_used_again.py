# category: objects
# difference: `id()` never returns the id of another object again, not even of a dead one, and is the same in every run.
# because: An address would differ from run to run.
# instead: Nothing needs to change; no program can rely on an address.
print(id(object()) == id(object()))  # expect: False
# cpython: True
