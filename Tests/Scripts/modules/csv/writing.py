import csv
import io

def line(row, **options):
    stream = io.StringIO()
    csv.writer(stream, **options).writerow(row)
    return stream.getvalue()

print(repr(line([1, "a,b", 'q"x', "", None, 1.5, "l\nn", True])), repr(line([""])), repr(line([])))
print(repr(line(["a,b"], quoting=csv.QUOTE_NONE, escapechar="\\")), repr(line([1, "a"], quoting=csv.QUOTE_ALL)))
print(repr(line([1, "a", None], quoting=csv.QUOTE_NONNUMERIC)), repr(line(["it's"], quotechar="'")))
stream = io.StringIO()
writer = csv.DictWriter(stream, ["a", "b"], lineterminator="\n")
writer.writeheader()
writer.writerows([{"a": 1}, {"a": 2, "b": 3}])
print(repr(stream.getvalue()))

# expect: '1,"a,b","q""x",,,1.5,"l\nn",True\r\n' '""\r\n' '\r\n'
# expect: 'a\\,b\r\n' '"1","a"\r\n'
# expect: '1,"a",""\r\n' "'it''s'\r\n"
# expect: 'a,b\n1,\n2,3\n'
