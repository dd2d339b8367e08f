# A character that a sign may follow waits for the next part of the text.
import codecs

encoder = codecs.getincrementalencoder("euc_jis_2004")()
print(encoder.encode("æ"), encoder.encode("\u0300"), encoder.encode("æ", True))  # expect: b'' b'\xab\xc4' b'\xa9\xdc'
encoder.encode("か")
try:
    encoder.encode("\u0123")
except UnicodeEncodeError as error:
    print(error)  # expect: 'euc_jis_2004' codec can't encode character '\u0123' in position 1: illegal multibyte sequence
print(encoder.getstate().to_bytes(12, "little"))  # expect: b'\x03\xe3\x81\x8b\x00\x00\x00\x00\x00\x00\x00\x00'
print(encoder.encode("\u309a"), encoder.getstate())  # expect: b'\xa4\xf7' 0
try:
    del encoder.errors
except AttributeError as error:
    print(error)  # expect: cannot delete attribute
