class Table:
    rows = []
    for i in range(3):
        rows.append(i * i)
    if rows:
        size = len(rows)
    del i

print(Table.rows, Table.size, hasattr(Table, "i"))  # expect: [0, 1, 4] 3 False
