import csv
import io

def rows(text, **options):
    return list(csv.reader(io.StringIO(text, newline=""), **options))

print(rows('a,b\n"c,d",e\n\n"x""y",z\r\n'), rows("a, b", skipinitialspace=True), rows(",,\n"))
print(rows('"a\nb",c\n'), rows('1,"2"\n', quoting=csv.QUOTE_NONNUMERIC), rows('"a"b,c'), rows('x"y"z,1'))
print(rows("a\\,b", escapechar="\\"), rows("'a,b'", quotechar="'"), rows("a\tb", dialect="excel-tab"))
print(rows(',"",1', quoting=csv.QUOTE_STRINGS), rows('"a,\nb","c\n\nd"\ne,"f"\n'), rows('""'))
print(list(csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n"))))
reader = csv.reader(["a,b", "c"])
print(next(reader), reader.line_num, reader.dialect.delimiter)

# expect: [['a', 'b'], ['c,d', 'e'], [], ['x"y', 'z']] [['a', 'b']] [['', '', '']]
# expect: [['a\nb', 'c']] [[1.0, '2']] [['ab', 'c']] [['x"y"z', '1']]
# expect: [['a,b']] [['a,b']] [['a', 'b']]
# expect: [[None, '', 1.0]] [['a,\nb', 'c\n\nd'], ['e', 'f']] [['']]
# expect: [{'a': '1', 'b': '2'}, {'a': '3', 'b': None}, {'a': '4', 'b': '5', None: ['6']}]
# expect: ['a', 'b'] 1 ,
