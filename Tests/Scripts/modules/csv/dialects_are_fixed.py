import csv

dialect = csv.get_dialect("excel")
for attempt in (lambda: setattr(dialect, "delimiter", ";")), (lambda: delattr(dialect, "quoting")):
    try:
        attempt()
    except AttributeError as error:
        print(error)
print(list(csv.reader(["a,b"])))
# expect: attribute 'delimiter' of '_csv.Dialect' objects is not writable
# expect: attribute 'quoting' of '_csv.Dialect' objects is not writable
# expect: [['a', 'b']]
