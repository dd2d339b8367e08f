import types

try:
    type("Numbers", (list[int],), {})
except TypeError as error:
    print(error)  # expect: type() doesn't support MRO entry resolution; use types.new_class()
print(types.new_class("Numbers", (list[int],)).__bases__)  # expect: (<class 'list'>,)
