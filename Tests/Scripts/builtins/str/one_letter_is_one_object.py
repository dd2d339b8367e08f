# However a text of one Latin-1 character comes about, it is the same object.
x, e = chr(120), chr(233)
print("axb"[1] is x, list("xy")[0] is x, "x y".split()[0] is x, [*map(str.strip, "x y")][0] is x)  # expect: True True True True
print(b"x".decode() is x, str(b"x", "latin-1") is x, str(b"\xe9", "latin-1") is e)  # expect: True True True
print("aé"[1] is e, "é,".partition(",")[0] is e, next(iter("é")) is e, id("aé"[1:]) == id(e))  # expect: True True True True
print(chr(0x100) is chr(0x100))  # expect: False
