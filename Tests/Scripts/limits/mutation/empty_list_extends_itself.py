items = []
items += items
items += ()
print(items)  # expect: []
