import shapes.deep.bottom as b

print(b.__name__, b.also)  # expect: shapes.deep.bottom shapes
print("shapes" in globals())  # expect: False
