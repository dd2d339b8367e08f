print(ord("a"), ord("é"), ord("😀"), chr(97), chr(0x1F600), repr(chr(0)))  # expect: 97 233 128512 a 😀 '\x00'
for action in (lambda: ord("ab"), lambda: ord(""), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(5), lambda: chr("a")):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected a character, but string of length 0 found
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError ord() expected string of length 1, but int found
# expect: TypeError 'str' object cannot be interpreted as an integer
