import os
import pkgutil
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name in ("a_pack/__init__.py", "a_pack/inner.py", "a_pack/data.txt", "b_module.py"):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write("text" if name.endswith("txt") else "")
    print([(info.name, info.ispkg) for info in pkgutil.iter_modules([folder], "p.")])
    sys.path.insert(0, folder)
    print([info.name for info in pkgutil.walk_packages([folder])])
    print(pkgutil.get_data("a_pack", "data.txt"))
print(pkgutil.resolve_name("os.path:join") is os.path.join, pkgutil.resolve_name("json.dumps").__name__)
# expect: [('p.a_pack', True), ('p.b_module', False)]
# expect: ['a_pack', 'a_pack.inner', 'b_module']
# expect: b'text'
# expect: True dumps
