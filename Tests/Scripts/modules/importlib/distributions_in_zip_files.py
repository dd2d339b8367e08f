# What a distribution says of itself is read from folders and zip files alike; entry points know whose they are.
import importlib.metadata as metadata
import os
import sys
import tempfile
import zipfile

path = os.path.join(tempfile.mkdtemp(), "packed.zip")
with zipfile.ZipFile(path, "w") as packed:
    packed.writestr("My_Tool-1.5.dist-info/METADATA", """\
Name: My.Tool
Version: 1.5
Keywords: fast small
Requires-Dist: other (>=2)
Classifier: A
Classifier: B

What it does.
""")
    packed.writestr("My_Tool-1.5.dist-info/entry_points.txt", "[console_scripts]\nrun = os.path:join [extra]\n")
    packed.writestr("My_Tool-1.5.dist-info/RECORD", "my_tool/__init__.py,sha256=abc,12\nlost.py,,\n")
    packed.writestr("my_tool/__init__.py", "value = 'é'\n")
sys.path.insert(0, path)
found = metadata.distribution("my-tool")
print(found.name, found.version, metadata.requires("MY_TOOL"))  # expect: My.Tool 1.5 ['other (>=2)']
print(found.metadata.json["keywords"], found.metadata["Description"].strip())  # expect: ['fast', 'small'] What it does.
(point,) = metadata.entry_points(group="console_scripts", name="run")
print(point, point.extras, point.dist.name, point.load() is os.path.join)
# expect: EntryPoint(name='run', value='os.path:join [extra]', group='console_scripts') ['extra'] My.Tool True
(file,) = found.files
print(file, file.hash, file.size, file.read_text().strip())
# expect: my_tool/__init__.py <FileHash mode: sha256 value: abc> 12 value = 'é'
print(metadata.packages_distributions()["my_tool"])  # expect: ['My.Tool']
try:
    point.name = "other"
except AttributeError as error:
    print(error)  # expect: EntryPoint objects are immutable.
try:
    metadata.version("no-such-thing")
except metadata.PackageNotFoundError as error:
    print(error)  # expect: No package metadata was found for no-such-thing
