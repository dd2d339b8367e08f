try:
    hash([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
class A: pass
print(hash("") == hash(""), isinstance(hash(A()), int), hash(None) == hash(None), hash(A) == hash(A))
# expect: True True True True
