# What is remembered of a letter must be what is found at first, in every place of a text.
import hashlib

points = [*range(0xA0, 0x300), *range(0x370, 0x530), *range(0x1E00, 0x2030), *range(0x24B6, 0x24EA)]
# Younger versions of Unicode know capital letters of the first two, and call the third one uncased.
letters = [chr(point) for point in points if point not in (0x19B, 0x264, 0x295)]
letters += list("漢字ﬁﬀＡａ\U00010400\U0001044f\ua640\ua641ꭰ한")
sums = []
for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold"):
    alone = [getattr(letter, name)() for letter in letters]
    again = [getattr(letter, name)() for letter in letters]
    print(name, alone == again, hashlib.sha256("|".join(alone).encode()).hexdigest()[:12])
for name in ("islower", "isupper", "istitle", "isprintable", "isalpha"):
    alone = "".join("01"[getattr(letter, name)()] for letter in letters)
    again = "".join("01"[getattr(letter, name)()] for letter in letters)
    print(name, alone == again, hashlib.sha256(alone.encode()).hexdigest()[:12])
print("größe ΣΑΣ ǆungla ﬁn 漢字 한국".title(), "ΑΣ ΑΣΑ".lower(), "ǅ".swapcase(), "ß".upper(), repr("é\x85\u200b漢\U000e0001"))
# expect: upper True 4962f064115f
# expect: lower True 50e3c1d2b174
# expect: title True 73ed8cfdece4
# expect: capitalize True 73ed8cfdece4
# expect: swapcase True 4081aa9c8d78
# expect: casefold True 9b8fccc8b5d0
# expect: islower True 1dcda3a55b9f
# expect: isupper True f198b4482015
# expect: istitle True 05305d2b2195
# expect: isprintable True c5fdd99b860f
# expect: isalpha True 4e2037322387
# expect: Größe Σας ǅungla Fin 漢字 한국 ας ασα ǅ SS 'é\x85\u200b漢\U000e0001'
