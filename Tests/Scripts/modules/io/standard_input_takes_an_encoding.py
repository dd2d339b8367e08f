# stdin: größe
# stdin: end
import io
import sys

sys.stdin.reconfigure(encoding="latin-1")
print(ascii(sys.stdin.readline()))  # expect: 'gr\xc3\xb6\xc3\x9fe\n'
try:
    sys.stdin.reconfigure(encoding="utf-8")
except io.UnsupportedOperation as error:
    print(error)  # expect: It is not possible to set the encoding or newline of stream after the first read
print(sys.stdin.buffer is sys.stdin.buffer, sys.stdin.read())  # expect: True end
# expect:
try:
    sys.stdout.read()
except io.UnsupportedOperation as error:
    print(error)  # expect: not readable
