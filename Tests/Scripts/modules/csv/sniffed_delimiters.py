# The delimiter is what most lines have equally often; of several, one of the usual ones, or else the last letter.
import csv

sniff = csv.Sniffer().sniff
print(sniff("abc").delimiter, sniff("1;2\n3;4\n").delimiter)  # expect: c ;
print(repr(sniff("a b,c\nd e,f\n").delimiter))  # expect: ','
print(sniff('"a"x"b"\n"c""d"x"e"').doublequote, sniff("'a''b'").doublequote)  # expect: True True
try:
    sniff("1\n22\n333")
except csv.Error as error:
    print(error)  # expect: Could not determine delimiter
