# The refusals are told with the plain form last.
import io
import tarfile

try:
    tarfile.open(fileobj=io.BytesIO(b""))
except tarfile.ReadError as error:
    print(str(error).splitlines()[-1])  # expect: - method tar: ReadError('empty file')
