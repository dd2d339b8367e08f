# Where text and tuple are written out, each operand is converted before the next one is evaluated.
def note(word):
    print(word)
    return word


class Loud:
    def __init__(self, name):
        note("make " + name)
        self.name = name

    def __str__(self):
        return note("show " + self.name)


print("%s, %5.1s" % (Loud("a"), Loud("b")))
# expect: make a
# expect: show a
# expect: make b
# expect: show b
# expect: show a,     s
template = "%s, %s"
print(template % (Loud("a"), Loud("b")))
# expect: make a
# expect: make b
# expect: show a
# expect: show b
# expect: show a, show b
# A number is converted after all of them.
print("%s %d" % (Loud("a"), note(1)))
# expect: make a
# expect: 1
# expect: show a
# expect: show a 1
print("%-5s|%05s|%%|%r|%a" % (1, 2, "x", "é"))  # expect: 1    |    2|%|'x'|'\xe9'
try:
    "%s %s" % (1,)
except TypeError as error:
    print(error)  # expect: not enough arguments for format string
