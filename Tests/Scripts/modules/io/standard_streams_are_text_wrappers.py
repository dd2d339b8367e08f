import io
import sys

print(isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdin, io.TextIOBase))
print(isinstance(sys.stdin.buffer, io.BufferedIOBase), isinstance(sys.stderr, io.IOBase))
print(isinstance(io.StringIO(), io.TextIOWrapper), issubclass(io.FileIO, io.RawIOBase))
if isinstance(sys.stdout, io.TextIOWrapper):
    sys.stdout.reconfigure(line_buffering=True)
print(sys.stdout.line_buffering, sys.stdout.write_through)
try:
    open("x", "rb", "utf-8")
except TypeError as error:
    print(error)

# expect: True True
# expect: True True
# expect: False True
# expect: True False
# expect: 'str' object cannot be interpreted as an integer
