import csv
import io

for wrong in (
    lambda: csv.writer(io.StringIO()).writerow(5),
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]),
    lambda: csv.writer(io.StringIO(), delimiter="ab"),
    lambda: csv.writer(io.StringIO(), delimiter=1),
    lambda: csv.writer(io.StringIO(), quoting=9),
    lambda: csv.writer(5),
    lambda: csv.reader(5),
    lambda: csv.writer(io.StringIO(), "nope"),
    lambda: list(csv.reader(['a,"b'], strict=True)),
    lambda: list(csv.reader(['"a"b,c'], strict=True)),
    lambda: list(csv.reader([b"a"])),
    lambda: list(csv.reader(["a\rb"])),
    lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"c": 2}),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: Error iterable expected, not int
# expect: Error need to escape, but no escapechar set
# expect: TypeError "delimiter" must be a 1-character string
# expect: TypeError "delimiter" must be string, not int
# expect: TypeError bad "quoting" value
# expect: TypeError argument 1 must have a "write" method
# expect: TypeError 'int' object is not iterable
# expect: Error unknown dialect
# expect: Error unexpected end of data
# expect: Error ',' expected after '"'
# expect: Error iterator should return strings, not bytes (the file should be opened in text mode)
# expect: Error new-line character seen in unquoted field - do you need to open the file with newline=''?
# expect: ValueError dict contains fields not in fieldnames: 'c'
