import csv
import io

class Bars(csv.Dialect):
    delimiter = "|"
    quotechar = '"'
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL

csv.register_dialect("bars", Bars)
print(csv.list_dialects(), list(csv.reader(["a|b"], "bars")), csv.get_dialect("excel").delimiter)
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("a,b\n1,2\n3,4\n"))

# expect: ['excel', 'excel-tab', 'unix', 'bars'] [['a', 'b']] ,
# expect: ; True
