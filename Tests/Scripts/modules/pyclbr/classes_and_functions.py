import os
import pyclbr
import tempfile

source = """import os

class A:
    def m(self): pass

    async def n(self):
        def inner(): pass

class B(A, os.PathLike):
    pass

def f(x):
    return x
"""
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "browsed.py"), "w") as file:
        file.write(source)
    found = pyclbr.readmodule_ex("browsed", [folder])
    print(list(pyclbr.readmodule("browsed", [folder])))  # expect: ['A', 'B']
print(found["A"].methods, found["A"].lineno, found["A"].end_lineno)  # expect: {'m': 4, 'n': 6} 3 7
print([base if isinstance(base, str) else base.name for base in found["B"].super])  # expect: ['A', 'os.PathLike']
print(found["f"].module, found["f"].is_async, found["A"].children["n"].is_async)  # expect: browsed False True
print(list(found["A"].children["n"].children))  # expect: ['inner']
