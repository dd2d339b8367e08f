import importlib.abc, importlib.util, importlib.machinery, sys, os, tempfile
class StringLoader(importlib.abc.SourceLoader):
    def __init__(self, d): self.d = d
    def get_filename(self, n): return n
    def get_data(self, p): return self.d[p].encode()
class Finder(importlib.abc.MetaPathFinder):
    def __init__(self, d): self.d = d
    def find_spec(self, name, path, target=None):
        if name in self.d: return importlib.util.spec_from_loader(name, StringLoader(self.d))
sys.meta_path.insert(0, Finder({'virt': 'x = 3\ndef f(): return __name__\n'}))
import virt
print(virt.x, virt.f(), virt.__spec__.name, isinstance(virt.__loader__, importlib.abc.Loader))
for cls in (importlib.abc.InspectLoader, importlib.abc.SourceLoader):
    try: cls()
    except TypeError as e: print(e)
with tempfile.TemporaryDirectory() as d:
    open(d + '/lazymod.py', 'w').write('print("running")\nvalue = 5\n')
    os.mkdir(d + '/pkg'); open(d + '/pkg/__init__.py', 'w').write('')
    sys.path.insert(0, d)
    spec = importlib.util.find_spec('lazymod')
    loader = importlib.util.LazyLoader(spec.loader); spec.loader = loader
    m = importlib.util.module_from_spec(spec); sys.modules['lazymod'] = m; loader.exec_module(m)
    print('not yet'); print(m.value); print(m.value, type(m).__name__)
    s = importlib.machinery.PathFinder.find_spec('pkg', [d]); print(s.name, s.submodule_search_locations == [d + '/pkg'], importlib.machinery.PathFinder.find_spec('nope', [d]))

# expect: 3 virt virt True
# expect: Can't instantiate abstract class InspectLoader without an implementation for abstract method 'get_source'
# expect: Can't instantiate abstract class SourceLoader without an implementation for abstract methods 'get_data', 'get_filename'
# expect: not yet
# expect: running
# expect: 5
# expect: 5 module
# expect: pkg True None
