import io
import sys

print("first", flush=True)
sys.stdout.buffer.writelines([b"lines\n", bytearray(b"of bytes\n")])
sys.stdout.buffer.flush()
text = io.TextIOWrapper(sys.stdout.buffer, encoding="latin-1", errors="replace", line_buffering=True)
print("plain", 1, file=text)
text.write("wide: \u20ac\n")
text.flush()
print(text.writable(), text.readable(), text.encoding, sys.stdout.buffer.mode)
try:
    sys.stdout.buffer.write("text")
except TypeError as error:
    print(error)
sys.stdout.flush()
text.detach()
sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding="utf-8", line_buffering=True)
print("the new one")

# expect: first
# expect: lines
# expect: of bytes
# expect: plain 1
# expect: wide: ?
# expect: True False latin-1 wb
# expect: a bytes-like object is required, not 'str'
# expect: the new one
