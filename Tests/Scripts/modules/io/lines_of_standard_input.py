import sys

print(repr(sys.stdin.readline(3)), repr(sys.stdin.readline()), repr(sys.stdin.readline(0)))
print(sys.stdin.readlines(2), repr(sys.stdin.readline(50)), sys.stdin.readlines(), repr(sys.stdin.readline(5)))

# stdin: first
# stdin: zweiß
# stdin: third
# stdin: fourth
# stdin: fifth

# expect: 'fir' 'st\n' ''
# expect: ['zweiß\n'] 'third\n' ['fourth\n', 'fifth\n'] ''
