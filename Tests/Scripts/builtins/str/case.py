print("hello World".upper(), "HeLLo".lower(), "hello world".title(), "hELLO wORLD".capitalize(), "aBc".swapcase())
# expect: HELLO WORLD hello Hello World Hello world AbC
print("ß".upper(), "straße".casefold(), "ÉCOLE".lower(), "they're bill's".title(), "ǆ".capitalize())
# expect: SS strasse école They'Re Bill'S ǅ
