# The list of members escapes what the stream's encoding does not have.
import io
import sys
import tarfile

data = io.BytesIO()
with tarfile.open(fileobj=data, mode="w") as archive:
    archive.addfile(tarfile.TarInfo("a\udcff"))
    archive.addfile(tarfile.TarInfo("ü"))
data.seek(0)
out = io.TextIOWrapper(io.BytesIO(), "ascii", newline="\n")
stdout, sys.stdout = sys.stdout, out
try:
    with tarfile.open(fileobj=data) as archive:
        archive.list(verbose=False)
finally:
    sys.stdout = stdout
out.flush()
print([line.strip() for line in out.buffer.getvalue().splitlines()])  # expect: [b'a\\udcff', b'\\xfc']
