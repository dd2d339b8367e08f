import csv
import io

for wrong in (
    lambda: csv.writer(io.StringIO()).writerow(5),
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]),
    lambda: csv.writer(5),
    lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"c": 2}),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: Error iterable expected, not int
# expect: Error need to escape, but no escapechar set
# expect: TypeError argument 1 must have a "write" method
# expect: ValueError dict contains fields not in fieldnames: 'c'
