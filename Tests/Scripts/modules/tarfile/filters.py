import io
import tarfile
import tempfile

for name, kind, target in (
        ("../x", tarfile.REGTYPE, ""), ("/abs", tarfile.REGTYPE, ""), ("l", tarfile.SYMTYPE, "/etc"),
        ("l", tarfile.SYMTYPE, "../../x"), ("p", tarfile.FIFOTYPE, ""), ("ok", tarfile.REGTYPE, "")):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.mode = kind, target, 0o6777
    try:
        found = tarfile.data_filter(info, "/tmp/destination")
        print(found.name, oct(found.mode), found.uid)
    except tarfile.FilterError as error:
        print(type(error).__name__, error)
print(oct(tarfile.tar_filter(info, "/tmp").mode))
for data in b"", b"nonsense" * 100:
    try:
        tarfile.open(fileobj=io.BytesIO(data), mode="r:")
    except tarfile.ReadError as error:
        print(error)
try:
    tarfile.open("x", "q:")
except ValueError as error:
    print(error)
# expect: OutsideDestinationError '../x' would be extracted to '/tmp/x', which is outside the destination
# expect: abs 0o755 None
# expect: AbsoluteLinkError 'l' is a link to an absolute path
# expect: LinkOutsideDestinationError 'l' would link to '/x', which is outside the destination
# expect: SpecialFileError 'p' is a special file
# expect: ok 0o755 None
# expect: 0o755
# expect: empty file
# expect: invalid header
# expect: mode must be 'r', 'a', 'w' or 'x'
