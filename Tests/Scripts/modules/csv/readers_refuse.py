import csv

for wrong in (
    lambda: csv.reader(5),
    lambda: list(csv.reader(['a,"b'], strict=True)),
    lambda: list(csv.reader(['"a"b,c'], strict=True)),
    lambda: list(csv.reader([b"a"])),
    lambda: list(csv.reader(["a\rb"])),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: TypeError 'int' object is not iterable
# expect: Error unexpected end of data
# expect: Error ',' expected after '"'
# expect: Error iterator should return strings, not bytes (the file should be opened in text mode)
# expect: Error new-line character seen in unquoted field - do you need to open the file with newline=''?
