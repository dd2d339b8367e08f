print("abc".encode(), "é漢😀".encode("utf-8"), "é".encode("latin-1"), "aé".encode("ascii", "replace"), "aé".encode("ascii", "ignore"))
# expect: b'abc' b'\xc3\xa9\xe6\xbc\xa2\xf0\x9f\x98\x80' b'\xe9' b'a?' b'a'
try:
    "aé".encode("ascii")
except UnicodeEncodeError as error:
    print(error)
# expect: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
