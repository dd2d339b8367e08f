import codecs
import encodings
import encodings.aliases
import encodings.cp1252
import encodings.idna
import encodings.utf_8

print(encodings.normalize_encoding("UTF  8-x"), encodings.aliases.aliases["latin1"])
print(encodings.search_function("utf-8").name, encodings.search_function("nowhere"))
print(encodings.idna.ToASCII("bücher"), encodings.idna.nameprep("BÜCHER"))
print(encodings.utf_8.decode(b"\xc3\xa9")[0], encodings.cp1252.decoding_table[0x80])
print(encodings.utf_8.getregentry().name, codecs.lookup("utf8").streamreader.__name__)
# expect: UTF_8_x latin_1
# expect: utf-8 None
# expect: b'xn--bcher-kva' bücher
# expect: é €
# expect: utf-8 StreamReader
