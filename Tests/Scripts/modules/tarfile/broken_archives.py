import io
import tarfile

def archive(*names):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=tarfile.USTAR_FORMAT) as file:
        for name in names:
            info = tarfile.TarInfo(name)
            info.size = 700
            file.addfile(info, io.BytesIO(bytes(700)))
    return data.getvalue()

def names(data, **options):
    try:
        with tarfile.open(fileobj=io.BytesIO(data), **options) as file:
            return file.getnames()
    except tarfile.TarError as error:
        return f"{type(error).__name__}: {error}"

whole = archive("a", "b")
print(names(whole + archive("c")), names(whole + archive("c"), ignore_zeros=True))
print(names(whole[:900]), names(whole[:1536 + 100]), names(whole[:100]))
print(names(whole, stream=True))
info = tarfile.TarInfo.frombuf(whole[:512], "utf-8", "strict")
print(info.name, info.size, info.isreg())
info.mtime = None
try:
    info.tobuf()
except ValueError as error:
    print(error)
# expect: ['a', 'b'] ['a', 'b', 'c']
# expect: ReadError: unexpected end of data ['a'] ReadError: file could not be opened successfully:
# expect: - method gz: ReadError('not a gzip file')
# expect: - method bz2: ReadError('not a bzip2 file')
# expect: - method xz: ReadError('not an lzma file')
# expect: - method tar: ReadError('truncated header')
# expect: []
# expect: a 700 True
# expect: mtime may not be None
