import io
import sys

source = sys.stdin.buffer
print(source.readline(), source.readline(2), source.peek(3)[:3], source.read1(3))
target = bytearray(4)
print(source.readinto(target), target, next(source), source.readable(), source.writable(), source.mode)
print(source.readlines(3), [line.rstrip() for line in source], source.read(), source)
print(isinstance(source, io.BufferedReader))

# stdin: first
# stdin: second
# stdin: third
# stdin: fourth
# stdin: fifth
# stdin: sixth

# expect: b'first\n' b'se' b'con' b'con'
# expect: 4 bytearray(b'd\nth') b'ird\n' True False rb
# expect: [b'fourth\n'] [b'fifth', b'sixth'] b'' <_io.BufferedReader name='<stdin>'>
# expect: True
