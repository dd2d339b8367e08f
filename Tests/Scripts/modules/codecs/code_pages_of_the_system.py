# Code pages that are rarely met.
print("Hello 1".encode("cp037"), b"\xc8\x85".decode("ibm500"))  # expect: b'\xc8\x85\x93\x93\x96@\xf1' He
print("Žćę".encode("cp775", "replace"), "ğ".encode("cp857"))  # expect: b'\xcf\x87\xd2' b'\xa7'
try:
    "中".encode("cp865")
except UnicodeEncodeError as error:
    print(error)  # expect: 'charmap' codec can't encode character '\u4e2d' in position 0: character maps to <undefined>
