# Lines whose fields are partly plain, partly quoted, empty or broken over lines.
import csv

lines = ["a,b,c\n", "a,,c\r\n", ",\n", "é,ü,\"q,\"\"x\"\n", "a,\"b\n", "c\",d\n", "x\n", "\n", "1,2,3", "a,b\rc,d\n"]
try:
    for row in csv.reader(lines):
        print(row)
except csv.Error as error:
    print(error)
print(list(csv.reader(["a;b,c;d"], delimiter=";")), list(csv.reader(["a, b, c"], skipinitialspace=True)))
print(list(csv.reader(["1,2,'x'"], quotechar="'", quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a\\,b,c"], escapechar="\\")))
before = csv.field_size_limit(3)
try:
    print(list(csv.reader(["abc,éüö,abcd,e"])))
except csv.Error as error:
    print(error)
csv.field_size_limit(before)
# expect: ['a', 'b', 'c']
# expect: ['a', '', 'c']
# expect: ['', '']
# expect: ['é', 'ü', 'q,"x']
# expect: ['a', 'b\nc', 'd']
# expect: ['x']
# expect: []
# expect: ['1', '2', '3']
# expect: new-line character seen in unquoted field - do you need to open the file with newline=''?
# expect: [['a', 'b,c', 'd']] [['a', 'b', 'c']]
# expect: [[1.0, 2.0, 'x']] [['a,b', 'c']]
# expect: field larger than field limit (3)
