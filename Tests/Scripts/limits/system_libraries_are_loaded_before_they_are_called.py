# ours-alone: the modules are private
import _bzip2
import _liblzma
import _zlib

print(type(_zlib.version()).__name__)  # expect: str
print(type(_bzip2.decompress()).__name__)  # expect: stream
print(_liblzma.is_check_supported(0))  # expect: True
