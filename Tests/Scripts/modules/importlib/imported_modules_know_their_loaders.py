# Also those that were imported before anybody asked for loaders.
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
for name in "early_one", "late_one":
    with open(os.path.join(folder, name + ".py"), "w") as file:
        file.write("word = 'read'\n")
os.mkdir(os.path.join(folder, "bare_folder"))

import early_one
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
import bare_folder
import late_one

for module in early_one, late_one:
    loader = module.__spec__.loader
    print(type(loader) is SourceFileLoader, loader is module.__loader__, loader.name)
    print(loader.get_source(module.__name__), end="")
    print(find_spec(module.__name__).loader is loader, loader.path == module.__file__)
# expect: True True early_one
# expect: word = 'read'
# expect: True True
# expect: True True late_one
# expect: word = 'read'
# expect: True True
print(type(bare_folder.__loader__).__name__)  # expect: NamespaceLoader
