print("%s %d %r" % ("a", 5, "b"), "%5d|%-5d|%05d" % (42, 42, 42), "%.2f %e %g" % (3.14159, 12345.678, 0.0001))
# expect: a 5 'b'    42|42   |00042 3.14 1.234568e+04 0.0001
print("%x %X %o %c %c %%" % (255, 255, 8, "a", 98), "%s" % [1], "%(k)s=%(v)03d" % {"k": "x", "v": 7}, "%+d % d" % (5, 5))
# expect: ff FF 10 a b % [1] x=007 +5  5
print("%10s|%-10s|%.2s" % ("ab", "ab", "abc"), "%*d" % (5, 42), "%#x" % 255, "%s %s" % (None, True), "%i" % 3.9)
# expect:         ab|ab        |ab    42 0xff None True 3
for action in (lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%y" % 1, lambda: "%(a)s" % {}):
    try:
        action()
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: ValueError unsupported format character 'y' (0x79) at index 1
# expect: KeyError 'a'
