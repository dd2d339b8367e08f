import tomllib

for text in ("a = 1\na = 2", "a = ", "[t]\n[t]", "a = 'x", "a.b = 1\na = 2", "= 1", "a = 01", 'a = "\\x"', "a=[1,2"):
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        print(error)
try:
    tomllib.loads(b"a = 1")
except TypeError as error:
    print(error)
# expect: Cannot overwrite a value (at end of document)
# expect: Invalid value (at end of document)
# expect: Cannot declare ('t',) twice (at line 2, column 3)
# expect: Expected "'" (at end of document)
# expect: Cannot overwrite a value (at end of document)
# expect: Invalid statement (at line 1, column 1)
# expect: Expected newline or end of document after a statement (at line 1, column 6)
# expect: Unescaped '\' in a string (at line 1, column 8)
# expect: Unclosed array (at end of document)
# expect: a bytes-like object is required, not 'str'
