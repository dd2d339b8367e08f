# Characters that come again and again are looked up once; what they become may be anything.
print(("abcdé" * 3).translate({97: "xyz", 98: None, 99: 0xE9, 100: 65, 0xE9: "e"}))
print(("aab" * 3).translate(str.maketrans("ab", "ba", "z")), "AaA\x7f".translate({0x7F: 32}))


class Table(dict):
    def __missing__(self, key):
        return chr(key).upper()


class Counting:
    def __init__(self):
        self.calls = 0

    def __getitem__(self, key):
        self.calls += 1
        if key > 98:
            raise LookupError
        return key + 1


print("abca".translate(Table({97: "_"})), "xyzabc".translate(Counting()))
print([w.isidentifier() for w in ("a1", "1a", "_", "é", "a b", "a-", "", "A_9", "@", "[", "`", "{")])
for bad in ({97: -1}, {97: 0x110000}, {97: 1.5}):
    try:
        "aa".translate(bad)
    except (TypeError, ValueError) as error:
        print(error)
# expect: xyzéAexyzéAexyzéAe
# expect: bbabbabba AaA 
# expect: _BC_ xyzbcc
# expect: [True, False, True, True, False, False, False, True, False, False, False, False]
# expect: character mapping must be in range(0x110000)
# expect: character mapping must be in range(0x110000)
# expect: character mapping must return integer, None or str
