import os
import pathlib
import tempfile

for parts in ((), ("a", None), (b"a", None), (pathlib.Path("p"), "x")):
    print(tempfile._infer_return_type(*parts))
try:
    tempfile.mkdtemp(suffix=b"b", prefix="a")
except TypeError as error:
    print(error)
name = next(tempfile._get_candidate_names())
print(len(name), set(name) <= set(tempfile._RandomNameSequence.characters))
with tempfile.TemporaryDirectory() as folder:
    tempfile._candidate_tempdir_list = lambda: ["/there/is/none", folder]
    print(tempfile._get_default_tempdir() == folder, os.listdir(folder))
    print(type(tempfile.mkdtemp(dir=os.fsencode(folder))).__name__)
    os.mkdir(folder + "/closed", 0o000)
tempfile._candidate_tempdir_list = lambda: ["/there/is/none"]
try:
    tempfile._get_default_tempdir()
except FileNotFoundError as error:
    print(error)
print(os.path.exists(folder))

# expect: <class 'str'>
# expect: <class 'str'>
# expect: <class 'bytes'>
# expect: <class 'str'>
# expect: Can't mix bytes and non-bytes in path components.
# expect: 8 True
# expect: True []
# expect: bytes
# expect: [Errno 2] No usable temporary directory found in ['/there/is/none']
# expect: False
