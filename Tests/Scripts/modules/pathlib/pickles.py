import pathlib
import pickle

for path in pathlib.Path("a/b"), pathlib.PurePosixPath("c"), pathlib.PureWindowsPath("d"):
    for protocol in 0, 2, 5:
        assert pickle.loads(pickle.dumps(path, protocol)) == path
    print(type(path).__module__, path)

# expect: pathlib._local a/b
# expect: pathlib._local c
# expect: pathlib._local d
