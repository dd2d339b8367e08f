import codecs

print("grün\xff".encode("charmap"), b"gr\xfc".decode("charmap"))  # expect: b'gr\xfcn\xff' grü
print(codecs.lookup("charmap").name)  # expect: charmap
try:
    "€".encode("charmap")
except UnicodeEncodeError as error:
    print(error)
# expect: 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
