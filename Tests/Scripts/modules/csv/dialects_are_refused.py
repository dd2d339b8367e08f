import csv
import io

for wrong in (
    lambda: csv.writer(io.StringIO(), delimiter="ab"),
    lambda: csv.writer(io.StringIO(), delimiter=1),
    lambda: csv.writer(io.StringIO(), quoting=9),
    lambda: csv.writer(io.StringIO(), "nope"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: TypeError "delimiter" must be a 1-character string
# expect: TypeError "delimiter" must be string, not int
# expect: TypeError bad "quoting" value
# expect: Error unknown dialect
